"""The auditor's pages."""

from django.urls import path, register_converter

from workflows.indbakke.revision import views
from workflows.indbakke.revision.eksport.views import EksportView
from workflows.indbakke.revision.kontrol import views as kontrol
from workflows.indbakke.revision.linjer import SAGSNUMMER


class Sagsnummer:
    """A case number as an address writes it, so that no other page under the trail is taken for one."""

    regex = SAGSNUMMER.pattern

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(Sagsnummer, "sagsnummer")

app_name = "spor"
urlpatterns = [
    path("", views.soeg, name="soeg"),
    path("samme-person/", kontrol.flere_trin, name="flere_trin"),
    path("rolleskift/", kontrol.rolleskift, name="rolleskift"),
    path("eksport/<str:udvalg>/", EksportView.as_view(), name="eksport"),
    path("dom/", views.dommen, name="dom"),
    path("post/<int:pk>/", views.post, name="post"),
    path("<sagsnummer:sagsnummer>/", views.sag, name="sag"),
    path("<sagsnummer:sagsnummer>/som-det-stod/", views.som_det_stod_da, name="som_det_stod"),
    path("<sagsnummer:sagsnummer>/genspil/", views.genspil, name="genspil"),
]
