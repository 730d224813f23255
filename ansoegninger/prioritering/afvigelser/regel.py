"""When a draft differs from the yardstick. Pure: the room, the decision and its replay all ask here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ansoegninger.prioritering.afvigelser.models import Retning
from roller.tildelinger.roller import Rolle

UDEN_GRUND = "Afviger fra målestokken uden en grund"


@dataclass(frozen=True, slots=True)
class Grund:
    """A reason that was given: to which computation, which way, what it was known to cost, and the words."""

    koersel_id: int
    retning: str
    tab: int | None
    pris_oere: int | None
    tekst: str


def retning(*, valgt: bool | None, udfald: str, bevilges: bool, sat_rolle: str) -> str:
    """Which way the draft differs; empty where it does not.

    Args:
        valgt: does the yardstick have the wish in? None where there is none, or where it does not look at the wish.
        udfald: the draft's outcome; empty where there is no draft.
        bevilges: is the wish meant to be granted?
        sat_rolle: in what role the draft was made. The sættechef drafts the chief's own wish, and does not know the
            yardstick, so no reason is asked for.
    """
    if valgt is None or not udfald or sat_rolle == Rolle.SAETTECHEF or bevilges == valgt:
        return ""
    return Retning.MED if bevilges else Retning.UDE


def gaelder(grund: Grund | None, hvilken: str, koersel_id: int | None) -> bool:
    """Is the reason one for this very difference?"""
    return grund is not None and bool(hvilken) and (grund.retning, grund.koersel_id) == (hvilken, koersel_id)


def aftryk(grund: str) -> str:
    """A short print of a reason as it was shown."""
    return hashlib.sha256(grund.strip().encode()).hexdigest()[:15]
