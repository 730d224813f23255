"""Reading the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ansoegninger.katalog.models import Kursus, KursusQuerySet
from ansoegninger.strategi.queries import temanavn
from roller.brugere.models import Bruger
from workflows.formularer.laesning import laes_id
from workflows.sprog.formater import sorteringsnoegle

#: Shown below a search in the wizard; more than that is a search to make narrower.
FORSLAG = 8


@dataclass(frozen=True, slots=True)
class Filtervalg:
    """What the catalogue can be filtered on: only what is there."""

    temaer: tuple[tuple[str, str], ...]
    maalgrupper: tuple[tuple[str, str], ...]


def alle() -> KursusQuerySet:
    """Archived courses too: a wish from last year still leads to its course."""
    return Kursus.objects.til_liste()


def udvalg() -> KursusQuerySet:
    """The courses that can be wished for, ready to be listed."""
    return alle().aktive()


def med_temanavn(kurser: KursusQuerySet, person: Bruger, dag: date) -> KursusQuerySet:
    """Annotate `temanavn`: what the person's centre calls the course's theme today."""
    return kurser.annotate(temanavn=temanavn(person, dag, nummer="temanummer"))


def filtervalg(kurser: KursusQuerySet) -> Filtervalg:
    """The themes and target groups that occur, in one query; the courses have `temanavn`."""
    felter = ("temanummer", "temanavn", "maalgruppe")
    raekker = set(kurser.order_by().values_list(*felter).distinct())
    temaer = {nummer: navn for nummer, navn, _ in raekker if navn}
    maalgrupper = sorted({navn for *_, navn in raekker if navn}, key=sorteringsnoegle)
    return Filtervalg(
        tuple((str(nummer), f"{nummer}. {navn}") for nummer, navn in sorted(temaer.items())),
        tuple((navn, navn) for navn in maalgrupper),
    )


def forslag(tekst: str) -> list[Kursus]:
    """The first courses that hold every word; nothing for an empty search."""
    return list(udvalg().soeg(tekst)[:FORSLAG]) if tekst.strip() else []


def valgbart(raa: str) -> Kursus | None:
    """The course with the id that an address carries, if it is an id and can be wished for."""
    kursus_id = laes_id(raa)
    return udvalg().filter(pk=kursus_id).first() if kursus_id is not None else None


def filtrer(kurser: KursusQuerySet, valgt: dict[str, Any]) -> KursusQuerySet:
    """Narrow the list to what was searched for and chosen."""
    felter = {"type": "type", "udbyderart": "udbyder__art", "tema": "temanummer", "maalgruppe": "maalgruppe"}
    kurser = kurser.soeg(valgt.get("soeg", ""))
    return kurser.filter(**{felt: valgt[navn] for navn, felt in felter.items() if valgt.get(navn)})
