"""Reading roles and stand-ins."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import STEDFORTRAEDES, Rolle
from workflows.sprog.alfabet import dansk
from workflows.sprog.soegning import alle_ord


def synlige_roller(adgang: Adgang) -> QuerySet[Rolletildeling]:
    """The roles that the systemadministrator looks after."""
    roller = Rolletildeling.objects.filter(adgang.q("enhed", Rolle.SYSTEMADMIN)).select_related("person", "enhed")
    return roller.order_by("enhed__path", "rolle", dansk("person__navn"), "pk")


def soeg_roller(
    roller: QuerySet[Rolletildeling], *, soeg: str, rolle: str, alle: bool, dag: date
) -> QuerySet[Rolletildeling]:
    """Narrow the list; ended roles only when asked for."""
    roller = roller.filter(alle_ord(soeg, "person__navn", "enhed__navn"))
    if rolle:
        roller = roller.filter(rolle=rolle)
    return roller if alle else roller.filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))


def synlige_hverv(adgang: Adgang) -> QuerySet[Stedfortraeder]:
    """One's own, on either side; the systemadministrator sees all of the units."""
    egne = Q(for_person=adgang.bruger) | Q(stedfortraeder=adgang.bruger)
    hverv = Stedfortraeder.objects.filter(egne | adgang.q("enhed", Rolle.SYSTEMADMIN))
    return hverv.select_related("for_person", "stedfortraeder", "enhed")


def kan_have_stedfortraeder(person: Bruger, dag: date) -> list[Rolletildeling]:
    """The roles, held now or later, in which this person may name a stand-in."""
    roller = Rolletildeling.objects.filter(person=person, rolle__in=STEDFORTRAEDES).select_related("enhed")
    return list(roller.filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag)).order_by("enhed__path", "rolle"))
