"""Erased, gone and told of in the trail are the same thing, and what was erased does not come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import CharField, Exists, F, Model, OuterRef, Q, Subquery
from django.db.models.functions import Cast

from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.sletning.felter import ALLE, OM_INTROFORLOEBET, OM_OENSKET, OM_SAMTALEN, Tekst
from ansoegninger.sletning.logbog import i_logbogen
from ansoegninger.sletning.personer import PSEUDONYM
from ansoegninger.sletning.tekster import har_tekst
from roller.brugere.models import Bruger
from workflows.motor.sag import Sag
from workflows.spor.models import Sletning, Sporpost
from workflows.spor.sletning import ufortalte

SAGER: tuple[tuple[type[Sag], tuple[Tekst, ...]], ...] = (
    (Oenske, OM_OENSKET),
    (Introforloeb, OM_INTROFORLOEBET),
    (MusSamtale, OM_SAMTALEN),
)


@kontrol("Sporets indhold er væk, netop når det står i sletteloggen")
def slettet_spor_staar_i_logbogen(tidspunkt: datetime) -> Iterator[Brud]:
    i_loggen = i_logbogen(Sporpost)
    uden = Sporpost.objects.filter(~i_loggen, indhold="").order_by()
    for kaede, nummer in uden.values_list("kaede", "nummer"):
        yield Brud(kaede, f"indholdet af post {nummer} er væk, men ikke slettet efter en regel")
    noegler = Sletning.objects.filter(tabel=Sporpost._meta.db_table).values("noegle")
    med_noegle = Sporpost.objects.annotate(tekst=Cast("pk", CharField(max_length=40))).filter(tekst__in=noegler)
    for kaede, nummer in med_noegle.exclude(indhold="").order_by().values_list("kaede", "nummer"):
        yield Brud(kaede, f"post {nummer} står i sletteloggen, men har stadig sit indhold")


@kontrol("Hver post, der har mistet sit indhold, er der en post i sporet, der fortæller om")
def slettet_spor_er_fortalt(tidspunkt: datetime) -> Iterator[Brud]:
    for kaede, nummer, hvad in ufortalte():
        yield Brud(kaede, f"post {nummer}: {hvad}")


@kontrol("En slettet sag har ingen tekst tilbage, heller ikke i historikken, og sporet fortæller om det")
def slettet_sag_er_tom_og_fortalt(tidspunkt: datetime) -> Iterator[Brud]:
    for model, tekster in SAGER:
        yield from _ufortalte(model)
        for tekst in tekster:
            yield from _glemte(model, tekst)
        fortalt = Sporpost.objects.filter(kaede=OuterRef("sagsnummer"), art="sletning.sag")
        for sagsnummer in (
            _sager(model).filter(Exists(fortalt), ~i_logbogen(model)).values_list("sagsnummer", flat=True)
        ):
            yield Brud(sagsnummer, "sporet fortæller, at sagen er slettet, men den står ikke i sletteloggen")


@kontrol("En række i sletteloggen har ingen tekst tilbage")
def slettede_raekker_er_tomme(tidspunkt: datetime) -> Iterator[Brud]:
    for kilde, felter in _kilder().items():
        raekker: Any = kilde._default_manager
        for pk in raekker.filter(i_logbogen(kilde, "pk"), har_tekst(kilde, felter)).values_list("pk", flat=True):
            yield Brud(f"{kilde._meta.verbose_name} {pk}", "teksten er skrevet igen, efter at den blev slettet")


@kontrol("En slettet person har intet navn, kan ikke logge ind og er fortalt i sporet")
def slettet_person_har_intet_navn(tidspunkt: datetime) -> Iterator[Brud]:
    fortalt = Sporpost.objects.filter(person_id=OuterRef("pk"), art="sletning.person")
    slettede = Bruger.objects.filter(i_logbogen(Bruger)).order_by()
    med_navn = Bruger.history.filter(id=OuterRef("pk")).exclude(navn__startswith=PSEUDONYM, email="")
    kendt = ~Q(navn__startswith=PSEUDONYM, email="") | Q(is_active=True) | Exists(med_navn)
    for pk in slettede.filter(kendt).values_list("pk", flat=True):
        yield Brud(f"person {pk}", "er slettet, men kan stadig kendes eller logge ind")
    for pk in slettede.filter(~Exists(fortalt)).values_list("pk", flat=True):
        yield Brud(f"person {pk}", "er slettet, uden at sporet fortæller det")
    for pk in Bruger.objects.filter(Exists(fortalt), ~i_logbogen(Bruger)).values_list("pk", flat=True):
        yield Brud(f"person {pk}", "er slettet ifølge sporet, men står ikke i sletteloggen")


def _sager(model: type[Sag]) -> Any:
    """Every case of a kind that there is, or was: a draft that was erased is only in the history."""
    historik: Any = model.history.model  # type: ignore[attr-defined]
    seneste = historik.objects.filter(id=OuterRef("id")).order_by("-history_id").values("history_id")[:1]
    return historik.objects.filter(history_id=Subquery(seneste)).order_by()


def _ufortalte(model: type[Sag]) -> Iterator[Brud]:
    fortalt = Sporpost.objects.filter(kaede=OuterRef("sagsnummer"), art="sletning.sag")
    uden = _sager(model).filter(i_logbogen(model), ~Exists(fortalt))
    for sagsnummer in uden.values_list("sagsnummer", flat=True):
        yield Brud(sagsnummer, "sagen er slettet, uden at sporet fortæller det")


def _glemte(model: type[Sag], tekst: Tekst) -> Iterator[Brud]:
    """History from before the erasure that was passed over; what is written afterwards is a new text."""
    if len(tekst.kilder) == 1:
        return
    historik: Any = tekst.kilder[0]
    slettet = Sletning.objects.filter(tabel=model._meta.db_table, noegle=OuterRef("_emne"))
    foer = historik.objects.annotate(_emne=Cast(F(tekst.vej), CharField(max_length=40))).filter(
        har_tekst(historik, tekst.felter), Exists(slettet.filter(slettet_kl__gt=OuterRef("history_date")))
    )
    for pk in foer.order_by().values_list("pk", flat=True):
        yield Brud(f"{historik._meta.verbose_name} {pk}", "har stadig sin tekst, selv om sagen er slettet")


def _kilder() -> dict[type[Model], set[str]]:
    """Every table that text is erased in, with its columns."""
    kilder: dict[type[Model], set[str]] = {}
    for tekst in ALLE:
        for kilde in tekst.kilder:
            kilder.setdefault(kilde, set()).update(tekst.felter)
    return kilder
