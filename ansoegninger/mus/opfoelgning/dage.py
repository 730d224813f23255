"""The days on which a plan is looked at again: what is suggested, and what comes next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from ansoegninger.mus.models import MusSamtale, Part
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag
from workflows.sprog.arbejdsdage import arbejdsdag

#: Where a talk keeps the day between the two that ask for it; taken out by the second.
_FUNDET = "fundet_opfoelgningsdag"
#: So long before the next round both know what is still open.
FOER_NAESTE_RUNDE = timedelta(weeks=4)
#: Where the year is nearly gone already when the plan is written.
ELLERS = timedelta(days=90)


def foreslaaede_dage(*, holdt_dag: date, naeste_runde_dag: date, efter: date) -> list[date]:
    """Halfway to the next round, and four weeks before it: on working days, and later than `efter`.

    Where both are past already there is one, three months from then.
    """
    halvvejs = holdt_dag + (naeste_runde_dag - holdt_dag) / 2
    dage = {arbejdsdag(halvvejs), arbejdsdag(naeste_runde_dag - FOER_NAESTE_RUNDE)}
    return sorted(dag for dag in dage if dag > efter) or [arbejdsdag(efter + ELLERS)]


def et_aar_efter(dag: date) -> date:
    """The same day next year; 29 February becomes the 28th."""
    try:
        return dag.replace(year=dag.year + 1)
    except ValueError:
        return dag.replace(year=dag.year + 1, day=28)


def forslag_til(samtale: MusSamtale, dag: date) -> list[date]:
    """What is suggested for this plan on a day."""
    afholdelse = getattr(samtale, "afholdelse", None)
    return foreslaaede_dage(
        holdt_dag=afholdelse.afholdt_dag if afholdelse else dag,
        naeste_runde_dag=et_aar_efter(samtale.runde.fra_dag),
        efter=dag,
    )


def udestaaende(**dage: Any) -> QuerySet[Opfoelgningsdag]:
    """The agreed days that nobody has followed up on, the earliest first.

    Whoever follows up late has done it for every day up to then.
    """
    gjort = Opfoelgning.objects.filter(samtale=OuterRef("samtale"), part=Part.LEDER, dag__gte=OuterRef("dag"))
    return Opfoelgningsdag.objects.filter(~Exists(gjort), **dage).order_by("dag")


def naeste_dag(samtale: MusSamtale) -> date | None:
    """The next agreed day that is not followed up on."""
    return udestaaende(samtale=samtale).values_list("dag", flat=True).first()


def flere_dage(samtale: MusSamtale) -> bool:
    """Is there a day left to wait for? The wait comes right after, for that very day, and does not ask again."""
    samtale.__dict__[_FUNDET] = naeste_dag(samtale)
    return samtale.__dict__[_FUNDET] is not None


def naeste_opfoelgning(samtale: MusSamtale) -> date:
    """The day that a talk waits for; it waits only while there is one."""
    dag: date | None = samtale.__dict__.pop(_FUNDET, None) or naeste_dag(samtale)
    assert dag is not None, "en plan venter kun, mens den har en opfølgningsdag"
    return dag


def naaet_dag(samtale: MusSamtale, dag: date) -> date | None:
    """The day that a follow-up now is for: the latest agreed one that has come."""
    return udestaaende(samtale=samtale, dag__lte=dag).values_list("dag", flat=True).last()
