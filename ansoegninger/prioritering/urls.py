"""The addresses of prioritering."""

from django.urls import path

from ansoegninger.prioritering.views import beslutning, indstilling, runde, runder

app_name = "prioritering"
urlpatterns = [
    path("", runder.runder, name="runder"),
    path("ny/", runder.NyView.as_view(), name="ny"),
    path("indstilling/<str:sagsnummer>/", indstilling.indstilling, name="indstilling"),
    path("indstilling/<str:sagsnummer>/flyt/<int:version>/", indstilling.flyt, name="flyt"),
    path("indstilling/<str:sagsnummer>/laas/", indstilling.laas, name="laas"),
    path("<str:sagsnummer>/", runde.runde, name="runde"),
    path("<str:sagsnummer>/udkast/", runde.udkast, name="udkast"),
    path("<str:sagsnummer>/foreslaa/", runde.foreslaa, name="foreslaa"),
    path("<str:sagsnummer>/fortryd-forslag/", runde.fortryd, name="fortryd_forslag"),
    path("<str:sagsnummer>/forhaandsvisning/", beslutning.forhaandsvisning, name="forhaandsvisning"),
    path("<str:sagsnummer>/fremdrift/", beslutning.fremdrift, name="fremdrift"),
]
