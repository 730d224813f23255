"""Which decision holds for a wish."""

from collections.abc import Callable
from typing import Any

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald


def gaeldende_beslutning(oenske: Oenske) -> Beslutning | None:
    """The latest decision: a wish on the waiting list may be decided again in a later round."""
    return Beslutning.objects.filter(oenske=oenske).order_by("besluttet_kl", "pk").last()


def har_udfald(udfald: Beslutningsudfald) -> Callable[[Any], bool]:
    """The branch of a flow that is taken on this outcome."""

    def gren(activation: Any) -> bool:
        beslutning = gaeldende_beslutning(activation.process.artifact)
        return beslutning is not None and beslutning.udfald == udfald

    return gren
