"""Who sees the yardstick in the room, who chooses it, and who says why a draft differs."""

from __future__ import annotations

from django.db.models import Q

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_foreslaa
from ansoegninger.prioritering.scenarier.policies import OENSKERNES_LAESERE, maa_lave, maa_se_oenskerne
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej
from roller.tildelinger.roller import Rolle


def ser_maalestokken(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Whoever sees which wishes a scenario has in: the chief and the auditor. The sættechef sees neither."""
    return maa_se_oenskerne(adgang, runde)


def maa_vaelge(adgang: Adgang, runde: Prioriteringsrunde) -> Aktoer | Svar:
    """Choosing the yardstick: whoever makes the round's scenarios, and as long."""
    return maa_lave(adgang, runde)


def maa_begrunde(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske) -> Aktoer | Svar:
    """Saying why the draft differs: whoever drafts it as the chief; never of one's own wish or the chief's."""
    svar = maa_foreslaa(adgang, runde, oenske)
    if isinstance(svar, Aktoer) and svar.rolle != Rolle.CENTERCHEF:
        return nej("Centerchefens eget ønske afgøres af sættechefen, som ikke holdes op mod målestokken")
    return svar


def laeste_afvigelser(adgang: Adgang, oenske: Oenske) -> Q | None:
    """The reasons in a wish's history: for the chief and the auditor, before and after, and never about oneself."""
    if oenske.person_id == adgang.bruger.pk:
        return None
    laeser = any(h.daekker(oenske.enhed.path) for h in adgang.i_rolle(*OENSKERNES_LAESERE))
    return Q() if laeser else None
