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
        fordi = "Ledelsens papir med tabeller, som side, PDF og Word."
        yield Rundelink("Beslutningspapir", reverse("papirer:beslutning", args=[runde.sagsnummer]), fordi)
    if maa_se_udmoentning(adgang, runde):
        fordi = "Udvalgets papir om, hvad pengene blev brugt til."
        yield Rundelink("Orientering om udmøntning", reverse("papirer:udmoentning", args=[runde.sagsnummer]), fordi)


registrer_rundelinks(_papirer)
