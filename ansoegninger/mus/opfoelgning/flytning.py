"""Moving an agreed day once the plan holds: a person's, and by the same rules a group's."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.mus import tidsbesked
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.opfoelgning.dage import udestaaende
from ansoegninger.mus.opfoelgning.models import Planflytning
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud


def kraev_flytning(*, til: date, aftalte: Collection[date], i_dag: date) -> None:
    """May a day be moved there?

    Raises:
        Regelbrud: it is not after today, or agreed on already.
    """
    if til <= i_dag:
        raise Regelbrud("En opfølgningsdag skal ligge efter i dag.", "til_dag")
    if til in aftalte:
        raise Regelbrud("Den dag er allerede aftalt. Vælg en anden.", "til_dag")


def flyt_opfoelgningsdag(
    *, sag: MusSamtale, aktoer: Aktoer, fra_dag: date, til_dag: date, grund: str, tidspunkt: datetime
) -> Planflytning:
    """The leader moves a day that the two agreed on; the plan's version stays, for nothing else in it changes.

    Raises:
        Regelbrud: the day is followed up on or moved already, or `kraev_flytning` refuses the new one.
    """
    raekke = udestaaende(samtale=sag, dag=fra_dag).first()
    if raekke is None:
        raise Regelbrud("Den dag er der fulgt op på, eller den er flyttet. Vælg en anden.", "fra_dag")
    aftalte = set(sag.opfoelgningsdage.values_list("dag", flat=True))
    kraev_flytning(til=til_dag, aftalte=aftalte, i_dag=timezone.localdate(tidspunkt))
    raekke.dag = til_dag
    raekke.save(update_fields=["dag"])
    flytning = Planflytning.objects.create(
        samtale=sag,
        fra_dag=fra_dag,
        til_dag=til_dag,
        grund=grund.strip(),
        flyttet_af=aktoer.bruger,
        flyttet_kl=tidspunkt,
    )
    tidsbesked.sig_opfoelgningen_er_flyttet(flytning, tidspunkt=tidspunkt)
    return flytning
