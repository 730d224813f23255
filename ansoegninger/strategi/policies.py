"""Who writes a new version, who approves it, and who may say how far an initiative is."""

from __future__ import annotations

from datetime import date

from ansoegninger.strategi.godkendelse import Forslagsfase, Strategiforslag
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.queries import strategi_for, synlige_forslag
from roller.adgang.adgang import Adgang, Aktoer, Hverv
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost

#: The entries of those who have put words into a proposal.
SKREVET = (
    "strategiforslag.begynd",
    "strategi.rammer_rettet",
    "strategi.del_tilfoejet",
    "strategi.del_rettet",
    "strategi.del_fjernet",
    "strategi.del_flyttet",
)
TO_PERSONER = "Den, der har skrevet i udkastet, kan ikke også godkende det. Det skal være to personer."


def skriverens_hverv(adgang: Adgang, center: Enhed) -> Hverv | None:
    """In which capacity the person writes the centre's strategy: koordinator in the centre, or above it."""
    for hverv in sorted(adgang.i_rolle(Rolle.FAGLIG_KOORDINATOR), key=lambda h: h.for_person_id is not None):
        if hverv.enhed_sti.startswith(center.path) or hverv.daekker(center.path):
            return hverv
    return None


def maa_skrive(adgang: Adgang, center: Enhed) -> Aktoer | Svar:
    """A faglig koordinator in the centre, or above it."""
    hverv = skriverens_hverv(adgang, center)
    if hverv is None:
        return nej(f"Strategien for {center.navn} skrives af den faglige koordinator")
    return Aktoer(adgang.bruger, hverv.rolle, hverv.for_person_id, hverv.for_person_navn)


def maa_rette(adgang: Adgang, forslag: Strategiforslag) -> Aktoer | Svar:
    """Whoever writes the centre's strategy, for as long as the proposal is being written."""
    svar = maa_skrive(adgang, forslag.strategi.enhed)
    if isinstance(svar, Aktoer) and forslag.fase != Forslagsfase.SKRIVES:
        return nej(f"Forslaget kan ikke rettes nu. Det er: {forslag.fasetekst.lower()}")
    return svar


def maa_se_forslag(adgang: Adgang, forslag: Strategiforslag) -> Svar:
    """The same rule as in every list."""
    if synlige_forslag(adgang).filter(pk=forslag.pk).exists():
        return JA
    return nej("Udkastet kan kun læses af koordinator, ledere, centerchef og revisor")


def forfattere(forslag: Strategiforslag) -> set[int]:
    """Everybody who has written in the proposal, and on whose behalf."""
    poster = Sporpost.objects.filter(kaede=forslag.sagsnummer, art__in=SKREVET)
    par = poster.values_list("aktoer_id", "paa_vegne_af_id")
    return {person for fundet in par for person in fundet if person is not None}


def maa_godkende(adgang: Adgang, forslag: Strategiforslag) -> Svar:
    """Two pairs of eyes: whoever wrote it does not approve it."""
    svar = adgang.kompetent(Rolle.CENTERCHEF, forslag.enhed, None)
    if isinstance(svar, Svar):
        return svar
    return nej(TO_PERSONER) if {adgang.bruger.pk, svar.paa_vegne_af_id} & forfattere(forslag) else JA


def gaelder(strategi: Strategi, dag: date) -> bool:
    """Is it the version that holds in its centre on this day?"""
    return strategi_for(strategi.enhed, dag) == strategi


def maa_saette_tilstand(adgang: Adgang, initiativ: Initiativ) -> Aktoer | Svar:
    """Whoever writes the centre's strategy, of the version that holds today."""
    svar = maa_skrive(adgang, initiativ.strategi.enhed)
    if isinstance(svar, Aktoer) and not gaelder(initiativ.strategi, adgang.dag):
        return nej("Kun initiativer i den version, der gælder i dag, kan få en ny tilstand")
    return svar
