"""May this person see or change the money?"""

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.queries import SER_BUDGET
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle


def maa_se_budgettet(adgang: Adgang) -> Svar:
    """Whoever has a budget to follow."""
    if adgang.i_rolle(*SER_BUDGET):
        return JA
    return nej("Budgettet ses af centerchefen, økonomi, afdelingens leder og revisor")


def maa_rette_ramme(adgang: Adgang, ramme: Ramme) -> Aktoer | Svar:
    """The centre's chief sets the ceilings; økonomi and the leaders follow them."""
    return adgang.kompetent(Rolle.CENTERCHEF, ramme.enhed, None)
