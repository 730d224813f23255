"""Drafting decisions: what is meant for each wish. Nothing holds before the whole round is decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from secrets import randbits
from time import time_ns
from uuid import UUID

from django.db import transaction
from django.db.models import prefetch_related_objects
from simple_history.utils import bulk_create_with_history

from ansoegninger.oensker.models import Oenske, Udfald
from ansoegninger.prioritering.betalere import betalere_for
from ansoegninger.prioritering.fordeling import Post, inden_for
from ansoegninger.prioritering.forhaandsvisning import Raekke, forhaandsvis
from ansoegninger.prioritering.hensyn import Hovedhensyn
from ansoegninger.prioritering.henvisning import foreslaaet_henvisning
from ansoegninger.prioritering.models import (
    Beslutningsudfald,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.policies import maa_foreslaa
from ansoegninger.prioritering.queries import seneste_udfald
from ansoegninger.prioritering.samling.andele import Priser
from ansoegninger.prioritering.samling.priser import pris_for
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from workflows.motor.fejl import Regelbrud

_EFTER_VURDERING = {
    Udfald.ANBEFALES_IKKE: Beslutningsudfald.AFSLAG,
    Udfald.VIDENDELING: Beslutningsudfald.VIDENDELING,
}


@dataclass(frozen=True, slots=True)
class Forslag:
    """What "Foreslå efter indstillingen" did: how many drafts it made, and how many it left to people."""

    foreslaaet: int
    overladt: int


def aftryk(udfald: str, begrundelse: str, ramme: str = "", hovedhensyn: str = "", henvisning: str = "") -> str:
    """A short print of a draft as it was shown, to notice that somebody else has changed it since.

    `ramme` is the pk of the pot that pays, as text; empty for the department's own. What a grant does not have does
    not count in it, and neither does a reference before there is an outcome: that is only the suggestion.
    """
    bevilges = udfald == Beslutningsudfald.BEVILGET
    betaler = f"\x1f{ramme}" if ramme and bevilges else ""
    hensyn = f"\x1f{hovedhensyn}\x1f{henvisning.strip() if udfald else ''}" if not bevilges else ""
    hensyn = hensyn if hensyn.strip("\x1f") else ""
    return hashlib.sha256(f"{udfald}\x1f{begrundelse.strip()}{betaler}{hensyn}".encode()).hexdigest()[:16]


def nuvaerende_aftryk(runde: Prioriteringsrunde, oenske: Oenske) -> str:
    """The print of the draft as it is stored now."""
    return _aftryk(Beslutningsudkast.objects.filter(runde=runde, oenske=oenske).first())


def saet_udkast(
    *,
    runde: Prioriteringsrunde,
    oenske: Oenske,
    udfald: str,
    begrundelse: str,
    adgang: Adgang,
    tidspunkt: datetime,
    vist: str | None = None,
    ramme_id: int | None = None,
    skridt: UUID | None = None,
    hovedhensyn: str = "",
    henvisning: str | None = None,
) -> Beslutningsudkast:
    """Say what is meant for one wish. `vist` is the print of the draft that the page showed, if one was looked at.

    `ramme_id` is the pot that pays a grant; without one it is the department's own ceiling. A grant has no main
    consideration and no reference; any other answer leans on what is suggested unless something else is said. Rows
    saved together have the same `skridt`, and are taken back together.

    Raises:
        IngenAdgang: the person may not decide this wish, or the round is not open for it.
        Regelbrud: the wish is not part of the round, the pot cannot pay for it, or somebody else has drafted something
            else meanwhile.
    """
    with transaction.atomic():
        laast = laas_runden(runde)
        plads = _plads(laast, oenske)
        aktoer = maa_foreslaa(adgang, laast, oenske)
        if isinstance(aktoer, Svar):
            raise IngenAdgang(aktoer)
        udkast = _hent(laast, oenske, vist)
        _skriv(udkast, udfald, begrundelse, aktoer, tidspunkt)
        udkast.skridt = skridt or nyt_skridt()
        forslag = foreslaaet_henvisning(laast, plads.indstilling, plads.oenske)
        _saet_hensyn(udkast, hovedhensyn, forslag if henvisning is None else henvisning)
        udkast.ramme_id = _betaler(laast, plads.indstilling, oenske, udfald, ramme_id)
        udkast.save()
    return udkast


def nyt_skridt() -> UUID:
    """A key for what is saved together; one that is made later sorts later, also where the clock has not moved."""
    return UUID(int=(time_ns() << 64) | randbits(64))


def foreslaa(*, runde: Prioriteringsrunde, adgang: Adgang, tidspunkt: datetime) -> Forslag:
    """Fill in the outcomes that are missing, as the departments recommended; the reasons are left to people.

    Recommended wishes within the budget, in order, are granted; those beyond it go on the waiting list. A wish that
    nobody ranked, or whose price nobody knows, is left to people.

    Raises:
        IngenAdgang: the person may decide no wish of the round, or the round is not open for it.
    """
    with transaction.atomic():
        laast = laas_runden(runde)
        visning = forhaandsvis(laast)
        raekker = [r for r in visning.besluttes if r.udkast is None]
        mine = [(r, maa_foreslaa(adgang, laast, r.oenske)) for r in raekker]
        if raekker and all(isinstance(svar, Svar) for _, svar in mine):
            raise IngenAdgang(next(svar for _, svar in mine if isinstance(svar, Svar)))
        vurderinger = seneste_udfald(laast)
        rest = {s.ramme.pk: s.rest_oere for s in visning.rammer}
        forslag = _udfald(raekker, vurderinger, rest, visning.priser)
        prefetch_related_objects([r.oenske for r, _ in mine], "tema__strategi")
        nye = []
        for raekke, aktoer in mine:
            udfald = forslag.get(raekke.oenske.pk)
            if udfald and isinstance(aktoer, Aktoer):
                nyt = Beslutningsudkast(runde=laast, oenske=raekke.oenske)
                _skriv(nyt, udfald, "", aktoer, tidspunkt)
                henvisning = foreslaaet_henvisning(laast, raekke.indstilling, raekke.oenske)
                _saet_hensyn(nyt, _foelger_af(udfald, vurderinger.get(raekke.oenske.pk)), henvisning)
                nyt.foreslaaet = True
                nye.append(nyt)
        if nye:
            bulk_create_with_history(
                nye, Beslutningsudkast, batch_size=1000, default_user=adgang.bruger, default_date=tidspunkt
            )
    return Forslag(foreslaaet=len(nye), overladt=len(raekker) - len(nye))


def fortryd_forslag(*, runde: Prioriteringsrunde, adgang: Adgang) -> int:
    """Take back the proposals that nobody has touched.

    Returns:
        How many were taken back.
    """
    with transaction.atomic():
        laast = laas_runden(runde)
        uroerte = Beslutningsudkast.objects.filter(runde=laast, foreslaaet=True).select_related("oenske__enhed")
        mine = [u.pk for u in uroerte if isinstance(maa_foreslaa(adgang, laast, u.oenske), Aktoer)]
        antal, _ = Beslutningsudkast.objects.filter(pk__in=mine).delete()
    return antal


def laas_runden(runde: Prioriteringsrunde) -> Prioriteringsrunde:
    """The round is locked before drafts change, so that a decision never reads half of a change."""
    return (
        Prioriteringsrunde.objects.select_for_update(of=("self",))
        .select_related("enhed", "kriteriesaet")
        .get(pk=runde.pk)
    )


def _hent(runde: Prioriteringsrunde, oenske: Oenske, vist: str | None) -> Beslutningsudkast:
    """The draft as it stands, or a new one; refused where it is not what was looked at."""
    udkast = Beslutningsudkast.objects.select_related("sat_af").filter(runde=runde, oenske=oenske).first()
    if vist is not None:
        _kraev_uaendret(udkast, vist)
    return udkast or Beslutningsudkast(runde=runde, oenske=oenske)


def _plads(runde: Prioriteringsrunde, oenske: Oenske) -> Placering:
    """Where the wish stands in the round, with what a reference is suggested from."""
    placering = Placering.objects.filter(indstilling__runde=runde, oenske=oenske)
    plads = placering.select_related("indstilling__enhed", "oenske__tema__strategi").first()
    if plads is None:
        raise Regelbrud("Ønsket er ikke med i runden.")
    return plads


def _betaler(
    runde: Prioriteringsrunde, indstilling: Indstilling, oenske: Oenske, udfald: str, ramme_id: int | None
) -> int | None:
    """The pot that is meant to pay; None for the department's own, and where nothing is granted."""
    if udfald != Beslutningsudfald.BEVILGET or ramme_id in {None, indstilling.ramme_id}:
        return None
    assert ramme_id is not None
    temanummer = oenske.tema.nummer if oenske.tema else None
    if not betalere_for(runde).naar(ramme_id, indstilling, oenske.enhed.path, temanummer):
        raise Regelbrud("Puljen kan ikke betale dette ønske. Vælg en anden.", "ramme")
    return ramme_id


