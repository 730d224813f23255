"""The addresses of mus."""

from django.urls import URLPattern, path

from ansoegninger.mus.views import mine, plan, runder

app_name = "mus"
urlpatterns: list[URLPattern] = [
    path("", mine.mine, name="mine"),
    path("runder/", runder.runder, name="runder"),
    path("runder/ny/", runder.NyRunde.as_view(), name="ny_runde"),
    path("runder/<int:pk>/", runder.runde, name="runde"),
    path("runder/<int:pk>/fremdrift/", runder.fremdrift, name="fremdrift"),
    path("runder/<int:pk>/nye/", runder.nye_medarbejdere, name="nye_medarbejdere"),
    path("<str:sagsnummer>/plan/", plan.plan, name="plan"),
    path("<str:sagsnummer>/plan/maal/", plan.Maal.as_view(), name="nyt_maal"),
    path("<str:sagsnummer>/plan/maal/<int:pk>/", plan.Maal.as_view(), name="ret_maal"),
    path("<str:sagsnummer>/plan/maal/<int:pk>/fjern/", plan.FjernMaal.as_view(), name="fjern_maal"),
]
