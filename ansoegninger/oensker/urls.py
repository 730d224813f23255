"""The addresses of oensker."""

from django.urls import URLPattern

app_name = "oensker"
urlpatterns: list[URLPattern] = []
