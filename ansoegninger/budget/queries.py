"""Reading the money: ceilings and ledger, for those whom the budget concerns."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import OuterRef, QuerySet, Subquery

from ansoegninger.budget.models import Postering, Ramme
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

SER_BUDGET = (Rolle.CENTERCHEF, Rolle.OEKONOMI, Rolle.LEDER, Rolle.REVISOR)


def synlige_rammer(adgang: Adgang) -> QuerySet[Ramme]:
    """The ceilings that the person's roles reach: a leader's own department, the chief's and the auditor's centre."""
    return Ramme.objects.filter(adgang.q("enhed", *SER_BUDGET)).select_related("enhed")


def posteringer(rammer: Iterable[Ramme]) -> QuerySet[Postering]:
    """The ledger of these ceilings, the latest entry first."""
    ider = [ramme.pk for ramme in rammer]
    return Postering.objects.filter(ramme__in=ider).select_related("ramme__enhed", "bogfoert_af").order_by("-pk")


def seneste_rammer(enheder: Iterable[Enhed]) -> dict[int, Ramme]:
    """The latest ceiling of each unit that has one, by unit."""
    ider = [enhed.pk for enhed in enheder]
    nyeste = Ramme.objects.filter(enhed=OuterRef("enhed")).order_by("-aar").values("pk")[:1]
    return {ramme.enhed_id: ramme for ramme in Ramme.objects.filter(enhed__in=ider, pk=Subquery(nyeste))}
