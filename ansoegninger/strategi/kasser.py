"""A theme as its five boxes; parts that the strategy leaves out are left out. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from ansoegninger.strategi.models import Tema

#: Box by box: heading, and each part's field with its own heading ("" where the box has one part only).
KASSER = (
    ("Opgave", (("opgave", ""),)),
    (
        "Perspektiv",
        (("perspektiv_kerneopgave", "For kerneopgaven"), ("perspektiv_organisation", "For organisationen")),
    ),
    (
        "Læringsmål",
        (("laering_rolle", "Rollen"), ("laering_metoder", "Metoder og teknikker"), ("laering_viden", "Faglig viden")),
    ),
    (
        "Træningsbanen",
        (
            ("traening_viden", "Vidensopbygning"),
            ("traening_afproevning", "Afprøvning"),
            ("traening_feedback", "Feedback"),
            ("traening_initiativer", "Konkrete initiativer"),
        ),
    ),
    (
        "Hverdagen",
        (
            ("hverdag_maal", "Opfølgning på mål"),
            ("hverdag_aendringer", "Organisatoriske ændringer"),
            ("hverdag_stoette", "Løbende støtte"),
            ("hverdag_opfoelgning", "Løbende opfølgning"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Del:
    """One part of a box; several lines are a list."""

    navn: str
    linjer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kasse:
    """One box; `nummer` is its place among the five, also when another is left out."""

    nummer: int
    navn: str
    dele: tuple[Del, ...]


def kasser(tema: Tema) -> list[Kasse]:
    """The theme's boxes in the strategy's order."""
    alle = (
        Kasse(
            nummer, navn, tuple(Del(titel, linjer) for felt, titel in dele if (linjer := _linjer(getattr(tema, felt))))
        )
        for nummer, (navn, dele) in enumerate(KASSER, start=1)
    )
    return [kasse for kasse in alle if kasse.dele]


def _linjer(tekst: str) -> tuple[str, ...]:
    return tuple(linje.strip() for linje in tekst.splitlines() if linje.strip())
