"""The addresses of mus."""

from django.urls import URLPattern

app_name = "mus"
urlpatterns: list[URLPattern] = []
