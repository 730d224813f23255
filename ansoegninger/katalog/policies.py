"""May this person change the catalogue?"""

from __future__ import annotations

from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar, nej
from roller.tildelinger.roller import Rolle

#: Who keeps the catalogue: whoever knows the subject, and the chief who pays. It is one for the whole municipality.
RETTER = (Rolle.FAGLIG_KOORDINATOR, Rolle.CENTERCHEF)


def maa_rette_kataloget(adgang: Adgang) -> Aktoer | Svar:
    """In which capacity the person keeps the catalogue: in person before as a stand-in."""
    hverv = sorted(adgang.i_rolle(*RETTER), key=lambda h: (h.for_person_id is not None, RETTER.index(h.rolle)))
    if not hverv:
        return nej("Kataloget rettes af den faglige koordinator, centerchefen eller en stedfortræder for dem")
    return Aktoer(adgang.bruger, hverv[0].rolle, hverv[0].for_person_id, hverv[0].for_person_navn)


def kraev_retter(adgang: Adgang) -> Aktoer:
    """The capacity.

    Raises:
        IngenAdgang: the person has none.
    """
    svar = maa_rette_kataloget(adgang)
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar
