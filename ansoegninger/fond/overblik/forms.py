"""Which applications the overview is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from ansoegninger.fond.overblik.penge import Gruppe, Sted, steder
from ansoegninger.fond.overblik.queries import Udvalg
from roller.tildelinger.forms import GrundFelt
from workflows.formularer import FilterFormular, Formular, ValgFelt


class Udvalgsfilter(FilterFormular):
    """A unit that there are applications in, or a centre with several such, and a year."""

    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    aar = ValgFelt(label="År, uddannelsen begynder", required=False, rulleliste=True, tom="Alle", choices=())

    def __init__(self, data: Any, *, grupper: Sequence[Gruppe]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        self._steder = {str(sted.pk): sted for sted in steder(grupper)}
        felter["enhed"].choices = [("", "Alle"), *((pk, sted.navn) for pk, sted in self._steder.items())]
        aar = sorted({g.aar for g in grupper}, reverse=True)
        felter["aar"].choices = [("", "Alle"), *((str(a), str(a)) for a in aar)]

    @property
    def udvalg(self) -> Udvalg:
        """What is chosen; what makes no sense is passed over."""
        sted, aar = self._valgt
        return Udvalg(sted.sti if sted else "", aar)

    @property
    def aktive(self) -> int:
        """How many filters are in use."""
        return sum(map(bool, self._valgt))

    @property
    def i_ord(self) -> str:
        """What is chosen, in words."""
        sted, aar = self._valgt
        return ", ".join([*([sted.navn] if sted else []), *([str(aar)] if aar else [])]) or "alle"

    @cached_property
    def _valgt(self) -> tuple[Sted | None, int | None]:
        self.is_valid()
        enhed, aar = self.cleaned_data.get("enhed"), self.cleaned_data.get("aar")
        return self._steder[enhed] if enhed else None, int(aar) if aar else None


class UdtagForm(Formular):
    """What somebody who takes the rows out must say; it stands in the trail."""

    formaal = GrundFelt(label="Formål", help_text="Fx opfølgning på økonomien for 2027.")
