"""Which applications the overview is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ansoegninger.fond.overblik.penge import Gruppe
from ansoegninger.fond.overblik.queries import Udvalg
from roller.organisation.models import Enhed
from roller.tildelinger.forms import GrundFelt
from workflows.formularer import FilterFormular, Formular, ValgFelt


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


class UdtagForm(Formular):
    """What somebody who takes the rows out must say; it stands in the trail."""

    formaal = GrundFelt(label="Formål", help_text="Fx opfølgning på økonomien for 2027.")


def _valgbare(enheder: Sequence[Enhed], stier: set[str]) -> Iterator[Enhed]:
    """Those with applications of their own, and those above that gather several, but not all: that is no choice."""
    for enhed in enheder:
        under = {sti for sti in stier if sti.startswith(enhed.path)}
        naermere = any(e.path != enhed.path and _samler(e, enhed, under) for e in enheder)
        if enhed.path in stier or (under != stier and not naermere):
            yield enhed


def _samler(under: Enhed, over: Enhed, stier: set[str]) -> bool:
    """Does a unit below gather the very same?"""
    return under.path.startswith(over.path) and all(sti.startswith(under.path) for sti in stier)
