"""Reading the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, Subquery
from simple_history.models import HistoricalChanges

from ansoegninger.katalog.models import (
    Funktion,
    Kursus,
    Kursusafholdelse,
    Kursusmaal,
    Kursuspris,
    KursusQuerySet,
    Omraade,
    Udbyder,
)
from ansoegninger.strategi.models import Laeringsmaal, Strategi
from ansoegninger.strategi.queries import temanavn
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.formularer.laesning import laes_id
from workflows.sprog.formater import sorteringsnoegle

_EGNE = (Kursuspris, Kursusmaal, Kursusafholdelse)
#: Shown below a search in the wizard; more than that is a search to make narrower.
FORSLAG = 8
#: The filter that shows what is archived instead of what can be wished for.
ARKIVEREDE = "arkiverede"


@dataclass(frozen=True, slots=True)
class Filtervalg:
    """What the catalogue can be filtered on: only what is there."""

    temaer: tuple[tuple[str, str], ...]


def alle() -> KursusQuerySet:
    """Archived courses too: a wish from last year still leads to its course."""
    return Kursus.objects.til_liste()


def udvalg() -> KursusQuerySet:
    """The courses that can be wished for, ready to be listed."""
    return alle().aktive()


def udbydere() -> list[Any]:
    """The providers that have a course, archived or not, by name; each with `udbydes`, how many can be wished for."""
    aktive = Count("kurser", filter=Q(kurser__arkiveret=False))
    fundne = Udbyder.objects.filter(kurser__isnull=False).annotate(udbydes=aktive)
    return sorted(fundne.order_by(), key=lambda udbyder: sorteringsnoegle(udbyder.navn))


def til_billede() -> KursusQuerySet:
    """Every course with all that a picture of it holds."""
    return Kursus.objects.select_related("udbyder").prefetch_related("priser", "maal", "afholdelser").order_by("pk")


def med_temanavn(kurser: KursusQuerySet, person: Bruger, dag: date) -> KursusQuerySet:
    """Annotate `temanavn`: what the person's centre calls the course's theme today."""
    return kurser.annotate(temanavn=temanavn(person, dag, nummer="temanummer"))


def med_naeste(kurser: KursusQuerySet, dag: date) -> KursusQuerySet:
    """Annotate `naeste_dag`: when the course begins next; None when nobody has said."""
    kommende = Kursusafholdelse.objects.kommende(dag).filter(kursus=OuterRef("pk")).order_by("start_dag")
    return kurser.annotate(naeste_dag=Subquery(kommende.values("start_dag")[:1]))


def med_datoer(kurser: KursusQuerySet) -> KursusQuerySet:
    """With the goals and the dates, each in one query."""
    datoer = Kursusafholdelse.objects.order_by("start_dag", "pk")
    return kurser.prefetch_related("maal", Prefetch("afholdelser", datoer))


def filtervalg(kurser: KursusQuerySet) -> Filtervalg:
    """The themes that occur, in one query; the courses have `temanavn`."""
    felter = ("temanummer", "temanavn")
    raekker = set(kurser.order_by().values_list(*felter).distinct())
    temaer = {nummer: navn for nummer, navn in raekker if navn}
    return Filtervalg(tuple((str(nummer), f"{nummer}. {navn}") for nummer, navn in sorted(temaer.items())))


def forslag(tekst: str) -> list[Kursus]:
    """The first courses that hold every word; nothing for an empty search."""
    return list(udvalg().soeg(tekst)[:FORSLAG]) if tekst.strip() else []


def valgbart(raa: str) -> Kursus | None:
    """The course with the id that an address carries, if it is an id and can be wished for."""
    kursus_id = laes_id(raa)
    return udvalg().filter(pk=kursus_id).first() if kursus_id is not None else None


def kommende(kursus: Kursus | None, dag: date) -> list[Kursusafholdelse]:
    """The dates that can still be wished for, the next first."""
    return list(kursus.afholdelser.kommende(dag).order_by("start_dag", "pk")) if kursus else []


def valgbar_dato(kursus: Kursus | None, raa: str, dag: date) -> Kursusafholdelse | None:
    """The date with the id that an address carries, if it is one of the course's and has not begun."""
    dato_id = laes_id(raa)
    if kursus is None or dato_id is None:
        return None
    return kursus.afholdelser.kommende(dag).filter(pk=dato_id).first()


def filtrer(kurser: KursusQuerySet, valgt: dict[str, Any]) -> KursusQuerySet:
    """Narrow the list to what was searched for and chosen; a course for both is for either."""
    felter = {"type": "type", "udbyderart": "udbyder__art", "tema": "temanummer"}
    kurser = kurser.filter(arkiveret=valgt.get("status") == ARKIVEREDE).soeg(valgt.get("soeg", ""))
    kurser = kurser.filter(**{felt: valgt[navn] for navn, felt in felter.items() if valgt.get(navn)})
    if funktion := valgt.get("funktion"):
        kurser = kurser.filter(funktion__in=[funktion, Funktion.BEGGE])
    if omraade := valgt.get("omraade"):
        kurser = kurser.filter(omraade__in=[omraade, Omraade.BEGGE])
    if eksamen := valgt.get("eksamen"):
        kurser = kurser.filter(eksamen=eksamen == "ja")
    har_dato = {"naeste_dag__isnull": False} if valgt.get("dato") else {}
    return kurser.filter(**har_dato)


def strategiens_maal(adgang: Adgang) -> list[str]:
    """The words of every learning goal that holds today in the centres that the person has something to do with."""
    stier = {h.enhed_sti[: 2 * Enhed.steplen] for h in adgang.hverv}
    gaelder = Strategi.objects.paa(adgang.dag).filter(enhed__path__in=stier)
    maal = Laeringsmaal.objects.filter(strategi__in=gaelder).order_by("art", "nummer", "strategi__version")
    return list(dict.fromkeys(maal.values_list("tekst", flat=True)))


def bruges(kurser: Q) -> set[int]:
    """Of these courses, those that something else than the catalogue's own rows leads to: a wish, a group."""
    brugt = Q()
    # Also those that have no name on this side.
    for relation in Kursus._meta.get_fields(include_hidden=True):
        model: Any = relation.related_model if relation.auto_created and not relation.concrete else None
        if model is not None and model not in _EGNE and not issubclass(model, HistoricalChanges):
            felt = relation.field.name  # type: ignore[union-attr]
            brugt |= Q(Exists(model._default_manager.filter(**{felt: OuterRef("pk")})))
    return set(Kursus.objects.filter(kurser).filter(brugt).values_list("pk", flat=True))
