"""The addresses of prioritering."""

from django.urls import URLPattern

app_name = "prioritering"
urlpatterns: list[URLPattern] = []
