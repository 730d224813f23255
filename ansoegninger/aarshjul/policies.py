"""May this person put a topic on a department's year wheel?"""

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.queries import PLANLAEGGERE
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej
from roller.organisation.models import Enhed


def maa_planlaegge(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The unit's faglig koordinator, or its leader. Placing a topic decides nothing about anybody."""
    for rolle in PLANLAEGGERE:
        svar = adgang.kompetent(rolle, enhed, None)
        if isinstance(svar, Aktoer):
            return svar
    return nej(f"Årshjulet for {enhed.navn} planlægges af den faglige koordinator eller afdelingens leder")


def maa_rette(adgang: Adgang, emne: Aarshjulsemne, kvartal_nu: tuple[int, int]) -> Aktoer | Svar:
    """As long as the quarter is not over: what has been held is history."""
    if (emne.aar, emne.kvartal) < kvartal_nu:
        return nej("Kvartalet er forbi, så emnet kan ikke længere rettes")
    return maa_planlaegge(adgang, emne.enhed)
