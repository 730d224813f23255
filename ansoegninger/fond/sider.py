"""What fond adds to the page of a wish, and to those that ask what it may pay."""

from __future__ import annotations

from django.urls import reverse

from ansoegninger.fond import forventning
from ansoegninger.fond.ansoegning import sider as ansoegningssider  # noqa: F401 - it registers itself
from ansoegninger.fond.overblik import kalenderfil  # noqa: F401 - it registers itself
from ansoegninger.fond.policies import maa_se_tjek
from ansoegninger.oensker import tilskud
from ansoegninger.oensker.models import AFSLUTTEDE, Oenske
from ansoegninger.oensker.sider import registrer_vej
from roller.adgang.adgang import Adgang


def _tjekket(oenske: Oenske, adgang: Adgang) -> list[tuple[str, str]]:
    if oenske.fase in AFSLUTTEDE or not maa_se_tjek(adgang, oenske):
        return []
    return [("Kan kompetencefonden betale?", reverse("fond:tjek", args=[oenske.sagsnummer]))]


registrer_vej(_tjekket)
tilskud.registrer(forventning)
