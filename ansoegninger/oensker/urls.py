"""The addresses of oensker."""

from django.urls import path, register_converter

from ansoegninger.oensker.guide import Trinkonverter
from ansoegninger.oensker.views import deling, guide, lister

register_converter(Trinkonverter, "guidetrin")

app_name = "oensker"
urlpatterns = [
    path("", lister.mine, name="liste"),
    path("afdeling/", lister.Afdeling.as_view(), name="afdeling"),
    path("ny/", guide.Ny.as_view(), name="ny"),
    path("ny/gem/", guide.autogem_ny, name="autogem_ny"),
    path("prissum/", guide.prissum, name="prissum"),
    path("<str:sagsnummer>/", guide.begyndelsen, name="ret"),
    path("<str:sagsnummer>/send/", guide.Send.as_view(), name="send"),
    path("<str:sagsnummer>/kvittering/", guide.kvittering, name="kvittering"),
    path("<str:sagsnummer>/slet/", guide.Slet.as_view(), name="slet"),
    path("<str:sagsnummer>/del/", deling.Del.as_view(), name="del"),
    path("<str:sagsnummer>/del/<int:pk>/stop/", deling.StopDeling.as_view(), name="stop_deling"),
    path("<str:sagsnummer>/<guidetrin:trin>/", guide.Ret.as_view(), name="ret"),
    path("<str:sagsnummer>/<guidetrin:trin>/gem/", guide.autogem, name="autogem"),
]
