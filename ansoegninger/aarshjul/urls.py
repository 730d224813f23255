"""The addresses of aarshjul."""

from django.urls import path

from ansoegninger.aarshjul import views

app_name = "aarshjul"
urlpatterns = [
    path("", views.ListeView.as_view(), name="liste"),
    path("emner/<int:pk>/", views.RetEmneView.as_view(), name="ret"),
    path("enheder/<int:enhed_id>/nyt-emne/", views.NytEmneView.as_view(), name="nyt"),
    path("<str:sagsnummer>/placer/", views.PlacerView.as_view(), name="placer"),
]