def _aftryk(udkast: Beslutningsudkast | None) -> str:
    if udkast is None:
        return aftryk("", "")
    betaler = str(udkast.ramme_id or "")
    return aftryk(udkast.udfald, udkast.begrundelse, betaler, udkast.hovedhensyn, udkast.henvisning)


def _kraev_uaendret(udkast: Beslutningsudkast | None, vist: str) -> None:
    if _aftryk(udkast) == vist:
        return
    if udkast is None:
        raise Regelbrud("Forslaget er trukket tilbage, siden du åbnede siden. Gem igen, hvis dit valg skal gælde.")
    raise Regelbrud(
        f"{udkast.sat_af} har imens valgt {udkast.get_udfald_display().lower()}. Gem igen, hvis dit valg skal gælde."
    )


def _skriv(udkast: Beslutningsudkast, udfald: str, begrundelse: str, aktoer: Aktoer, tidspunkt: datetime) -> None:
    udkast.udfald, udkast.begrundelse, udkast.foreslaaet = udfald, begrundelse.strip(), False
    udkast.sat_af, udkast.sat_rolle = aktoer.bruger, aktoer.rolle
    udkast.sat_paa_vegne_af_id, udkast.sat_kl = aktoer.paa_vegne_af_id, tidspunkt


def _saet_hensyn(udkast: Beslutningsudkast, hovedhensyn: str, henvisning: str) -> None:
    """Only an answer that is not a grant has them."""
    bevilges = udkast.udfald == Beslutningsudfald.BEVILGET
    udkast.hovedhensyn, udkast.henvisning = ("", "") if bevilges else (hovedhensyn, henvisning.strip())


