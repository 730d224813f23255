"""The addresses of introforloeb."""

from django.urls import path

from ansoegninger.introforloeb.views import liste, nyt, plan, skabelon

app_name = "introforloeb"
urlpatterns = [
    path("", liste.liste, name="liste"),
    path("mentor/", liste.mentor, name="mentor"),
    path("trin/<int:pk>/kryds/", plan.kryds, name="kryds"),
    path("enheder/<int:enhed_id>/nyt/", nyt.Nyt.as_view(), name="nyt"),
    path("enheder/<int:enhed_id>/skabelon/", skabelon.Skabelon.as_view(), name="skabelon"),
    path("enheder/<int:enhed_id>/skabelon/trin/", skabelon.Trin.as_view(), name="nyt_skabelontrin"),
    path("enheder/<int:enhed_id>/skabelon/trin/<int:pk>/", skabelon.Trin.as_view(), name="ret_skabelontrin"),
    path("enheder/<int:enhed_id>/skabelon/trin/<int:pk>/fjern/", skabelon.Fjern.as_view(), name="fjern_skabelontrin"),
    path("<str:sagsnummer>/", plan.plan, name="plan"),
    path("<str:sagsnummer>/ramme/", plan.RetRammen.as_view(), name="ramme"),
    path("<str:sagsnummer>/trin/", plan.Trin.as_view(), name="nyt_trin"),
    path("<str:sagsnummer>/trin/<int:pk>/streg/", plan.streg, name="streg"),
    path("<str:sagsnummer>/trin/<int:pk>/", plan.Trin.as_view(), name="ret_trin"),
]
