"""The addresses of papirer."""

from django.urls import path

from ansoegninger.papirer import views
from ansoegninger.papirer.puljer import views as puljer

app_name = "papirer"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("beslutning/<str:sagsnummer>/", views.PapirView.as_view(papir="beslutning"), name="beslutning"),
    path(
        "beslutning/<str:sagsnummer>/beslutningspapir.pdf",
        views.FilView.as_view(papir="beslutning", endelse="pdf"),
        name="beslutning_pdf",
    ),
    path(
        "beslutning/<str:sagsnummer>/beslutningspapir.docx",
        views.FilView.as_view(papir="beslutning", endelse="docx"),
        name="beslutning_docx",
    ),
    path("beslutning/<str:sagsnummer>/oensker/", views.oensker, name="oensker"),
    path("udmoentning/<str:sagsnummer>/", views.PapirView.as_view(papir="udmoentning"), name="udmoentning"),
    path(
        "udmoentning/<str:sagsnummer>/udmoentning.pdf",
        views.FilView.as_view(papir="udmoentning", endelse="pdf"),
        name="udmoentning_pdf",
    ),
    path(
        "udmoentning/<str:sagsnummer>/udmoentning.docx",
        views.FilView.as_view(papir="udmoentning", endelse="docx"),
        name="udmoentning_docx",
    ),
    path("puljer/", puljer.liste, name="puljer"),
    path("puljer/<int:pk>/", puljer.PuljeView.as_view(), name="pulje"),
    path("puljer/<int:pk>/pulje.pdf", puljer.PuljefilView.as_view(endelse="pdf"), name="pulje_pdf"),
    path("puljer/<int:pk>/pulje.docx", puljer.PuljefilView.as_view(endelse="docx"), name="pulje_docx"),
    path("puljer/<int:pk>/emner/", puljer.EmnerView.as_view(), name="pulje_emner"),
    path("afrapporter/<int:pk>/", puljer.AfrapporterView.as_view(), name="afrapporter"),
    path("afrapporteret/<int:pk>/", puljer.AfrapporteretView.as_view(), name="afrapporteret"),
    path(
        "afrapporteret/<int:pk>/afrapportering.pdf",
        puljer.AfrapporteretView.as_view(endelse="pdf"),
        name="afrapporteret_pdf",
    ),
    path(
        "afrapporteret/<int:pk>/afrapportering.docx",
        puljer.AfrapporteretView.as_view(endelse="docx"),
        name="afrapporteret_docx",
    ),
]
