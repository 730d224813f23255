"""May this person do this with a wish?"""

from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej


def maa_se(adgang: Adgang, oenske: Oenske) -> Svar:
    """The same rule as in every list."""
    if synlige(adgang).filter(pk=oenske.pk).exists():
        return JA
    return nej("Du har ikke adgang til sagen")


def maa_traekke(adgang: Adgang, oenske: Oenske) -> Svar:
    """Until it is decided; the decision may be written before the case has moved on."""
    if oenske.beslutninger.filter(frigivet_kl__isnull=True).exists():
        return nej("Der er truffet beslutning om ønsket, så det kan ikke trækkes tilbage")
    return JA


def maa_laese_rang(adgang: Adgang, oenske: Oenske) -> Svar:
    """The order among colleagues is the leader's own tool, not a message to the employee."""
    if oenske.person_id == adgang.bruger.pk:
        return nej("Rangeringen er lederens eget redskab")
    return JA
