"""What is known of the trail's own soundness."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Sum

from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt
from workflows.spor.models import Kaedehoved


@dataclass(frozen=True, slots=True)
class Dom:
    """The verdict that a page shows.

    Attributes:
        kontrolpunkt: the latest checkpoint; None before the first.
        poster_siden: how many entries were written after it.
        efterproevning: the latest time the whole trail was recomputed; None when it never was.
    """

    kontrolpunkt: Kontrolpunkt | None
    poster_siden: int
    efterproevning: Efterproevning | None

    @property
    def i_orden(self) -> bool | None:
        """Did the trail hold when it was last recomputed? None when nobody knows."""
        return None if self.efterproevning is None else self.efterproevning.fund == 0

    def er_gammel(self, foer: datetime) -> bool:
        """Was the trail last recomputed before this instant, or never?"""
        return self.efterproevning is None or self.efterproevning.begyndt_kl < foer


def seneste_kontrolpunkt() -> Kontrolpunkt | None:
    """The latest checkpoint; None before the first."""
    return Kontrolpunkt.objects.order_by("nummer").last()


def seneste_efterproevning() -> Efterproevning | None:
    """The latest time the whole trail was recomputed; None when it never was."""
    return Efterproevning.objects.order_by("pk").last()


def antal_poster() -> int:
    """How many entries there are: the sum of the chains' lengths, so that no million rows are counted."""
    return int(Kaedehoved.objects.aggregate(antal=Sum("nummer"))["antal"] or 0)


def dom() -> Dom:
    """The verdict, in three small queries; it recomputes nothing."""
    punkt = seneste_kontrolpunkt()
    return Dom(punkt, antal_poster() - (punkt.poster if punkt else 0), seneste_efterproevning())
