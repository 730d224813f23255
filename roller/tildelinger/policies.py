"""May this person say who stands in?"""

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.svar import JA, Svar, nej
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.models import Stedfortraeder
from roller.tildelinger.roller import Rolle


def holder_selv(adgang: Adgang, rolle: Rolle, enhed: Enhed) -> bool:
    """Holds the role at this very unit, in person: a stand-in has nothing to pass on."""
    return any(h.enhed_id == enhed.pk and h.for_person_id is None for h in adgang.i_rolle(rolle))


def maa_udpege(adgang: Adgang, for_person: Bruger, rolle: Rolle, enhed: Enhed) -> Svar:
    """The holder names their own stand-in; the systemadministrator may for anybody else."""
    if for_person.pk == adgang.bruger.pk:
        if holder_selv(adgang, rolle, enhed):
            return JA
        return nej(
            "Du kan kun udpege en stedfortræder i en rolle, du selv har. En stedfortræder kan ikke give hvervet videre"
        )
    return maa_administrere(adgang, enhed)


def maa_afslutte(adgang: Adgang, hverv: Stedfortraeder) -> Svar:
    """The holder, and the systemadministrator; the stand-in may also lay it down."""
    if adgang.bruger.pk in {hverv.for_person_id, hverv.stedfortraeder_id}:
        return JA
    return maa_administrere(adgang, hverv.enhed)
