"""The groups that a round is compared by: six things about an employment, and none that is sensitive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from roller.organisation.models import Overenskomst
from workflows.sprog.formater import sorteringsnoegle
from workflows.sprog.soegning import foldet

FULD_TID = 37
#: Hours a week, upper bound exclusive: (bound, name, in a sentence).
ARBEJDSTIDER = (
    (15, "Under 15 timer", "ansatte på under 15 timer om ugen"),
    (30, "15–29 timer", "ansatte på 15–29 timer om ugen"),
    (FULD_TID, "30–36 timer", "ansatte på 30–36 timer om ugen"),
)
#: Whole years since the last grant, upper bound exclusive.
AAR_SIDEN = (
    (1, "Under 1 år", "ansatte med en bevilling inden for det seneste år"),
    (3, "1–2 år", "ansatte, der sidst fik en bevilling for 1–2 år siden"),
)


@dataclass(frozen=True, slots=True)
class Ansat:
    """What a report knows of a person on the round's day. Never a name, and nothing that is not used here.

    Attributes:
        er_ansat: false for who had left by then; the last employment says the group.
        niveau: the highest level in the goals of the latest approved plan, empty when there is none.
        sidst_bevilget_dag: the day of the latest grant before the round.
    """

    person_id: int
    afdeling: str
    afdelingens_sti: str
    stilling: str
    overenskomst: str
    timer_pr_uge: Decimal
    er_ansat: bool = True
    niveau: str = ""
    sidst_bevilget_dag: date | None = None


@dataclass(frozen=True, slots=True)
class Gruppe:
    """One group of a dimension; its place says which it is and where it stands."""

    plads: tuple[str | int, ...]
    navn: str = field(compare=False)
    i_en_saetning: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way of dividing the employees into groups.

    `kendt`: who is in which group, the house knows. That nobody in a small one had a wish may then be found out: no
    decision is told by it, and a centre's handful of own people would else take a department with it.
    """

    kode: str
    titel: str
    gruppe: Callable[[Ansat, date], Gruppe]
    forklaring: str = ""
    kendt: bool = False


#: Somebody with a wish and no employment in the centre, ever: in the total, and in a group that is never shown.
UKENDT = Gruppe((), "Ansættelsen er ikke kendt", "personer uden en kendt ansættelse")


def _afdeling(a: Ansat, dag: date) -> Gruppe:
    return Gruppe((a.afdelingens_sti,), a.afdeling, f"ansatte i {a.afdeling}")


def _stilling(a: Ansat, dag: date) -> Gruppe:
    navn = " ".join(a.stilling.split())
    # The folded text is the group; how the first of them wrote it is its name.
    plads = sorteringsnoegle(foldet(navn))
    return Gruppe(plads, navn[:1].upper() + navn[1:], f"ansatte med stillingen {navn}")


def _overenskomst(a: Ansat, dag: date) -> Gruppe:
    valgt = Overenskomst(a.overenskomst)
    om = "ansatte på en anden overenskomst"
    if valgt != Overenskomst.ANDEN:
        om = f"ansatte på overenskomst med {valgt.label}"
    return Gruppe((list(Overenskomst).index(valgt),), valgt.label, om)


def _arbejdstid(a: Ansat, dag: date) -> Gruppe:
    for nr, (graense, navn, om) in enumerate(ARBEJDSTIDER):
        if a.timer_pr_uge < graense:
            return Gruppe((nr,), navn, om)
    return Gruppe((len(ARBEJDSTIDER),), "Fuld tid", "ansatte på fuld tid")


def _niveau(a: Ansat, dag: date) -> Gruppe:
    if not a.niveau:
        return Gruppe((3,), "Ikke oplyst", "ansatte uden et oplyst niveau")
    return Gruppe(("CBA".index(a.niveau),), f"Niveau {a.niveau}", f"ansatte på niveau {a.niveau}")


def _siden_sidst(a: Ansat, dag: date) -> Gruppe:
    if a.sidst_bevilget_dag is None:
        return Gruppe((9,), "Aldrig, eller ingen kendt", "ansatte uden en kendt tidligere bevilling")
    aar = hele_aar(a.sidst_bevilget_dag, dag)
    for nr, (graense, navn, om) in enumerate(AAR_SIDEN):
        if aar < graense:
            return Gruppe((nr,), navn, om)
    return Gruppe((len(AAR_SIDEN),), "3 år eller mere", "ansatte, der sidst fik en bevilling for mindst 3 år siden")


def hele_aar(fra: date, til: date) -> int:
    """Whole years from one day to another."""
    return til.year - fra.year - ((til.month, til.day) < (fra.month, fra.day))


DIMENSIONER = (
    Dimension("enhed", "Enhed", _afdeling, "Afdelingen, man var ansat i. Et team hører til sin afdeling.", kendt=True),
    Dimension("arbejdstid", "Arbejdstid", _arbejdstid, "Timer om ugen. Fuld tid er 37 timer."),
    Dimension("siden-sidst", "Tid siden sidste bevilling", _siden_sidst, "Fra en tidligere runde i dette system."),
    Dimension("stilling", "Stilling", _stilling, kendt=True),
    Dimension(
        "overenskomst",
        "Overenskomst",
        _overenskomst,
        "Den overenskomst, ansættelsen er dækket af. Medlemskab af en forening kendes ikke.",
    ),
    Dimension(
        "niveau",
        "Kompetenceniveau",
        _niveau,
        "Det højeste niveau i den seneste udviklingsplan, begge har godkendt. Forberedelsen til MUS læses ikke.",
    ),
)
