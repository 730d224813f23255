"""The addresses of fond."""

from django.urls import path

from ansoegninger.fond.overblik import views as overblik
from ansoegninger.fond.views import arbejdspladser, grupper, laes, ret, soeg

app_name = "fond"
urlpatterns = [
    path("", laes.regler, name="regler"),
    path("overenskomst/<str:kode>/", laes.overenskomst, name="overenskomst"),
    path("overenskomst/<str:kode>/ret/<int:nr>/", ret.RetView.as_view(), name="ret"),
    path("overenskomst/<str:kode>/ny/<str:art>/", ret.RetView.as_view(), name="ny"),
    path("arbejdspladser/", arbejdspladser.liste, name="arbejdspladser"),
    path("arbejdspladser/<int:pk>/", arbejdspladser.ArbejdspladsView.as_view(), name="arbejdsplads"),
    path("grupper/", grupper.GrupperView.as_view(), name="grupper"),
    path("gruppe/<int:pk>/", grupper.GruppeView.as_view(), name="gruppe"),
    path("gruppe/<int:pk>/ark/", grupper.gruppeark, name="gruppeark"),
    path("gruppe/<int:pk>/ark/pdf/", grupper.gruppeark_som_pdf, name="gruppeark_pdf"),
    path("soeg/<str:sagsnummer>/", soeg.SoegView.as_view(), name="soeg"),
    path("ark/<str:sagsnummer>/", soeg.ark, name="ark"),
    path("ark/<str:sagsnummer>/pdf/", soeg.ark_som_pdf, name="ark_pdf"),
    path("overblik/", overblik.overblik, name="overblik"),
    path("overblik/frister.ics", overblik.kalender, name="kalender"),
    path("overblik/regneark/", overblik.RegnearkView.as_view(), name="overblik_regneark"),
    path("overblik/lofter/", overblik.loft_pr_person, name="lofter"),
    path("tjek/<str:sagsnummer>/", laes.tjek_oenske, name="tjek"),
]
