"""May this person hold a group's talk, see it, add a word, or write its plan?"""

from ansoegninger.mus.grus.models import Fase, Grussamtale
from ansoegninger.mus.grus.queries import enheder_at_holde_i, synlige
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle


def maa_holde(adgang: Adgang) -> Svar:
    """Leaders, and those who stand in for one."""
    return JA if enheder_at_holde_i(adgang) else nej("Kun en leder kan holde en GRUS")


def maa_se(adgang: Adgang, grus: Grussamtale) -> Svar:
    """The same rule as in the list."""
    return JA if synlige(adgang).filter(pk=grus.pk).exists() else nej("Du har ikke adgang til gruppens samtale")


def som_leder(adgang: Adgang, grus: Grussamtale) -> Aktoer | None:
    """In which capacity this person leads the talk, if they do."""
    svar = adgang.kompetent(Rolle.LEDER, grus.enhed, None)
    return svar if isinstance(svar, Aktoer) else None


def maa_skrive_ord(adgang: Adgang, grus: Grussamtale) -> Svar:
    """Everybody in the group may add a word, until the talk is over and done with."""
    if not grus.deltagere.filter(person=adgang.bruger).exists():
        return nej("Kun gruppens deltagere kan skrive et ord til samtalen")
    if grus.fase in {Fase.AFSLUTTET, Fase.AFLYST}:
        return nej("Samtalen er afsluttet")
    return JA


def maa_rette_plan(adgang: Adgang, grus: Grussamtale) -> Svar:
    """The leader writes what the group agreed on, from the talk is held and until the plan holds."""
    if som_leder(adgang, grus) is None:
        return nej("Kun lederen skriver gruppens plan")
    if grus.fase == Fase.PLANLAGT:
        return nej("Planen skrives, når samtalen er holdt")
    if grus.fase != Fase.PLAN:
        return nej("Gruppens plan er godkendt og kan ikke rettes mere")
    return JA
