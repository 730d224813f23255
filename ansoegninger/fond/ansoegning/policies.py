"""May this person see an application, or begin one?"""

from __future__ import annotations

from ansoegninger.budget.queries import bundet_paa
from ansoegninger.fond.ansoegning.models import SLUTFASER, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.oensker.models import Fase as Oenskefase
from ansoegninger.oensker.models import Oenske, Udfald
from ansoegninger.oensker.queries import seneste_vurdering
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej

#: The wish is waiting for money: it can be applied for once the leader has recommended it.
VENTER = (Oenskefase.AFVENTER_PRIORITERING, Oenskefase.VENTELISTE)
#: The wish has been decided, and what was granted is committed on its case.
BEVILGET = (Oenskefase.TILBAGEMELDING, Oenskefase.TILMELDING, Oenskefase.GENNEMFOERELSE)


def maa_se(adgang: Adgang, ansoegning: Fondsansoegning) -> Svar:
    """The same rule as in every list."""
    if synlige(adgang).filter(pk=ansoegning.pk).exists():
        return JA
    return nej("Du har ikke adgang til ansøgningen")


def kan_soeges(oenske: Oenske) -> Svar:
    """Is the wish one that money can be applied for now?"""
    if oenske.fondsansoegninger.exclude(fase__in=SLUTFASER).exists():
        return nej("Der er allerede en ansøgning i gang")
    if oenske.fase in VENTER:
        vurdering = seneste_vurdering(oenske)
        if vurdering is not None and vurdering.udfald == Udfald.ANBEFALES:
            return JA
        return nej("Din leder har ikke anbefalet ønsket, så der kan ikke søges til det")
    if oenske.fase in BEVILGET:
        return JA if bundet_paa(oenske.sagsnummer) else nej("Kurset er ikke bevilget")
    return nej("Der kan søges, når din leder har anbefalet ønsket, eller det er bevilget")


def maa_soege(adgang: Adgang, oenske: Oenske) -> Svar:
    """The employee applies; nobody else does it for them."""
    if oenske.person_id != adgang.bruger.pk:
        return nej("Det er medarbejderen selv, der søger")
    return kan_soeges(oenske)
