"""The domain's addresses, one part per domain."""

from django.urls import include, path

urlpatterns = [
    path("strategi/", include("ansoegninger.strategi.urls")),
    path("kompetenceprofil/", include("ansoegninger.kompetenceprofil.urls")),
    path("katalog/", include("ansoegninger.katalog.urls")),
    path("behov/", include("ansoegninger.behov.urls")),
    path("mus/", include("ansoegninger.mus.urls")),
    path("introforloeb/", include("ansoegninger.introforloeb.urls")),
    path("oensker/", include("ansoegninger.oensker.urls")),
    path("budget/", include("ansoegninger.budget.urls")),
    path("kriterier/", include("ansoegninger.kriterier.urls")),
    path("prioritering/", include("ansoegninger.prioritering.urls")),
    path("breve/", include("ansoegninger.breve.urls")),
    path("videndeling/", include("ansoegninger.aarshjul.urls")),
    path("opbevaring/", include("ansoegninger.sletning.urls")),
    path("evaluering/", include("ansoegninger.evaluering.urls")),
    path("fond/", include("ansoegninger.fond.urls")),
    path("rapporter/", include("ansoegninger.rapporter.urls")),
    path("papirer/", include("ansoegninger.papirer.urls")),
    path("venteliste/", include("ansoegninger.venteliste.urls")),
]
