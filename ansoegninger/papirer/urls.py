"""The addresses of papirer."""

from django.urls import path

from ansoegninger.papirer import views

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
]
