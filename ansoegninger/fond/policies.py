"""Who reads what the fund's rules say about a wish, which tells of the employment; and who writes the rules."""

from __future__ import annotations

from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhedsart
from roller.tildelinger.roller import Rolle

#: Beside the employee: who decides, who follows the money, and who audits; not whoever the case is shared with.
LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.REVISOR)


def maa_se_tjek(adgang: Adgang, oenske: Oenske) -> Svar:
    """The check of a wish whose case the person may open already."""
    if oenske.person_id == adgang.bruger.pk:
        return JA
    if oenske.fase != Fase.KLADDE and any(h.daekker(oenske.enhed.path) for h in adgang.i_rolle(*LAESERE)):
        return JA
    if adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id):
        return JA
    return nej("Tjekket handler om ansættelsen og ses af medarbejderen, ledelsen og revisor")


def maa_rette(adgang: Adgang) -> Aktoer | Svar:
    """The systemadministrator of the whole municipality: the rules know no unit, and show no case."""
    return _for_hele_kommunen(adgang) or nej("Fondens regler rettes af en systemadministrator for hele kommunen")


def maa_skrive_numre(adgang: Adgang) -> Aktoer | Svar:
    """The same one writes to whom the fund pays: a number that a unit above has holds for all below."""
    grund = "Arbejdspladsernes numre skrives af en systemadministrator for hele kommunen"
    return _for_hele_kommunen(adgang) or nej(grund)


def _for_hele_kommunen(adgang: Adgang) -> Aktoer | None:
    for hverv in adgang.i_rolle(Rolle.SYSTEMADMIN):
        if hverv.enhed_art == Enhedsart.KOMMUNE:
            return Aktoer(adgang.bruger, hverv.rolle, hverv.for_person_id, hverv.for_person_navn)
    return None
