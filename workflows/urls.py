"""The front page, the inbox, the cases, and what holds for every page."""

from django.urls import include, path

from workflows.indbakke.views.tilgaengelighed import tilgaengelighed

urlpatterns = [
    path("", include("workflows.indbakke.urls")),
    path("spor/", include("workflows.indbakke.revision.urls")),
    path("tilgaengelighed/", tilgaengelighed, name="tilgaengelighed"),
]
