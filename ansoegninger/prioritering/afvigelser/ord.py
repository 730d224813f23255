"""One row's yardstick in words, as the room prints it. Pure."""

from __future__ import annotations

from typing import Any

from ansoegninger.prioritering.afvigelser.regel import gaelder
from ansoegninger.prioritering.rumlinjer import Linje
from ansoegninger.prioritering.scenarier.udtryk import IKKE_MED, MED, bytte

_UDKAST_MANGLER = {"tekst": "Ikke valgt", "klasse": "neutral"}


def ved_siden_af(linje: Linje, sikkerhed: str) -> dict[str, Any] | None:
    """What the best set says beside the draft; None where the room is held against nothing, or the row is closed.

    `sikkerhed`: how sure the fund's money had to be in the computation that is the yardstick.
    """
    if linje.maalt_af is None or not linje.er_med:
        return None
    if linje.maalt is None:
        return {"uden_svar": True}
    udkast = (MED if linje.bevilges else IKKE_MED) if linje.udfald else _UDKAST_MANGLER
    grund = linje.grund.tekst if linje.grund else ""
    return {
        "bedst": MED if linje.maalt.valgt else IKKE_MED,
        "udkast": udkast,
        "afviger": linje.afviger,
        "pris": bytte(linje.maalt, sikkerhed) if linje.afviger else "",
        "grund": grund,
        "i_kraft": gaelder(linje.grund, linje.afviger, linje.maalt_af),
    }
