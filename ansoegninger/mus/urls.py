"""The addresses of mus."""

from django.urls import URLPattern, path

from ansoegninger.mus.aktiviteter import views as aktiviteter
from ansoegninger.mus.grus import views as grus
from ansoegninger.mus.opfoelgning import views as opfoelgning
from ansoegninger.mus.views import forbered, mine, plan, runder, tider

app_name = "mus"
urlpatterns: list[URLPattern] = [
    path("", mine.mine, name="mine"),
    path("runder/", runder.runder, name="runder"),
    path("runder/ny/", runder.NyRunde.as_view(), name="ny_runde"),
    path("runder/<int:pk>/", runder.runde, name="runde"),
    path("runder/<int:pk>/fremdrift/", runder.fremdrift, name="fremdrift"),
    path("runder/<int:pk>/nye/", runder.nye_medarbejdere, name="nye_medarbejdere"),
    path("<str:sagsnummer>/forbered/kladde/", forbered.gem_kladden, name="forbered_kladde"),
    path("runder/<int:pk>/daekning.xlsx", runder.daekningsark, name="daekningsark"),
    path("tider/", tider.tider, name="tider"),
    path("tider/foreslaa/", tider.Foreslaa.as_view(), name="foreslaa"),
    path("<str:sagsnummer>/tid.ics", tider.kalenderfil, name="kalenderfil"),
    path("grus/", grus.liste, name="grusliste"),
    path("grus/ny/", grus.Ny.as_view(), name="ny_grus"),
    path("grus/<str:sagsnummer>/", grus.vis, name="grus"),
    path("grus/<str:sagsnummer>/ord/", grus.Ord.as_view(), name="grus_ord"),
    path("grus/<str:sagsnummer>/maal/", grus.Maal.as_view(), name="nyt_grusmaal"),
    path("grus/<str:sagsnummer>/maal/<int:pk>/", grus.Maal.as_view(), name="ret_grusmaal"),
    path("grus/<str:sagsnummer>/maal/<int:pk>/fjern/", grus.FjernMaal.as_view(), name="fjern_grusmaal"),
    path("grus/<str:sagsnummer>/maal/<int:pk>/aktivitet/", grus.NyAktivitet.as_view(), name="ny_grusaktivitet"),
    path("grus/<str:sagsnummer>/aktivitet/<int:pk>/", grus.RetAktivitet.as_view(), name="ret_grusaktivitet"),
    path("grus/<str:sagsnummer>/aktivitet/<int:pk>/fjern/", grus.FjernAktivitet.as_view(), name="fjern_grusaktivitet"),
    path("<str:sagsnummer>/plan/", plan.plan, name="plan"),
    path("<str:sagsnummer>/plan/maal/", plan.Maal.as_view(), name="nyt_maal"),
    path("<str:sagsnummer>/plan/maal/<int:pk>/", plan.Maal.as_view(), name="ret_maal"),
    path("<str:sagsnummer>/plan/maal/<int:pk>/fjern/", plan.FjernMaal.as_view(), name="fjern_maal"),
    path("<str:sagsnummer>/plan/maal/<int:pk>/aktivitet/", aktiviteter.NyAktivitet.as_view(), name="ny_aktivitet"),
    path("<str:sagsnummer>/plan/aktivitet/<int:pk>/", aktiviteter.RetAktivitet.as_view(), name="ret_aktivitet"),
    path(
        "<str:sagsnummer>/plan/aktivitet/<int:pk>/fjern/", aktiviteter.FjernAktivitet.as_view(), name="fjern_aktivitet"
    ),
    path("<str:sagsnummer>/plan/opfoelgning/", opfoelgning.Dage.as_view(), name="opfoelgningsdage"),
]
