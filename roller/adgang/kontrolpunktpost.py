"""A checkpoint mailed to the auditors: what has left the house, nobody in it can change."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from roller.adgang.models import Mandat
from workflows.beskeder.models import Besked
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import raekkenavn
from workflows.spor.kontrolpunkter.eksport import linje
from workflows.spor.kontrolpunkter.models import Kontrolpunkt
from workflows.sprog.formater import tidspunkt as dato_og_tid

_TEKST = """Kontrolpunkt {nummer} af sporet, {tidspunkt}: {poster} poster i {kaeder} kæder.

Gem denne besked uden for systemet. Linjen herunder er underskrevet. Ændrer nogen senere en af posterne, findes det, \
når sporet efterprøves mod den:

{linje}

Gem linjen i en fil, og bed om, at der køres: manage.py spor_verificer --kontrolpunkt FIL
"""


def forfaldent(nu: datetime) -> int:
    """Mail the day's first checkpoint, where the municipality has asked for it.

    Returns:
        How many it was put in the outbox for.
    """
    if not settings.SPOR_KONTROLPUNKT_MAIL:
        return 0
    midnat = timezone.localtime(nu).replace(hour=0, minute=0, second=0, microsecond=0)
    punkt = Kontrolpunkt.objects.filter(tidspunkt__gte=midnat).order_by("nummer").first()
    if punkt is None or Besked.objects.filter(noegle__startswith=f"kontrolpunkt:{punkt.nummer}:").exists():
        return 0
    return send(punkt=punkt, tidspunkt=nu)


@transaction.atomic
def send(*, punkt: Kontrolpunkt, tidspunkt: datetime) -> int:
    """Put a checkpoint in the outbox for everybody who holds a mandate that day; to each only once.

    Returns:
        How many there are.
    """
    mandater = Mandat.objects.paa(timezone.localdate(tidspunkt)).filter(user__is_active=True)
    modtagere = sorted(set(mandater.exclude(user__email="").values_list("user_id", flat=True)))
    tekst = _TEKST.format(
        nummer=punkt.nummer,
        tidspunkt=dato_og_tid(punkt.tidspunkt),
        poster=punkt.poster,
        kaeder=punkt.kaeder,
        linje=linje(punkt, med_hoveder=False),
    )
    emne = f"Sporet: kontrolpunkt {punkt.nummer}"
    laeg_mange_i_udbakken(
        [Kladde(f"kontrolpunkt:{punkt.nummer}:{pk}", pk, emne, tekst) for pk in modtagere], tidspunkt=tidspunkt
    )
    if modtagere:
        data = {"nummer": punkt.nummer, "antal": len(modtagere)}
        om = raekkenavn(punkt)
        art = "roller.kontrolpunkt_sendt"
        skriv(Sporudkast(kaede=SYSTEM, art=art, tidspunkt=tidspunkt, data=data, henvisninger=[om]))
    return len(modtagere)
