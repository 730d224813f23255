"""Planning the year wheel: a topic in a quarter, from a wish or on its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.aarshjul.policies import maa_planlaegge, maa_rette
from ansoegninger.aarshjul.spor import kraev_aktoer
from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, raekker_i, rettet, som_er

_TRIN = "aarshjul"
_ANDET_KVARTAL = "Mødet ligger i {}. kvartal {}. Vælg det kvartal, eller et andet møde."


@dataclass(frozen=True, slots=True)
class Fra:
    """The suggestion that a topic comes from (`forslag`): the source's code, and which of its suggestions."""

    kilde: str = ""
    reference: str = ""


@transaction.atomic
def saet_paa_hjulet(
    *,
    enhed: Enhed,
    emne: str,
    aar: int,
    kvartal: int,
    vidensperson: str,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
    oenske: Oenske | None = None,
    moede: Moede | None = None,
    plads: int = 0,
    fra: Fra | None = None,
) -> Aarshjulsemne | None:
    """Put a topic in a quarter and perhaps on a meeting; from a wish answered with knowledge sharing, or on its own.

    Returns:
        The topic; None when this very form was sent before.

    Raises:
        IngenAdgang: neither the unit's faglig koordinator nor its leader.
        Regelbrud: the quarter is over, the meeting is in another, or the wish or suggestion is on the wheel already.
    """
    laast = Oenske.objects.select_for_update().get(pk=oenske.pk) if oenske else None
    Enhed.objects.select_for_update().get(pk=enhed.pk)
    sagsnummer = laast.sagsnummer if laast else ""
    aktoer = kraev_aktoer(maa_planlaegge(adgang, enhed))
    if noegler.gentages(adgang.bruger, noegle, sagsnummer=sagsnummer, trin=_TRIN):
        return None
    _kraev_kommende(aar, kvartal, tidspunkt)
    _kraev_moede(moede, enhed, (aar, kvartal), tidspunkt)
    ny = Aarshjulsemne(enhed=enhed, emne=emne, aar=aar, kvartal=kvartal, vidensperson=vidensperson)
    ny.oenske, ny.moede, ny.plads = laast, moede, plads
    ny.kilde, ny.reference = (fra.kilde, fra.reference) if fra else ("", "")
    _kraev_ny(ny)
    ny.save()
    _spor("aarshjul.sat", ny, aktoer, tidspunkt, nyt(ny))
    noegler.gem(adgang.bruger, noegle, sagsnummer=sagsnummer, trin=_TRIN, tidspunkt=tidspunkt)
    return ny


def ret_emne(
    *,
    emne: Aarshjulsemne,
    tekst: str,
    aar: int,
    kvartal: int,
    vidensperson: str,
    adgang: Adgang,
    tidspunkt: datetime,
    moede: Moede | None = None,
    plads: int = 0,
) -> Aarshjulsemne:
    """Change a topic that has not been held yet, or move it to another quarter.

    Raises:
        IngenAdgang: not the planner, or the quarter is over.
        Regelbrud: the new quarter is over, or the meeting is in another.
    """
    with transaction.atomic():
        laast = Aarshjulsemne.objects.select_for_update(of=("self",)).select_related("enhed", "oenske").get(pk=emne.pk)
        if laast.oenske_id:
            Oenske.objects.select_for_update().get(pk=laast.oenske_id)
        aktoer = kraev_aktoer(maa_rette(adgang, laast, kvartal_for(timezone.localdate(tidspunkt))))
        _kraev_kommende(aar, kvartal, tidspunkt)
        _kraev_moede(moede, laast.enhed, (aar, kvartal), tidspunkt, var=laast.moede_id)
        foer = som_er(laast)
        laast.moede, laast.plads = moede, plads
        laast.emne, laast.aar, laast.kvartal, laast.vidensperson = tekst, aar, kvartal, vidensperson
        laast.save()
        _spor("aarshjul.rettet", laast, aktoer, tidspunkt, rettet(laast, foer))
    return laast


@transaction.atomic
def indlaes(*, emner: Sequence[Aarshjulsemne], kilde: str, tidspunkt: datetime) -> None:
    """Put topics from elsewhere on the wheel, those of quarters long past among them."""
    for emne in emner:
        emne.save()
    data = {"antal": len(emner), "kilde": kilde}
    aendringer = [aendring for emne in emner for aendring in nyt(emne)]
    enheder = {emne.enhed_id for emne in emner}
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="aarshjul.indlaest",
            tidspunkt=tidspunkt,
            enhed_id=enheder.pop() if len(enheder) == 1 else None,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )


def _kraev_kommende(aar: int, kvartal: int, tidspunkt: datetime) -> None:
    if (aar, kvartal) < kvartal_for(timezone.localdate(tidspunkt)):
        raise Regelbrud("Kvartalet er forbi. Vælg det nuværende eller et kommende kvartal.", "kvartal")


def _kraev_ny(emne: Aarshjulsemne) -> None:
    """Neither the wish nor the suggestion that it comes from may be on the wheel."""
    if emne.oenske and emne.oenske.fase != Fase.VIDENDELING:
        raise Regelbrud("Ønsket er ikke besvaret med videndeling.")
    if emne.oenske and Aarshjulsemne.objects.filter(oenske=emne.oenske).exists():
        raise Regelbrud("Ønsket er allerede sat på årshjulet.")
    samme = Aarshjulsemne.objects.filter(enhed=emne.enhed, kilde=emne.kilde, reference=emne.reference)
    if emne.kilde and samme.exists():
        raise Regelbrud("Forslaget står allerede på årshjulet.")


def _kraev_moede(
    moede: Moede | None, enhed: Enhed, kvartal: tuple[int, int], tidspunkt: datetime, *, var: int | None = None
) -> None:
    """The meeting must be the unit's, in the quarter and to come; where the topic is tied already it may be held."""
    if moede is None:
        return
    laast = Moede.objects.select_for_update(of=("self",)).get(pk=moede.pk)
    kommer = not laast.er_forbi(timezone.localdate(tidspunkt)) or laast.pk == var
    if laast.enhed_id != enhed.pk or laast.aflyst_kl or not kommer:
        raise Regelbrud("Mødet er aflyst eller holdt. Vælg et andet.", "moede")
    if laast.kvartal != kvartal:
        raise Regelbrud(_ANDET_KVARTAL.format(*reversed(laast.kvartal)), "moede")


def _spor(art: str, emne: Aarshjulsemne, aktoer: Aktoer, tidspunkt: datetime, aendringer: Sequence[Aendring]) -> None:
    skriv(
        Sporudkast(
            kaede=emne.oenske.sagsnummer if emne.oenske else SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            person_id=emne.oenske.person_id if emne.oenske else None,
            enhed_id=emne.enhed_id,
            procesversion=emne.oenske.procesversion if emne.oenske else None,
            regelversion=emne.oenske.regelversion if emne.oenske else "",
            data={"emne": emne.emne, "aar": emne.aar, "kvartal": emne.kvartal, "vidensperson": emne.vidensperson},
            aendringer=aendringer,
            henvisninger=[raekkenavn(emne)],
        )
    )
