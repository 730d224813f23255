"""A wish in words: the same rows on the summary, on the leader's page and on the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from ansoegninger.katalog.omfang import omfang
from ansoegninger.oensker.models import PRISDELE, UDEN_FOR_PRISEN, Oenske
from workflows.sprog.formater import dato

UKENDT = "ukendt"
_EKSAMEN = {True: "ja", False: "nej", None: UKENDT}
_NAVNE = {
    "kursusgebyr_oere": "Kursusgebyr",
    "materialer_oere": "Materialer",
    "transport_oere": "Transport",
    "ophold_oere": "Ophold",
    "forplejning_oere": "Forplejning",
    "lokale_oere": "Eksternt lokale",
}


class Raekke(TypedDict):
    """One row of `komponenter/resume.html`."""

    navn: str
    vaerdi: str


@dataclass(frozen=True, slots=True)
class Pris:
    """The price's parts, whole øre ex. moms; an unknown fee is None. `uden_for` is paid by the department."""

    dele: tuple[tuple[str, int | None], ...]
    sum_oere: int
    kendt: bool
    uden_for: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """Everything the employee wrote."""

    kursus: tuple[Raekke, ...]
    pris: Pris
    begrundelse: tuple[Raekke, ...]
    laeringsmaal: tuple[str, ...]


def resume(oenske: Oenske) -> Resume:
    """The wish in words."""
    return Resume(_kursus(oenske), pris(oenske), _begrundelse(oenske), tuple(map(str, oenske.laeringsmaal.all())))


def pris(oenske: Oenske) -> Pris:
    """The price as a table; the sum is computed, never typed."""
    dele = tuple((_NAVNE[felt], getattr(oenske, felt)) for felt in PRISDELE)
    if not oenske.pris_kendt:
        dele = ((dele[0][0], None), *dele[1:])
    uden_for = tuple((_NAVNE[felt], getattr(oenske, felt)) for felt in UDEN_FOR_PRISEN)
    return Pris(dele, oenske.pris_oere, oenske.pris_kendt, uden_for)


def periode(oenske: Oenske) -> str:
    """When the course is, as far as it is known."""
    if oenske.start_dag and oenske.slut_dag:
        if oenske.start_dag == oenske.slut_dag:
            return dato(oenske.start_dag)
        return f"{dato(oenske.start_dag)} – {dato(oenske.slut_dag)}"
    if oenske.start_dag:
        return f"Fra {dato(oenske.start_dag)}"
    return f"Til {dato(oenske.slut_dag)}" if oenske.slut_dag else UKENDT


def _kursus(oenske: Oenske) -> tuple[Raekke, ...]:
    art = oenske.get_udbyderart_display().lower()
    udbyder = f"{oenske.udbyder} ({art})" if oenske.udbyder and art else oenske.udbyder or art
    return (
        {"navn": "Kursus", "vaerdi": oenske.titel},
        {"navn": "Udbyder", "vaerdi": udbyder or UKENDT},
        {"navn": "Type", "vaerdi": oenske.get_type_display()},
        {"navn": "Omfang", "vaerdi": omfang(oenske.dage, oenske.timer, oenske.ects) or UKENDT},
        {"navn": "Hvornår", "vaerdi": periode(oenske)},
        {"navn": "Eksamen", "vaerdi": _EKSAMEN[oenske.eksamen]},
    )


def _begrundelse(oenske: Oenske) -> tuple[Raekke, ...]:
    prioritet = {1: "1 – vigtigst", 3: "3 – mindst vigtigt"}
    return (
        {"navn": "Begrundelse", "vaerdi": oenske.begrundelse},
        {"navn": "Mål i udviklingsplanen", "vaerdi": str(oenske.maal or "intet bestemt mål")},
        {"navn": "Tema i strategien", "vaerdi": str(oenske.tema or "intet bestemt tema")},
        {
            "navn": "Egen prioritet",
            "vaerdi": prioritet.get(oenske.egen_prioritet, str(oenske.egen_prioritet)) if oenske.egen_prioritet else "",
        },
    )
