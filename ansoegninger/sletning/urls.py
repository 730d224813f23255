"""The addresses of retention and erasure."""

from django.urls import path

from ansoegninger.sletning import views

app_name = "opbevaring"
urlpatterns = [
    path("", views.Regler.as_view(), name="regler"),
    path("regel/<slug:omfang>/", views.Regel.as_view(), name="regel"),
    path("regel/<slug:omfang>/ret/", views.RetRegel.as_view(), name="ret"),
    path("paalaeg/", views.Paalaeg.as_view(), name="paalaeg"),
    path("paalaeg/nyt/", views.GivPaalaeg.as_view(), name="giv_paalaeg"),
    path("paalaeg/<int:pk>/ophaev/", views.OphaevPaalaeg.as_view(), name="ophaev"),
]
