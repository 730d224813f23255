"""Reading the catalogue."""

from __future__ import annotations

from typing import Any

from ansoegninger.katalog.models import Kursus, KursusQuerySet
from workflows.sprog.formater import sorteringsnoegle

#: Shown below a search in the wizard; more than that is a search to make narrower.
FORSLAG = 8


def udvalg() -> KursusQuerySet:
    """The courses that can be wished for, ready to be listed."""
    return Kursus.objects.aktive().til_liste()


def alle() -> KursusQuerySet:
    """Archived courses too: a wish from last year still leads to its course."""
    return Kursus.objects.til_liste()


def forslag(tekst: str) -> list[Kursus]:
    """The first courses that hold every word; nothing for an empty search."""
    return list(udvalg().soeg(tekst)[:FORSLAG]) if tekst.strip() else []


def valgbart(raa: str) -> Kursus | None:
    """The course with the id that an address carries, if it is an id and can be wished for."""
    return udvalg().filter(pk=int(raa)).first() if er_id(raa) else None


def er_id(raa: str) -> bool:
    """Could this text from an address be an id? Longer numbers than the database's are not."""
    return raa.isascii() and raa.isdecimal() and len(raa) <= 18


def filtrer(kurser: KursusQuerySet, valgt: dict[str, Any]) -> KursusQuerySet:
    """Narrow the list to what was searched for and chosen."""
    felter = {"type": "type", "udbyderart": "udbyder__art", "tema": "temanummer", "maalgruppe": "maalgruppe"}
    kurser = kurser.soeg(valgt.get("soeg", ""))
    return kurser.filter(**{felt: valgt[navn] for navn, felt in felter.items() if valgt.get(navn)})


def maalgrupper() -> list[str]:
    """The target groups that occur, by the Danish alphabet."""
    fundet = Kursus.objects.aktive().exclude(maalgruppe="").order_by().values_list("maalgruppe", flat=True).distinct()
    return sorted(fundet, key=sorteringsnoegle)
