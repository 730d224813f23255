"""What the day brings: a status is due, the end is reached, a step comes near. By the system itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from ansoegninger.introforloeb import besked
from ansoegninger.introforloeb.models import LOEBER, Introforloeb, Intromilepael, Introtrin
from ansoegninger.introforloeb.services.plan import laas
from ansoegninger.introforloeb.spor import skriv_om_forloeb
from roller.adgang.adgang import Aktoer
from workflows.motor.laas import i_en_transaktion
from workflows.spor.aendringer import rettet, som_er
from workflows.sprog.arbejdsdage import arbejdsdag
from workflows.sprog.formater import dato

#: How many working days before its day a step is reminded of: one on a Monday is told of on Thursday.
VARSEL = 2


def naa_dagen(*, sag: Introforloeb, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """Write which day it is that has come: one of status, or the last."""
    milepael = naeste_milepael(sag, timezone.localdate(tidspunkt))
    if milepael:
        milepael.naaet_kl = tidspunkt
        milepael.save(update_fields=["naaet_kl"])
    sag.milepael = milepael
    sag.save(update_fields=["milepael"])
    return {"hvad": f"dagen for status, {dato(milepael.dag)}," if milepael else "den sidste dag"}


def naeste_milepael(forloeb: Introforloeb, dag: date) -> Intromilepael | None:
    """The first day of status that has come and was not held; none once the end is reached: then they end together."""
    if forloeb.slut_dag <= dag:
        return None
    return forloeb.milepaele.filter(dag__lte=dag, naaet_kl__isnull=True).order_by("dag").first()


@i_en_transaktion
def paamind_om_trin(*, forloeb_id: int, tidspunkt: datetime) -> bool:
    """Remind the employee and the mentors of steps that come near, once for each day a step has; safe to repeat.

    Returns:
        False when there was nothing to remind of.
    """
    dag = timezone.localdate(tidspunkt)
    forloeb = laas(Introforloeb(pk=forloeb_id))
    if forloeb.fase not in LOEBER:
        return False
    trin = list(naere_trin(dag).filter(forloeb=forloeb))
    if not trin:
        return False
    antal = besked.paamind(forloeb, trin, dag, tidspunkt)
    aendringer = []
    for et in trin:
        foer = som_er(et)
        et.varslet_dag = et.dag
        et.save(update_fields=["varslet_dag"])
        aendringer += rettet(et, foer)
    skriv_om_forloeb("introforloeb.paamindet", forloeb, None, tidspunkt, aendringer, trin=len(trin), antal=antal)
    return True


def naere_trin(dag: date) -> QuerySet[Introtrin]:
    """Steps of running programmes that are not done, have their day within the warning, and were not reminded of."""
    snart = {"udeladt": "", "udfoert__isnull": True, "dag__lte": arbejdsdag(dag, VARSEL), "dag__gte": dag}
    return (
        Introtrin.objects.filter(
            Q(varslet_dag__isnull=True) | ~Q(varslet_dag=F("dag")), forloeb__fase__in=LOEBER, **snart
        )
        .select_related("mentor")
        .order_by("dag", "pk")
    )
