"""Who plans a department's year wheel, and who is of its team?"""

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.queries import PLANLAEGGERE
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle


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


def er_i_teamet(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """Somebody employed in the unit or below it; who only leads or reviews it is not."""
    ansat = any(h.enhed_sti.startswith(enhed.path) for h in adgang.i_rolle(Rolle.MEDARBEJDER))
    if ansat and adgang.bruger.is_active:
        return Aktoer(adgang.bruger, Rolle.MEDARBEJDER)
    return nej(f"Det er kun for dem, der er ansat i {enhed.navn}")
