"""May this person administer people, roles and units?"""

from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle


def maa_administrere(adgang: Adgang, enhed: Enhed | None = None) -> Svar:
    """The systemadministrator, in the units that the role reaches."""
    if adgang.har(Rolle.SYSTEMADMIN, enhed):
        return JA
    return nej("Det kan kun gøres af en systemadministrator")


def maa_give_adgang(adgang: Adgang, person: Bruger, enhed: Enhed) -> Svar:
    """Nobody gives themselves a role or a mandate: whoever configures would then decide cases, too."""
    if person.pk == adgang.bruger.pk:
        return nej("Ingen giver sig selv en rolle. Bed en anden systemadministrator om det")
    return maa_administrere(adgang, enhed)
