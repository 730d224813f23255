"""Laying the best set as drafts in the decision room; people decide."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.henvisning import foreslaaet_henvisning
from ansoegninger.prioritering.models import Beslutningsudfald, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_foreslaa
from ansoegninger.prioritering.queries import laaste_placeringer
from ansoegninger.prioritering.scenarier.grundlag import laes
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from ansoegninger.prioritering.scenarier.queries import med_graenser
from ansoegninger.prioritering.scenarier.services import aktoer_for, laas_scenarie
from roller.adgang.adgang import Adgang, Aktoer
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.spor import Sporudkast, skriv
from workflows.sprog.formater import kr

_ART, _ART_NETTO = "prioritering.scenarie_brugt", "prioritering.scenarie_brugt_netto"
FORAELDET = "Ønskerne eller pengene er ændret siden beregningen. Regn igen, før du bruger svaret."


def brug(*, koersel: Koersel, adgang: Adgang, tidspunkt: datetime) -> int:
    """Lay the answer as drafts where there is none: granted for those in, waiting list for the others, no reasons.

    Returns:
        How many drafts it made.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: wishes or money have changed since it was computed.
    """
    with transaction.atomic():
        scenarie = laas_scenarie(koersel.scenarie, adgang)
        grundlag = laes(scenarie.runde, timezone.localdate(tidspunkt))
        opgave = grundlag.opgave(med_graenser(Scenarie.objects.all()).get(pk=scenarie.pk))
        if not koersel.har_svar or opgave.aftryk != koersel.aftryk:
            raise Regelbrud(FORAELDET)
        nye = _udkast(koersel, scenarie.runde, adgang, tidspunkt)
        opret_mange(nye, bruger=adgang.bruger, tidspunkt=tidspunkt)
        Koersel.objects.filter(pk=koersel.pk, brugt_kl__isnull=True).update(brugt_kl=tidspunkt)
        skriv(_spor(koersel, scenarie, nye, aktoer_for(adgang, scenarie.runde), tidspunkt))
    return len(nye)


def _udkast(
    koersel: Koersel, runde: Prioriteringsrunde, adgang: Adgang, tidspunkt: datetime
) -> list[Beslutningsudkast]:
    """One for each wish of the answer that has none and that this person may decide."""
    har = set(Beslutningsudkast.objects.filter(runde=runde).values_list("oenske_id", flat=True))
    valg = Koerselsvalg.objects.filter(koersel=koersel).exclude(oenske_id__in=har)
    nye = []
    pladser = {p.oenske_id: p.indstilling for p in laaste_placeringer(runde).select_related("indstilling__enhed")}
    for v in valg.select_related("oenske__enhed", "oenske__tema__strategi").order_by("pk"):
        aktoer = maa_foreslaa(adgang, runde, v.oenske)
        if isinstance(aktoer, Aktoer):
            udfald = Beslutningsudfald.BEVILGET if v.valgt else Beslutningsudfald.VENTELISTE
            nye.append(
                Beslutningsudkast(
                    runde=runde,
                    oenske=v.oenske,
                    udfald=udfald,
                    # What counted most is for people to say: the answer may lean on other limits than the frame.
                    henvisning="" if v.valgt else foreslaaet_henvisning(runde, pladser[v.oenske_id], v.oenske),
                    sat_af=aktoer.bruger,
                    sat_rolle=aktoer.rolle,
                    sat_paa_vegne_af_id=aktoer.paa_vegne_af_id,
                    sat_kl=tidspunkt,
                    foreslaaet=True,
                )
            )
    return nye


def _spor(
    koersel: Koersel, scenarie: Scenarie, nye: list[Beslutningsudkast], aktoer: Aktoer, tidspunkt: datetime
) -> Sporudkast:
    """On what the drafts lean: the scenario may be changed afterwards, this may not."""
    runde = scenarie.runde
    return Sporudkast(
        kaede=runde.sagsnummer,
        art=_ART if koersel.sikkerhed == Sikkerhed.INTET else _ART_NETTO,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        enhed_id=runde.enhed_id,
        procesversion=runde.procesversion,
        data={
            "navn": scenarie.navn,
            "antal": len(nye),
            "point": koersel.vaerdi,
            "hoejst": koersel.graense,
            "aftryk": koersel.aftryk,
            **_fonden(koersel),
        },
        henvisninger=[f"{Koersel._meta.label_lower}:{koersel.pk}"],
    )


def _fonden(koersel: Koersel) -> dict[str, object]:
    """What was counted on from the fund; a computation at full prices says what it has always said."""
    if koersel.sikkerhed == Sikkerhed.INTET:
        return {}
    return {
        "sikkerhed": koersel.sikkerhed,
        "tilskud_oere": koersel.tilskud_oere,
        "fonden": kr(koersel.tilskud_oere, hele=True),
        "regnet": koersel.get_sikkerhed_display().lower(),
    }
