"""Sign-in, roles and the organisation."""

from django.conf import settings
from django.urls import URLPattern, path

from roller.adgang import views as adgang
from roller.brugere import views as brugere
from roller.kalenderadresse import views as kalenderadresse
from roller.organisation import views as organisation
from roller.tildelinger import views as tildelinger

app_name = "roller"
urlpatterns: list[URLPattern] = [
    path("log-ind/", brugere.LogInd.as_view(), name="log_ind"),
    path("log-ud/", brugere.LogUd.as_view(), name="log_ud"),
    path("adgangskode/", brugere.SkiftKode.as_view(), name="skift_kode"),
    path("kalender.ics", kalenderadresse.kalenderen, name="kalender"),
    path("kalenderadresser/", kalenderadresse.Adresser.as_view(), name="kalenderadresser"),
    path("kalenderadresser/<int:pk>/luk/", kalenderadresse.Luk.as_view(), name="luk_kalenderadresse"),
    path("rolle/", brugere.SkiftRolle.as_view(), name="skift_rolle"),
    path("stedfortraedere/", tildelinger.Stedfortraedere.as_view(), name="stedfortraedere"),
    path("stedfortraedere/ny/", tildelinger.Udpeg.as_view(), name="udpeg"),
    path("stedfortraedere/<int:pk>/afslut/", tildelinger.AfslutStedfortraeder.as_view(), name="afslut_stedfortraeder"),
    path("roller/", tildelinger.Roller.as_view(), name="roller"),
    path("roller/ny/", tildelinger.GivRolle.as_view(), name="giv_rolle"),
    path("roller/<int:pk>/afslut/", tildelinger.AfslutRolle.as_view(), name="afslut_rolle"),
    path("mandater/", adgang.Mandater.as_view(), name="mandater"),
    path("mandater/nyt/", adgang.GivMandat.as_view(), name="giv_mandat"),
    path("mandater/<int:pk>/afslut/", adgang.AfslutMandat.as_view(), name="afslut_mandat"),
    path("organisation/", organisation.Organisation.as_view(), name="organisation"),
    path("organisation/uden-ansvarlig/", tildelinger.UdenAnsvarligside.as_view(), name="uden_ansvarlig"),
    path("organisation/enhed/<int:pk>/", organisation.Enhedsside.as_view(), name="enhed"),
    path("organisation/enhed/<int:pk>/ny/", organisation.OpretEnhed.as_view(), name="opret_enhed"),
    path("organisation/person/ny/", organisation.NyPerson.as_view(), name="ny_person"),
    path("organisation/person/<int:pk>/", organisation.Personside.as_view(), name="person"),
    path("organisation/person/<int:pk>/flyt/", organisation.Flyt.as_view(), name="flyt"),
    path("organisation/person/<int:pk>/deaktiver/", organisation.Deaktiver.as_view(), name="deaktiver"),
    path("organisation/person/<int:pk>/genaktiver/", organisation.Genaktiver.as_view(), name="genaktiver"),
]
if settings.DEMO:
    urlpatterns += [path("demo/", brugere.DemoLogInd.as_view(), name="demo_log_ind")]
