"""Writing a wish for next year's wheel, taking it back, and letting it lie with a word."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.naeste.policies import maa_lade_ligge, maa_traekke
from ansoegninger.aarshjul.naeste.queries import er_placeret
from ansoegninger.aarshjul.policies import er_i_teamet
from ansoegninger.aarshjul.spor import kraev_aktoer, skriv_paa_hjulet
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er

#: So many open lines may one person have for one year: the list is to be read.
HOEJST = 10


@transaction.atomic
def skriv_oenske(*, enhed: Enhed, tekst: str, adgang: Adgang, tidspunkt: datetime) -> Hjuloenske:
    """Put a line in the department's »Ønsker til næste år«.

    Raises:
        IngenAdgang: not employed in the department.
        Regelbrud: the person has as many lines as anybody may.
    """
    Enhed.objects.select_for_update().get(pk=enhed.pk)
    aktoer = kraev_aktoer(er_i_teamet(adgang, enhed))
    aar = timezone.localdate(tidspunkt).year + 1
    if Hjuloenske.objects.gaeldende().filter(enhed=enhed, aar=aar, person=adgang.bruger).count() >= HOEJST:
        raise Regelbrud(f"Du har allerede skrevet {HOEJST} ønsker. Træk et af dem først.", "tekst")
    nyt_oenske = Hjuloenske.objects.create(
        enhed=enhed, aar=aar, person=adgang.bruger, tekst=tekst, skrevet_kl=tidspunkt
    )
    _spor("aarshjul.oenske_skrevet", nyt_oenske, aktoer, tidspunkt, nyt(nyt_oenske))
    return nyt_oenske


@transaction.atomic
def traek_oenske(*, oenske: Hjuloenske, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take one's own line back; twice is once.

    Raises:
        IngenAdgang: somebody else's.
        Regelbrud: it is on the wheel already.
    """
    laast = _laas(oenske)
    aktoer = kraev_aktoer(maa_traekke(adgang, laast))
    _kraev_uplaceret(laast)
    if laast.trukket_kl is None:
        foer = som_er(laast)
        laast.trukket_kl = tidspunkt
        laast.save()
        _spor("aarshjul.oenske_trukket", laast, aktoer, tidspunkt, rettet(laast, foer))


@transaction.atomic
def lad_ligge(*, oenske: Hjuloenske, hvorfor: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Do not place a wish, and say why.

    Raises:
        IngenAdgang: not the planner, or it was taken back.
        Regelbrud: it is on the wheel already.
    """
    laast = _laas(oenske)
    aktoer = kraev_aktoer(maa_lade_ligge(adgang, laast))
    _kraev_uplaceret(laast)
    foer = som_er(laast)
    laast.hvorfor, laast.ligger_kl = hvorfor, tidspunkt
    laast.save()
    _spor("aarshjul.oenske_ligger", laast, aktoer, tidspunkt, rettet(laast, foer))


def _laas(oenske: Hjuloenske) -> Hjuloenske:
    return Hjuloenske.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=oenske.pk)


def _kraev_uplaceret(oenske: Hjuloenske) -> None:
    if er_placeret(oenske):
        raise Regelbrud("Ønsket står allerede på årshjulet.")


def _spor(art: str, oenske: Hjuloenske, aktoer: Aktoer, tidspunkt: datetime, aendringer: list[Aendring]) -> None:
    skriv_paa_hjulet(
        art,
        aktoer=aktoer,
        tidspunkt=tidspunkt,
        enhed_id=oenske.enhed_id,
        person_id=oenske.person_id,
        data={"tekst": oenske.tekst, "aar": oenske.aar},
        aendringer=aendringer,
        grund=oenske.hvorfor,
    )
