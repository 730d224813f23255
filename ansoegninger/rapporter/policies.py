"""May this person read the reports, and are a round's numbers out?"""

from ansoegninger.anonymitet import kan_taelles
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.rapporter.queries import FRA_AFDELINGEN, HELE_CENTRET, LAESERE
from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar, nej


def maa_se_rapporter(adgang: Adgang) -> Svar:
    """Those who spend the money, plan the learning or follow both; a leader, since the numbers are joint."""
    if adgang.i_rolle(*LAESERE):
        return JA
    return nej("Rapporterne ses af ledere, centerchef, økonomi, faglig koordinator og revisor")


def maa_se_rundens_rapport(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """A decided round's, where the role reaches the centre or a department in it (`runder_med_rapport`)."""
    if runde.besluttet_kl is None:
        return nej("Runden er ikke besluttet endnu")
    sti = runde.enhed.path
    i_centret = any(h.enhed_sti.startswith(sti) for h in adgang.i_rolle(*FRA_AFDELINGEN))
    if i_centret or any(h.daekker(sti) for h in adgang.i_rolle(*HELE_CENTRET)):
        return JA
    return nej("Rundens rapport ses af dem, der har en rolle i centret")


def maa_se_tal(runde: Prioriteringsrunde) -> Svar:
    """Nobody learns from a number what the letter has not told yet; a round annotated by `runder_med_rapport`."""
    if runde.besluttet_kl is None:
        return nej("Runden er ikke besluttet endnu. Tallene kommer, når alle har fået deres tilbagemelding.")
    if runde.ikke_frigivet:  # type: ignore[attr-defined]
        return nej("Tilbagemeldingerne er ved at blive frigivet. Tallene kommer, når alle har fået deres.")
    if not runde.afgjort:  # type: ignore[attr-defined]
        return nej("Der var ingen ønsker at afgøre i runden.")
    if not kan_taelles(runde.personer):  # type: ignore[attr-defined]
        return nej("Runden handler om færre end fem personer. Så få tal kunne pege på en bestemt, og de vises ikke.")
    return JA
