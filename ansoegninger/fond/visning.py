"""The check and the rules as rows of a page."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ansoegninger.fond.regler import Regel, Regelart, Regler
from ansoegninger.fond.sag import Svar, Udfald
from ansoegninger.fond.tjek import Tjek
from ansoegninger.fond.virkning import Virkning
from workflows.sprog.formater import dato

_BADGES: dict[str, dict[str, str]] = {
    Udfald.OPFYLDT: {"tekst": "Opfyldt", "klasse": "groen", "ikon": "check"},
    Udfald.SKAL_AFKLARES: {"tekst": "Skal afklares", "klasse": "gul", "ikon": "warning"},
    Udfald.IKKE_OPFYLDT: {"tekst": "Ikke opfyldt", "klasse": "roed", "ikon": "close"},
}
_DOMME: dict[str, dict[str, str]] = {
    Udfald.OPFYLDT: _BADGES[Udfald.OPFYLDT] | {"tekst": "Fonden kan støtte"},
    Udfald.SKAL_AFKLARES: _BADGES[Udfald.SKAL_AFKLARES] | {"tekst": "Noget skal afklares"},
    Udfald.IKKE_OPFYLDT: _BADGES[Udfald.IKKE_OPFYLDT] | {"tekst": "Fonden kan ikke støtte"},
}
_ORDEN = (Udfald.IKKE_OPFYLDT, Udfald.SKAL_AFKLARES, Udfald.OPFYLDT)


def dom(fundet: Tjek) -> dict[str, str]:
    """The whole answer as a badge."""
    return _DOMME[fundet.udfald]


def svarene(fundet: Tjek) -> list[dict[str, Any]]:
    """The rules' answers as rows: first what stands in the way, then what nobody knows."""
    return [_svar(svar) for svar in sorted(fundet.svar, key=lambda s: _ORDEN.index(s.udfald))]


def _svar(svar: Svar) -> dict[str, Any]:
    return {
        "art": Regelart(svar.regel.art).label,
        "badge": _BADGES[svar.udfald],
        "saetning": svar.saetning,
        "goer": svar.goer,
        "kilde": kilden(svar.regel),
        "bekraeftet": svar.regel.bekraeftet,
    }


def kilden(regel: Regel) -> str:
    """Where the rule is from, and from when, where that is known."""
    return f"{regel.kilde}, {dato(regel.kilde_dag)}" if regel.kilde_dag else regel.kilde


def reglerne(regler: Regler) -> list[dict[str, Any]]:
    """The rules of an agreement as rows."""
    return [
        {"nr": nr, "art": Regelart(r.art).label, "tekst": r.tekst, "kilde": kilden(r), "bekraeftet": r.bekraeftet}
        for nr, r in enumerate(regler.regler, start=1)
    ]


def virkningen(fundet: Virkning) -> dict[str, Any]:
    """What other rules change, in numbers and case numbers; never whose case it is, or what it is about."""
    skift = Counter((a.foer, a.efter) for a in fundet.aendrede if a.foer != a.efter)
    return {
        "antal": fundet.antal,
        "aendrede": len(fundet.aendrede),
        "skift": [
            {"antal": hvor_mange, "foer": _DOMME[foer]["tekst"], "efter": _DOMME[efter]["tekst"]}
            for (foer, efter), hvor_mange in sorted(skift.items())
        ],
        "foer_oere": sum(a.foer_oere for a in fundet.aendrede),
        "efter_oere": sum(a.efter_oere for a in fundet.aendrede),
        "numre": [a.sagsnummer for a in fundet.aendrede[:FLEST_NUMRE]],
        "flere": max(0, len(fundet.aendrede) - FLEST_NUMRE),
    }


#: So many case numbers are named; the rest are counted.
FLEST_NUMRE = 25
