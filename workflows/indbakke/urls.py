"""The inbox, the steps and the cases."""

from django.urls import URLPattern

app_name = "indbakke"
urlpatterns: list[URLPattern] = []
