"""Who sees that several could apply together, and who makes a group of them."""

from __future__ import annotations

from ansoegninger.fond.gruppe.models import Fondsgruppe
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

#: Whoever reads the wishes behind a group: the leader, who makes it, and those above and beside.
LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.REVISOR)


def maa_se_grupper(adgang: Adgang) -> Svar:
    """The page of groups; what is on it is filtered by unit."""
    if adgang.i_rolle(*LAESERE):
        return JA
    return nej("Grupperne ses af ledelsen og revisor; din egen ansøgning står på din egen sag")


def maa_se(adgang: Adgang, gruppe: Fondsgruppe) -> Svar:
    """The same rule as in the list."""
    if any(hverv.daekker(gruppe.enhed.path) for hverv in adgang.i_rolle(*LAESERE)):
        return JA
    return nej("Du har ikke adgang til gruppen")


def maa_danne_et_sted(adgang: Adgang) -> Svar:
    """Is there any workplace whose groups this person makes?"""
    if adgang.i_rolle(Rolle.LEDER):
        return JA
    return nej("Det er arbejdspladsens leder, der danner en gruppe")


def maa_danne(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The workplace's leader. A group decides nothing about anybody, so the leader's own application may be in it."""
    return adgang.kompetent(Rolle.LEDER, enhed, None)
