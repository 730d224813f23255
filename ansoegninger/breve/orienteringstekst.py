"""What a department is told when everybody has had their own answer. See docs/beslutninger/ for what it may not tell.

Only grants are read here: a refusal, a place on the waiting list or a number of wishes cannot come out, because it
never goes in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from ansoegninger.anonymitet import FAA, kan_summeres, kan_taelles
from ansoegninger.katalog.models import Kursustype
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling
from workflows.sprog.formater import antal, dato, kr, sorteringsnoegle
from workflows.sprog.soegning import foldet

_AFSLUTNING = (
    "Hvem der skal af sted, og hvad der er svaret på de øvrige ønsker, står i den enkeltes egen tilbagemelding. Er du "
    "i tvivl om dit eget svar, så tal med din leder."
)
_INGEN = "Alle i afdelingen, der har ønsket et kursus, har fået deres eget svar."


def orienteringsindhold(indstilling: Indstilling, *, dag: date, kommune: str) -> dict[str, Any]:
    """The briefing as JSON: what the department will read, word for word."""
    beslutninger = list(
        Beslutning.objects.gaeldende()
        .filter(runde=indstilling.runde, oenske__placeringer__indstilling=indstilling)
        .select_related("oenske__kursus")
    )
    bevilget = [b for b in beslutninger if b.udfald == Beslutningsudfald.BEVILGET]
    # With so few answers in all, any course would point at somebody, and so would its absence.
    maa_naevnes = kan_taelles(len({b.oenske.person_id for b in beslutninger}))
    grupper = _grupper(bevilget) if maa_naevnes else {}
    return {
        "overskrift": f"Orientering om prioriteringen for {indstilling.runde.aar}",
        "afdeling": indstilling.enhed.navn,
        "kommune": kommune,
        "dag": dag.isoformat(),
        "dato": dato(dag),
        "indledning": _indledning(indstilling, grupper),
        "kurser": [[titel, _deltagere(personer)] for titel, personer in grupper.items()],
        "beloeb": _beloeb(indstilling, bevilget, grupper),
        "afslutning": _AFSLUTNING,
        "sidefod": f"{kommune} · {indstilling.enhed.navn}",
    }


def _grupper(bevilget: Sequence[Beslutning]) -> dict[str, int]:
    """Granted courses in alphabetical order, with how many people got each.

    A title that only a few typed themselves is not printed: it may hold a name, or more. Its kind stands instead.
    """
    personer: dict[str, set[int | None]] = defaultdict(set)
    skrevet: dict[str, list[Beslutning]] = defaultdict(list)
    for b in bevilget:
        if b.oenske.kursus:
            personer[b.oenske.kursus.titel].add(b.oenske.person_id)
        else:
            skrevet[foldet(b.oenske.titel)].append(b)
    for ens in skrevet.values():
        hvem = {b.oenske.person_id for b in ens}
        art = f"Andet: {Kursustype(ens[0].oenske.type).label.lower()}"
        personer[ens[0].oenske.titel if kan_taelles(len(hvem)) else art] |= hvem
    return {titel: len(personer[titel]) for titel in sorted(personer, key=sorteringsnoegle)}


def _indledning(indstilling: Indstilling, grupper: dict[str, int]) -> str:
    if not grupper:
        return _INGEN
    return (
        f"{_INGEN} Her er, hvad der er bevilget i {indstilling.enhed.navn} for {indstilling.runde.aar}. Er der færre "
        "end fem deltagere på et kursus, står antallet der ikke."
    )


def _deltagere(personer: int) -> str:
    return antal(personer, "deltager", "deltagere") if kan_taelles(personer) else FAA


def _beloeb(indstilling: Indstilling, bevilget: Sequence[Beslutning], grupper: dict[str, int]) -> list[list[str]]:
    ramme = ["Afdelingens ramme", kr(indstilling.ramme.ramme_oere, hele=True)]
    if not kan_summeres(grupper.values()) or not kan_taelles(len({b.oenske.person_id for b in bevilget})):
        return [ramme]
    return [ramme, ["Bevilget i alt", kr(sum(b.beloeb_oere for b in bevilget), hele=True)]]
