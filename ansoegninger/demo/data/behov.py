"""What the reviews, complaints and remittals of the past year showed: invented, like the municipality."""

from __future__ import annotations

from typing import NamedTuple


class Fund(NamedTuple):
    """In how many of the month's something within the theme (0: outside the strategy) was lacking."""

    tema: int
    antal: int
    emne: str


class Maaned(NamedTuple):
    """One month of one kind, so many months before the last."""

    koordinator: str
    maaneder_foer: int
    art: str
    antal: int
    fund: tuple[Fund, ...] = ()
    note: str = ""


TILSYN, KLAGE, HJEMVIST = "LEDELSESTILSYN", "KLAGE", "HJEMVISNING"

BEHOV = (
    Maaned("signe", 9, TILSYN, 10, (Fund(1, 3, "Borgerens egne ord mangler i udredningen"),)),
    Maaned("signe", 8, TILSYN, 12, (Fund(2, 2, "Voksenudredningen er ikke ført til ende"), Fund(3, 4, "Partshøring"))),
    Maaned("signe", 7, KLAGE, 3, (Fund(3, 2, "Begrundelsen er svær at forstå"),)),
    Maaned(
        "signe", 6, TILSYN, 12, (Fund(3, 5, "Begrundelsen nævner ikke paragraffen"), Fund(4, 2, "Opfølgning mangler"))
    ),
    Maaned("signe", 5, HJEMVIST, 2, (Fund(3, 2, "Sagen var ikke oplyst godt nok"),)),
    Maaned("signe", 4, TILSYN, 11, (Fund(4, 4, "Målene kan ikke følges op"),)),
    Maaned("signe", 3, KLAGE, 2, (Fund(0, 1, "Lang ventetid på telefonen"),)),
    Maaned("signe", 2, TILSYN, 12, (Fund(3, 3, "Partshøring"), Fund(1, 1, "Pårørende er ikke hørt"))),
    Maaned("signe", 1, HJEMVIST, 1, (Fund(3, 1, "Begrundelsen nævner ikke paragraffen"),)),
    Maaned("signe", 1, TILSYN, 12, (), "Tilsynet så denne gang på tværgående sager."),
)
