"""The addresses of evaluering."""

from django.urls import path

from ansoegninger.evaluering.views import bevis, oversigt

app_name = "evaluering"
urlpatterns = [
    path("", oversigt.ListeView.as_view(), name="liste"),
    path("regneark/", oversigt.regneark, name="regneark"),
    path("<str:sagsnummer>/bevis/", bevis.BevisView.as_view(), name="bevis"),
    path("<str:sagsnummer>/bevis/fil/", bevis.HentView.as_view(), name="hent_bevis"),
]
