"""May this person administer that person?"""

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.svar import Svar
from roller.brugere.models import Bruger
from roller.organisation.queries import seneste_enhed


def maa_administrere_person(adgang: Adgang, person: Bruger) -> Svar:
    """The systemadministrator of the unit where the person is, or was last, employed."""
    return maa_administrere(adgang, seneste_enhed(person))
