"""May this person say how long things are kept?"""

from __future__ import annotations

from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhedsart
from roller.tildelinger.roller import Rolle


def maa_opsaette(adgang: Adgang) -> Svar:
    """The systemadministrator of the whole municipality: rules and holds know no unit, and show no content."""
    if any(h.enhed_art == Enhedsart.KOMMUNE for h in adgang.i_rolle(Rolle.SYSTEMADMIN)):
        return JA
    return nej("Det kan kun gøres af en systemadministrator for hele kommunen")
