"""The addresses of the waiting list."""

from django.urls import path

from ansoegninger.venteliste.views import bevilg, liste, spring

app_name = "venteliste"
urlpatterns = [
    path("<str:sagsnummer>/", liste.liste, name="liste"),
    path("<str:sagsnummer>/bevilg/<str:oenske>/", bevilg.BevilgView.as_view(), name="bevilg"),
    path("<str:sagsnummer>/spring-over/<str:oenske>/<int:ramme_id>/", spring.SpringView.as_view(), name="spring"),
    path("<str:sagsnummer>/tilbage/<int:pk>/", spring.tilbage, name="tilbage"),
]
