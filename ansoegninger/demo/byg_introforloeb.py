"""Introductory programmes: the department's template, one who is new, and one who comes back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from ansoegninger.demo.data.introforloeb import (
    EGET_TRIN,
    INTROFORLOEB,
    SKABELONENS_ENHED,
    SKABELONENS_KOORDINATOR,
    Status,
)
from ansoegninger.demo.data.introforloeb import Introforloeb as Data
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.introforloeb.standard import STATUSDAGE
from roller.organisation.models import Enhed
from workflows.motor import ure

#: The template is older than the first programme; a step is done at the end of its day.
SKABELON, FYRAFTEN = -60, 15
#: A step that is the newest is not done yet: somebody is always a little behind.
BAGUD = timedelta(days=4)


def byg_introforloeb(verden: Verden) -> None:
    """Lay the template and the programmes into the story."""
    verden.sker(SKABELON, 10, lambda kl: _skabelon(verden, kl))
    for data in INTROFORLOEB:
        _laeg(verden, data)


def _laeg(verden: Verden, data: Data) -> None:
    verden.sker(data.laves, 9, lambda kl: _lav(verden, data, kl))
    if data.sendes is not None:
        verden.sker(data.sendes, 10, lambda kl: verden.goer(data.koordinator, _find(verden, data), "laeg_plan", kl))
    if data.godkendes is None:
        return
    verden.sker(data.godkendes, 11, lambda kl: _godkend(verden, data, kl))
    for dag in range(data.begynder, 0):
        verden.sker(dag, FYRAFTEN, lambda kl: _dagens_trin(verden, data, kl))
    # The first status is after two weeks; the worker comes by in the morning.
    naaet = data.begynder + STATUSDAGE[0] // 5 * 7 + 1
    verden.sker(naaet, 6, lambda kl: _naa(verden, data, kl))
    for nr, status in enumerate(data.statusser, start=1):
        verden.sker(naaet + nr, 11, lambda kl, status=status: _status(verden, data, status, kl))  # type: ignore[misc]


def _enhed(verden: Verden) -> Enhed:
    return verden.enhed[SKABELONENS_ENHED]


def _skabelon(verden: Verden, tidspunkt: datetime) -> None:
    af: dict[str, Any] = {"adgang": verden.adgang(SKABELONENS_KOORDINATOR, tidspunkt), "tidspunkt": tidspunkt}
    with verden.ur.som(verden.person[SKABELONENS_KOORDINATOR], tidspunkt):
        skabelon = services.sikr_skabelon(enhed=_enhed(verden), **af)
        services.gem_skabelontrin(skabelon=skabelon, felter=EGET_TRIN, laeringsmaal=[], noegle=verden.noegle(), **af)


def _lav(verden: Verden, data: Data, tidspunkt: datetime) -> None:
    strategi = verden.strategi["center_voksne"]
    temaer = strategi.temaer.filter(nummer__in=data.kan_temaer).values_list("pk", flat=True)
    maal = strategi.laeringsmaal.order_by("art", "nummer").values_list("pk", flat=True)[: data.kan_laeringsmaal]
    ramme = services.Ramme(
        slags=data.slags,
        start_dag=verden.kalender.dag(data.begynder),
        erfaring=data.erfaring,
        mentor=verden.person[data.mentor],
        kan_temaer=list(temaer),
        kan_maal=list(maal),
    )
    af: dict[str, Any] = {
        "adgang": verden.adgang(data.koordinator, tidspunkt),
        "tidspunkt": tidspunkt,
        "noegle": verden.noegle(),
    }
    with verden.ur.som(verden.person[data.koordinator], tidspunkt):
        forloeb = services.opret(enhed=_enhed(verden), person=verden.person[data.person], ramme=ramme, **af)
    assert forloeb is not None, "nøglen er ny"
    dater_motoren(forloeb, tidspunkt)


def _find(verden: Verden, data: Data) -> Introforloeb:
    return Introforloeb.objects.select_related("enhed", "person").get(person=verden.person[data.person])


def _godkend(verden: Verden, data: Data, tidspunkt: datetime) -> None:
    forloeb = _find(verden, data)
    svar = {"enig": True, "begrundelse": "", "planversion": forloeb.planversion}
    verden.goer(data.leder, forloeb, "godkend", tidspunkt, **svar)


def _dagens_trin(verden: Verden, data: Data, tidspunkt: datetime) -> None:
    """What was on the plan until today is done, by the mentor or the employee in turn; the latest waits."""
    dag = timezone.localdate(tidspunkt)
    if dag >= verden.kalender.idag - BAGUD:
        return
    for trin in _find(verden, data).trin.filter(udeladt="", udfoert__isnull=True, dag__lte=dag):
        trin.forloeb = _find(verden, data)
        hvem = data.mentor if trin.hvem == "MENTOR" and trin.pk % 2 else data.person
        with verden.ur.som(verden.person[hvem], tidspunkt):
            services.kryds_af(trin=trin, adgang=verden.adgang(hvem, tidspunkt), tidspunkt=tidspunkt)


def _naa(verden: Verden, data: Data, tidspunkt: datetime) -> None:
    forloeb = _find(verden, data)
    with verden.ur.som(None, tidspunkt):
        gaaet = ure.forfaldent(tidspunkt, forloeb)
    assert gaaet == 1, "dagen for status er kommet, når historien siger det"
    dater_motoren(forloeb, tidspunkt)


def _status(verden: Verden, data: Data, status: Status, tidspunkt: datetime) -> None:
    forloeb = _find(verden, data)
    verden.goer(status.person, forloeb, status.trin, tidspunkt, gang=status.gang, tekst=status.tekst)
