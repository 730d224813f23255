"""How far an initiative of the version in force is: a fact of its own, no new version."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ansoegninger.strategi.initiativer import Initiativ, Initiativtilstand, Tilstand
from ansoegninger.strategi.policies import maa_saette_tilstand
from roller.adgang.adgang import Adgang
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn

ALLEREDE = "Initiativet har den tilstand allerede."
IMENS = "En anden har ændret tilstanden til {nu}, mens du havde siden åben. Se den, før du gemmer."


def saet_tilstand(
    *, initiativ: Initiativ, tilstand: Tilstand, note: str, vist: str, adgang: Adgang, tidspunkt: datetime
) -> Initiativtilstand:
    """Say that an initiative has come further; the version itself stands as it was approved.

    Raises:
        IngenAdgang: not the centre's koordinator, or the version does not hold today.
        Regelbrud: it has that state already, or another than the one that was shown (`vist`).
    """
    with transaction.atomic():
        laast = Initiativ.objects.select_for_update(of=("self",)).select_related("strategi__enhed").get(pk=initiativ.pk)
        aktoer = kraev_aktoer(maa_saette_tilstand(adgang, laast))
        foer = laast.nu
        if foer == tilstand:
            raise Regelbrud(ALLEREDE, "tilstand")
        if foer != vist:
            raise Regelbrud(IMENS.format(nu=f"»{foer.label}«"), "tilstand")
        ny = Initiativtilstand.objects.create(
            initiativ=laast, tilstand=tilstand, note=note.strip(), sat_af=aktoer.bruger, sat_kl=tidspunkt
        )
        skriv(
            Sporudkast(
                kaede=SYSTEM,
                art="strategi.tilstand_sat",
                tidspunkt=tidspunkt,
                aktoer_id=aktoer.bruger.pk,
                rolle=aktoer.rolle,
                paa_vegne_af_id=aktoer.paa_vegne_af_id,
                enhed_id=laast.strategi.enhed_id,
                regelversion=f"strategi:{laast.strategi_id}",
                begrundelse=ny.note,
                data={"initiativ": laast.hvad, "fra": foer.label, "til": tilstand.label},
                aendringer=nyt(ny),
                henvisninger=[raekkenavn(laast)],
            )
        )
    return ny
