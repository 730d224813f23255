"""Shapes of the cases: wishes with their prices, assessments, decisions and aftermath; rounds, budgets, MUS.

The conventions are those of `former`: whole øre ex. moms, days as offsets from the day the demo is built.
"""

from dataclasses import dataclass

from .former import Omfang
from .koder import (
    Aktivitetstype,
    Behovskilde,
    Beslutningsudfald,
    Hovedhensyn,
    Kriteriesvar,
    Laeringsmaalart,
    Musstadie,
    Niveau,
    Oenskefase,
    Runde,
    Udbyderart,
    Vurderingsudfald,
)

# --- wishes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prisdele:
    """What a wish costs. Catering and venue are paid by the department and are never part of the price."""

    kursusgebyr_oere: int = 0
    materialer_oere: int = 0
    transport_oere: int = 0
    ophold_oere: int = 0
    forplejning_oere: int = 0
    lokale_oere: int = 0

    @property
    def pris_oere(self) -> int:
        return self.kursusgebyr_oere + self.materialer_oere + self.transport_oere + self.ophold_oere


@dataclass(frozen=True, slots=True)
class Kriterium:
    svar: Kriteriesvar
    ord: str


@dataclass(frozen=True, slots=True)
class Vurdering:
    """An assessment; for RETUR `begrundelse` is the question, the criteria are unanswered and there is no `plads`."""

    udfald: Vurderingsudfald
    af: str
    paa_vegne_af: str | None
    dag: int
    begrundelse: str
    behov: Kriterium | None
    maal: Kriterium | None
    strategi: Kriterium | None
    plads: int | None


@dataclass(frozen=True, slots=True)
class Efterforloeb:
    """What happened after a grant; a day that is None has not come yet. `aflyst` says why it was not taken."""

    registreret_dag: int | None
    gennemfoert_dag: int | None = None
    evalueret_dag: int | None = None
    evaluering: str = ""
    udbytte: int = 4
    aflyst: str = ""


@dataclass(frozen=True, slots=True)
class Beslutning:
    udfald: Beslutningsudfald
    af: str
    paa_vegne_af: str | None
    dag: int
    begrundelse: str
    videndeling_emne: str | None = None
    laest: bool = True
    efterforloeb: Efterforloeb | None = None
    hovedhensyn: Hovedhensyn | None = None
    #: A waiting-list wish that was withdrawn so many days ago, because a new one took its place.
    afloest_dag: int | None = None


@dataclass(frozen=True, slots=True)
class Oenske:
    """One wish story. `kursus` is a catalogue key; without it title and provider are the person's own words."""

    noegle: str
    person: str
    runde: Runde
    fase: Oenskefase
    kursus: str | None
    titel: str
    udbydernavn: str
    udbyderart: Udbyderart
    type: Aktivitetstype
    omfang: Omfang | None
    start_dag: int | None
    slut_dag: int | None
    pris: Prisdele
    tema: int | None
    laeringsmaal: tuple[int, ...]
    begrundelse: str
    prioritet: int
    oprettet_dag: int
    indsendt_dag: int | None
    trukket_dag: int | None = None
    trukket_begrundelse: str = ""
    vurdering: Vurdering | None = None
    beslutning: Beslutning | None = None


@dataclass(frozen=True, slots=True)
class Prioriteringsrunde:
    """A round for one centre; `aar_fra_nu` is the budget year relative to this year."""

    runde: Runde
    center: str
    titel: str
    aar_fra_nu: int
    aabner_dag: int
    frist_dag: int
    besluttes_dag: int


@dataclass(frozen=True, slots=True)
class Budget:
    enhed: str
    runde: Runde
    ramme_oere: int
    note: str


# --- MUS --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Planmaal:
    """A goal of a plan; `oenske` names the wish that grew out of it, if any."""

    art: Laeringsmaalart
    tema: int | None
    laeringsmaal: int
    niveau_nu: Niveau
    niveau_maal: Niveau
    aktivitet: str
    ansvarlig: str
    frist_dag: int
    behovskilde: Behovskilde
    oenske: str | None = None


@dataclass(frozen=True, slots=True)
class Mussamtale:
    person: str
    leder: str
    stadie: Musstadie
    eget_niveau: Niveau | None = None
    medarbejdernotat: str = ""
    ledernotat: str = ""
    afholdt_dag: int | None = None
    maal: tuple[Planmaal, ...] = ()
    udgaaet_begrundelse: str = ""


@dataclass(frozen=True, slots=True)
class Pulje:
    """Money beside the departments' ceilings. `navn` is empty for a department's own; `oprettet_dag` is when."""

    navn: str
    enhed: str
    runde: Runde
    art: str
    ramme_oere: int
    oprettet_dag: int
    udgift: str = "KURSUS"
    formaal: str = ""
    giver: str = ""
    temanumre: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bevaegelse:
    """What the chief entered on a pool by hand."""

    pulje: str
    runde: Runde
    hvad: str
    beloeb_oere: int
    dag: int
    begrundelse: str
