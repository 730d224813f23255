"""Writing letters with the decision, confirming that they are read, and the joint orientering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from simple_history.utils import bulk_create_with_history

from ansoegninger.breve.indhold import brevindhold, mailtekst, orienteringsindhold
from ansoegninger.breve.models import Brev, Laesekvittering, Orientering
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.beslut import beslut
from ansoegninger.prioritering.models import Beslutning, Indstilling, Prioriteringsrunde
from roller.adgang.adgang import Aktoer
from workflows.beskeder.models import Besked


def beslut_og_skriv_breve(
    *, sag: Prioriteringsrunde, aktoer: Aktoer, snapshot: str, tidspunkt: datetime
) -> Mapping[str, object]:
    """Decide the round and write every employee's letter, in the door's one transaction."""
    beslutninger = beslut(sag=sag, aktoer=aktoer, snapshot=snapshot, tidspunkt=tidspunkt)
    skriv_breve(beslutninger=beslutninger, aktoer=aktoer, tidspunkt=tidspunkt)
    bevilget = [b for b in beslutninger if b.beloeb_oere or b.udfald == "BEVILGET"]
    return {"antal": len(beslutninger), "bevilget": len(bevilget), "sum_oere": sum(b.beloeb_oere for b in bevilget)}


def skriv_breve(*, beslutninger: Sequence[Beslutning], aktoer: Aktoer, tidspunkt: datetime) -> list[Brev]:
    """One letter and one outbox row per decision, set-based; the text is frozen as it is sent."""
    indhold = [brevindhold(b) for b in beslutninger]
    beskeder = Besked.objects.bulk_create(
        [
            Besked(
                noegle=f"tilbagemelding:{b.pk}",
                modtager=b.oenske.person,
                emne=f"Tilbagemelding på dit kursusønske {b.oenske.sagsnummer}",
                tekst=mailtekst(tekst),
                sagsnummer=b.oenske.sagsnummer,
                oprettet_kl=tidspunkt,
                naeste_forsoeg_kl=tidspunkt,
            )
            for b, tekst in zip(beslutninger, indhold, strict=True)
        ],
        batch_size=1000,
    )
    breve = [
        Brev(beslutning=b, modtager=b.oenske.person, besked=besked, indhold=tekst, oprettet_kl=tidspunkt)
        for b, besked, tekst in zip(beslutninger, beskeder, indhold, strict=True)
    ]
    oprettet: list[Brev] = bulk_create_with_history(
        breve, Brev, batch_size=1000, default_user=aktoer.bruger, default_date=tidspunkt
    )
    return oprettet


def bekraeft_laest(*, sag: Oenske, aktoer: Aktoer, tidspunkt: datetime) -> Laesekvittering:
    """The employee confirms having read the latest letter of the case."""
    brev = Brev.objects.filter(beslutning__oenske=sag).latest("oprettet_kl")
    return Laesekvittering.objects.create(brev=brev, laest_kl=tidspunkt)


def frigiv_orientering(*, sag: Indstilling, aktoer: Aktoer, tidspunkt: datetime) -> Orientering:
    """Release the department's joint briefing; the policy has seen that every individual letter is sent."""
    return Orientering.objects.create(
        indstilling=sag, indhold=orienteringsindhold(sag), frigivet_af=aktoer.bruger, frigivet_kl=tidspunkt
    )
