"""May this person read the trail, and of which case?"""

from __future__ import annotations

from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle
from workflows.motor.sag import Sag


def maa_laese_sporet(adgang: Adgang) -> Svar:
    """Somebody with a mandate that holds today; what the trail says of cases is on the case's own page for others."""
    return JA if adgang.har(Rolle.REVISOR) else nej("Sporet læses kun af en revisor med et mandat, der gælder i dag")


def maa_revidere(adgang: Adgang, sag: Sag) -> Svar:
    """The case lies in the mandate, and is not about the auditor."""
    if not adgang.har(Rolle.REVISOR, sag.enhed):
        return nej("Sagen ligger uden for dit mandat")
    if sag.person_id == adgang.bruger.pk:
        return nej("Ingen reviderer sin egen sag. Det må en anden revisor gøre")
    return JA
