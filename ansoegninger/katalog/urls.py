"""The addresses of katalog."""

from django.urls import path

from ansoegninger.katalog.views import indlaes, laes, ret, udbydere

app_name = "katalog"
urlpatterns = [
    path("", laes.liste, name="liste"),
    path("nyt/", ret.Nyt.as_view(), name="nyt"),
    path("indlaes/", indlaes.Indlaes.as_view(), name="indlaes"),
    path("indlaes/skabelon.xlsx", indlaes.skabelon, name="skabelon"),
    path("indlaes/<int:pk>/", indlaes.indlaesning, name="indlaesning"),
    path("indlaes/<int:pk>/bekraeft/", indlaes.bekraeft, name="bekraeft"),
    path("indlaes/<int:pk>/fortryd/", indlaes.Fortryd.as_view(), name="fortryd"),
    path("udbydere/", udbydere.liste, name="udbydere"),
    path("udbydere/<int:udbyder_id>/", udbydere.vis, name="udbyder"),
    path("<int:kursus_id>/", laes.vis, name="vis"),
    path("<int:kursus_id>/ret/", ret.Ret.as_view(), name="ret"),
    path("<int:kursus_id>/arkiver/", ret.Arkiver.as_view(), name="arkiver"),
    path("<int:kursus_id>/genopret/", ret.Genopret.as_view(), name="genopret"),
    path("<int:kursus_id>/datoer/ny/", ret.NyDato.as_view(), name="dato_ny"),
    path("<int:kursus_id>/datoer/<int:dato_id>/", ret.RetDato.as_view(), name="dato_ret"),
    path("<int:kursus_id>/datoer/<int:dato_id>/aflys/", ret.AflysDato.as_view(), name="dato_aflys"),
]
