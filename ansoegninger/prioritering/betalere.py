"""Which pots of a centre may pay for a wish of its round: read once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ansoegninger.budget.models import Ramme, Udgiftsart
from ansoegninger.budget.queries import centrets_rammer
from ansoegninger.budget.raekkevidde import Kilde, til_forplejning
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde


@dataclass(frozen=True)
class Betalere:
    """Every pot of the centre in the round's year."""

    aar: int
    center_sti: str
    rammer: Sequence[Ramme]

    @cached_property
    def kilder(self) -> Mapping[int, Kilde]:
        """How far each reaches."""
        return {ramme.pk: Kilde.af(ramme) for ramme in self.rammer}

    @cached_property
    def puljer(self) -> list[Ramme]:
        """Those that are no department's own."""
        return [r for r in self.rammer if r.navn and r.udgift == Udgiftsart.KURSUS]

    @cached_property
    def forplejning(self) -> list[Ramme]:
        """The departments' pots for catering and venue."""
        return [r for r in self.rammer if not r.navn and r.udgift == Udgiftsart.FORPLEJNING]

    @cached_property
    def _forplejning_efter_sti(self) -> dict[str, int | None]:
        return {}

    def naar(self, ramme_id: int, indstilling: Indstilling, enhed_sti: str, temanummer: int | None) -> bool:
        """May this pot pay for a wish of the department?"""
        if ramme_id == indstilling.ramme_id:
            return True
        kilde = self.kilder.get(ramme_id)
        return kilde is not None and kilde.naar(
            egen_id=indstilling.ramme_id,
            aar=self.aar,
            enhed_sti=enhed_sti,
            center_sti=self.center_sti,
            temanummer=temanummer,
        )

    def til(self, indstilling: Indstilling, enhed_sti: str, temanummer: int | None) -> list[Ramme]:
        """The pools that may pay for it besides the department's own ceiling."""
        return [r for r in self.puljer if self.naar(r.pk, indstilling, enhed_sti, temanummer)]

    def til_forplejning(self, enhed_sti: str) -> int | None:
        """The department's pot for catering and venue, if it has one."""
        kendte = self._forplejning_efter_sti
        if enhed_sti not in kendte:
            kendte[enhed_sti] = til_forplejning(self.kilder.values(), aar=self.aar, enhed_sti=enhed_sti)
        return kendte[enhed_sti]


def betalere_for(runde: Prioriteringsrunde) -> Betalere:
    """Read them, in one query, by pk."""
    return Betalere(runde.aar, runde.enhed.path, list(centrets_rammer(runde.enhed, runde.aar).order_by("pk")))
