"""One who is new and halfway through, and one who comes back and whose plan is with the leader. Nobody here exists.

Days are counted from today, as in the rest of the demo.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Status:
    """What one of the three said."""

    person: str
    trin: str
    gang: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Introforloeb:
    """One programme: who makes it, for whom, from when, and how far it has come."""

    person: str
    slags: str
    koordinator: str
    leder: str
    mentor: str
    laves: int
    begynder: int
    erfaring: str
    kan_temaer: tuple[int, ...] = ()
    kan_laeringsmaal: int = 0
    sendes: int | None = None
    godkendes: int | None = None
    statusser: tuple[Status, ...] = ()


SKABELONENS_ENHED, SKABELONENS_KOORDINATOR = "voksenstoette", "signe"
#: Signe has added to the template what the department always does.
EGET_TRIN = {
    "titel": "Med til et socialfagligt møde",
    "laering": "Hvordan sager lægges frem, og hvordan kolleger giver sparring.",
    "art": "MOEDE",
    "hvem": "MENTOR",
    "arbejdsdage": 8,
    "gaelder": "ALLE",
    "tema_id": None,
}

INTROFORLOEB = (
    Introforloeb(
        person="lasse",
        slags="NY",
        koordinator="signe",
        leder="henrik",
        mentor="camilla",
        laves=-52,
        begynder=-45,
        erfaring=(
            "Kommer fra et jobcenter og har ført mange samtaler. Det specialiserede socialområde og vores fagsystem "
            "er nyt."
        ),
        kan_temaer=(1,),
        sendes=-51,
        godkendes=-50,
        statusser=(
            Status("lasse", "status_medarbejder", "GODT", "Jeg er faldet godt til. Fagsystemet tager stadig tid."),
            Status("henrik", "status_leder", "GODT", "God i mødet med borgerne. Vi øver begrundelser de næste uger."),
            Status("signe", "status_koordinator", "NOGENLUNDE", "Prøvesagen kom sent i gang. Vi lægger en til."),
        ),
    ),
    Introforloeb(
        person="hodan",
        slags="TILBAGE",
        koordinator="signe",
        leder="henrik",
        mentor="fatma",
        laves=-4,
        begynder=8,
        erfaring=(
            "Har været i afdelingen i seks år og kender sagsbehandlingen. VUM 2.0 og det nye fagsystem er kommet siden "
            "sidst."
        ),
        kan_temaer=(1, 3),
        kan_laeringsmaal=7,
        sendes=-2,
    ),
)
