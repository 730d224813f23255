"""What papirer adds to the round's page."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from ansoegninger.papirer.policies import maa_se_beslutningspapir, maa_se_udmoentning
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.rundelinks import Rundelink, registrer_rundelinks
from roller.adgang.adgang import Adgang


def _papirer(adgang: Adgang, runde: Prioriteringsrunde) -> Iterator[Rundelink]:
    if maa_se_beslutningspapir(adgang, runde):
        yield Rundelink("Beslutningspapir", reverse("papirer:beslutning", args=[runde.sagsnummer]))
    if maa_se_udmoentning(adgang, runde):
        yield Rundelink("Orientering om udmøntning", reverse("papirer:udmoentning", args=[runde.sagsnummer]))


registrer_rundelinks(_papirer)
