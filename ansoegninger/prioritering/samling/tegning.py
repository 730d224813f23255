"""The two cost curves as the numbers of an SVG: single seats as a line, the group as steps. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ansoegninger.katalog.hold import Punkt
from workflows.sprog.formater import tal

BREDDE, HOEJDE = 360, 230
VENSTRE, HOEJRE, TOP, BUND = 62, 350, 14, 190
#: Never more labels than this below the axis; they would run together on a phone.
MAERKER = 8


@dataclass(frozen=True, slots=True)
class Maerke:
    """A label at a place on an axis."""

    plads: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Tegning:
    """Where everything goes; points as an SVG `points` attribute, empty where there is no such price."""

    enkelt: str
    samlet: str
    y_maerker: tuple[Maerke, ...]
    x_maerker: tuple[Maerke, ...]
    her: int | None
    balance: int | None


def tegn(kurven: Sequence[Punkt], her: int | None, balance: int | None) -> Tegning:
    """Lay the curves into the picture, with marks at `her` participants and where the group becomes cheaper."""
    beloeb = [v for p in kurven for v in (p.enkelt_oere, p.samlet_oere) if v is not None]
    top, antal = _pynt(max(beloeb, default=0)), max(len(kurven), 1)
    trin = -(-antal // MAERKER)
    return Tegning(
        enkelt=_linje([(_x(p.deltagere, antal), _y(p.enkelt_oere, top)) for p in kurven if p.enkelt_oere is not None]),
        samlet=_linje(_trappe(kurven, antal, top)),
        y_maerker=tuple(Maerke(_y(del_, top), tal(del_ // 100)) for del_ in (0, top // 2, top)),
        x_maerker=tuple(Maerke(_x(n, antal), str(n)) for n in range(1, antal + 1) if n % trin == 0 or trin == 1),
        her=_x(her, antal) if her and her <= antal else None,
        balance=_x(balance, antal) if balance and balance <= antal else None,
    )


def _trappe(kurven: Sequence[Punkt], antal: int, top: int) -> list[tuple[int, int]]:
    """A step holds its height from one number to the next; only where it climbs does it go up."""
    punkter: list[tuple[int, int]] = []
    for p in kurven:
        if p.samlet_oere is None:
            break
        x, y = _x(p.deltagere, antal), _y(p.samlet_oere, top)
        if punkter and punkter[-1][1] != y:
            punkter.append((x, punkter[-1][1]))
        punkter.append((x, y))
    return punkter


def _pynt(oere: int) -> int:
    """The end of the axis: the first round number (1, 2 or 5 with noughts, in kroner) that reaches it."""
    enhed = 100
    while True:
        for gange in (2, 4, 10):
            if gange * enhed >= oere:
                return gange * enhed
        enhed *= 10


def _x(deltagere: int, antal: int) -> int:
    return VENSTRE + (HOEJRE - VENSTRE) * deltagere // (antal + 1)


def _y(oere: int, top: int) -> int:
    return BUND - (BUND - TOP) * oere // top


def _linje(punkter: Sequence[tuple[int, int]]) -> str:
    return " ".join(f"{x},{y}" for x, y in punkter)
