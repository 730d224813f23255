"""The ways from the decision room to what helps before the decision, as cards."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_forhaandsvise
from ansoegninger.prioritering.scenarier.policies import maa_se_scenarier
from roller.adgang.adgang import Adgang


def vaerktoejer(adgang: Adgang, runde: Prioriteringsrunde) -> list[dict[str, Any]]:
    """Those that this person may use, in the order that they are of use."""
    kort = []
    if maa_forhaandsvise(adgang, runde):
        kort.append(_kort(runde, "holdliste", "Ønsker om samme kursus", "Se, hvornår et hold er billigst."))
    if maa_se_scenarier(adgang, runde):
        kort.append(_kort(runde, "scenarier", "Scenarier", "Find det bedste valg, og hold udkastet op mod det."))
    brevene = "Læs og ret hvert brev, som det bliver sendt."
    return [*kort, {"titel": "Brevene", "url": reverse("breve:kladder", args=[runde.sagsnummer]), "fakta": [brevene]}]


def _kort(runde: Prioriteringsrunde, sted: str, titel: str, fordi: str) -> dict[str, Any]:
    return {"titel": titel, "url": reverse(f"prioritering:{sted}", args=[runde.sagsnummer]), "fakta": [fordi]}
