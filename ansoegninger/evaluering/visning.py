"""The numbers as the page draws them: rows, bars, and the words for what is not shown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ansoegninger import anonymitet
from ansoegninger.evaluering.queries import Gruppe, Venter
from ansoegninger.evaluering.tal import Tal
from workflows.sprog.formater import antal, kr, tal

FAA = "for få svar"
#: Of a sum: it may be about many, and be hidden for what would be left.
VISES_IKKE = "vises ikke"
OVERSKRIFTER = ("Svar", "Udbytte", "Vil anbefale", "Effekt", "Betalt pr. dag")


def kolonner(foerste: str) -> list[dict[str, str]]:
    """The heads of a table of groups."""
    return [{"titel": foerste, "art": "titel"}, *({"titel": titel, "art": "tal"} for titel in OVERSKRIFTER)]


def raekke(gruppe: Gruppe, *, sum_: bool = False) -> dict[str, Any]:
    """One group as a row; what is about too few says so, and a sum that it is not shown."""
    skjult = [VISES_IKKE] * len(OVERSKRIFTER) if sum_ else [anonymitet.FAA, *[FAA] * (len(OVERSKRIFTER) - 1)]
    ord_ = (tekst or i_stedet for tekst, i_stedet in zip(_ord(gruppe.tal), skjult, strict=True))
    tekster = zip(OVERSKRIFTER, ord_, strict=True)
    celler = ({"art": "tal", "tekst": tekst, "maerke": titel} for titel, tekst in tekster)
    return {"celler": [{"art": "titel", "tekst": gruppe.titel}, *celler]}


def soejler(grupper: Sequence[Gruppe]) -> list[dict[str, Any]]:
    """The groups with a score as bars, the effect below it; drawn only where there are several to compare."""
    viste = [g for g in grupper if g.tal.udbytte is not None]
    return [_soejle(g) for g in viste] if len(viste) > 1 else []


def saetning(t: Tal) -> str:
    """The finding in one sentence; empty where it would be about few."""
    if t.svar is None or t.udbytte is None:
        return ""
    fundet = (
        f"{antal(t.svar, 'svar', 'svar')} giver et udbytte på {af_fem(t.udbytte)}, "
        f"og {t.anbefaler} vil anbefale deres kursus."
    )
    if t.effekt is not None:
        fundet += f" Effekten i hverdagen er {af_fem(t.effekt)}."
    if t.pris_pr_dag_oere is not None:
        fundet += f" Der er i snit betalt {kr(t.pris_pr_dag_oere, hele=True)} pr. deltager pr. dag."
    return fundet


def venter_ord(venter: Venter) -> str:
    """How many follow-ups are open, and with whom; empty when none is."""
    dele = [
        antal(venter.medarbejder, "opfølgning venter på medarbejderen", "opfølgninger venter på medarbejderen"),
        antal(venter.leder, "på lederens svar", "på lederens svar"),
    ]
    valgte = [del_ for del_, n in zip(dele, (venter.medarbejder, venter.leder), strict=True) if n]
    if not valgte:
        return ""
    if not venter.medarbejder:
        return f"{antal(venter.leder, 'opfølgning venter', 'opfølgninger venter')} på lederens svar."
    return f"{' og '.join(valgte)}."


def af_fem(snit: float) -> str:
    """An average on the scale: "4,2 af 5"."""
    return f"{_snit(snit)} af 5"


def _snit(snit: float) -> str:
    return tal(Decimal(snit), decimaler=1)


def _ord(t: Tal) -> tuple[str, ...]:
    """The numbers in words; empty where one is hidden."""
    return (
        "" if t.svar is None else tal(t.svar),
        "" if t.udbytte is None else af_fem(t.udbytte),
        "" if t.anbefaler is None or t.svar is None else f"{tal(t.anbefaler)} af {tal(t.svar)}",
        "" if t.effekt is None else af_fem(t.effekt),
        "" if t.pris_pr_dag_oere is None else kr(t.pris_pr_dag_oere, hele=True),
    )


def _soejle(gruppe: Gruppe) -> dict[str, Any]:
    t = gruppe.tal
    return {
        "navn": gruppe.titel,
        "antal": antal(t.svar or 0, "svar", "svar"),
        "udbytte": _bredde(t.udbytte),
        "udbytte_tekst": f"Udbytte {_snit(t.udbytte)}" if t.udbytte is not None else FAA,
        "effekt": _bredde(t.effekt),
        "effekt_tekst": f"Effekt {_snit(t.effekt)}" if t.effekt is not None else FAA,
    }


def _bredde(snit: float | None) -> int | None:
    return None if snit is None else round(20 * snit)
