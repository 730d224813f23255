"""The addresses of evaluering."""

from django.urls import URLPattern

app_name = "evaluering"
urlpatterns: list[URLPattern] = []
