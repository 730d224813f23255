"""The addresses of aarshjul."""

from django.urls import path

from ansoegninger.aarshjul import views
from ansoegninger.aarshjul.moeder import views as moeder
from ansoegninger.aarshjul.naeste import views as naeste
from ansoegninger.aarshjul.viden import views as viden

app_name = "aarshjul"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("forslag/", views.forslagene, name="forslag"),
    path("forslag/<str:kilde>/<int:enhed_id>/<str:reference>/", views.placer_forslag, name="placer_forslag"),
    path("emner/<int:pk>/", views.ret, name="ret"),
    path("emner/<int:pk>/spoerg/", viden.spoerg, name="spoerg"),
    path("spoergsmaal/<int:pk>/", viden.svar, name="svar"),
    path("spoergsmaal/<int:pk>/traek/", viden.traek, name="traek_spoergsmaal"),
    path("naeste-aar/", naeste.oensker, name="oensker"),
    path("naeste-aar/<int:pk>/traek/", naeste.traek, name="traek_oenske"),
    path("naeste-aar/<int:pk>/lad-ligge/", naeste.lad_ligge, name="lad_ligge"),
    path("enheder/<int:enhed_id>/nyt-emne/", views.nyt, name="nyt"),
    path("enheder/<int:enhed_id>/moeder/", moeder.rytmeside, name="rytmer"),
    path("enheder/<int:enhed_id>/moeder/ny-rytme/", moeder.ny_rytme, name="ny_rytme"),
    path("enheder/<int:enhed_id>/moeder/nyt/", moeder.nyt_moede, name="nyt_moede"),
    path("enheder/<int:enhed_id>/moeder/<int:aar>/", moeder.aabn_aaret, name="aabn_aaret"),
    path("rytmer/<int:pk>/ophoer/", moeder.ophoer, name="ophoer_rytme"),
    path("moeder/<int:pk>/", moeder.moedeside, name="moede"),
    path("moeder/<int:pk>/flyt/", moeder.flyt, name="flyt_moede"),
    path("moeder/<int:pk>/aflys/", moeder.aflys, name="aflys_moede"),
    path("punkter/<int:pk>/traek/", moeder.traek_punkt, name="traek_punkt"),
    path("<str:sagsnummer>/placer/", views.placer, name="placer"),
]
