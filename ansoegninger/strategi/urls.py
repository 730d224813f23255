"""The addresses of strategi."""

from django.urls import URLPattern

app_name = "strategi"
urlpatterns: list[URLPattern] = []
