"""May this person see, rank, lock or decide?"""

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Indstillingsfase, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.queries import synlige_indstillinger, synlige_runder
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.roller import Rolle


def maa_se_runde(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The same rule as in the list of rounds."""
    return JA if synlige_runder(adgang).filter(pk=runde.pk).exists() else nej("Du har ikke adgang til runden")


def maa_se_indstilling(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """The same rule as in the lists of the round."""
    if synlige_indstillinger(adgang).filter(pk=indstilling.pk).exists():
        return JA
    return nej("Du har ikke adgang til indstillingen")


def maa_aabne_runde(adgang: Adgang, center: Enhed) -> Svar:
    """Only the centre's chief or the stand-in opens a round."""
    if center.art == Enhedsart.CENTER and adgang.har(Rolle.CENTERCHEF, center):
        return JA
    return nej("Kun centerchefen eller dennes stedfortræder kan åbne en runde")


def maa_rangere(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """The department's leader ranks, until the indstilling is locked."""
    if indstilling.fase != Indstillingsfase.RANGERES:
        return nej("Indstillingen er låst")
    svar = adgang.kompetent(Rolle.LEDER, indstilling.enhed, None)
    return svar if isinstance(svar, Svar) else JA


def maa_foreslaa(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske) -> Aktoer | Svar:
    """Who may say what is to be decided about this wish: the centre's chief, or the sættechef for the chief's own."""
    if runde.fase != Rundefase.BESLUTNING:
        return nej("Runden er ikke åben for beslutning")
    return adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)
