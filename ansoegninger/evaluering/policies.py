"""May this person read what courses gave, and lay a proof on a case?"""

from ansoegninger.evaluering.queries import LAESERE, er_slettet
from ansoegninger.oensker.models import TAGET, Oenske
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej


def maa_se_evalueringer(adgang: Adgang) -> Svar:
    """Leaders and the faglig koordinator learn from them; each in their own units."""
    if adgang.i_rolle(*LAESERE):
        return JA
    return nej("Evalueringerne læses af ledere og faglige koordinatorer. Din egen står på din sag")


def maa_laegge_bevis(adgang: Adgang, oenske: Oenske) -> Svar:
    """The participant, once the course is registered as taken, also when the case has ended."""
    if oenske.person_id != adgang.bruger.pk:
        return nej("Kun den, der var på kurset, lægger sit kursusbevis på sagen")
    if oenske.fase not in TAGET:
        return nej("Registrér først, at kurset er gennemført")
    if Oenske.objects.filter(er_slettet(), pk=oenske.pk).exists():
        return nej("Sagens indhold er slettet, så der kan ikke lægges noget på den")
    return JA
