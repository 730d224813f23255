"""The addresses of katalog."""

from django.urls import path

from ansoegninger.katalog import views

app_name = "katalog"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("<int:kursus_id>/", views.vis, name="vis"),
]
