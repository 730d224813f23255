"""The addresses of katalog."""

from django.urls import URLPattern

app_name = "katalog"
urlpatterns: list[URLPattern] = []
