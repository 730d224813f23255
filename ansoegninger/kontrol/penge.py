"""The money adds up, to the last øre."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.evaluering.models import Gennemfoerelse
from ansoegninger.kontrol.register import Brud, kontrol, numre, raekker
from ansoegninger.prioritering.models import Beslutning


@kontrol("En ramme er summen af sine posteringer, og der er aldrig disponeret mere end den")
def rammen_er_summen_af_posteringerne(tidspunkt: datetime) -> Iterator[Brud]:
    rammer = Ramme.objects.select_related("enhed").annotate(
        sat=Coalesce(Sum("posteringer__beloeb_oere", filter=Q(posteringer__art=Posteringsart.RAMME)), 0),
        brugt=Coalesce(Sum("posteringer__beloeb_oere", filter=Q(posteringer__art__in=Postering.DISPONERENDE)), 0),
    )
    for ramme in rammer.exclude(sat=F("ramme_oere"), brugt=F("disponeret_oere")):
        yield Brud(str(ramme), f"posteringerne siger {ramme.sat} og {ramme.brugt} øre, rammen {_saldo(ramme)}")
    for ramme in rammer.filter(Q(disponeret_oere__gt=F("ramme_oere")) | Q(disponeret_oere__lt=0)):
        yield Brud(str(ramme), f"der er disponeret uden for rammen: {_saldo(ramme)}")


def _saldo(ramme: Ramme) -> str:
    return f"{ramme.ramme_oere} og {ramme.disponeret_oere} øre"


@kontrol("En bevilling er disponeret med sit beløb, og det er givet tilbage, når kurset ikke blev taget")
def hver_bevilling_er_disponeret(tidspunkt: datetime) -> Iterator[Brud]:
    bevilget = _sum(Beslutning.objects.filter(beloeb_oere__gt=0), "oenske__sagsnummer")
    disponeret = _sum(Postering.objects.filter(art=Posteringsart.DISPONERET), "sagsnummer")
    frigivet = _sum(Postering.objects.filter(art=Posteringsart.FRIGIVET), "sagsnummer")
    ikke_taget = set(numre(Gennemfoerelse.objects.filter(gennemfoert=False), "oenske__sagsnummer"))
    for sagsnummer in sorted(bevilget.keys() | disponeret.keys() | frigivet.keys()):
        beslut, brugt = bevilget.get(sagsnummer, 0), disponeret.get(sagsnummer, 0)
        if beslut != brugt:
            yield Brud(sagsnummer, f"bevilget {beslut} øre, disponeret {brugt} øre")
        tilbage = brugt if sagsnummer in ikke_taget else 0
        if -frigivet.get(sagsnummer, 0) != tilbage:
            yield Brud(sagsnummer, f"{tilbage} øre skulle være givet tilbage, {-frigivet.get(sagsnummer, 0)} er det")


def _sum(poster: Any, felt: str) -> dict[str, int]:
    return dict(poster.order_by().values_list(felt).annotate(sum_oere=Sum("beloeb_oere")))


@kontrol("Penge er hele øre")
def penge_er_hele_oere(tidspunkt: datetime) -> Iterator[Brud]:
    for model in apps.get_models():
        for felt in model._meta.concrete_fields:
            if felt.name.endswith("_oere"):
                yield from _ikke_hele(model._meta.db_table, felt.name)


def _ikke_hele(tabel: str, kolonne: str) -> Iterator[Brud]:
    """SQLite keeps whatever it is given, so its values are asked; PostgreSQL's column type answers for them all."""
    if connection.vendor == "sqlite":
        sql = f"SELECT rowid FROM {tabel} WHERE typeof({kolonne}) NOT IN ('integer', 'null')"  # noqa: S608 - own names
        for (nummer,) in raekker(sql):
            yield Brud(f"{tabel} {nummer}", f"{kolonne} er ikke et helt tal")
    else:
        sql = "SELECT data_type FROM information_schema.columns WHERE table_name = %s AND column_name = %s"
        for (art,) in raekker(sql, tabel, kolonne):
            if art not in {"bigint", "integer"}:
                yield Brud(tabel, f"{kolonne} er {art}")
