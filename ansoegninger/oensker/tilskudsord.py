"""What is expected of the fund in words: the box on the wish form, and the line in the decision room. Pure."""

from __future__ import annotations

from typing import Any

from ansoegninger.oensker.tilskud import Forventet, Stand
from workflows.sprog.formater import kr

#: So many of what is to be cleared up stand in the box; the rest are in the check.
FLEST = 3

_BADGES: dict[Stand, dict[str, str]] = {
    Stand.TILSAGN: {"tekst": "Fonden har sagt ja", "klasse": "groen", "ikon": "check"},
    Stand.AFKLARET: {"tekst": "Afklaret", "klasse": "groen", "ikon": "check"},
    Stand.SANDSYNLIGT: {"tekst": "Noget skal afklares", "klasse": "gul", "ikon": "warning"},
    Stand.NEJ: {"tekst": "Fonden kan ikke støtte", "klasse": "neutral"},
    Stand.AFSLAG: {"tekst": "Fonden har sagt nej", "klasse": "neutral"},
}


def boks(fundet: Forventet, *, pris_kendt: bool) -> dict[str, Any]:
    """The box: a sentence, the amounts where there are any, and first of all what stands in the way."""
    punkter = [p for p in fundet.punkter if p.i_vejen] or list(fundet.punkter)
    return {
        "badge": _BADGES[fundet.stand],
        "saetning": _saetning(fundet, pris_kendt=pris_kendt),
        "beloeb": fundet if fundet.tilskud_oere else None,
        "punkter": punkter[:FLEST],
        "flere": max(0, len(punkter) - FLEST),
        "delt_loft": fundet.delt_loft,
    }


def linje(fundet: Forventet) -> dict[str, Any]:
    """What stands beside a price in the room."""
    return {"badge": _BADGES[fundet.stand], "fundet": fundet}


def _saetning(fundet: Forventet, *, pris_kendt: bool) -> str:
    if fundet.stand == Stand.AFSLAG:
        return "Fonden har sagt nej til at betale."
    if fundet.stand == Stand.NEJ:
        return "Som ønsket er nu, kan kompetencefonden ikke betale noget af det."
    if not pris_kendt:
        return "Prisen er ikke oplyst, så det kan ikke regnes ud, hvad kompetencefonden ville betale."
    if not fundet.tilskud_oere:
        return "Det kan ikke regnes ud endnu, om kompetencefonden kan betale noget."
    beloeb = kr(fundet.tilskud_oere, hele=True)
    if fundet.stand == Stand.TILSAGN:
        return f"Fonden har sagt ja til at betale {beloeb}"
    return f"Siger kompetencefonden ja, kan den ventes at betale {beloeb}"
