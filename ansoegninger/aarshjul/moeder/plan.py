"""What a department's rhythms say of a year, held against the meetings that are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ansoegninger.aarshjul.moeder.datoer import Takt, datoer, laes_uger
from ansoegninger.aarshjul.moeder.models import Moede, Rytme
from roller.organisation.models import Enhed

#: What a meeting has from its rhythm.
FAELLES = ("art", "navn", "fra_kl", "til_kl", "sted", "fast_punkt")


@dataclass(frozen=True, slots=True)
class Planlagt:
    """A day of a rhythm.

    Attributes:
        sprunget: why there is no meeting on it; empty where there is to be one.
        findes: the meeting is made already.
    """

    rytme: Rytme
    dag: date
    sprunget: str
    findes: bool

    @property
    def laves(self) -> bool:
        """Is there a meeting to make?"""
        return not (self.sprunget or self.findes)


def takt(rytme: Rytme) -> Takt:
    """How the rhythm goes."""
    return Takt(
        rytme.ugedag,
        rytme.hver_uger,
        rytme.uge_i_kvartal,
        rytme.fra_dag,
        rytme.til_dag,
        laes_uger(rytme.spring_uger),
    )


def plan(enhed: Enhed, aar: int, dag: date) -> list[Planlagt]:
    """Every day from `dag` on of the year's rhythms, in order; in two queries."""
    rytmer = list(Rytme.objects.filter(enhed=enhed).select_related("enhed").order_by("pk"))
    gjort = Moede.objects.filter(rytme__in=rytmer, plan_dag__year=aar)
    findes = {(rytme, plan_dag) for rytme, plan_dag in gjort.values_list("rytme_id", "plan_dag")}
    fundne = [
        Planlagt(rytme, d.dag, d.sprunget, (rytme.pk, d.dag) in findes)
        for rytme in rytmer
        for d in datoer(takt(rytme), aar)
        if d.dag >= dag
    ]
    return sorted(fundne, key=lambda p: (p.dag, p.rytme.pk))
