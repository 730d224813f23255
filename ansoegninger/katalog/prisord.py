"""A course's prices in words, ex. moms."""

from __future__ import annotations

from ansoegninger.katalog.models import Kursus, Kursuspris, Prisform
from workflows.sprog.formater import antal, kr

IKKE_OPLYST = "Pris pr. deltager ikke oplyst"


def prislinjer(kursus: Kursus) -> list[str]:
    """One line for each form of price, the single seat first; says so when no price is known."""
    priser = sorted(kursus.priser.all(), key=lambda pris: Prisform.values.index(pris.form))
    return [f"{prisord(pris)} uden moms" for pris in priser] or [IKKE_OPLYST]


def prisord(pris: Kursuspris) -> str:
    """One price: "39.500 kr. for et hold på højst 12 deltagere"."""
    beloeb = kr(pris.pris_oere, hele=True)
    if pris.form == Prisform.HOLD:
        return f"{beloeb} for et hold{_plads(pris.hold_maks)}"
    if pris.form == Prisform.ANDEL and pris.andele_i_alt and pris.pr_andel_oere is not None:
        deles = antal(pris.andele_i_alt, "deltager", "deltagere")
        return f"{beloeb} delt mellem {deles}, {kr(pris.pr_andel_oere, hele=True)} pr. deltager"
    return f"{beloeb} pr. deltager"


def _plads(maks: int | None) -> str:
    return f" på højst {antal(maks, 'deltager', 'deltagere')}" if maks else ""
