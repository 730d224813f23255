"""May the orientering be released?"""

from ansoegninger.breve.queries import ikke_sendt
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.policies import maa_foelge_brevene, maa_se_rummet
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle


def maa_se_kladder(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Whoever sees the drafts in the decision room; each letter about oneself is another's."""
    if runde.fase != Rundefase.BESLUTNING:
        return nej("Brevene skrives, når alle afdelinger har låst, og indtil runden er besluttet")
    return maa_se_rummet(adgang, runde)


def maa_se_afsendelsen(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Whether the letters have left: for whoever answers for them, and the auditor."""
    if runde.besluttet_kl is None:
        return nej("Brevene sendes, når runden er besluttet")
    if maa_foelge_brevene(adgang, runde):
        return JA
    return nej("Kun centerchefen og revisor kan se, hvilke breve der ikke kunne sendes")


def maa_sende_igen(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Only the centre's chief or the stand-in gives a letter a new start; an auditor only reads."""
    if adgang.har(Rolle.CENTERCHEF, runde.enhed):
        return JA
    return nej("Kun centerchefen eller dennes stedfortræder kan sende et brev igen")


def maa_orientere(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """First everybody gets their own answer; then, and only then, the department is told."""
    return maa_orientere_naar(ikke_sendt(indstilling))


def maa_orientere_naar(mangler: int) -> Svar:
    """The same answer where a list has counted the letters already."""
    if mangler == 0:
        return JA
    ord_ = "tilbagemelding er" if mangler == 1 else "tilbagemeldinger er"
    return nej(f"{mangler} {ord_} endnu ikke sendt. Orienteringen kan sendes, når alle har fået svar.")
