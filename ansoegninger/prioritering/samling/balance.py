"""What the page says of single seats against a group: the finding in a sentence, the curves and the same in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ansoegninger.katalog.hold import Gruppepris, Punkt, balancepunkt, kurve, punkt
from ansoegninger.katalog.models import Kursus, Prisform
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.prioritering.samling.tegning import Tegning, tegn
from workflows.sprog.formater import antal, kr

#: The curves are drawn to here at the most, and at least so far beyond what there is to see.
LAENGST, LUFT = 40, 2


@dataclass(frozen=True)
class Balance:
    """A number of wishes, what a single seat costs, and the price for several; either price may be unknown."""

    antal: int
    enkelt_oere: int | None
    pris: Gruppepris | None

    @cached_property
    def fra(self) -> int | None:
        """From how many participants the group is cheaper."""
        return balancepunkt(self.enkelt_oere, self.pris)

    @cached_property
    def punkter(self) -> list[Punkt]:
        """The curves, a bit beyond the wishes and the crossing."""
        return kurve(min(max(self.antal, self.fra or 0) + LUFT, LAENGST), self.enkelt_oere, self.pris)

    @property
    def her(self) -> Punkt:
        """As many as there are wishes."""
        return punkt(self.antal, self.enkelt_oere, self.pris)

    @property
    def tegning(self) -> Tegning | None:
        """The picture; none without two curves."""
        return tegn(self.punkter, self.antal, self.fra) if self.kan_sammenlignes else None

    @property
    def kan_sammenlignes(self) -> bool:
        """Are both prices known?"""
        return self.enkelt_oere is not None and self.pris is not None

    @property
    def fund(self) -> str:
        """The finding in a sentence or two."""
        if self.pris is None:
            return "Kataloget har ingen pris for et hold. Spørg udbyderen, om der er en."
        if self.enkelt_oere is None and self.pris.delt:
            return self._andel()
        if self.enkelt_oere is None:
            return "Ingen kender prisen for en enkelt plads, så der er intet at sammenligne med."
        vare = "den delte pris" if self.pris.delt else "et hold"
        if self.fra is None:
            return f"{vare.capitalize()} er ikke billigere end enkeltpladser, uanset hvor mange I er."
        fra = antal(self.fra, "deltager", "deltagere")
        return f"Fra {fra} er {vare} billigere end enkeltpladser; {self._her()}"

    def _andel(self) -> str:
        vores = self.her.samlet_oere
        if self.pris is None or vores is None:
            return f"I er {self.antal}, og det er flere, end der deler prisen."
        deler = f"Prisen på {kr(self.pris.pris_oere, hele=True)} deles mellem {self.pris.maks}"
        return f"{deler}; I er {self.antal} og betaler {kr(vores, hele=True)} tilsammen."

    def _her(self) -> str:
        sparer, er = self.her.sparer_oere, f"I er {self.antal}"
        if sparer is None or self.pris is None:
            return f"{er}, og det er flere, end der deler prisen."
        if (holdene := self.pris.hold(self.antal)) > 1:
            er = f"{er} og skal bruge {holdene} hold"
        if sparer > 0:
            return f"{er} og sparer {kr(sparer, hele=True)}"
        return f"{er}, og det koster {kr(-sparer, hele=True)} mere." if sparer else f"{er}, og det koster det samme."


def balance(oensker: Sequence[Oenske], kursus: Kursus | None, pris: Gruppepris | None) -> Balance:
    """Compare for these wishes, with the group's price or else the catalogue's."""
    if pris is None and kursus and kursus.gruppepris:
        pris = kursus.gruppepris.som_gruppepris()
    return Balance(len(oensker), enkeltpris(oensker, kursus, delt=bool(pris and pris.delt)), pris)


def enkeltpris(oensker: Sequence[Oenske], kursus: Kursus | None, *, delt: bool = False) -> int | None:
    """A single seat: the catalogue's price, or else the fee that most of the wishes have; the lower of two as common.

    A fee of nothing is no price: a course that costs nothing needs no team. Where the price is shared, the fee in a
    wish is a share already, and no single seat's.
    """
    if kursus and (fra_kataloget := kursus.pris_i(Prisform.DELTAGER)):
        return fra_kataloget.pris_oere
    if delt:
        return None
    gebyrer = Counter(getattr(o, GEBYR) for o in oensker if o.pris_kendt and getattr(o, GEBYR))
    return min(gebyrer, key=lambda gebyr: (-gebyrer[gebyr], gebyr)) if gebyrer else None
