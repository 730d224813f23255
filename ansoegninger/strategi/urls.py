"""The addresses of strategi."""

from django.urls import path

from ansoegninger.strategi.views import dele, sammenlign, tilstand, udkast, vis

app_name = "strategi"
urlpatterns = [
    path("", vis.vis, name="vis"),
    path("<int:pk>/sammenlign/", sammenlign.sammenlign, name="sammenlign"),
    path("<int:pk>/udskriv/", vis.plakatside, name="plakat"),
    path("<int:pk>/strategi.pdf", vis.pdf, name="pdf"),
    path("initiativ/<int:pk>/", tilstand.TilstandView.as_view(), name="tilstand"),
    path("ny/<int:center_id>/", udkast.NyView.as_view(), name="ny"),
    path("udkast/<str:sagsnummer>/", udkast.udkast, name="udkast"),
    path("udkast/<str:sagsnummer>/rammer/", dele.RammerView.as_view(), name="rammer"),
    path("udkast/<str:sagsnummer>/<str:slags>/ny/", dele.DelView.as_view(), name="tilfoej"),
    path("udkast/<str:sagsnummer>/<str:slags>/<int:pk>/", dele.DelView.as_view(), name="ret"),
    path("udkast/<str:sagsnummer>/<str:slags>/<int:pk>/fjern/", dele.FjernView.as_view(), name="fjern"),
    path("udkast/<str:sagsnummer>/<str:slags>/<int:pk>/flyt/", dele.flyt, name="flyt"),
]
