"""The addresses of prioritering."""

from django.urls import path

from ansoegninger.prioritering.samling import views as samling
from ansoegninger.prioritering.views import (
    afvigelser,
    beslutning,
    indstilling,
    runde,
    runder,
    scenarieformular,
    scenarier,
    score,
)

app_name = "prioritering"
urlpatterns = [
    path("", runder.runder, name="runder"),
    path("ny/", runder.NyView.as_view(), name="ny"),
    path("indstilling/<str:sagsnummer>/", indstilling.indstilling, name="indstilling"),
    path("indstilling/<str:sagsnummer>/flyt/<str:vist>/", indstilling.flyt, name="flyt"),
    path("indstilling/<str:sagsnummer>/laas/", indstilling.laas, name="laas"),
    path("<str:sagsnummer>/", runde.runde, name="runde"),
    path("<str:runde>/score/<str:sagsnummer>/", score.score, name="score"),
    path("<str:sagsnummer>/udkast/", runde.udkast, name="udkast"),
    path("<str:sagsnummer>/foreslaa/", runde.foreslaa, name="foreslaa"),
    path("<str:sagsnummer>/fortryd-forslag/", runde.fortryd, name="fortryd_forslag"),
    path("<str:sagsnummer>/forhaandsvisning/", beslutning.forhaandsvisning, name="forhaandsvisning"),
    path("<str:sagsnummer>/hold/", samling.liste, name="holdliste"),
    path("<str:sagsnummer>/hold/forslag/<int:oenske_id>/", samling.forslag, name="holdforslag"),
    path("<str:sagsnummer>/hold/forslag/<int:oenske_id>/saml/", samling.saml, name="hold_saml"),
    path("<str:sagsnummer>/hold/<int:hold_id>/", samling.hold, name="hold"),
    path("<str:sagsnummer>/hold/<int:hold_id>/oploes/", samling.oploes, name="hold_oploes"),
    path("<str:sagsnummer>/fremdrift/", beslutning.fremdrift, name="fremdrift"),
    path("<str:sagsnummer>/scenarier/", scenarier.scenarier, name="scenarier"),
    path("<str:sagsnummer>/scenarier/nyt/", scenarieformular.NytView.as_view(), name="scenarie_nyt"),
    path("<str:sagsnummer>/scenarier/<int:pk>/", scenarier.scenarie, name="scenarie"),
    path("<str:sagsnummer>/scenarier/<int:pk>/ret/", scenarieformular.RetView.as_view(), name="scenarie_ret"),
    path("<str:sagsnummer>/scenarier/<int:pk>/fremdrift/", scenarier.fremdrift, name="scenarie_fremdrift"),
    path("<str:sagsnummer>/scenarier/<int:pk>/beregn/", scenarier.beregn, name="scenarie_beregn"),
    path("<str:sagsnummer>/scenarier/<int:pk>/stop/", scenarier.stop, name="scenarie_stop"),
    path("<str:sagsnummer>/scenarier/<int:pk>/slet/", scenarier.slet, name="scenarie_slet"),
    path("<str:sagsnummer>/scenarier/<int:pk>/maalestok/", afvigelser.vaelg, name="scenarie_maalestok"),
    path("<str:sagsnummer>/maalestok/", afvigelser.stand, name="maalestok"),
    path("<str:sagsnummer>/maalestok/fjern/", afvigelser.fjern, name="maalestok_fjern"),
    path("<str:sagsnummer>/fortryd/", afvigelser.fortryd, name="fortryd"),
    path("<str:sagsnummer>/scenarier/<int:pk>/brug/", scenarier.brug, name="scenarie_brug"),
    path(
        "<str:sagsnummer>/scenarier/<int:pk>/maerke/<str:oenske>/",
        scenarieformular.MaerkeView.as_view(),
        name="scenarie_maerke",
    ),
]
