"""Where each department is in a round: who has not locked yet, since when, and who has been told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, Sum
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
from ansoegninger.prioritering.policies import maa_se_rummet
from ansoegninger.prioritering.queries import synlige_indstillinger
from ansoegninger.prioritering.udtryk import indstillingsbadge
from roller.adgang.adgang import Adgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost
from workflows.sprog.formater import antal, dato, kr

KOLONNER = [
    {"titel": "Afdeling", "art": "titel"},
    {"titel": "Status"},
    {"titel": "Hvem og hvornår"},
    {"titel": "Ramme", "art": "tal"},
]


def afdelingstabel(
    runde: Prioriteringsrunde, indstillinger: Sequence[Indstilling], adgang: Adgang, dag: date
) -> dict[str, Any]:
    """The departments as a table; a ranked list is linked for whoever may read it."""
    synlige = set(synlige_indstillinger(adgang).filter(runde=runde).values_list("pk", flat=True))
    # How a department fared is told beside its letters, never before them to somebody who did not decide.
    kendt = runde.fase == Rundefase.AFSLUTTET or bool(maa_se_rummet(adgang, runde))
    besluttet = {pk: tekst for pk, tekst in _besluttet(runde).items() if pk in synlige} if kendt else {}
    tekster = _tekster(indstillinger, besluttet, dag)
    return {"kolonner": KOLONNER, "raekker": [_raekke(i, i.pk in synlige, tekster[i.pk]) for i in indstillinger]}


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


def _tekster(indstillinger: Sequence[Indstilling], besluttet: Mapping[int, str], dag: date) -> dict[int, str]:
    """One sentence per department: whom it waits for, or when it was done."""
    aabne = {o.sagsnummer: o for o in AabenOpgave.objects.filter(sagsnummer__in=[i.sagsnummer for i in indstillinger])}
    laast = _laast_kl(indstillinger)
    ledere = _ledere(indstillinger, dag)
    tekster = {}
    for indstilling in indstillinger:
        opgave = aabne.get(indstilling.sagsnummer)
        hvem = ", ".join(ledere[indstilling.enhed_id]) or "Ingen leder er registreret"
        if indstilling.fase == Indstillingsfase.RANGERES and opgave:
            tekst = f"Venter på {hvem} siden {dato(timezone.localdate(opgave.modtaget_kl))}"
            if opgave.er_overskredet(dag) and opgave.frist_dag:
                tekst += f". Fristen var {dato(opgave.frist_dag)}"
        elif indstilling.fase == Indstillingsfase.ORIENTERING:
            tekst = f"{hvem} kan sende den samlede orientering, når alle breve er sendt"
        elif kl := laast.get(indstilling.sagsnummer):
            tekst = f"Låst {dato(timezone.localdate(kl))}"
        else:
            tekst = ""
        tekster[indstilling.pk] = ". ".join(filter(None, [tekst, besluttet.get(indstilling.pk, "")]))
    return tekster


def _laast_kl(indstillinger: Sequence[Indstilling]) -> dict[str, datetime]:
    numre = [i.sagsnummer for i in indstillinger]
    poster = Sporpost.objects.filter(kaede__in=numre, art="afdelingsindstilling.ranger")
    return dict(poster.values_list("kaede", "tidspunkt"))


def _ledere(indstillinger: Sequence[Indstilling], dag: date) -> defaultdict[int, list[str]]:
    ledere: defaultdict[int, list[str]] = defaultdict(list)
    roller = Rolletildeling.objects.paa(dag).filter(rolle=Rolle.LEDER, enhed__in=[i.enhed_id for i in indstillinger])
    for enhed_id, navn in roller.order_by("person__navn").values_list("enhed_id", "person__navn"):
        ledere[enhed_id].append(navn)
    return ledere


def _besluttet(runde: Prioriteringsrunde) -> dict[int, str]:
    """What was granted in each department, once the round is decided."""
    pr_indstilling = (
        Beslutning.objects.filter(runde=runde, oenske__placeringer__indstilling__runde=runde)
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
