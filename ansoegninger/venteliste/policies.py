"""May this person see the waiting list, or decide something on it?"""

from __future__ import annotations

from datetime import date

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle

#: Who reads the whole list of a centre.
SER_ALLE = (Rolle.CENTERCHEF, Rolle.OEKONOMI, Rolle.REVISOR)
#: Who reads only what is theirs: a leader the own department's, the sættechef the wish that they decide.
SER_EGNE = (Rolle.LEDER, Rolle.SAETTECHEF)


def ser_alle(adgang: Adgang, runde: Prioriteringsrunde) -> bool:
    """Does the person read the centre's whole list?"""
    return any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*SER_ALLE))


def maa_se_ventelisten(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Whoever decides the round or follows its money, and the leaders for their own department."""
    if not runde.besluttet_kl:
        return nej("Ventelisten kommer, når runden er besluttet")
    i_centret = any(h.enhed_sti.startswith(runde.enhed.path) for h in adgang.i_rolle(*SER_EGNE))
    if i_centret or ser_alle(adgang, runde):
        return JA
    return nej("Ventelisten ses af centerchefen, økonomi, revisor og afdelingernes ledere")


def er_aaben(runde: Prioriteringsrunde, dag: date) -> Svar:
    """Can anything be granted from the list on this day?"""
    if runde.fase != Rundefase.AFSLUTTET:
        return nej("Ventelisten kan bruges, når alle i runden har fået deres tilbagemelding")
    if dag.year > runde.aar:
        return nej(f"Budgetåret {runde.aar} er slut. De ventende ønsker tages op i den næste runde")
    return JA


def maa_afgoere(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske, *, har_eget: bool) -> Aktoer | Svar:
    """Who grants or passes over this wish: the centre's chief, or the sættechef for the chief's own.

    `har_eget`: has the person a wish on the same list? The chief's own is decided by the sættechef, so the chief may
    decide the others', as in the round. A stand-in would choose between colleagues and themself, and may not.
    """
    aaben = er_aaben(runde, adgang.dag)
    if not aaben:
        return aaben
    svar = adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)
    if isinstance(svar, Aktoer) and har_eget:
        kraevet = adgang.kraevet_rolle(Rolle.CENTERCHEF, runde.enhed, adgang.bruger.pk)
        if kraevet != Rolle.SAETTECHEF:
            return nej("Du har selv et ønske på ventelisten, og ingen vælger mellem sig selv og andre")
    return svar
