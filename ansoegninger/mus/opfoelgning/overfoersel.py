"""What comes along when a goal of the plan before goes on in a new one."""

from __future__ import annotations

from datetime import date

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import LUKKET
from ansoegninger.mus.opfoelgning.queries import Status, seneste_statusser

#: What an activity says of itself, and nothing of the plan it stands in.
_SIGER = ("fase", "art", "hvad", "hvem", "kursus_id")


def tag_aktiviteter_med(maal: Udviklingsmaal, dag: date) -> list[Planaktivitet]:
    """Copy the activities that are still open from the goal that this one goes on from.

    A deadline that has passed becomes the new goal's; whoever wrote the goal sees them all on the plan's page.
    """
    foer = maal.fra_maal
    if foer is None:
        return []
    statusser = seneste_statusser(foer.samtale)
    aabne = [
        a
        for a in Planaktivitet.objects.filter(maal=foer).order_by("pk")
        if statusser.get((foer.pk, a.pk), Status()).kode not in LUKKET
    ]
    return [
        Planaktivitet.objects.create(
            maal=maal,
            planversion=maal.planversion,
            frist_dag=a.frist_dag if a.frist_dag >= dag else maal.frist_dag,
            **{felt: getattr(a, felt) for felt in _SIGER},
        )
        for a in aabne
    ]
