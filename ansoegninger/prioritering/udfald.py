"""Which decision holds for a wish, and whether a department got any."""

from collections.abc import Callable
from typing import Any

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling


def gaeldende_beslutning(oenske: Oenske) -> Beslutning | None:
    """The latest decision: a wish on the waiting list may be decided again in a later round."""
    return Beslutning.objects.filter(oenske=oenske).order_by("besluttet_kl", "pk").last()


def fik_nogen_svar(indstilling: Indstilling) -> bool:
    """Was a wish of the department decided in its round? Not where there was none, or all were withdrawn."""
    i_afdelingen = Beslutning.objects.filter(oenske__placeringer__indstilling=indstilling)
    return i_afdelingen.filter(runde=indstilling.runde_id).exists()


def har_udfald(udfald: Beslutningsudfald) -> Callable[[Any], bool]:
    """The branch of a flow that is taken on this outcome."""

    def gren(activation: Any) -> bool:
        beslutning = gaeldende_beslutning(activation.process.artifact)
        return beslutning is not None and beslutning.udfald == udfald

    return gren
