"""The days on which a rhythm meets in a year, and those it leaves out. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ansoegninger.aarshjul.kvartaler import kvartal_for

UGE = timedelta(days=7)
STORE_BEDEDAG_TIL = 2024
_I_PAASKEN = {-3: "skærtorsdag", -2: "langfredag", 0: "påskedag", 1: "2. påskedag", 39: "Kristi himmelfartsdag"}
_I_PINSEN = {49: "pinsedag", 50: "2. pinsedag"}
_FASTE = {
    (1, 1): "nytårsdag",
    (6, 5): "grundlovsdag",
    (12, 24): "juleaftensdag",
    (12, 25): "juledag",
    (12, 26): "2. juledag",
    (12, 31): "nytårsaftensdag",
}


@dataclass(frozen=True, slots=True)
class Takt:
    """How a rhythm goes.

    Attributes:
        ugedag: ISO's number of the weekday.
        hver_uger: so many weeks between two meetings; None for one in each quarter.
        uge_i_kvartal: the quarter's first, second … such weekday; None where it goes by weeks.
        fra_dag: the count begins with the first such weekday from here.
        til_dag: the first day without; None while it goes on.
        uger: the numbers (ISO) of the weeks without meetings.
    """

    ugedag: int
    hver_uger: int | None
    uge_i_kvartal: int | None
    fra_dag: date
    til_dag: date | None = None
    uger: frozenset[int] = frozenset()

    def gaelder(self, dag: date) -> bool:
        """Is the day within the rhythm's period?"""
        return self.fra_dag <= dag and (self.til_dag is None or dag < self.til_dag)


@dataclass(frozen=True, slots=True)
class Dato:
    """A day of the rhythm, and why there is no meeting on it; empty where there is one."""

    dag: date
    sprunget: str = ""


def datoer(takt: Takt, aar: int) -> list[Dato]:
    """Every day of the year that the rhythm falls on, in order, with those it leaves out.

    A meeting every so many weeks is left out on a holiday and in a week without meetings, and the count goes on. One in
    a quarter is moved to the next week of the quarter in which it can be held, or else to the one before.
    """
    if takt.hver_uger is None:
        return sorted((d for k in range(1, 5) for d in _i_kvartalet(takt, aar, k)), key=lambda d: d.dag)
    return [Dato(dag, hindring(dag, takt.uger)) for dag in _hver_uge(takt, aar, takt.hver_uger)]


def hindring(dag: date, uger: frozenset[int]) -> str:
    """Why nobody meets that day, in words; empty where they can."""
    if navn := helligdage(dag.year).get(dag):
        return navn
    uge = dag.isocalendar().week
    return f"uge {uge}" if uge in uger else ""


def laes_uger(tekst: str) -> frozenset[int]:
    """The weeks of "7, 29-31, 42".

    Raises:
        ValueError: something in it is no week.
    """
    uger: set[int] = set()
    for del_ in filter(None, (d.strip() for d in tekst.replace("–", "-").split(","))):
        fra, _, til = del_.partition("-")
        foerste, sidste = int(fra), int(til or fra)
        if not 1 <= foerste <= sidste <= 53:  # noqa: PLR2004 - a year has 53 weeks at most
            raise ValueError(del_)
        uger.update(range(foerste, sidste + 1))
    return frozenset(uger)


@lru_cache(maxsize=16)
def helligdage(aar: int) -> dict[date, str]:
    """The days on which the town hall is closed, by their names."""
    paaske = _paaskedag(aar)
    flytter = {paaske + timedelta(days=n): navn for n, navn in (_I_PAASKEN | _I_PINSEN).items()}
    if aar < STORE_BEDEDAG_TIL:
        flytter[paaske + timedelta(days=26)] = "store bededag"
    return flytter | {date(aar, maaned, dag): navn for (maaned, dag), navn in _FASTE.items()}


def _hver_uge(takt: Takt, aar: int, uger: int) -> Iterator[date]:
    dag = takt.fra_dag + timedelta(days=(takt.ugedag - takt.fra_dag.isoweekday()) % 7)
    if dag.year < aar:
        # Straight to the year: a rhythm may be old.
        dag += (date(aar, 1, 1) - dag) // (uger * UGE) * (uger * UGE)
    while dag.year <= aar:
        if dag.year == aar and takt.gaelder(dag):
            yield dag
        dag += uger * UGE


def _i_kvartalet(takt: Takt, aar: int, kvartal: int) -> Iterator[Dato]:
    foerste = date(aar, 3 * kvartal - 2, 1)
    dag = foerste + timedelta(days=(takt.ugedag - foerste.isoweekday()) % 7)
    mulige = []
    while kvartal_for(dag) == (aar, kvartal):
        mulige.append(dag)
        dag += UGE
    plads = min(takt.uge_i_kvartal or 1, len(mulige)) - 1
    for mulig in (*mulige[plads:], *reversed(mulige[:plads])):
        if not takt.gaelder(mulig):
            continue
        grund = hindring(mulig, takt.uger)
        yield Dato(mulig, grund)
        if not grund:
            return


def _paaskedag(aar: int) -> date:
    """Easter Sunday. Method: the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    a, (b, c) = aar % 19, divmod(aar, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maaned, dag = divmod(h + m - 7 * n + 114, 31)
    return date(aar, maaned, dag + 1)
