"""Who may read a profile and a unit's matrix, and who keeps the list of case types."""

from __future__ import annotations

from ansoegninger.kompetenceprofil.queries import MED_TAL, ledede
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.roller import Rolle

#: Who keeps a department's case types, in this order when a person is both.
PASSER_SAGSTYPER = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER)
#: Who opens the matrix.
LAESERE = (Rolle.LEDER, *MED_TAL)


def maa_se_profil(adgang: Adgang, person_id: int) -> Svar:
    """The employee's own, and the nearest leader's or the stand-in's on the day. Nobody else, also not an auditor."""
    if person_id == adgang.bruger.pk or ledede(adgang).filter(person=person_id).exists():
        return JA
    return nej("En kompetenceprofil ses af medarbejderen selv og den nærmeste leder")


def maa_selvvurdere(adgang: Adgang) -> Svar:
    """Everybody who is employed; a stand-in never does it for somebody."""
    if Ansaettelse.objects.paa(adgang.dag).filter(person=adgang.bruger).exists():
        return JA
    return nej("Du skal være ansat for at have en kompetenceprofil")


def maa_se_matrix(adgang: Adgang) -> Svar:
    """May the person open the matrix of any unit? Which, and what of it, is another question."""
    if adgang.i_rolle(*LAESERE):
        return JA
    return nej("Afdelingens kompetencer ses af lederen, den faglige koordinator og centerchefen")


def maa_se_navne(adgang: Adgang, enhed: Enhed) -> Svar:
    """By name and level, only the leader of the unit. The others read who is a resource person, and numbers."""
    if adgang.har(Rolle.LEDER, enhed):
        return JA
    return nej("Kun den nærmeste leder ser, hvem der er på hvilket niveau")


def maa_passe_sagstyper(adgang: Adgang, enhed: Enhed) -> Aktoer | Svar:
    """The unit's faglig koordinator, or its leader."""
    for rolle in PASSER_SAGSTYPER:
        svar = adgang.kompetent(rolle, enhed, None)
        if isinstance(svar, Aktoer):
            return svar
    return nej(f"Sagstyperne i {enhed.navn} passes af den faglige koordinator eller lederen")
