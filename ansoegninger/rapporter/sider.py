"""What rapporter adds to the round's page."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.rundelinks import Rundelink, registrer_rundelinks
from ansoegninger.rapporter.policies import maa_se_rundens_rapport
from roller.adgang.adgang import Adgang


def _rapporten(adgang: Adgang, runde: Prioriteringsrunde) -> Iterator[Rundelink]:
    if maa_se_rundens_rapport(adgang, runde):
        fordi = "Hvem der fik bevilget noget, så det kan ses, om det var rimeligt."
        yield Rundelink("Fordeling", reverse("rapporter:fordeling", args=[runde.sagsnummer]), fordi)


registrer_rundelinks(_rapporten)
