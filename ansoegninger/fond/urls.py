"""The addresses of fond."""

from django.urls import path

from ansoegninger.fond.overblik import views as overblik
from ansoegninger.fond.views import laes, ret, soeg

app_name = "fond"
urlpatterns = [
    path("", laes.regler, name="regler"),
    path("overenskomst/<str:kode>/", laes.overenskomst, name="overenskomst"),
    path("overenskomst/<str:kode>/ret/<int:nr>/", ret.RetView.as_view(), name="ret"),
    path("overenskomst/<str:kode>/ny/<str:art>/", ret.RetView.as_view(), name="ny"),
    path("soeg/<str:sagsnummer>/", soeg.SoegView.as_view(), name="soeg"),
    path("ark/<str:sagsnummer>/", soeg.ark, name="ark"),
    path("ark/<str:sagsnummer>/pdf/", soeg.ark_som_pdf, name="ark_pdf"),
    path("overblik/", overblik.overblik, name="overblik"),
    path("overblik/frister.ics", overblik.kalender, name="kalender"),
    path("overblik/regneark/", overblik.RegnearkView.as_view(), name="overblik_regneark"),
    path("overblik/lofter/", overblik.loft_pr_person, name="lofter"),
    path("tjek/<str:sagsnummer>/", laes.tjek_oenske, name="tjek"),
]
