"""The proposals of the focus groups: four theme days, six courses, two organisational ones. Prices unknown."""

from .former import Kursus, Omfang
from .koder import Aktivitetstype as Type
from .koder import Funktion, Omraade
from .omfang import dage

_FORLOEB: Omfang = dage("4", til="10", note="20–40 timer")
_TEMADAG: Omfang = dage("1", til="2")
_MYNDIGHED = (Funktion.MYNDIGHED,)
_UDFOERER = (Funktion.UDFOERER,)
_BEGGE = (Funktion.MYNDIGHED, Funktion.UDFOERER)
_BOERN = (Omraade.BOERN,)
_VOKSNE = (Omraade.VOKSNE,)
_ALLE = (Omraade.BOERN, Omraade.VOKSNE)


def _forslag(
    noegle: str,
    titel: str,
    type_: Type,
    tema: int | None,
    beskrivelse: str,
    funktioner: tuple[Funktion, ...],
    omraader: tuple[Omraade, ...],
) -> Kursus:
    return Kursus(
        noegle,
        titel,
        "nordfjord",
        type_,
        _TEMADAG if type_ is Type.TEMADAG else _FORLOEB,
        None,
        tema,
        beskrivelse,
        finansieret=False,
        prisnote="Forslag: prisen kendes ikke endnu",
        funktioner=funktioner,
        omraader=omraader,
    )


FORSLAG = (
    _forslag(
        "temadag_barnets_lov", "Barnets lov i myndighedsarbejdet", Type.TEMADAG, 3,
        "Hvad ændrer loven i sagerne om børn og unge?", _MYNDIGHED, _BOERN,
    ),
    _forslag(
        "temadag_hovedlov", "Den nye hovedlov på voksenområdet", Type.TEMADAG, 3,
        "Hvad ændrer loven for myndighed på det specialiserede voksenområde?", _MYNDIGHED, _VOKSNE,
    ),
    _forslag(
        "temadag_diagnoser", "Psykiatriske diagnoser, kort fortalt", Type.TEMADAG, 5,
        "Diagnosesystemet i overblik, så målgruppen kan vurderes sikrere.", _BEGGE, _ALLE,
    ),
    _forslag(
        "temadag_nye_maalgrupper", "Nye målgrupper og nye problemer", Type.TEMADAG, 5,
        "Udsathed ser anderledes ud i dag. Hvad kræver det af fag og samarbejde?", _BEGGE, _ALLE,
    ),
    _forslag(
        "forloeb_myndighedsrollen", "Myndighedsrollen og den systematiske sag", Type.KOMPETENCEFORLOEB, 3,
        "For nye: rollen, reglerne og sagens gang, på børneområdet eller på voksenområdet.", _MYNDIGHED, _ALLE,
    ),
    _forslag(
        "forloeb_samtaler_familier", "Samtaler med børn, unge og familier", Type.KOMPETENCEFORLOEB, 1,
        "Metoder til at inddrage barnet, den unge, forældrene og netværket, og til at lede processen.",
        _MYNDIGHED, _BOERN,
    ),
    _forslag(
        "forloeb_systematik", "Systematik og metode i hverdagens støtte", Type.KOMPETENCEFORLOEB, 4,
        "Helhed, målgruppe, udviklende samtaler og handleplaner, der bruges.", _UDFOERER, _ALLE,
    ),
    _forslag(
        "forloeb_grupper", "Grupper som metode", Type.KOMPETENCEFORLOEB, 1,
        "Planlæg, led og evaluer et gruppeforløb.", _UDFOERER, _ALLE,
    ),
    _forslag(
        "forloeb_opsporing", "Tidlig opsporing", Type.KOMPETENCEFORLOEB, 4,
        "Metoder til at se forandringer, før de vokser sig store.", _UDFOERER, _ALLE,
    ),
    _forslag(
        "forloeb_konflikt", "Konflikter, vrede og forråelse", Type.KOMPETENCEFORLOEB, None,
        "Konflikthåndtering og mentalisering, og hvordan en gruppe undgår at blive hård i tonen.", _UDFOERER, _ALLE,
    ),
    _forslag(
        "org_faelles_tilgang", "Fælles faglig tilgang på voksenområdet", Type.ORGANISATORISK_FORLOEB, 5,
        "Et fælles syn på borgeren med udgangspunkt i ressourcer og recovery.", _BEGGE, _VOKSNE,
    ),
    _forslag(
        "org_koordinering", "Samarbejde mellem sektorer og relationel koordinering", Type.ORGANISATORISK_FORLOEB, 5,
        "Hvad skal der til, før koordineringen på tværs kan mærkes af borgeren?", _BEGGE, _ALLE,
    ),
)  # fmt: skip
