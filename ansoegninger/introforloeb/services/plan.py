"""The plan: its steps and days, as koordinator and leader write it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.introforloeb import besked
from ansoegninger.introforloeb.models import LOEBER, Ansvarlig, Introforloeb, Intromilepael, Introtrin, Skabelontrin
from ansoegninger.introforloeb.policies import maa_rette_plan, maa_rette_rammen
from ansoegninger.introforloeb.spor import kraev_aktoer, skriv_om_forloeb
from roller.adgang.adgang import Adgang
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import fjernet, nyt, rettet, som_er
from workflows.sprog.arbejdsdage import arbejdsdag
from workflows.sprog.formater import dato

_GEM = "introforloeb.trin"


class AendretImens(Regelbrud):
    """Somebody changed `hvad` while it was being edited; it has this version now."""

    def __init__(self, hvad: str, version: int) -> None:
        self.version = version
        super().__init__(
            f"{hvad} er ændret af en anden, mens du skrev. Det, du har skrevet, står her endnu. Se i en anden fane, "
            "hvad der er ændret, ret det her til, og gem igen."
        )


def laas(forloeb: Introforloeb) -> Introforloeb:
    """The case, locked; inside a transaction."""
    return Introforloeb.objects.select_for_update(of=("self",)).select_related("enhed", "person").get(pk=forloeb.pk)


def gem_trin(
    *,
    forloeb: Introforloeb,
    adgang: Adgang,
    felter: Mapping[str, Any],
    laeringsmaal: Iterable[int],
    tidspunkt: datetime,
    noegle: UUID,
    trin_id: int | None = None,
    set_version: int | None = None,
) -> Introtrin | None:
    """Add a step, or change one that is not done.

    `set_version` is the step's `version` when the form was shown; None where nobody looked at a form.

    Returns:
        The step; None when this very form was sent before.

    Raises:
        IngenAdgang: not one of those who write the plan, or not now.
        Regelbrud: the step is done, was changed meanwhile, lies outside the programme, or has its person as mentor.
    """
    with transaction.atomic():
        laast = laas(forloeb)
        aktoer = kraev_aktoer(maa_rette_plan(adgang, laast))
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=_GEM):
            return None
        trin = laast.trin.get(pk=trin_id) if trin_id else Introtrin(forloeb=laast)
        kraev_version(trin, set_version)
        foer = som_er(trin)
        version = _ny_version(laast)
        _skriv(laast, trin, felter)
        trin.laeringsmaal.set(laeringsmaal)
        aendringer = rettet(trin, foer) if trin_id else nyt(trin)
        art = "introforloeb.trin_rettet" if trin_id else "introforloeb.trin_tilfoejet"
        skriv_om_forloeb(art, laast, aktoer, tidspunkt, [*version, *aendringer], trin=trin.titel)
        if laast.fase in LOEBER:
            besked.sig_til_mentorer(laast, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=_GEM, tidspunkt=tidspunkt)
    return trin


def streg(*, forloeb: Introforloeb, adgang: Adgang, trin_id: int, udeladt: str, tidspunkt: datetime) -> Introtrin:
    """Cross a step out because the person can it, or take it in again. Safe to repeat.

    Raises:
        IngenAdgang: not one of those who write the plan, or not now.
        Regelbrud: the step is done.
    """
    with transaction.atomic():
        laast = laas(forloeb)
        aktoer = kraev_aktoer(maa_rette_plan(adgang, laast))
        trin = laast.trin.get(pk=trin_id)
        if trin.udeladt == udeladt:
            return trin
        foer = som_er(trin)
        version = _ny_version(laast)
        _skriv(laast, trin, {"udeladt": udeladt})
        art = "introforloeb.trin_streget" if udeladt else "introforloeb.trin_taget_med"
        skriv_om_forloeb(art, laast, aktoer, tidspunkt, [*version, *rettet(trin, foer)], trin=trin.titel)
        if laast.fase in LOEBER:
            besked.sig_til_mentorer(laast, tidspunkt)
    return trin


def kraev_version(trin: Introtrin | Skabelontrin, set_version: int | None) -> None:
    """Is the step as it was when the form was shown?

    Raises:
        AendretImens: somebody has changed it since; the form keeps what was typed.
    """
    if set_version is not None and set_version != trin.version:
        raise AendretImens("Trinnet", trin.version)


def ret_rammen(
    *,
    forloeb: Introforloeb,
    adgang: Adgang,
    start_dag: date,
    slut_dag: date,
    erfaring: str,
    statusdage: Sequence[date],
    tidspunkt: datetime,
    set_version: int | None = None,
) -> Introforloeb:
    """Change the days and what is written about the person, before it begins. A new first day moves every step along.

    `set_version` is the `planversion` when the form was shown; None where nobody looked at a form.

    Raises:
        IngenAdgang: not one of those who write the plan, or it has begun.
        AendretImens: the plan was changed meanwhile, and its steps would move from where nobody has seen them.
        Regelbrud: the days make no sense.
    """
    with transaction.atomic():
        laast = laas(forloeb)
        aktoer = kraev_aktoer(maa_rette_rammen(adgang, laast))
        if set_version is not None and set_version != laast.planversion:
            raise AendretImens("Planen", laast.planversion)
        _kraev_dage(start_dag, slut_dag, statusdage)
        foer = som_er(laast)
        flyttet = start_dag - laast.start_dag
        laast.start_dag, laast.slut_dag, laast.erfaring = start_dag, slut_dag, erfaring.strip()
        laast.planversion += 1
        laast.save()
        aendringer = rettet(laast, foer)
        aendringer += _flyt_trin(laast, flyttet)
        aendringer += _saet_statusdage(laast, statusdage)
        data = {"start": dato(start_dag), "slut": dato(slut_dag)}
        skriv_om_forloeb("introforloeb.ramme_rettet", laast, aktoer, tidspunkt, aendringer, **data)
    return laast


def _flyt_trin(forloeb: Introforloeb, flyttet: timedelta) -> list[Aendring]:
    aendringer: list[Aendring] = []
    for trin in forloeb.trin.all():
        foer = som_er(trin)
        trin.dag = min(max(arbejdsdag(trin.dag + flyttet, 0), forloeb.start_dag), forloeb.slut_dag)
        if trin.dag != foer["dag"]:
            trin.version = forloeb.planversion
            trin.save()
            aendringer += rettet(trin, foer)
    return aendringer


def _saet_statusdage(forloeb: Introforloeb, dage: Iterable[date]) -> list[Aendring]:
    nye = set(dage)
    aendringer: list[Aendring] = []
    for milepael in forloeb.milepaele.all():
        if milepael.dag in nye:
            nye.discard(milepael.dag)
            continue
        aendringer += fjernet(milepael)
        milepael.delete()
    for dag in sorted(nye):
        aendringer += nyt(Intromilepael.objects.create(forloeb=forloeb, dag=dag))
    return aendringer


def _kraev_dage(start_dag: date, slut_dag: date, statusdage: Sequence[date]) -> None:
    if slut_dag <= start_dag:
        raise Regelbrud("Forløbet kan ikke slutte, før det begynder.", "slut_dag")
    if any(not start_dag < dag < slut_dag for dag in statusdage):
        raise Regelbrud("En dag for status ligger mellem den første og den sidste dag.", "status_1")


def _skriv(forloeb: Introforloeb, trin: Introtrin, felter: Mapping[str, Any]) -> None:
    for felt, vaerdi in felter.items():
        setattr(trin, felt, vaerdi)
    if trin.hvem != Ansvarlig.MENTOR:
        trin.mentor = None
    trin.version = forloeb.planversion
    _kraev_muligt(forloeb, trin)
    trin.save()


def _kraev_muligt(forloeb: Introforloeb, trin: Introtrin) -> None:
    if trin.pk and hasattr(trin, "udfoert"):
        raise Regelbrud("Trinnet er gjort, så det kan ikke rettes. Tag først krydset af igen.")
    if not forloeb.start_dag <= trin.dag <= forloeb.slut_dag:
        raise Regelbrud(f"Vælg en dag fra {dato(forloeb.start_dag)} til {dato(forloeb.slut_dag)}.", "dag")
    if trin.mentor_id == forloeb.person_id:
        raise Regelbrud("Ingen er mentor for sig selv.", "mentor")


def _ny_version(forloeb: Introforloeb) -> list[Aendring]:
    foer = som_er(forloeb)
    forloeb.planversion += 1
    forloeb.save(update_fields=["planversion"])
    return rettet(forloeb, foer)
