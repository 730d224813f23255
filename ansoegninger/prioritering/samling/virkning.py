"""What joining does to each unit's money: before, after and the difference, to the øre. Pure but for the rows read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.samling.andele import Gruppe, Medlem, Priser
from ansoegninger.prioritering.samling.priser import GEBYR
from roller.organisation.models import Enhed


@dataclass(frozen=True, slots=True)
class Linje:
    """A unit, or all of them: so many wishes, what they cost apart (None where a price is unknown) and together."""

    enhed: Enhed | None
    antal: int
    foer_oere: int | None
    efter_oere: int

    @property
    def forskel_oere(self) -> int | None:
        """What it saves; negative when it is dearer."""
        return None if self.foer_oere is None else self.foer_oere - self.efter_oere


@dataclass(frozen=True, slots=True)
class Virkning:
    """Unit by unit and in all, when every one of the wishes is granted."""

    enheder: tuple[Linje, ...]
    i_alt: Linje


def hvis_alle(oensker: Sequence[Oenske], pris: Gruppepris) -> Priser:
    """The prices when these wishes are a team and all of them are granted."""
    medlemmer = tuple(Medlem(o.pk, o.sagsnummer, ment=True) for o in oensker)
    return Priser((Gruppe(0, "", pris, medlemmer),))


def virkning(oensker: Sequence[Oenske], pris: Gruppepris) -> Virkning:
    """Compare each unit's wishes on their own with the same wishes in a team."""
    takster = hvis_alle(oensker, pris)
    efter_enhed: dict[Enhed, list[Oenske]] = {}
    for oenske in oensker:
        efter_enhed.setdefault(oenske.enhed, []).append(oenske)
    linjer = [_linje(enhed, dem, takster) for enhed, dem in efter_enhed.items()]
    return Virkning(tuple(sorted(linjer, key=lambda linje: linje.enhed.path)), _linje(None, oensker, takster))  # type: ignore[union-attr]


def _linje(enhed: Enhed | None, oensker: Sequence[Oenske], takster: Priser) -> Linje:
    foer = sum(o.pris_oere for o in oensker) if all(o.pris_kendt for o in oensker) else None
    efter = sum(takster.pris(o.pk, o.pris_oere, getattr(o, GEBYR)) for o in oensker)
    return Linje(enhed, len(oensker), foer, efter)
