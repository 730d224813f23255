"""The finding of a table in one sentence, said carefully: what differs and by how much, never why."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ansoegninger.rapporter.fordeling import Raekke, Tabel
from workflows.sprog.formater import kr, procent

#: A share of fewer wishes than this moves by more than ten percentage points when one answer changes.
MINDST_OENSKER = 10
#: A smaller difference than this is not named: one or two answers more make it.
MINDST_FORSKEL = Fraction(10, 100)
#: The money of a group is named when the group has as many employees, and the highest is this many times the lowest.
MINDST_ANSATTE = 10
MINDST_GANGE = Fraction(3, 2)

FOR_SMAA = "Tallene er for små til at sige noget."


def fund(tabel: Tabel) -> str:
    """The largest difference between two groups that are shown, or that there is none, or that nobody can tell."""
    if kun_een(tabel):
        return f"Alle hører til den samme gruppe: {tabel.raekker[0].navn}."
    maalt = [(raekke.tal.andel, raekke) for raekke in tabel.raekker if raekke.tal.oensker >= MINDST_OENSKER]
    kendte = [(andel, raekke) for andel, raekke in maalt if andel is not None]
    if len(kendte) < 2:  # noqa: PLR2004 -- a difference is between two
        return FOR_SMAA
    (lavest, lav), (hoejest, hoej) = min(kendte, key=_andel), max(kendte, key=_andel)
    if hoejest - lavest < MINDST_FORSKEL:
        return f"Der er ingen tydelig forskel: {i_procent(lavest)} til {i_procent(hoejest)} af ønskerne er bevilget."
    return (
        f"{_stort(lav.i_en_saetning)} fik {i_procent(lavest)} af deres ønsker bevilget mod {i_procent(hoejest)} for "
        f"{hoej.i_en_saetning}."
    )


def pengefund(tabel: Tabel) -> str:
    """Where the money per employee is highest and lowest; empty where there is no clear difference."""
    raekker = [r for r in tabel.raekker if r.kroner and r.tal.ansatte >= MINDST_ANSATTE]
    if len(raekker) < 2:  # noqa: PLR2004 -- a difference is between two
        return ""
    lav, hoej = min(raekker, key=_penge), max(raekker, key=_penge)
    if hoej.tal.pr_ansat_oere < MINDST_GANGE * lav.tal.pr_ansat_oere or not hoej.tal.pr_ansat_oere:
        return ""
    mest, mindst = (kr(r.tal.pr_ansat_oere, hele=True) for r in (hoej, lav))
    return f"Pr. ansat er der bevilget {mest} for {hoej.i_en_saetning} mod {mindst} for {lav.i_en_saetning}."


def stoerste_forskel(tabeller: Sequence[Tabel]) -> str:
    """The finding of the table with the largest difference, or that there is none, or nothing known."""
    alle = {fund(tabel): _spaend(tabel) for tabel in tabeller}
    if not any(spaend is not None for spaend in alle.values()):
        return FOR_SMAA
    bedste = max(alle, key=lambda saetning: alle[saetning] or Fraction(0))
    if (alle[bedste] or 0) < MINDST_FORSKEL:
        return "Der er ingen tydelig forskel mellem de grupper, der kan vises."
    return bedste


def kun_een(tabel: Tabel) -> bool:
    """Is there only one group, so that there is nothing to compare?"""
    return len(tabel.raekker) == 1 and not tabel.skjulte


def i_procent(andel: Fraction) -> str:
    """A share as whole per cent, halves up."""
    return procent(int(andel * 100 + Fraction(1, 2)))


def _spaend(tabel: Tabel) -> Fraction | None:
    andele = [r.tal.andel for r in tabel.raekker if r.tal.oensker >= MINDST_OENSKER and r.tal.andel is not None]
    return max(andele) - min(andele) if len(andele) > 1 else None


def _andel(kendt: tuple[Fraction, Raekke]) -> Fraction:
    return kendt[0]


def _penge(raekke: Raekke) -> int:
    return raekke.tal.pr_ansat_oere


def _stort(saetning: str) -> str:
    return saetning[:1].upper() + saetning[1:]
