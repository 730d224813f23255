"""Sign-in, roles and the organisation."""

from django.urls import URLPattern

app_name = "roller"
urlpatterns: list[URLPattern] = []
