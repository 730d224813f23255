"""May this person administer that person?"""

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.svar import Svar
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse


def maa_administrere_person(adgang: Adgang, person: Bruger) -> Svar:
    """The systemadministrator of the unit where the person is, or was last, employed."""
    seneste = Ansaettelse.objects.filter(person=person).select_related("enhed").order_by("-fra_dag").first()
    return maa_administrere(adgang, seneste.enhed if seneste else None)
