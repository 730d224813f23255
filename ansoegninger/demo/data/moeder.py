"""The departments' rhythms, who is asked to stand for what, and what is wished for next year."""

from dataclasses import dataclass
from datetime import time

from .aarshjul import FAST_PUNKT

#: Days from today.
BEGYNDT, OENSKET, SPURGT, SVARET = -330, -15, -12, -9


@dataclass(frozen=True, slots=True)
class Rytme:
    """When a department meets; `aabnet`: its koordinator has made the years' meetings."""

    koordinator: str
    art: str
    ugedag: int
    hver_uger: int | None
    uge_i_kvartal: int | None
    fra: time
    til: time
    sted: str
    fast_punkt: str = ""
    aabnet: bool = True


@dataclass(frozen=True, slots=True)
class Spurgt:
    """Somebody asked to stand for a topic, which is put on the next meeting of its quarter."""

    koordinator: str
    emne: str
    person: str
    besked: str = ""
    svar: str = ""
    ord: str = ""


UDEN_MOEDER = "7,28,29,30,31,42"
RYTMER = (
    Rytme("signe", "SOCIALFAGLIGT", 2, 2, None, time(9), time(11), "Store mødelokale", FAST_PUNKT),
    Rytme("signe", "SUPERVISION", 4, None, 7, time(12, 30), time(15), "Lokale 2.14"),
    Rytme("pernille", "SOCIALFAGLIGT", 3, 2, None, time(8, 30), time(10), "Kantinen", FAST_PUNKT, aabnet=False),
)
SPURGTE = (
    Spurgt(
        "signe",
        "Mål i handleplanen: to rådgivere viser hver en sag",
        "trine",
        "Vil du vise en af dine sager? Der er en halv time.",
        "JA",
        "Ja, gerne. Jeg tager den korte.",
    ),
    Spurgt("signe", "Når pårørende er uenige: øvelser i par", "dorte", "Du har gjort det før."),
    Spurgt("signe", "Genbesøg: hvad bruger vi endnu?", "hanne", "", "NEJ", "Jeg er på ferie hele kvartalet."),
    Spurgt("signe", "Genbesøg: hvad bruger vi endnu?", "mads", "Du var med til at begynde det."),
)
OENSKER = (
    ("camilla", "Sådan taler vi om penge med borgeren"),
    ("mads", "En time om de nye afgørelser fra klageinstansen"),
    ("fatma", "Tolkede samtaler: hvad virker?"),
    ("kirsten", "En fælles tur til nabokommunens modtagelse"),
)
LIGGER = ("kirsten", "Vi får besøg af dem i foråret i stedet.")
PUNKTER = (
    ("hodan", "Når et hjem er svært at forlade igen"),
    ("rasheed", "Hvordan siger vi nej, uden at døren lukker?"),
)