def _foelger_af(udfald: str, vurdering: str | None) -> str:
    """The main consideration, where the facts say it: the frame is used, or the leader has found another way."""
    if udfald == Beslutningsudfald.VENTELISTE:
        return Hovedhensyn.RAMMEN
    return Hovedhensyn.ANDEN_VEJ if vurdering == Udfald.VIDENDELING else ""


def _udfald(
    raekker: Iterable[Raekke], vurderinger: dict[int, str], rest: dict[int, int], fundne: Priser
) -> dict[int, str]:
    """The outcome to propose, by wish; a wish that people must decide themselves is left out."""
    forslag: dict[int, str] = {}
    anbefalede: dict[int, list[Raekke]] = {}
    for raekke in raekker:
        vurdering = vurderinger.get(raekke.oenske.pk, "")
        if vurdering in _EFTER_VURDERING:
            forslag[raekke.oenske.pk] = _EFTER_VURDERING[Udfald(vurdering)]
        elif vurdering == Udfald.ANBEFALES and raekke.plads is not None and raekke.pris_kendt:
            anbefalede.setdefault(raekke.indstilling.ramme_id, []).append(raekke)
    naaede = _naaede(anbefalede, rest, fundne)
    for raekke in chain.from_iterable(anbefalede.values()):
        inden = raekke.oenske.pk in naaede
        forslag[raekke.oenske.pk] = Beslutningsudfald.BEVILGET if inden else Beslutningsudfald.VENTELISTE
    return forslag


def _naaede(anbefalede: dict[int, list[Raekke]], rest: dict[int, int], fundne: Priser) -> set[int]:
    """The wishes that the ceilings reach. One that is not reached leaves its team dearer for the others: count again.

    Fewer are left each time, so it ends.
    """
    med = {r.oenske.pk for r in chain.from_iterable(anbefalede.values())}
    while True:
        takster, naaet = fundne.hvis(med), set[int]()
        for ramme_id, liste in anbefalede.items():
            tilbage = [r.oenske for r in liste if r.oenske.pk in med]
            naas = inden_for([Post(pris_for(o, takster)) for o in tilbage], rest[ramme_id])
            naaet |= {o.pk for o, er_inden_for in zip(tilbage, naas, strict=True) if er_inden_for}
        if naaet == med:
            return med
        med = naaet
