"""May this person read what courses gave?"""

from ansoegninger.evaluering.queries import LAESERE
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej


def maa_se_evalueringer(adgang: Adgang) -> Svar:
    """Leaders and the faglig koordinator learn from them; each in their own units."""
    if adgang.i_rolle(*LAESERE):
        return JA
    return nej("Evalueringerne læses af ledere og faglige koordinatorer. Din egen står på din sag")
