"""Reading letters and briefings."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from ansoegninger.breve.models import Brev, Orientering
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Beslutning, Indstilling, Indstillingsfase, Prioriteringsrunde
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.roller import Rolle
from workflows.beskeder.models import Beskedstatus

#: Who reads a department's briefing without being employed there.
_LAESERE = (
    Rolle.LEDER,
    Rolle.CENTERCHEF,
    Rolle.SAETTECHEF,
    Rolle.FAGLIG_KOORDINATOR,
    Rolle.OEKONOMI,
    Rolle.REVISOR,
)


def synlige(adgang: Adgang) -> QuerySet[Brev]:
    """A letter is read by whoever may read its case."""
    return Brev.objects.filter(beslutning__oenske__in=synlige_oensker(adgang)).select_related(
        "beslutning__oenske", "beslutning__runde", "modtager", "besked", "kvittering"
    )


def breve_i(oenske: Oenske) -> list[Brev]:
    """The letters of a case, the oldest first: a wish on the waiting list gets one more when it is decided again."""
    breve = Brev.objects.filter(beslutning__oenske=oenske).select_related("kvittering")
    return list(breve.order_by("oprettet_kl", "pk"))


def ikke_sendt(indstilling: Indstilling) -> int:
    """How many of the department's decisions nobody has been told of yet.

    A letter that failed or was never written counts: told is only who has been sent a letter.
    """
    antal: int = med_mangler(Indstilling.objects.filter(pk=indstilling.pk)).values_list("mangler", flat=True).get()
    return antal


def med_mangler(indstillinger: QuerySet[Indstilling]) -> QuerySet[Any]:
    """Annotate `mangler`, the same number for each row of a list."""
    ikke_fortalt = (
        Beslutning.objects.filter(runde=OuterRef("runde"), oenske__placeringer__indstilling=OuterRef("pk"))
        .exclude(brev__besked__status=Beskedstatus.SENDT)
        .order_by()
        .annotate(alle=Value(1))
        .values("alle")
        .annotate(antal=Count("pk"))
        .values("antal")
    )
    return indstillinger.annotate(mangler=Coalesce(Subquery(ikke_fortalt), 0))


def fejlede_breve(runde: Prioriteringsrunde) -> QuerySet[Brev]:
    """The round's letters that could not be sent, with what a list prints of them."""
    fejlede = Brev.objects.filter(beslutning__runde=runde, besked__status=Beskedstatus.FEJLET)
    return fejlede.select_related("besked", "modtager", "beslutning__oenske__enhed").order_by("modtager__navn", "pk")


def afsendelse_af(runde: Prioriteringsrunde) -> dict[str, int]:
    """How many of the round's letters are sent, under way, and given up."""
    i_alt = Count("pk")
    sendt = Count("pk", filter=Q(besked__status=Beskedstatus.SENDT))
    fejlet = Count("pk", filter=Q(besked__status=Beskedstatus.FEJLET))
    tal = Brev.objects.filter(beslutning__runde=runde).aggregate(i_alt=i_alt, sendt=sendt, fejlet=fejlet)
    return tal | {"paa_vej": tal["i_alt"] - tal["sendt"] - tal["fejlet"]}


def synlige_orienteringer(adgang: Adgang) -> QuerySet[Orientering]:
    """A briefing is for the people of the department that it is about, its leadership, and the auditor."""
    return Orientering.objects.select_related("indstilling__enhed", "indstilling__runde", "frigivet_af").filter(
        adgang.q("indstilling__enhed", *_LAESERE) | _egen_afdeling(adgang)
    )


def kommende_orienteringer(adgang: Adgang) -> QuerySet[Indstilling]:
    """Departments whose leader this is, where everybody's answer is decided and the department is not told yet."""
    faser = (Indstillingsfase.LAAST, Indstillingsfase.ORIENTERING)
    egne = Indstilling.objects.filter(adgang.q("enhed", Rolle.LEDER), fase__in=faser, runde__besluttet_kl__isnull=False)
    return egne.select_related("enhed", "runde", "ramme").order_by("-runde__aar", "enhed__path")


def _egen_afdeling(adgang: Adgang) -> Q:
    """The department where the person is employed, also through a team in it; never the centre above it.

    A centre's own briefing is for those employed directly in the centre: a handful whom the departments would know.
    """
    stier = [hverv.enhed_sti for hverv in adgang.i_rolle(Rolle.MEDARBEJDER)]
    trin = Enhed.steplen
    betingelse = Q(pk__in=[])
    for sti in stier:
        over = [sti[:laengde] for laengde in range(trin, len(sti), trin)]
        betingelse |= Q(indstilling__enhed__path=sti)
        betingelse |= Q(indstilling__enhed__path__in=over, indstilling__enhed__art=Enhedsart.AFDELING)
    return betingelse
