"""Who can be asked to stand for a topic, and who answers."""

from datetime import date

from ansoegninger.aarshjul.viden.models import Forespoergsel
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart


def er_kollega(person: Bruger, enhed: Enhed, dag: date) -> Svar:
    """Somebody active who is employed in the unit's centre."""
    center = enhed.sti_for(Enhedsart.CENTER) or enhed.path
    if person.is_active and Ansaettelse.objects.paa(dag).i(center).filter(person=person).exists():
        return JA
    return nej(f"{person} er ikke ansat i centeret. Skriv i stedet navnet under »Andre, der holder oplæg«")


def maa_svare(adgang: Adgang, forespoergsel: Forespoergsel, kvartal_nu: tuple[int, int]) -> Svar:
    """The person asked, and nobody for them, until the quarter is over."""
    if forespoergsel.person_id != adgang.bruger.pk:
        return nej("Kun den, der er spurgt, kan svare")
    if forespoergsel.trukket_kl:
        return nej("Spørgsmålet er trukket tilbage, så du skal ikke svare")
    if (forespoergsel.emne.aar, forespoergsel.emne.kvartal) < kvartal_nu:
        return nej("Kvartalet er forbi, så spørgsmålet er lukket")
    return JA
