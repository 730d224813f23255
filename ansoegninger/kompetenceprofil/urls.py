"""The addresses of kompetenceprofil."""

from django.urls import path

from ansoegninger.kompetenceprofil.views import matrix, profil, sagstyper

app_name = "kompetenceprofil"
urlpatterns = [
    path("", profil.min_profil, name="min"),
    path("opdater/", profil.Opdater.as_view(), name="opdater"),
    path("opdater/kladde/", profil.gem_kladden, name="kladde"),
    path("person/<int:person_id>/", profil.person, name="person"),
    path("enhed/", matrix.side, name="matrix"),
    path("enhed.xlsx", matrix.regneark, name="matrix_regneark"),
    path("sagstyper/", sagstyper.liste, name="sagstyper"),
    path("sagstyper/enhed/<int:enhed_id>/ny/", sagstyper.Sagstypen.as_view(), name="ny_sagstype"),
    path("sagstyper/<int:pk>/", sagstyper.Sagstypen.as_view(), name="ret_sagstype"),
    path("sagstyper/<int:pk>/arkiver/", sagstyper.arkiver, name="arkiver_sagstype"),
]
