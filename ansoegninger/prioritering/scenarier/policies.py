"""Who sees a round's scenarios, who makes them, and what each may see of single wishes."""

from __future__ import annotations

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.tildelinger.roller import Rolle

#: Who reads what a scenario does with the money.
LAESERE = (Rolle.CENTERCHEF, Rolle.REVISOR, Rolle.OEKONOMI)
#: Who reads which wishes are in: they hint at the drafts, so it is those who read the decision room.
OENSKERNES_LAESERE = (Rolle.CENTERCHEF, Rolle.REVISOR)


def maa_se_scenarier(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The chief, the centre's økonomi and the auditor; for a leader they would tell of drafts before the release."""
    if any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*LAESERE)):
        return JA
    return nej("Scenarierne ses af centerchefen, økonomi og revisor, fordi de røber, hvad der kan blive besluttet")


def maa_se_oenskerne(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Who is in and who is not; økonomi follows the money, not the people."""
    if any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*OENSKERNES_LAESERE)):
        return JA
    return nej("Hvilke ønsker der er med, ses af centerchefen og revisor. Du ser pengene.")


def maa_lave(adgang: Adgang, runde: Prioriteringsrunde) -> Aktoer | Svar:
    """Making, changing and computing scenarios: the centre's chief or the stand-in, while the round is decided."""
    if runde.fase != Rundefase.BESLUTNING:
        return nej("Der kan regnes scenarier, når alle afdelinger har låst, og til runden er besluttet")
    return adgang.kompetent(Rolle.CENTERCHEF, runde.enhed, None)


def maa_maerke(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske) -> Aktoer | Svar:
    """Saying beforehand that a wish must or must never be in: as deciding it, so never one's own or the chief's."""
    if oenske.person_id == adgang.bruger.pk:
        return nej("Ingen sætter mærke på sit eget ønske")
    som_chef = maa_lave(adgang, runde)
    if isinstance(som_chef, Svar):
        return som_chef
    svar = adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)
    if isinstance(svar, Aktoer) and svar.rolle != Rolle.CENTERCHEF:
        return nej("Centerchefens eget ønske afgøres af sættechefen og får intet mærke")
    return svar
