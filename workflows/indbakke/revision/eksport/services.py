"""Taking a selection out, and telling the trail of it."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from io import BufferedRandom
from tempfile import TemporaryFile

from django.db import transaction
from django.utils import timezone

from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import kraev
from roller.tildelinger.roller import Rolle
from workflows.indbakke.revision.eksport.filer import FORMATER, Bestilling, for_mange
from workflows.indbakke.revision.eksport.udvalg import Udvalg
from workflows.indbakke.revision.policies import maa_laese_sporet
from workflows.spor import SYSTEM, Sporudkast, skriv

EKSPORT = "spor.eksport"


@dataclass(frozen=True, slots=True)
class Udtag:
    """A file that is ready, open at its beginning; whoever has it closes it, and then it is nowhere."""

    fil: BufferedRandom
    navn: str
    indholdstype: str


def tag_ud(*, udvalg: Udvalg, format_: str, formaal: str, tidspunkt: datetime) -> Udtag:
    """Write the file, and the entry of who took what out, why, and the file's own sum.

    Args:
        udvalg: what is taken out.
        format_: a key of `FORMATER`.
        formaal: why, as it will stand in the trail.
        tidspunkt: when it was asked for.

    Raises:
        IngenAdgang: not an auditor.
        Regelbrud: there is nothing, or too much, or no key to sign with.
    """
    kraev(maa_laese_sporet(udvalg.adgang))
    maade = FORMATER[format_]
    fundet = udvalg.antal(maade.hoejst)
    if fundet == 0:
        raise Regelbrud("Der er intet i udvalget at tage ud. Fjern et filter, eller vælg en længere periode.")
    if fundet > maade.hoejst:
        raise for_mange(maade.hoejst, udvalg.ord[1])
    bestilling = Bestilling(udvalg, formaal, tidspunkt)
    with ExitStack() as aabne:
        fil = aabne.enter_context(TemporaryFile())
        antal, maengde = maade.skriv(fil, bestilling)
        navn = f"spor-{timezone.localtime(tidspunkt):%Y-%m-%d-%H%M%S}.{maade.endelse}"
        indhold = {"format": maade.navn, "antal": antal, "maengde": maengde, "fil": navn, "sha256": _sum(fil)}
        _skriv_post(bestilling, indhold)
        # From here on it is closed by whoever sends it.
        aabne.pop_all()
    return Udtag(fil, navn, maade.indholdstype)


def _sum(fil: BufferedRandom) -> str:
    """The file's SHA-256; it is read from its beginning, and left there."""
    fil.seek(0)
    sum_ = hashlib.file_digest(fil, "sha256").hexdigest()
    fil.seek(0)
    return sum_


def _skriv_post(bestilling: Bestilling, indhold: dict[str, object]) -> None:
    udvalg = bestilling.udvalg
    with transaction.atomic():
        skriv(
            Sporudkast(
                kaede=SYSTEM,
                art=EKSPORT,
                tidspunkt=bestilling.tidspunkt,
                aktoer_id=udvalg.adgang.bruger.pk,
                rolle=Rolle.REVISOR,
                enhed_id=udvalg.enhed_id,
                begrundelse=bestilling.formaal,
                data={"hvad": udvalg.hvad, "filtre": udvalg.filtre, **indhold},
            )
        )
