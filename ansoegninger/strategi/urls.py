"""The addresses of strategi."""

from django.urls import path

from ansoegninger.strategi import views

app_name = "strategi"
urlpatterns = [path("", views.vis, name="vis")]
