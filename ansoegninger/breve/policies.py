"""May the orientering be released?"""

from ansoegninger.breve.queries import ikke_sendt
from ansoegninger.prioritering.models import Indstilling
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej


def maa_orientere(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """First everybody gets their own answer; then, and only then, the department is told."""
    return maa_orientere_naar(ikke_sendt(indstilling))


def maa_orientere_naar(mangler: int) -> Svar:
    """The same answer where a list has counted the letters already."""
    if mangler == 0:
        return JA
    ord_ = "tilbagemelding er" if mangler == 1 else "tilbagemeldinger er"
    return nej(f"{mangler} {ord_} endnu ikke sendt. Orienteringen kan sendes, når alle har fået svar.")
