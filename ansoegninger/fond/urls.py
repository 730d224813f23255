"""The addresses of fond."""

from django.urls import path

from ansoegninger.fond import views

app_name = "fond"
urlpatterns = [
    path("", views.regler, name="regler"),
    path("overenskomst/<str:kode>/", views.overenskomst, name="overenskomst"),
    path("tjek/<str:sagsnummer>/", views.tjek_oenske, name="tjek"),
]
