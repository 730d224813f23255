"""Every unit with the numbers that hold for it, its own or those of the nearest unit above; in one query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roller.organisation.models import Enhed


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number, and the name of the unit above that it is from; empty where it is the unit's own, or there is none."""

    nummer: str = ""
    arvet_fra: str = ""


@dataclass(frozen=True, slots=True)
class Numre:
    """A unit and what the fund is told of it."""

    enhed: Enhed
    cvr: Nummer
    pnummer: Nummer


def alle_numre() -> list[Numre]:
    """The units in the order of the tree."""
    return list(_numre(list(Enhed.objects.select_related("arbejdsplads").order_by("path"))))


def _numre(enheder: list[Enhed]) -> Iterator[Numre]:
    over: dict[str, Numre] = {}
    for enhed in enheder:
        egne = getattr(enhed, "arbejdsplads", None)
        naermest = over.get(enhed.path[: -enhed.steplen])
        cvr = _nummer(egne.cvr if egne else "", naermest.cvr if naermest else None, naermest)
        pnummer = _nummer(egne.pnummer if egne else "", naermest.pnummer if naermest else None, naermest)
        over[enhed.path] = Numre(enhed, cvr, pnummer)
        yield over[enhed.path]


def _nummer(eget: str, arvet: Nummer | None, over: Numre | None) -> Nummer:
    if eget or arvet is None or over is None or not arvet.nummer:
        return Nummer(eget)
    return Nummer(arvet.nummer, arvet.arvet_fra or over.enhed.navn)
