"""The outbox's part of the trail: that a message was sent, given up, taken back or tried anew is an entry of its case.

The entry is the system's. It is written under the lock of the case, like every other of its chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.udfald import Udfald, lyt
from workflows.motor.sag import Sag, sagsmodeller
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv_mange
from workflows.spor.aendringer import raekkenavn
from workflows.spor.saetninger import registrer

_BLIVER = {
    Udfald.SENDT: Beskedstatus.SENDT,
    Udfald.OPGIVET: Beskedstatus.FEJLET,
    Udfald.ANNULLERET: Beskedstatus.ANNULLERET,
    Udfald.NYT_FORSOEG: Beskedstatus.KLAR,
}
_SAETNINGER = {
    Udfald.SENDT: "sendte »{emne}« til {modtager}",
    Udfald.OPGIVET: "opgav at sende »{emne}« til {modtager}",
    Udfald.ANNULLERET: "tog »{emne}« til {modtager} ud af udbakken",
    Udfald.NYT_FORSOEG: "gav »{emne}« til {modtager} et nyt forsøg",
}
registrer({f"besked.{udfald.value}": saetning for udfald, saetning in _SAETNINGER.items()})


@lyt
def skriv_udfald(udfald: Udfald, beskeder: Sequence[Besked], tidspunkt: datetime) -> None:
    """Write one entry per message, in its case's chain; in the system's where it is about no case."""
    sager = _laas_sager({b.sagsnummer for b in beskeder if b.sagsnummer})
    skriv_mange([_udkast(udfald, besked, sager.get(besked.sagsnummer), tidspunkt) for besked in beskeder])


def _laas_sager(numre: set[str]) -> dict[str, Sag]:
    """The cases, locked in the order of their keys, so that two at once wait instead of deadlocking."""
    pr_art: dict[str, list[str]] = defaultdict(list)
    for nummer in sorted(numre):
        pr_art[nummer[:1]].append(nummer)
    sager: dict[str, Sag] = {}
    for praefiks, model in sorted(sagsmodeller().items()):
        alle: Any = model._default_manager
        laaste = alle.select_for_update(of=("self",)).filter(sagsnummer__in=pr_art[praefiks]).order_by("pk")
        sager |= {sag.sagsnummer: sag for sag in laaste} if pr_art[praefiks] else {}
    return sager


def _udkast(udfald: Udfald, besked: Besked, sag: Sag | None, tidspunkt: datetime) -> Sporudkast:
    om = raekkenavn(besked)
    return Sporudkast(
        kaede=sag.sagsnummer if sag else SYSTEM,
        art=f"besked.{udfald.value}",
        tidspunkt=tidspunkt,
        person_id=sag.person_id if sag else besked.modtager_id,
        enhed_id=sag.enhed_id if sag else None,
        procesversion=sag.procesversion if sag else None,
        regelversion=sag.regelversion if sag else "",
        data={"emne": besked.emne, "modtager": str(besked.modtager), "noegle": besked.noegle},
        aendringer=[Aendring(om, "status", besked.status, _BLIVER[udfald].value)],
        henvisninger=[om],
    )
