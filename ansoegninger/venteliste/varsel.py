"""Telling those who decide that money is free while somebody waits: on the front page, and once by e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.queries import synlige_runder
from ansoegninger.venteliste.forslag import Forslag
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.queries import laes_listen, ventende_svar
from roller.adgang.adgang import Adgang, Aktoer
from workflows.sprog.formater import antal, kr


@dataclass(frozen=True, slots=True)
class Varsel:
    """One list with something to decide."""

    aar: int
    center: str
    url: str
    saetning: str


def i_gang(dag: date) -> QuerySet[Prioriteringsrunde]:
    """Rounds that everybody has been told of, whose year is not over, and where somebody still waits."""
    venter = ventende_svar().filter(runde=OuterRef("pk"))
    runder = Prioriteringsrunde.objects.select_related("enhed").filter(Exists(venter))
    return runder.filter(fase=Rundefase.AFSLUTTET, aar__gte=dag.year).order_by("aar", "pk")


def med_ventende(adgang: Adgang) -> QuerySet[Prioriteringsrunde]:
    """Those that the person sees."""
    return i_gang(adgang.dag).filter(pk__in=synlige_runder(adgang).order_by().values("pk"))


def aktuelle(adgang: Adgang) -> list[Varsel]:
    """The lists on which the person may grant what is proposed; one query where nobody waits."""
    fundne = []
    for runde in med_ventende(adgang):
        laeser = Laeser(laes_listen(runde, adgang, adgang.dag), adgang)
        if forslag := _til_afgoerelse(laeser):
            url = reverse("venteliste:liste", args=[runde.sagsnummer])
            fundne.append(Varsel(runde.aar, str(runde.enhed), url, i_ord(laeser, forslag)))
    return fundne


def i_ord(laeser: Laeser, forslag: Sequence[Forslag]) -> str:
    """How much is free where, and how many are proposed; names no employee."""
    hvor = ", ".join(f"{kr(f.fri_oere)} i {laeser.liste.rammer[f.pot.ramme_id].kort_navn}" for f in forslag)
    foreslaaede = {f.naeste.oenske_id for f in forslag if f.naeste}
    return f"{hvor} er fri, og {antal(len(foreslaaede), 'ventende ønske', 'ventende ønsker')} foreslås."


def _til_afgoerelse(laeser: Laeser) -> list[Forslag]:
    """The pots whose proposal the person may decide."""
    fundne = []
    for forslag in laeser.forslag:
        raekke = laeser.raekken(forslag.naeste)
        if raekke is not None and isinstance(laeser.svar(raekke), Aktoer):
            fundne.append(forslag)
    return fundne
