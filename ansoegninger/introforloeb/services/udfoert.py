"""Ticking steps off, and taking a tick back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.introforloeb.fakta import Introudfoert
from ansoegninger.introforloeb.models import Introtrin
from ansoegninger.introforloeb.policies import maa_afkrydse
from ansoegninger.introforloeb.services.plan import laas
from ansoegninger.introforloeb.spor import kraev_aktoer, skriv_om_forloeb
from roller.adgang.adgang import Adgang, Aktoer
from workflows.spor.aendringer import fjernet, nyt


def kryds_af(*, trin: Introtrin, adgang: Adgang, tidspunkt: datetime) -> Introudfoert:
    """The step is done. Safe to repeat: whoever was first stands.

    Raises:
        IngenAdgang: neither the employee nor whoever the step is done with; or it does not run.
    """
    with transaction.atomic():
        laast, aktoer = _laas_trin(trin, adgang)
        fundet = Introudfoert.objects.filter(trin=laast).first()
        if fundet is not None:
            return fundet
        dag = timezone.localdate(tidspunkt)
        gjort = Introudfoert.objects.create(trin=laast, dag=dag, registreret_af=aktoer.bruger, registreret_kl=tidspunkt)
        art = "introforloeb.trin_gjort"
        skriv_om_forloeb(art, laast.forloeb, aktoer, tidspunkt, nyt(gjort), trin=laast.titel)
    return gjort


def tag_krydset_af(*, trin: Introtrin, adgang: Adgang, tidspunkt: datetime) -> None:
    """It was not done after all. Safe to repeat.

    Raises:
        IngenAdgang: as in `kryds_af`.
    """
    with transaction.atomic():
        laast, aktoer = _laas_trin(trin, adgang)
        gjort = Introudfoert.objects.filter(trin=laast).first()
        if gjort is None:
            return
        aendringer = fjernet(gjort)
        gjort.delete()
        art = "introforloeb.trin_ikke_gjort"
        skriv_om_forloeb(art, laast.forloeb, aktoer, tidspunkt, aendringer, trin=laast.titel)


def _laas_trin(trin: Introtrin, adgang: Adgang) -> tuple[Introtrin, Aktoer]:
    """The step under its case's lock, and in which capacity it may be ticked."""
    forloeb = laas(trin.forloeb)
    laast = Introtrin.objects.get(pk=trin.pk)
    laast.forloeb = forloeb
    return laast, kraev_aktoer(maa_afkrydse(adgang, laast))
