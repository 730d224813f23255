"""What those who have not applied yet are told: that there is a group, and how to apply. Nobody is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ansoegninger.fond.gruppe.find import Medlem
from ansoegninger.fond.gruppe.models import Fondsgruppe
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken

_TEKST = (
    "Du kan søge kompetencefonden sammen med kolleger, der ønsker den samme uddannelse. Din leder har dannet en "
    "gruppe.\n\n"
    "Hver søger for sig, og din ansøgning er din egen. Log på Kursussporet, åbn sag {sagsnummer}, vælg »Søg "
    "kompetencefonden«, og sæt kryds ved gruppen.\n"
)


def inviter(gruppe: Fondsgruppe, medlemmer: Sequence[Medlem], tidspunkt: datetime) -> None:
    """Write to each once, in the transaction that makes the group."""
    kladder = [
        Kladde(
            noegle=f"fondsgruppe:{gruppe.pk}:{m.kandidat.oenske_id}",
            modtager_id=m.kandidat.person_id,
            emne=f"Søg kompetencefonden sammen med kolleger ({m.kandidat.sagsnummer})",
            tekst=_TEKST.format(sagsnummer=m.kandidat.sagsnummer),
            sagsnummer=m.kandidat.sagsnummer,
        )
        for m in medlemmer
        if m.kandidat.person_id is not None
    ]
    if kladder:
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)
