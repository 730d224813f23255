"""The addresses of breve."""

from django.urls import URLPattern

app_name = "breve"
urlpatterns: list[URLPattern] = []
