"""A plan's version: locked while it is changed, counted up by every change, and told to whoever had approved it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ansoegninger.mus.besked import sig_at_planen_er_aendret
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.policies import part_og_aktoer
from roller.adgang.adgang import Adgang
from workflows.spor import Aendring, Sporudkast, skriv
from workflows.spor.aendringer import rettet, som_er


def laas_plan(samtale: MusSamtale) -> MusSamtale:
    """The talk, locked, as it is now."""
    return MusSamtale.objects.select_for_update(of=("self",)).select_related("enhed", "runde").get(pk=samtale.pk)


def ny_version(
    samtale: MusSamtale, adgang: Adgang, hvad: str, tidspunkt: datetime, aendringer: Sequence[Aendring]
) -> None:
    """Count the plan up, write in the trail how it changed, and tell the other party if they had approved it."""
    fundet = part_og_aktoer(adgang, samtale)
    assert fundet is not None, "kun en part kommer gennem maa_rette_plan"
    part, aktoer = fundet
    sig_at_planen_er_aendret(samtale=samtale, part=part, aktoer=aktoer, hvad=hvad, tidspunkt=tidspunkt)
    foer = som_er(samtale)
    samtale.planversion += 1
    samtale.save(update_fields=["planversion"])
    skriv(
        Sporudkast(
            kaede=samtale.sagsnummer,
            art=f"mus.{hvad}",
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            person_id=samtale.person_id,
            enhed_id=samtale.enhed_id,
            procesversion=samtale.procesversion,
            regelversion=samtale.regelversion,
            data={"version": samtale.planversion},
            aendringer=[*rettet(samtale, foer), *aendringer],
            henvisninger=list(dict.fromkeys(a.om for a in aendringer)),
        )
    )
