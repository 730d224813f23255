"""The front page, the inbox and the cases."""

from django.urls import include, path

urlpatterns = [path("", include("workflows.indbakke.urls"))]
