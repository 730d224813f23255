"""How the pages say what the tables hold: badges and short sentences, the same everywhere."""

from __future__ import annotations

from ansoegninger.oensker.models import Udfald
from ansoegninger.prioritering.models import Beslutningsudfald, Indstillingsfase, Rundefase

Badge = dict[str, str]

_VURDERING: dict[str, Badge] = {
    Udfald.ANBEFALES: {"tekst": "Anbefales", "klasse": "groen", "ikon": "check"},
    Udfald.ANBEFALES_IKKE: {"tekst": "Anbefales ikke", "klasse": "roed", "ikon": "close"},
    Udfald.VIDENDELING: {"tekst": "Videndeling i stedet", "klasse": "info", "ikon": "groups"},
}
_UDFALD: dict[str, Badge] = {
    Beslutningsudfald.BEVILGET: {"tekst": "Bevilget", "klasse": "groen", "ikon": "check"},
    Beslutningsudfald.AFSLAG: {"tekst": "Afslag", "klasse": "roed", "ikon": "close"},
    Beslutningsudfald.VIDENDELING: {"tekst": "Videndeling", "klasse": "info", "ikon": "groups"},
    Beslutningsudfald.VENTELISTE: {"tekst": "Venteliste", "klasse": "gul", "ikon": "list-check"},
}
_RUNDE: dict[str, str] = {
    Rundefase.INDSTILLING: "gul",
    Rundefase.BESLUTNING: "info",
    Rundefase.FRIGIVELSE: "info",
    Rundefase.AFSLUTTET: "groen",
}
_INDSTILLING: dict[str, str] = {
    Indstillingsfase.RANGERES: "gul",
    Indstillingsfase.LAAST: "info",
    Indstillingsfase.ORIENTERING: "gul",
    Indstillingsfase.AFSLUTTET: "groen",
}


def vurderingsbadge(udfald: str | None) -> Badge:
    """The leader's assessment."""
    return _VURDERING.get(udfald or "", {"tekst": "Ikke vurderet", "klasse": "neutral"})


def udfaldsbadge(udfald: str) -> Badge:
    """What is decided, or meant to be."""
    return _UDFALD.get(udfald, {"tekst": "Mangler", "klasse": "neutral"})


def rundebadge(fase: str) -> Badge:
    """Where a round is."""
    return {"tekst": Rundefase(fase).label, "klasse": _RUNDE.get(fase, "neutral")}


def indstillingsbadge(fase: str) -> Badge:
    """Where a department's part of the round is."""
    return {"tekst": Indstillingsfase(fase).label, "klasse": _INDSTILLING.get(fase, "neutral")}
