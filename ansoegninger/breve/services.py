"""Writing letters with the decision, confirming that they are read, and the joint orientering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils import timezone

from ansoegninger.breve.indhold import brevindhold, mailtekst
from ansoegninger.breve.models import Brev, Laesekvittering, Orientering
from ansoegninger.breve.orienteringstekst import orienteringsindhold
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.beslut import beslut
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling, Prioriteringsrunde
from roller.adgang.adgang import Aktoer
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.motor.historik import opret_mange
from workflows.raekker import uden_oprydning


def beslut_og_skriv_breve(
    *, sag: Prioriteringsrunde, aktoer: Aktoer, snapshot: str, tidspunkt: datetime, vist: str = ""
) -> Mapping[str, object]:
    """Decide the round and write every employee's letter, in the door's one transaction."""
    with uden_oprydning():
        beslutninger = beslut(sag=sag, aktoer=aktoer, snapshot=snapshot, tidspunkt=tidspunkt, vist=vist)
        skriv_breve(beslutninger=beslutninger, aktoer=aktoer, tidspunkt=tidspunkt)
    bevilget = [b for b in beslutninger if b.udfald == Beslutningsudfald.BEVILGET]
    return {"antal": len(beslutninger), "bevilget": len(bevilget), "sum_oere": sum(b.beloeb_oere for b in bevilget)}


def skriv_breve(*, beslutninger: Sequence[Beslutning], aktoer: Aktoer, tidspunkt: datetime) -> list[Brev]:
    """One letter and one outbox row per decision, set-based; the text is frozen as it is sent."""
    # The stand-in's principal is the one relation that the decision was not made with.
    prefetch_related_objects(beslutninger, "paa_vegne_af")
    indhold = [brevindhold(b, kommune=settings.KOMMUNE_NAVN) for b in beslutninger]
    kladder = [_kladde(b, tekst) for b, tekst in zip(beslutninger, indhold, strict=True)]
    beskeder = laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)
    breve = [
        Brev(beslutning=b, modtager_id=kladde.modtager_id, besked_id=besked, indhold=tekst, oprettet_kl=tidspunkt)
        for b, kladde, besked, tekst in zip(beslutninger, kladder, beskeder, indhold, strict=True)
    ]
    return opret_mange(breve, bruger=aktoer.bruger, tidspunkt=tidspunkt)


def _kladde(beslutning: Beslutning, indhold: dict[str, Any]) -> Kladde:
    oenske = beslutning.oenske
    assert oenske.person_id is not None, "et ønske har en medarbejder"
    return Kladde(
        noegle=f"tilbagemelding:{beslutning.pk}",
        modtager_id=oenske.person_id,
        emne=f"Tilbagemelding på dit kursusønske {oenske.sagsnummer}",
        tekst=mailtekst(indhold),
        sagsnummer=oenske.sagsnummer,
    )


def bekraeft_laest(*, sag: Oenske, aktoer: Aktoer, tidspunkt: datetime) -> Laesekvittering:
    """The employee confirms having read the latest letter of the case."""
    brev = Brev.objects.filter(beslutning__oenske=sag).latest("oprettet_kl")
    return Laesekvittering.objects.create(brev=brev, laest_kl=tidspunkt)


def frigiv_orientering(*, sag: Indstilling, aktoer: Aktoer, tidspunkt: datetime) -> Orientering:
    """Release the department's joint briefing; the policy has seen that every individual letter is sent."""
    indhold = orienteringsindhold(sag, dag=timezone.localdate(tidspunkt), kommune=settings.KOMMUNE_NAVN)
    return Orientering.objects.create(
        indstilling=sag, indhold=indhold, frigivet_af=aktoer.bruger, frigivet_kl=tidspunkt
    )
