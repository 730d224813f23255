"""The addresses of breve."""

from django.urls import path

from ansoegninger.breve import afsendelse, kladdesider, views

app_name = "breve"
urlpatterns = [
    path("orienteringer/", views.OrienteringerView.as_view(), name="orienteringer"),
    path("orienteringer/<str:sagsnummer>/", views.OrienteringView.as_view(), name="orientering"),
    path("orienteringer/<str:sagsnummer>/udkast/", views.UdkastView.as_view(), name="udkast"),
    path("orienteringer/<str:sagsnummer>/orientering.pdf", views.OrienteringPdfView.as_view(), name="orientering_pdf"),
    path("runde/<str:sagsnummer>/", kladdesider.kladder, name="kladder"),
    path("runde/<str:sagsnummer>/gem/", kladdesider.gem, name="gem_kladder"),
    path("runde/<str:sagsnummer>/afsendelse/", afsendelse.afsendelse, name="afsendelse"),
    path("runde/<str:sagsnummer>/afsendelse/send-igen/", afsendelse.send_breve_igen, name="send_igen"),
    path("<str:sagsnummer>/", views.BrevView.as_view(), name="brev"),
    path("<str:sagsnummer>/tilbagemelding.pdf", views.BrevPdfView.as_view(), name="pdf"),
    path("<str:sagsnummer>/<int:nummer>/", views.BrevView.as_view(), name="tidligere"),
    path("<str:sagsnummer>/<int:nummer>/tilbagemelding.pdf", views.BrevPdfView.as_view(), name="tidligere_pdf"),
]
