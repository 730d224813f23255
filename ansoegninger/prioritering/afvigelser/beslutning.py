"""What becomes of the reasons when the round is decided: those in force are told in the trail, the others go."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.prioritering.afvigelser.models import Afvigelse, Retning
from ansoegninger.prioritering.forhaandsvisning import Forhaandsvisning, Raekke
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel
from ansoegninger.prioritering.scenarier.udtryk import bytte
from roller.adgang.adgang import Aktoer
from workflows.spor import Sporudkast, skriv_mange
from workflows.spor.aendringer import raekkenavn

ART = "oenske.afvigelse"


def bogfoer(runde: Prioriteringsrunde, visning: Forhaandsvisning, aktoer: Aktoer, tidspunkt: datetime) -> None:
    """One entry in the case of each wish that is decided otherwise than the yardstick says; inside the decision."""
    afviger = [r for r in visning.besluttes if r.linje.afvigelse]
    for fundet in Afvigelse.objects.filter(runde=runde).exclude(oenske__in=[r.oenske.pk for r in afviger]):
        fundet.delete()
    if not afviger:
        return
    raekker = {a.oenske_id: a for a in Afvigelse.objects.filter(runde=runde)}
    koersel = Koersel.objects.select_related("scenarie").get(maalestokke__runde=runde)
    skriv_mange([_spor(r, raekker[r.oenske.pk], koersel, aktoer, tidspunkt) for r in afviger])


def _spor(r: Raekke, afvigelse: Afvigelse, koersel: Koersel, aktoer: Aktoer, tidspunkt: datetime) -> Sporudkast:
    return Sporudkast(
        kaede=r.oenske.sagsnummer,
        art=ART,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        person_id=r.oenske.person_id,
        enhed_id=r.oenske.enhed_id,
        procesversion=r.oenske.procesversion,
        regelversion=r.oenske.regelversion,
        begrundelse=afvigelse.grund,
        data={
            "navn": koersel.scenarie.navn,
            "retning": afvigelse.retning,
            "hvad": Retning(afvigelse.retning).label,
            "pris": bytte(r.maalt, koersel.sikkerhed).lower() if r.maalt else "",
            "tab": afvigelse.tab,
            "aftryk": koersel.aftryk,
        },
        henvisninger=[raekkenavn(afvigelse), raekkenavn(koersel)],
    )
