"""Where each department is in a round: who has not locked yet, since when, and who has been told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import Count, F, FilteredRelation, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Indstilling,
    Indstillingsfase,
    Prioriteringsrunde,
    Rundefase,
)
from ansoegninger.prioritering.policies import maa_laese_listen, maa_se_rummet
from ansoegninger.prioritering.queries import indstillinger_i
from ansoegninger.prioritering.udtryk import indstillingsbadge
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.beskeder.models import Beskedstatus
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import antal, dato, kr

KOLONNER = [
    {"titel": "Afdeling", "art": "titel"},
    {"titel": "Status"},
    {"titel": "Hvem og hvornår"},
    {"titel": "Ramme", "art": "tal"},
]


@dataclass(frozen=True, slots=True)
class Afdeling:
    """A department's indstilling, who leads it, its open step and when it was locked; and how far its round is.

    Of the whole round: wishes decided, wishes released, and letters that could not be sent.
    """

    indstilling: Indstilling
    ledere: tuple[str, ...]
    modtaget_kl: datetime | None
    frist_dag: date | None
    laast_kl: datetime | None
    besluttet: int
    frigivet: int
    ikke_sendt: int


def afdelinger_i(adgang: Adgang, sagsnummer: str) -> list[Afdeling]:
    """`indstillinger_i` with all that the table says of each, in the same query: a row for each leader."""
    opgave = AabenOpgave.objects.filter(sagsnummer=OuterRef("sagsnummer"))
    laast = Sporpost.objects.filter(kaede=OuterRef("sagsnummer"), art="afdelingsindstilling.ranger")
    # Of the round that is named, not of each row's: asked once, however many departments there are.
    alle = Beslutning.objects.filter(runde__sagsnummer=sagsnummer).order_by()
    beslutninger = alle.i_runden().values("runde")
    # The letters are written above this domain; whether they left is a number like the others.
    opgivet = alle.filter(brev__besked__status=Beskedstatus.FEJLET).values("runde")
    leder = "enhed__rolletildelinger__"
    leder_i_dag = Q(**{f"{leder}rolle": Rolle.LEDER, f"{leder}fra_dag__lte": adgang.dag}) & (
        Q(**{f"{leder}til_dag__isnull": True}) | Q(**{f"{leder}til_dag__gt": adgang.dag})
    )
    raekker = (
        indstillinger_i(adgang, sagsnummer)
        .annotate(
            leder=FilteredRelation("enhed__rolletildelinger", condition=leder_i_dag),
            leders_navn=F("leder__person__navn"),
            modtaget_kl=Subquery(opgave.values("modtaget_kl")[:1]),
            frist_dag=Subquery(opgave.values("frist_dag")[:1]),
            laast_kl=Subquery(laast.order_by("-tidspunkt").values("tidspunkt")[:1]),
            besluttet=Coalesce(Subquery(beslutninger.annotate(antal=Count("pk")).values("antal")), 0),
            frigivet=Coalesce(Subquery(beslutninger.annotate(antal=Count("frigivet_kl")).values("antal")), 0),
            ikke_sendt=Coalesce(Subquery(opgivet.annotate(antal=Count("pk")).values("antal")), 0),
        )
        .order_by("enhed__path", dansk("leders_navn"))
    )
    return [_afdeling(list(gruppe)) for _, gruppe in groupby(raekker, key=attrgetter("pk"))]


def _afdeling(raekker: list[Any]) -> Afdeling:
    foerst = raekker[0]
    return Afdeling(
        indstilling=foerst,
        ledere=tuple(r.leders_navn for r in raekker if r.leders_navn),
        modtaget_kl=foerst.modtaget_kl,
        frist_dag=foerst.frist_dag,
        laast_kl=foerst.laast_kl,
        besluttet=foerst.besluttet,
        frigivet=foerst.frigivet,
        ikke_sendt=foerst.ikke_sendt,
    )


def afdelingstabel(
    runde: Prioriteringsrunde, afdelinger: Sequence[Afdeling], adgang: Adgang, dag: date
) -> dict[str, Any]:
    """The departments as a table; a ranked list is linked for whoever may read it."""
    synlige = {a.indstilling.pk for a in afdelinger if maa_laese_listen(adgang, a.indstilling)}
    # How a department fared is told beside its letters, never before them to somebody who did not decide.
    kendt = runde.fase == Rundefase.AFSLUTTET or (runde.besluttet_kl and maa_se_rummet(adgang, runde))
    besluttet = {pk: tekst for pk, tekst in _besluttet(runde).items() if pk in synlige} if kendt else {}
    return {
        "kolonner": KOLONNER,
        "raekker": [
            _raekke(a.indstilling, a.indstilling.pk in synlige, _tekst(a, besluttet.get(a.indstilling.pk, ""), dag))
            for a in afdelinger
        ],
    }


def _raekke(indstilling: Indstilling, synlig: bool, tekst: str) -> dict[str, Any]:
    url = reverse("prioritering:indstilling", args=[indstilling.sagsnummer]) if synlig else ""
    ramme = {"art": "tal", "beloeb_oere": indstilling.ramme.ramme_oere, "maerke": "Ramme"} if synlig else {"art": "tal"}
    return {
        "id": indstilling.pk,
        "celler": [
            {"art": "titel", "tekst": str(indstilling.enhed), "url": url},
            {"badge": indstillingsbadge(indstilling.fase)},
            {"tekst": tekst},
            ramme,
        ],
    }


def _tekst(afdeling: Afdeling, besluttet: str, dag: date) -> str:
    """One sentence: whom the department waits for, or when it was done; then how it fared."""
    hvem = ", ".join(afdeling.ledere) or "Ingen leder er registreret"
    fase = afdeling.indstilling.fase
    if fase == Indstillingsfase.RANGERES and afdeling.modtaget_kl:
        tekst = f"Venter på {hvem} siden {dato(timezone.localdate(afdeling.modtaget_kl))}"
        if afdeling.frist_dag and afdeling.frist_dag < dag:
            tekst += f". Fristen var {dato(afdeling.frist_dag)}"
    elif fase == Indstillingsfase.ORIENTERING:
        tekst = f"{hvem} kan sende den samlede orientering, når alle breve er sendt"
    elif afdeling.laast_kl:
        tekst = f"Låst {dato(timezone.localdate(afdeling.laast_kl))}"
    else:
        tekst = ""
    return ". ".join(filter(None, [tekst, besluttet]))


def _besluttet(runde: Prioriteringsrunde) -> dict[int, str]:
    """What was granted in each department, once the round is decided."""
    pr_indstilling = (
        Beslutning.objects.gaeldende()
        .filter(runde=runde, oenske__placeringer__indstilling__runde=runde)
        .order_by()
        .values_list("oenske__placeringer__indstilling")
        .annotate(
            antal=Count("pk"),
            bevilget=Count("pk", filter=Q(udfald=Beslutningsudfald.BEVILGET)),
            oere=Sum("beloeb_oere"),
        )
    )
    return {
        pk: f"{bevilget} af {antal(alle, 'ønske', 'ønsker')} bevilget, {kr(oere, hele=True)}"
        for pk, alle, bevilget, oere in pr_indstilling
    }
