"""Which pots may pay for a wish. Pure: plain values in, yes or no out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ansoegninger.budget.models import Ramme, Rammeart, Udgiftsart


@dataclass(frozen=True, slots=True)
class Kilde:
    """A pot as far as its reach goes.

    Attributes:
        enhed_sti: the path of its unit in the tree.
        temanumre: the themes that it is for; empty is any.
    """

    ramme_id: int
    aar: int
    art: str
    udgift: str
    enhed_sti: str
    temanumre: Collection[int] = ()

    @classmethod
    def af(cls, ramme: Ramme) -> Kilde:
        """The pot of a row that is read with its unit."""
        return cls(ramme.pk, ramme.aar, ramme.art, ramme.udgift, ramme.enhed.path, tuple(ramme.temanumre))

    def naar(self, *, egen_id: int, aar: int, enhed_sti: str, center_sti: str, temanummer: int | None) -> bool:
        """May it pay for a wish?

        Args:
            egen_id: the department's own ceiling; it always may.
            aar: the round's year.
            enhed_sti: the path of the wish's unit.
            center_sti: the path of the centre that decides; its chief spends nobody else's money.
            temanummer: the number of the wish's theme, if it has one.
        """
        if self.ramme_id == egen_id:
            return True
        if self.udgift != Udgiftsart.KURSUS or self.art == Rammeart.AFDELING or self.aar != aar:
            return False
        if not (self.enhed_sti.startswith(center_sti) and enhed_sti.startswith(self.enhed_sti)):
            return False
        return not self.temanumre or temanummer in self.temanumre


def til_forplejning(kilder: Iterable[Kilde], *, aar: int, enhed_sti: str) -> int | None:
    """The department's pot for catering and venue that year, if it has one."""
    egne = (k for k in kilder if k.udgift == Udgiftsart.FORPLEJNING and k.art == Rammeart.AFDELING)
    return next((k.ramme_id for k in egne if (k.aar, k.enhed_sti) == (aar, enhed_sti)), None)
