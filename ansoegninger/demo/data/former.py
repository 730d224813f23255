"""Shapes of the demo world: frozen rows that the builder turns into cases through the services.

Money is whole øre ex. moms. Days are offsets from the day the demo is built (negative: in the past), so that there is
always a round in progress. People are named by `brugernavn`, units, courses and providers by their `noegle`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .koder import (
    Aktivitetstype,
    Enhedsart,
    Funktion,
    Laeringsmaalart,
    Niveau,
    Omfangsenhed,
    Omraade,
    Overenskomst,
    Rolle,
    Udbyderart,
)


def kr(kroner: int) -> int:
    """Whole kroner as øre, so that the content can be read in the unit people speak in."""
    return kroner * 100


# --- organisation -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Enhed:
    noegle: str
    navn: str
    art: Enhedsart
    overordnet: str | None


@dataclass(frozen=True, slots=True)
class Tildeling:
    """A role at a unit, beyond MEDARBEJDER, which every employed person has at the own unit."""

    rolle: Rolle
    enhed: str


@dataclass(frozen=True, slots=True)
class Person:
    navn: str
    brugernavn: str
    stilling: str
    enhed: str
    overenskomst: Overenskomst
    ansat_for_aar: int
    ugetimer: int
    niveau: Niveau
    roller: tuple[Tildeling, ...] = ()


@dataclass(frozen=True, slots=True)
class Stedfortraeder:
    """`person` acts on behalf of `for_person` in `rolle` at `enhed`; `til_dag` is exclusive, None means for now."""

    person: str
    for_person: str
    rolle: Rolle
    enhed: str
    fra_dag: int
    til_dag: int | None
    grund: str


# --- strategy ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tema:
    """A theme with its five boxes; a part that the theme does not have is None."""

    nummer: int
    navn: str
    indledning: str
    opgave: str
    perspektiv_kerneopgave: str | None
    perspektiv_organisation: str | None
    laering_rolle: str | None
    laering_metoder: str | None
    laering_viden: str | None
    traening_viden: str | None
    traening_afproevning: str | None
    traening_feedback: str | None
    traening_initiativer: tuple[str, ...]
    hverdag_maal: str | None
    hverdag_aendringer: str | None
    hverdag_stoette: str | None
    hverdag_opfoelgning: str | None


@dataclass(frozen=True, slots=True)
class Laeringsmaal:
    nummer: int
    art: Laeringsmaalart
    tekst: str


@dataclass(frozen=True, slots=True)
class Niveaubeskrivelse:
    niveau: Niveau
    navn: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Initiativ:
    """`tema` is the theme's number, None for all of them; a price that is None is not known."""

    hvad: str
    tema: int | None
    udbyder: str
    art: Udbyderart
    omfang: str
    pris_oere: int | None
    tilstand: str = "PLANLAGT"
    afhaengighed: str = ""
    deltagere: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Strategiversion:
    """One version; without dates the builder lays the period around the day it runs. `til` is exclusive."""

    nummer: int
    titel: str
    fra: date | None
    til: date | None
    formaal: str
    temaer: tuple[Tema, ...]
    laeringsmaal: tuple[Laeringsmaal, ...]
    niveauer: tuple[Niveaubeskrivelse, ...]
    aendringer: tuple[str, ...]
    initiativer: tuple[Initiativ, ...] = ()


# --- catalogue and year wheel -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Udbyder:
    noegle: str
    navn: str
    art: Udbyderart


@dataclass(frozen=True, slots=True)
class Omfang:
    """`antal`, or from `antal` to `til`, in one unit; `note` gives the same extent in another unit."""

    antal: Decimal
    enhed: Omfangsenhed
    til: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kursus:
    """An offer; `omfang` and `pris_oere` are None when unknown.

    The price covers `pris_daekker` participants; None when it is for a team and nobody has said of how many.
    `delt_pris` is the whole price and how many share it, where ours are only some of them.
    """

    noegle: str
    titel: str
    udbyder: str
    type: Aktivitetstype
    omfang: Omfang | None
    pris_oere: int | None
    tema: int | None
    beskrivelse: str
    finansieret: bool = True
    prisnote: str = ""
    pris_daekker: int | None = 1
    delt_pris: tuple[int, int] | None = None
    pris_opdigtet: bool = False
    funktioner: tuple[Funktion, ...] = ()
    omraader: tuple[Omraade, ...] = ()

    @property
    def pris_pr_deltager_oere(self) -> int | None:
        """One participant's share, to the nearest øre; None when nobody can say."""
        if self.pris_oere is None or self.pris_daekker is None:
            return None
        return round(self.pris_oere / self.pris_daekker)


@dataclass(frozen=True, slots=True)
class Kvartal:
    aar: int
    kvartal: int
    emner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hjulemne:
    """A topic that the koordinator has planned, so many quarters from the one the demo is built in."""

    koordinator: str
    kvartaler_frem: int
    emne: str
    vidensperson: str = ""


@dataclass(frozen=True, slots=True)
class Aarshjul:
    titel: str
    enhed: str
    fast_punkt: str
    kvartaler: tuple[Kvartal, ...]
    oensker_til_aar: int
    oensker: tuple[str, ...]
