"""The template that a department begins with: reception, and a step for each theme and each kind of learning goal.

It is only where one begins: the faglig koordinator changes it to what the department does.
"""

from __future__ import annotations

from dataclasses import dataclass

from ansoegninger.introforloeb.models import Ansvarlig, Gaelder, Trinart
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart, Strategi, Tema

#: The days of status, in working days from the first day: after two weeks, and after two months.
STATUSDAGE = (10, 42)
#: How long a programme is proposed to be, in working days.
LAENGDE = 63
#: The themes begin in the third week, one every other; the learning goals follow them.
_FOERSTE_TEMA, _AFSTAND = 10, 5


@dataclass(frozen=True, slots=True)
class Standardtrin:
    """One step to begin with; `maal` are the learning goals it is about."""

    titel: str
    art: Trinart
    hvem: Ansvarlig
    arbejdsdage: int
    laering: str = ""
    gaelder: Gaelder = Gaelder.ALLE
    tema: Tema | None = None
    maal: tuple[Laeringsmaal, ...] = ()


MODTAGELSE = (
    Standardtrin(
        "Velkomst og rundvisning",
        Trinart.MOEDE,
        Ansvarlig.LEDER,
        0,
        "Hvem der er hvem, hvor tingene er, og hvad de første uger bringer.",
        Gaelder.NY,
    ),
    Standardtrin(
        "Samtale om, hvad der er sket siden sidst",
        Trinart.MOEDE,
        Ansvarlig.LEDER,
        0,
        "Nye kolleger, nye arbejdsgange og nye opgaver i afdelingen.",
        Gaelder.TILBAGE,
    ),
    Standardtrin(
        "Planen og strategien gennemgås",
        Trinart.MOEDE,
        Ansvarlig.KOORDINATOR,
        1,
        "Temaerne, niveauerne C, B og A, og hvad forløbet skal føre til.",
    ),
    Standardtrin(
        "Organisationen",
        Trinart.LAESNING,
        Ansvarlig.MENTOR,
        2,
        "Centrets afdelinger, hvem der træffer hvilke afgørelser, og hvem I arbejder sammen med.",
    ),
    Standardtrin(
        "Fagsystemerne",
        Trinart.SYSTEM,
        Ansvarlig.MENTOR,
        3,
        "Journal, opgaver og afgørelser i de systemer, afdelingen bruger.",
    ),
    Standardtrin(
        "Sagsbehandlingsmetoden",
        Trinart.SIDEMAND,
        Ansvarlig.MENTOR,
        5,
        "En sag fra henvendelse til opfølgning ved siden af mentoren.",
    ),
    Standardtrin(
        "Den første sag med støtte",
        Trinart.PROEVESAG,
        Ansvarlig.MENTOR,
        12,
        "En almindelig sag, hvor mentoren læser med før hver afgørelse.",
    ),
)

_MAAL = {
    Laeringsmaalsart.METODE: (Trinart.SIDEMAND, "Øv metoderne og teknikkerne i egne sager, og få sparring."),
    Laeringsmaalsart.VIDEN: (Trinart.LAESNING, "Læs op på den faglige viden, og tag spørgsmålene med til mentoren."),
    Laeringsmaalsart.ROLLE: (Trinart.MOEDE, "Tal om rollerne, og hvordan de bruges i mødet med borgere og parter."),
}


def standardtrin(strategi: Strategi | None) -> list[Standardtrin]:
    """Reception for everybody; the rest from the strategy, where there is one."""
    if strategi is None:
        return list(MODTAGELSE)
    temaer = list(strategi.temaer.order_by("nummer"))
    trin = [*MODTAGELSE, *(_tema(tema, nr) for nr, tema in enumerate(temaer))]
    return trin + _maal(list(strategi.laeringsmaal.order_by("art", "nummer")), len(temaer))


def _tema(tema: Tema, nr: int) -> Standardtrin:
    dag = _FOERSTE_TEMA + _AFSTAND * nr
    return Standardtrin(f"Tema {tema.nummer}: {tema.navn}"[:120], Trinart.SIDEMAND, Ansvarlig.MENTOR, dag, tema=tema)


def _maal(alle: list[Laeringsmaal], temaer: int) -> list[Standardtrin]:
    trin: list[Standardtrin] = []
    for art, (hvordan, laering) in _MAAL.items():
        if maal := tuple(m for m in alle if m.art == art):
            dag = _FOERSTE_TEMA + _AFSTAND * (temaer + len(trin))
            trin.append(Standardtrin(art.label, hvordan, Ansvarlig.MENTOR, dag, laering, maal=maal))
    return trin
