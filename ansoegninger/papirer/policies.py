"""May this person read the papers, or the wishes behind their figures?"""

from ansoegninger.papirer.queries import SER_BESLUTNINGEN, SER_UDMOENTNINGEN
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle

#: Who reads every case of the centre, and so every wish behind a figure.
_SER_ALLE = (Rolle.CENTERCHEF, Rolle.REVISOR)


def maa_se_papirer(adgang: Adgang) -> Svar:
    """The list: whoever could read at least one paper in some round."""
    if adgang.i_rolle(*SER_BESLUTNINGEN, *SER_UDMOENTNINGEN):
        return JA
    return nej("Papirerne læses af centerchefen, økonomi, revisor, lederne og den faglige koordinator")


def maa_se_beslutningspapir(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Until everybody has an answer, its sums tell what is drafted: then only for those who follow the decision."""
    if _daekker(adgang, runde, *SER_BESLUTNINGEN):
        return JA
    if not _i_centret(adgang, runde, Rolle.LEDER):
        return nej(
            "Beslutningspapiret læses af centerchefen, økonomi og revisor, og af lederne, når alle har fået svar"
        )
    if runde.fase == Rundefase.AFSLUTTET:
        return JA
    return nej("Du kan læse beslutningspapiret, når runden er besluttet, og alle har fået deres tilbagemelding")


def maa_se_udmoentning(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Only grants that everybody has been told of, and so not before the last has."""
    if not _daekker(adgang, runde, *SER_BESLUTNINGEN) and not _i_centret(adgang, runde, *SER_UDMOENTNINGEN):
        return nej("Udmøntningen læses af centerchefen, økonomi, revisor, lederne og den faglige koordinator")
    if runde.fase == Rundefase.AFSLUTTET:
        return JA
    return nej("Udmøntningen kan læses, når runden er besluttet, og alle har fået deres tilbagemelding")


def maa_se_oenskerne(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The wishes behind the figures: for readers of the paper who read their cases, each only those."""
    svar = maa_se_beslutningspapir(adgang, runde)
    if not svar:
        return svar
    if ser_alle(adgang, runde) or _i_centret(adgang, runde, Rolle.LEDER):
        return JA
    return nej("Ønskerne bag tallene læses af centerchefen, revisor og afdelingens egen leder")


def ser_alle(adgang: Adgang, runde: Prioriteringsrunde) -> bool:
    """Does the person read the cases of the whole centre?"""
    return _daekker(adgang, runde, *_SER_ALLE)


def _daekker(adgang: Adgang, runde: Prioriteringsrunde, *roller: Rolle) -> bool:
    return any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*roller))


def _i_centret(adgang: Adgang, runde: Prioriteringsrunde, *roller: Rolle) -> bool:
    """Is one of the roles held in the round's centre, or does it reach down to it?"""
    return any(h.enhed_sti.startswith(runde.enhed.path) or h.daekker(runde.enhed.path) for h in adgang.i_rolle(*roller))
