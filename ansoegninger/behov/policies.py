"""May this person enter what a month showed?"""

from ansoegninger.behov.queries import OPGOERER
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej
from roller.organisation.models import Enhed


def maa_opgoere(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The unit's faglig koordinator, or its leader: whoever sees the reviews and the complaints."""
    for rolle in OPGOERER:
        svar = adgang.kompetent(rolle, enhed, None)
        if isinstance(svar, Aktoer):
            return svar
    return nej(f"Behovene i {enhed.navn} opgøres af den faglige koordinator eller lederen")
