"""Which applications the overview is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ansoegninger.fond.overblik.penge import Gruppe
from ansoegninger.fond.overblik.queries import Udvalg
from roller.organisation.models import Enhed
from workflows.formularer import FilterFormular, ValgFelt


class Udvalgsfilter(FilterFormular):
    """A unit that there are applications in, or one above several such, and a year."""

    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    aar = ValgFelt(label="År, uddannelsen begynder", required=False, rulleliste=True, tom="Alle", choices=())

    def __init__(self, data: Any, *, enheder: Sequence[Enhed], grupper: Sequence[Gruppe]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        self._stier = {str(e.pk): e.path for e in _valgbare(enheder, {g.enhed_sti for g in grupper})}
        felter["enhed"].choices = [("", "Alle"), *((str(e.pk), e.navn) for e in enheder if str(e.pk) in self._stier)]
        aar = sorted({g.aar for g in grupper}, reverse=True)
        felter["aar"].choices = [("", "Alle"), *((str(a), str(a)) for a in aar)]

    @property
    def udvalg(self) -> Udvalg:
        """What is chosen; what makes no sense is passed over."""
        self.is_valid()
        enhed, aar = self.cleaned_data.get("enhed"), self.cleaned_data.get("aar")
        return Udvalg(self._stier[enhed] if enhed else "", int(aar) if aar else None)

    @property
    def aktive(self) -> int:
        """How many filters are in use."""
        return sum(bool(vaerdi) for vaerdi in (self.udvalg.enhed_sti, self.udvalg.aar))

    @property
    def i_ord(self) -> str:
        """What is chosen, in words."""
        valgt = self.udvalg
        felter: dict[str, Any] = self.fields
        enhed = next((navn for pk, navn in felter["enhed"].choices if self._stier.get(pk) == valgt.enhed_sti), "")
        dele = (enhed if valgt.enhed_sti else "", str(valgt.aar or ""))
        return ", ".join(del_ for del_ in dele if del_) or "alle"


def _valgbare(enheder: Iterable[Enhed], stier: set[str]) -> Iterable[Enhed]:
    """Those with applications of their own, and those above that gather several."""
    for enhed in enheder:
        under = [sti for sti in stier if sti.startswith(enhed.path)]
        if enhed.path in stier or len(under) > 1:
            yield enhed
