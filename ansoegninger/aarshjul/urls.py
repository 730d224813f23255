"""The addresses of aarshjul."""

from django.urls import URLPattern

app_name = "aarshjul"
urlpatterns: list[URLPattern] = []
