"""May this person see or change the money?"""

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.queries import SER_BUDGET
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

#: Who may read a year's budget in from a spreadsheet.
INDLAESER = (Rolle.CENTERCHEF, Rolle.OEKONOMI)


def maa_se_budgettet(adgang: Adgang) -> Svar:
    """Whoever has a budget to follow."""
    if adgang.i_rolle(*SER_BUDGET):
        return JA
    return nej("Budgettet ses af centerchefen, økonomi, afdelingens leder og revisor")


def maa_rette_ramme(adgang: Adgang, ramme: Ramme) -> Aktoer | Svar:
    """The centre's chief sets the ceilings; økonomi and the leaders follow them."""
    return maa_styre(adgang, ramme.enhed)


def maa_styre(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The chief decides over the money of a unit: new pools, ceilings, what is set aside and carried over."""
    return adgang.kompetent(Rolle.CENTERCHEF, enhed, None)


def maa_styre_noget(adgang: Adgang) -> Svar:
    """Is the person in charge of any money at all?"""
    if adgang.i_rolle(Rolle.CENTERCHEF):
        return JA
    return nej("Rammer og puljer sættes af centerchefen eller dennes stedfortræder")


def maa_indlaese_noget(adgang: Adgang) -> Svar:
    """May the person read a budget in at all? Each row is asked about by itself."""
    if adgang.i_rolle(*INDLAESER):
        return JA
    return nej("Rammer indlæses af centerchefen eller økonomi")


def maa_indlaese(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The chief, or økonomi, who keeps the adopted budget."""
    som_chef = adgang.kompetent(Rolle.CENTERCHEF, enhed, None)
    return som_chef if isinstance(som_chef, Aktoer) else adgang.kompetent(Rolle.OEKONOMI, enhed, None)
