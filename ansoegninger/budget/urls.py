"""The addresses of budget."""

from django.urls import path

from ansoegninger.budget import views

app_name = "budget"
urlpatterns = [
    path("", views.oversigt, name="oversigt"),
    path("ramme/<int:pk>/", views.RetView.as_view(), name="ret"),
]
