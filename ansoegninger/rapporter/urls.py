"""The addresses of the reports."""

from django.urls import path

from ansoegninger.rapporter import views
from ansoegninger.rapporter.udbud import views as udbud

app_name = "rapporter"
urlpatterns = [
    path("", views.oversigt, name="oversigt"),
    path("<str:sagsnummer>/fordeling/", views.fordeling, name="fordeling"),
    path("<str:sagsnummer>/fordeling.xlsx", views.fordeling_regneark, name="fordeling_regneark"),
    path("<str:sagsnummer>/efterspoergsel/", views.behov, name="efterspoergsel"),
    path("<str:sagsnummer>/kompetencer/", views.kompetencehuller, name="kompetencehuller"),
    path("<str:sagsnummer>/efterspoergsel.xlsx", views.behov_regneark, name="efterspoergsel_regneark"),
    path("<str:sagsnummer>/udbud/", udbud.udbud, name="udbud"),
    path("<str:sagsnummer>/udbud.xlsx", udbud.regneark, name="udbud_regneark"),
]
