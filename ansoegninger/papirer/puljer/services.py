"""Writing a report of a pool, and handing it in with the figures as they are at that instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from ansoegninger.budget.aftale.models import Afrapportering, Afrapporteringsfrist, Afrapporteringsudkast
from ansoegninger.budget.aftale.services import AENDRET
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.services.rammer import kraev_aktoer, laas, spor_om
from ansoegninger.papirer.arkiv import aftryk, til_data
from ansoegninger.papirer.puljer.papir import rapport
from ansoegninger.papirer.puljer.queries import laes_puljer
from roller.adgang.adgang import Adgang, Aktoer
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import skriv
from workflows.spor.aendringer import nyt, raekkenavn, som_er
from workflows.sprog.formater import dato

TALLENE_ER_AENDRET = "Tallene er ændret, siden du åbnede siden. Se dem igen, og indsend så."
TOM = "Skriv, hvordan det går med puljen."
_TRIN = "afrapporter"


@transaction.atomic
def gem_udkast(*, frist: Afrapporteringsfrist, tekst: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Keep what is written so far.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: nothing is written, or the day of reporting is taken away.
    """
    _laas(frist, adgang)
    tekst = _kraevet(tekst)
    udkast = Afrapporteringsudkast.objects.filter(frist=frist).first() or Afrapporteringsudkast(frist=frist)
    if udkast.tekst != tekst:
        udkast.tekst, udkast.skrevet_af, udkast.skrevet_kl = tekst, adgang.bruger, tidspunkt
        udkast.save()


@transaction.atomic
def indsend(
    *,
    frist: Afrapporteringsfrist,
    tekst: str,
    vist: str,
    kommune: str,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Afrapportering:
    """Hand the report in, with the figures that were shown; sent twice it is handed in once, and never changed.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the figures are others than were shown, or nothing is written.
    """
    ramme, aktoer = _laas(frist, adgang)
    if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
        return frist.afrapporteringer.latest("version")
    tekst = _kraevet(tekst)
    # Read once, under the pot's lock: what is compared is what is kept.
    lav = partial(rapport, laes_puljer([ramme])[0], kommune=kommune, hentet_kl=tidspunkt, frister=[frist])
    if aftryk(lav()) != vist:
        raise Regelbrud(TALLENE_ER_AENDRET)
    version = frist.afrapporteringer.count() + 1
    papir = lav(tekst=tekst, stand=f"Indsendt {dato(tidspunkt)}, version {version}")
    indsendt = Afrapportering.objects.create(
        frist=frist,
        version=version,
        tekst=tekst,
        indhold=til_data(papir),
        indsendt_af=adgang.bruger,
        indsendt_kl=tidspunkt,
    )
    for udkast in Afrapporteringsudkast.objects.filter(frist=frist):
        udkast.delete()
    _spor(ramme, indsendt, aftryk(papir), aktoer)
    noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
    return indsendt


def _kraevet(tekst: str) -> str:
    if not tekst.strip():
        raise Regelbrud(TOM, "tekst")
    return tekst.strip()


def _laas(frist: Afrapporteringsfrist, adgang: Adgang) -> tuple[Ramme, Aktoer]:
    ramme = laas(frist.ramme)
    aktoer = kraev_aktoer(maa_rette_ramme(adgang, ramme))
    if not Afrapporteringsfrist.objects.filter(pk=frist.pk).exists():
        raise Regelbrud(AENDRET)
    return ramme, aktoer


def _spor(ramme: Ramme, indsendt: Afrapportering, hash_: str, aktoer: Aktoer) -> None:
    data = {"modtager": indsendt.frist.modtager, "version": indsendt.version, "aftryk": hash_}
    post = spor_om("budget.afrapporteret", ramme, [], som_er(ramme), aktoer, indsendt.indsendt_kl, data)
    # The figures stand in the row itself, which the database keeps; the entry holds their fingerprint.
    felter = [a for a in nyt(indsendt) if a.felt != "indhold"]
    skriv(replace(post, aendringer=felter, henvisninger=[*post.henvisninger, raekkenavn(indsendt)]))
