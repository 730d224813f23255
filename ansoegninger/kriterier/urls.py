"""The addresses of kriterier."""

from django.urls import path

from ansoegninger.kriterier import views

app_name = "kriterier"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("<int:pk>/", views.saet, name="saet"),
    path("udkast/<int:center_id>/", views.UdkastView.as_view(), name="udkast"),
    path("udkast/<int:center_id>/godkend/", views.GodkendView.as_view(), name="godkend"),
    path("udkast/<int:center_id>/nyt/<str:kilde>/", views.NytView.as_view(), name="nyt"),
    path("udkast/<int:center_id>/<str:kode>/", views.KriteriumView.as_view(), name="kriterium"),
]
