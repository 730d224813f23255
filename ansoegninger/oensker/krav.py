"""What a wish must say before it can be handed in. Pure: asked by the summary page and by the service alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ansoegninger.oensker.models import Oenske


@dataclass(frozen=True, slots=True)
class Mangel:
    """One thing that is missing, and the step of the wizard where it is written."""

    felt: str
    trin: str
    besked: str


def mangler(oenske: Oenske) -> list[Mangel]:
    """Everything that must be written before the wish can be handed in, in the order of the wizard."""
    krav = (
        (oenske.titel, Mangel("titel", "kursus", "Skriv kursets navn, før du sender ønsket.")),
        (oenske.type, Mangel("type", "kursus", "Vælg, hvilken type kurset er, før du sender ønsket.")),
        (
            oenske.begrundelse,
            Mangel("begrundelse", "begrundelse", "Skriv, hvorfor du ønsker kurset, før du sender ønsket."),
        ),
    )
    return [mangel for vaerdi, mangel in krav if not vaerdi.strip()]
