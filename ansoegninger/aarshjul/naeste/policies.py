"""May this person take a wish for next year back, or let it lie?"""

from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.policies import er_i_teamet, maa_planlaegge
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej


def maa_traekke(adgang: Adgang, oenske: Hjuloenske) -> Aktoer | Svar:
    """Its writer."""
    if oenske.person_id != adgang.bruger.pk:
        return nej("Kun den, der har skrevet et ønske, kan trække det")
    return er_i_teamet(adgang, oenske.enhed)


def maa_lade_ligge(adgang: Adgang, oenske: Hjuloenske) -> Aktoer | Svar:
    """The planner, unless it was taken back."""
    if oenske.trukket_kl:
        return nej("Ønsket er trukket tilbage")
    return maa_planlaegge(adgang, oenske.enhed)
