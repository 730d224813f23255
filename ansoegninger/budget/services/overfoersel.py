"""Carrying the unspent rest of a year over to the next: out of one pot and into its successor, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.services.bogfoering import bogfoer
from ansoegninger.budget.services.puljer import Puljedata, laas_center, opret
from ansoegninger.budget.services.rammer import kraev_aktoer, spor_om
from roller.adgang.adgang import Adgang
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import Sporudkast, skriv_mange
from workflows.spor.aendringer import som_er
from workflows.sprog.formater import kr

AENDRET = "Beløbene er ændret, siden du så dem. Se dem igennem igen, før du overfører."


@dataclass(frozen=True, slots=True)
class Overfoersel:
    """What went from one year to the next."""

    fra: Ramme
    til: Ramme
    beloeb_oere: int


def overfoer(*, beloeb: Mapping[int, int], adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> list[Overfoersel]:
    """Carry over, all or nothing; sent twice it is done once.

    `beloeb` is what the page showed (øre, by the pot's pk): the whole of what may go on.

    Returns:
        What was carried over; nothing when the same form was sent before.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: an amount is not what it was, or nothing was chosen.
    """
    if not beloeb:
        raise Regelbrud("Vælg mindst én ramme eller pulje.")
    with transaction.atomic():
        laaste = _laas(beloeb)
        if noegler.tidligere(adgang.bruger, noegle):
            return []
        fra = [ramme for ramme in laaste if ramme.pk in beloeb]
        if {r.pk: r.overfoerbar_oere for r in fra} != dict(beloeb) or not all(beloeb.values()):
            raise Regelbrud(AENDRET)
        poster: list[Sporudkast] = []
        flyttet = [_overfoer(ramme, _naeste_aar(ramme, laaste), adgang, tidspunkt, poster) for ramme in fra]
        skriv_mange(poster)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin="overfoer", tidspunkt=tidspunkt)
    return flyttet


def naeste(ramme: Ramme) -> Puljedata:
    """The same pot next year."""
    return Puljedata(
        enhed=ramme.enhed,
        aar=ramme.aar + 1,
        art=ramme.art,
        udgift=ramme.udgift,
        navn=ramme.navn,
        formaal=ramme.formaal,
        giver=ramme.giver,
        temanumre=ramme.temanumre,
    )


def _laas(ider: Collection[int]) -> list[Ramme]:
    """These pots and their successors, all by pk; what a pot is called and where it lies never changes."""
    fra = list(Ramme.objects.filter(pk__in=ider).select_related("enhed").order_by("enhed__path"))
    for ramme in fra:
        laas_center(ramme.enhed)
    alle = Q(pk__in=ider)
    for ramme in fra:
        alle |= naeste(ramme).findes()
    laaste = Ramme.objects.select_for_update(of=("self",)).select_related("enhed")
    return list(laaste.filter(alle).order_by("pk"))


def _overfoer(
    ramme: Ramme, til: Ramme | None, adgang: Adgang, tidspunkt: datetime, poster: list[Sporudkast]
) -> Overfoersel:
    aktoer = kraev_aktoer(maa_rette_ramme(adgang, ramme))
    oere, er_ny = ramme.overfoerbar_oere, til is None
    til = til or opret(naeste(ramme), 0)
    data = {"beloeb": kr(oere), "fra": str(ramme), "til": str(til)}
    for side, beloeb in ((ramme, -oere), (til, oere)):
        foer = None if er_ny and side is til else som_er(side)
        post = Postering(
            art=Posteringsart.OVERFOERSEL, beloeb_oere=beloeb, begrundelse=f"Fra {ramme.aar} til {til.aar}"
        )
        bogfoer(ramme=side, posteringer=[post], bruger=adgang.bruger, tidspunkt=tidspunkt, for_lidt=AENDRET)
        poster.append(spor_om("budget.overfoert", side, [post], foer, aktoer, tidspunkt, data))
    return Overfoersel(ramme, til, oere)


def _naeste_aar(ramme: Ramme, laaste: Sequence[Ramme]) -> Ramme | None:
    """The successor, among those that are locked; None where there is none yet."""
    er = naeste(ramme)
    return next((r for r in laaste if (r.enhed_id, r.aar) == (er.enhed.pk, er.aar) and er.er_samme(r)), None)
