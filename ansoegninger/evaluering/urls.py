"""The addresses of evaluering."""

from django.urls import path

from ansoegninger.evaluering import views

app_name = "evaluering"
urlpatterns = [path("", views.ListeView.as_view(), name="liste")]
