"""The money adds up, to the last øre."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce

from ansoegninger.budget.models import SUMMER, Postering, Posteringsart, Ramme, Udgiftsart, summens_navn
from ansoegninger.evaluering.models import Gennemfoerelse
from ansoegninger.kontrol.register import Brud, kontrol, numre, raekker
from ansoegninger.prioritering.models import Beslutning
from workflows.spor.models import Sporpost


@kontrol("Hver sum i en ramme er summen af sine posteringer, og der er aldrig bundet mere, end der er")
def rammen_er_summen_af_posteringerne(tidspunkt: datetime) -> Iterator[Brud]:
    summer = {
        f"bogfoert_{felt}": Coalesce(Sum("posteringer__beloeb_oere", filter=Q(posteringer__art__in=arter)), 0)
        for felt, arter in SUMMER.items()
    }
    rammer = Ramme.objects.select_related("enhed").annotate(**summer)
    for ramme in rammer.exclude(**{f"bogfoert_{felt}": F(felt) for felt in SUMMER}):
        for felt in SUMMER:
            bogfoert, skrevet = getattr(ramme, f"bogfoert_{felt}"), getattr(ramme, felt)
            if bogfoert != skrevet:
                yield Brud(
                    str(ramme), f"{summens_navn(felt)}: posteringerne siger {bogfoert} øre, rammen {skrevet} øre"
                )
    for ramme in Ramme.objects.select_related("enhed"):
        if ramme.rest_oere < 0 or any(getattr(ramme, felt) < 0 for felt in SUMMER):
            yield Brud(str(ramme), f"der er bundet uden for rammen: {ramme.bundet_oere} af {ramme.midler_oere} øre")


@kontrol("En bevilling er disponeret i den ramme, der betaler, og givet tilbage eller brugt, når det er afgjort")
def hver_bevilling_er_disponeret(tidspunkt: datetime) -> Iterator[Brud]:
    bevilget = _sum(Beslutning.objects.filter(beloeb_oere__gt=0, ramme__isnull=False), "oenske__sagsnummer", "ramme")
    disponeret = _sum(_i_kurser(Posteringsart.DISPONERET), "sagsnummer", "ramme")
    for noegle in sorted(bevilget.keys() | disponeret.keys()):
        beslut, brugt = bevilget.get(noegle, 0), disponeret.get(noegle, 0)
        if beslut != brugt:
            yield Brud(noegle[0], f"bevilget {beslut} øre, disponeret {brugt} øre i ramme {noegle[1]}")
    yield from _givet_tilbage_eller_brugt()


#: The detours of a wish that the fund's refusal sends it on; its money is let go with it.
_OMVEJE = ("kursusoenske.tilbage_paa_venteliste", "kursusoenske.bortfald")


def _flyttet() -> dict[tuple[str, int], int]:
    """What was committed on wishes before the fund's refusal moved them: it is free again."""
    kl = dict(Sporpost.objects.filter(art__in=_OMVEJE).order_by("nummer").values_list("kaede", "tidspunkt"))
    foer: dict[tuple[str, int], int] = {}
    poster = Postering.objects.filter(art=Posteringsart.DISPONERET, sagsnummer__in=kl)
    for sagsnummer, ramme, oere, bogfoert in poster.values_list("sagsnummer", "ramme", "beloeb_oere", "bogfoert_kl"):
        if bogfoert <= kl[sagsnummer]:
            foer[sagsnummer, ramme] = foer.get((sagsnummer, ramme), 0) + oere
    return foer


def _givet_tilbage_eller_brugt() -> Iterator[Brud]:
    """What is committed is let go, pot by pot, exactly when it is known whether the course was taken."""
    disponeret = _sum(Postering.objects.filter(art=Posteringsart.DISPONERET), "sagsnummer", "ramme")
    frigivet = _sum(Postering.objects.filter(art=Posteringsart.FRIGIVET), "sagsnummer", "ramme")
    # Those registered as taken before the price was asked for stand as committed.
    afgjort = Q(gennemfoert=False) | Q(pris_oere__isnull=False)
    slut = set(numre(Gennemfoerelse.objects.filter(afgjort), "oenske__sagsnummer"))
    flyttet = _flyttet()
    for noegle in sorted(disponeret.keys() | frigivet.keys()):
        tilbage = disponeret.get(noegle, 0) if noegle[0] in slut else flyttet.get(noegle, 0)
        givet = -frigivet.get(noegle, 0)
        if givet != tilbage:
            yield Brud(noegle[0], f"{tilbage} øre skulle være givet tilbage, {givet} er det")
    brugt = _sum(_i_kurser(Posteringsart.FORBRUGT), "sagsnummer")
    priser = Gennemfoerelse.objects.filter(pris_oere__gt=0).order_by()
    faktisk = {(nr,): oere for nr, oere in priser.values_list("oenske__sagsnummer", "pris_oere")}
    for noegle in sorted(brugt.keys() | faktisk.keys()):
        if brugt.get(noegle, 0) != faktisk.get(noegle, 0):
            kostede, bogfoert = faktisk.get(noegle, 0), brugt.get(noegle, 0)
            yield Brud(noegle[0], f"kurset kostede {kostede} øre, forbrugt {bogfoert} øre")


def _i_kurser(art: Posteringsart) -> Any:
    return Postering.objects.filter(art=art, ramme__udgift=Udgiftsart.KURSUS)


def _sum(poster: Any, *felter: str) -> dict[Any, int]:
    """The amounts by these columns."""
    raekker = poster.order_by().values_list(*felter).annotate(sum_oere=Sum("beloeb_oere"))
    return {tuple(noegle): oere for *noegle, oere in raekker}


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
