"""Following up: which days are agreed, what both parties say on each, and that it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import MusSamtale, Part
from ansoegninger.mus.opfoelgning.dage import naaet_dag, naeste_dag
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag, Planstatus
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.services.version import laas_plan, ny_version
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.spor.aendringer import fjernet, nyt

#: A plan for a year is not a diary.
HOEJST_DAGE = 4


@dataclass(frozen=True, slots=True)
class Svar:
    """Where one goal is, or one of its activities."""

    maal_id: int
    aktivitet_id: int | None
    status: str
    ord: str = ""


def aftal_dage(
    *, samtale: MusSamtale, adgang: Adgang, dage: Sequence[date], tidspunkt: datetime, set_version: int | None = None
) -> bool:
    """Agree on which days the plan is looked at again; the plan becomes a new version. Safe to repeat.

    Returns:
        Whether anything changed.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
        Regelbrud: no day or too many, a day that has passed, or they were changed meanwhile.
    """
    with transaction.atomic():
        laast = laas_plan(samtale)
        kraev(maa_rette_plan(adgang, laast))
        foer = {raekke.dag: raekke for raekke in laast.opfoelgningsdage.all()}
        nye, vaek = _kraev_dage(dage, foer, timezone.localdate(tidspunkt))
        if not nye and not vaek:
            return False
        if set_version is not None and set_version < max((r.planversion for r in foer.values()), default=0):
            raise Regelbrud("Dagene er ændret af den anden part, mens du skrev. Se planen igen, og ret dem her.")
        version = laast.planversion + 1
        lagt = [Opfoelgningsdag.objects.create(samtale=laast, dag=dag, planversion=version) for dag in nye]
        aendringer = [a for raekke in lagt for a in nyt(raekke)] + [a for dag in vaek for a in fjernet(foer[dag])]
        ny_version(laast, adgang, "dage_aftalt", tidspunkt, aendringer)
        for dag in vaek:
            foer[dag].planversion = version
            foer[dag].delete()
    return True


def _kraev_dage(dage: Sequence[date], foer: Any, i_dag: date) -> tuple[list[date], list[date]]:
    """Which days are new, and which are gone."""
    oensket = set(dage)
    if not oensket:
        raise Regelbrud("Aftal mindst én dag, hvor I følger op.", "dag1")
    if len(oensket) > HOEJST_DAGE:
        raise Regelbrud(f"Aftal højst {HOEJST_DAGE} dage.", "dag1")
    nye = sorted(oensket - foer.keys())
    if nye and nye[0] <= i_dag:
        raise Regelbrud("En opfølgningsdag skal ligge efter i dag.", "dag1")
    return nye, sorted(foer.keys() - oensket)


def foelg_op(
    *, sag: MusSamtale, aktoer: Aktoer, statusser: Sequence[Svar], bemaerkning: str, tidspunkt: datetime
) -> Opfoelgning:
    """The employee says where each goal and activity of the plan is.

    Raises:
        Regelbrud: something in the plan is left out, or is not in it.
    """
    kraevet: set[tuple[int, int | None]] = {(pk, None) for pk in sag.maal.values_list("pk", flat=True)}
    kraevet |= set(Planaktivitet.objects.filter(maal__samtale=sag).values_list("maal", "pk"))
    if {(svar.maal_id, svar.aktivitet_id) for svar in statusser} != kraevet:
        raise Regelbrud("Sig for hvert mål og hver aktivitet i planen, hvor langt du er.")
    opfoelgning = _skriv(sag, Part.MEDARBEJDER, _dag(sag, tidspunkt), aktoer, bemaerkning, tidspunkt)
    for svar in statusser:
        Planstatus.objects.create(
            opfoelgning=opfoelgning,
            maal_id=svar.maal_id,
            aktivitet_id=svar.aktivitet_id,
            status=svar.status,
            ord=svar.ord.strip(),
        )
    return opfoelgning


def svar_paa_opfoelgning(*, sag: MusSamtale, aktoer: Aktoer, bemaerkning: str, tidspunkt: datetime) -> Opfoelgning:
    """The leader has read it, or talked it over, and adds a word."""
    medarbejderens = sag.opfoelgninger.filter(part=Part.MEDARBEJDER).latest("skrevet_kl", "pk")
    return _skriv(sag, Part.LEDER, medarbejderens.dag, aktoer, bemaerkning, tidspunkt)


def afslut(*, sag: MusSamtale, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Opfoelgning:
    """The leader ends the following up before its last day: the employee has left, or is away for long."""
    dag = timezone.localdate(tidspunkt)
    return _skriv(sag, Part.LEDER, dag, aktoer, begrundelse, tidspunkt, afslutter=True)


def _skriv(
    sag: MusSamtale, part: Part, dag: date, aktoer: Aktoer, ord_: str, tidspunkt: datetime, *, afslutter: bool = False
) -> Opfoelgning:
    return Opfoelgning.objects.create(
        samtale=sag,
        dag=dag,
        part=part,
        bemaerkning=ord_.strip(),
        afslutter=afslutter,
        skrevet_af=aktoer.bruger,
        skrevet_kl=tidspunkt,
    )


def _dag(sag: MusSamtale, tidspunkt: datetime) -> date:
    """The day that it is for: the step opens when one has come."""
    i_dag = timezone.localdate(tidspunkt)
    return naaet_dag(sag, i_dag) or naeste_dag(sag) or i_dag
