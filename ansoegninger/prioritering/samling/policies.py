"""May this person see what can be joined, or join it?"""

from __future__ import annotations

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

#: Who reads every wish of the round, and who only those of their own department.
SER_ALLE = (Rolle.CENTERCHEF, Rolle.REVISOR)


def ser_oensker_i(adgang: Adgang, enhed: Enhed) -> bool:
    """Does the person read the wishes of this unit here?"""
    return any(hverv.daekker(enhed.path) for hverv in adgang.i_rolle(Rolle.LEDER, *SER_ALLE))


def maa_se_samling(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The centre's chief and the auditor; a leader in the centre, for the own department's wishes."""
    i_centret = any(h.enhed_sti.startswith(runde.enhed.path) for h in adgang.i_rolle(Rolle.LEDER))
    if i_centret or any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*SER_ALLE)):
        return JA
    return nej("Ønsker om samme kursus ses af centerchefen, afdelingernes ledere og revisor")


def maa_samle(adgang: Adgang, runde: Prioriteringsrunde) -> Aktoer | Svar:
    """The centre's chief joins and dissolves, until the round is decided."""
    if runde.besluttet_kl is not None:
        return nej("Runden er besluttet, så hold kan ikke ændres længere")
    svar = adgang.kompetent(Rolle.CENTERCHEF, runde.enhed, None)
    return nej("Kun centerchefen eller dennes stedfortræder samler ønsker") if isinstance(svar, Svar) else svar


def maa_samle_oenske(adgang: Adgang, oenske: Oenske) -> Svar:
    """Nobody has a say in the price of their own wish, and a chief's own belongs to the sættechef."""
    svar = adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)
    return svar if isinstance(svar, Svar) else JA
