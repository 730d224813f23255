"""Reading MUS."""

from __future__ import annotations

from django.db.models import Count, Max, Q, QuerySet

from ansoegninger.mus.models import Fase, MusRunde, MusSamtale, Part
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle


def synlige(adgang: Adgang) -> QuerySet[MusSamtale]:
    """A talk is between its two parties; the auditor reads by mandate. Nobody else, also not the centre's chief."""
    return MusSamtale.objects.filter(
        Q(person=adgang.bruger) | adgang.q_som(Rolle.LEDER) | adgang.q("enhed", Rolle.REVISOR)
    )


def synlige_runder(adgang: Adgang) -> QuerySet[MusRunde]:
    """The rounds of the centres that the person's roles reach, or whose departments they lead."""
    egne = adgang.q("center", Rolle.CENTERCHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)
    return MusRunde.objects.select_related("center", "strategi").filter(
        egne | Q(pk__in=MusSamtale.objects.filter(adgang.q("enhed", Rolle.LEDER)).values("runde"))
    )


def daekning(runde: MusRunde) -> dict[str, int]:
    """How many talks of the round are in each phase."""
    taellinger = MusSamtale.objects.filter(runde=runde).order_by().values_list("fase").annotate(antal=Count("pk"))
    return {fase: 0 for fase in Fase.values} | dict(taellinger)


def skal_have_samtale(runde: MusRunde) -> QuerySet[Ansaettelse]:
    """Who is employed in the round's units on its first day."""
    stier = list(runde.enheder.values_list("path", flat=True))
    return Ansaettelse.objects.paa(runde.fra_dag).i(*stier).select_related("person", "enhed").order_by("person_id")


def godkendt_af(samtale: MusSamtale, part: Part) -> bool:
    """Has this party approved the plan as it is now?"""
    seneste = samtale.godkendelser.filter(part=part).aggregate(v=Max("planversion"))["v"]
    return bool(seneste == samtale.planversion)


def enige(samtale: MusSamtale) -> bool:
    """Have both approved the plan as it is now?"""
    return all(godkendt_af(samtale, part) for part in Part)
