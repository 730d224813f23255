"""The addresses of the reports."""

from django.urls import path

from ansoegninger.rapporter import views

app_name = "rapporter"
urlpatterns = [
    path("", views.oversigt, name="oversigt"),
    path("<str:sagsnummer>/fordeling/", views.fordeling, name="fordeling"),
    path("<str:sagsnummer>/fordeling.xlsx", views.fordeling_regneark, name="fordeling_regneark"),
    path("<str:sagsnummer>/efterspoergsel/", views.behov, name="efterspoergsel"),
    path("<str:sagsnummer>/efterspoergsel.xlsx", views.behov_regneark, name="efterspoergsel_regneark"),
]
