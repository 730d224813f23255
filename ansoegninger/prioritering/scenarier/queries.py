"""Reading scenarios."""

from __future__ import annotations

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from ansoegninger.prioritering.scenarier.graensemodeller import Scenarievaegt
from ansoegninger.prioritering.scenarier.models import (
    Byttestatus,
    Koersel,
    Koerselstilskud,
    Koerselsvalg,
    Scenarie,
    Scenariemaerke,
)
from workflows.jsonliste import JsonListe

#: What the list says of the latest computation.
SENESTE = ("status", "loest_kl", "vaerdi", "graense", "bevist")


def med_graenser(scenarier: QuerySet[Scenarie]) -> QuerySet[Scenarie]:
    """Each with its limits, in the same few queries for one and for many."""
    return scenarier.prefetch_related(
        "rammer",
        "temaer",
        Prefetch("vaegte", Scenarievaegt.objects.select_related("kriterium")),
        Prefetch("maerker", Scenariemaerke.objects.select_related("oenske__person", "oenske__enhed")),
    )


def seneste_koersel(scenarie: Scenarie) -> Koersel | None:
    """The one that the page shows."""
    return Koersel.objects.filter(scenarie=scenarie).select_related("bestilt_af").order_by("-pk").first()


def med_seneste(scenarier: QuerySet[Scenarie]) -> QuerySet[Scenarie]:
    """Annotate the latest computation, and of the latest that has an answer its key and what the pools give."""
    seneste = Koersel.objects.filter(scenarie=OuterRef("pk")).order_by("-pk")
    svar = Subquery(seneste.filter(loest_kl__isnull=False).values("pk")[:1])
    givet = Koerselstilskud.objects.filter(koersel=OuterRef("svar_id")).order_by().values("koersel")
    felter = {felt: F(felt) for felt in ("fra__navn", "til_id", "beloeb_oere")}
    return scenarier.annotate(
        svar_id=svar,
        givet=Subquery(givet.annotate(liste=JsonListe(JSONObject(**felter))).values("liste")),
        **{f"seneste_{felt}": Subquery(seneste.values(felt)[:1]) for felt in SENESTE},
    )


def fremdrift(koersel: Koersel) -> tuple[int, int]:
    """How many exchanges are known, and how many there are in all."""
    tal = Koerselsvalg.objects.filter(koersel=koersel).aggregate(
        faerdige=Count("pk", filter=~Q(bytte=Byttestatus.MANGLER)), i_alt=Count("pk")
    )
    return tal["faerdige"], tal["i_alt"]
