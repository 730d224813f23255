"""The addresses of behov."""

from django.urls import path

from ansoegninger.behov import views

app_name = "behov"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("enheder/<int:enhed_id>/ny/", views.NyView.as_view(), name="ny"),
    path("<int:pk>/", views.RetView.as_view(), name="ret"),
]
