"""The hand-made set beside the best one in numbers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ansoegninger.prioritering.afvigelser.models import Maalestok
from ansoegninger.prioritering.rumlinjer import Linje
from ansoegninger.prioritering.scenarier.models import Koersel
from ansoegninger.prioritering.scenarier.udtryk import badge, bevis
from workflows.sprog.formater import antal, kr, tal


@dataclass(frozen=True, slots=True)
class Udvalgssum:
    """A set's wishes, points and øre; `uden_point` are those that the computation does not look at."""

    antal: int
    point: int
    oere: int
    uden_point: int = 0


def det_bedste(linjer: Sequence[Linje], koersel: Koersel) -> Udvalgssum:
    """What the computation has in, as it was computed."""
    return Udvalgssum(sum(1 for r in linjer if r.maalt and r.maalt.valgt), koersel.vaerdi, koersel.brutto_oere)


def det_valgte(linjer: Sequence[Linje]) -> Udvalgssum:
    """What the drafts grant, at what they take now."""
    bevilges = [r for r in linjer if r.bevilges]
    return Udvalgssum(
        antal=len(bevilges),
        point=sum(r.maalt.point for r in bevilges if r.maalt),
        oere=sum(r.pris_oere + (r.forplejning_oere if r.forplejning_ramme_id else 0) for r in bevilges),
        uden_point=sum(1 for r in bevilges if r.maalt is None),
    )


def panel(maalestok: Maalestok | None, linjer: Sequence[Linje]) -> dict[str, Any] | None:
    """What the summary shows; the sums count every wish, as the room's own do, the deviations none of the reader's."""
    if maalestok is None:
        return None
    koersel = maalestok.koersel
    bedst, valgt = det_bedste(linjer, koersel), det_valgte(linjer)
    return {
        "maalestok": maalestok,
        "badge": badge(koersel),
        "bevis": bevis(koersel),
        "soejler": [
            _par("Point", bedst.point, valgt.point, tal),
            _par("Ønsker", bedst.antal, valgt.antal, tal),
            _par("Penge", bedst.oere, valgt.oere, lambda oere: kr(oere, hele=True)),
        ],
        "afstand": _afstand(bedst, valgt),
        "uden_point": valgt.uden_point,
        "afviger": sum(1 for r in linjer if r.afviger),
        "uden_grund": sum(1 for r in linjer if r.uden_grund),
    }


def _par(navn: str, bedst: int, valgt: int, i_ord: Any) -> dict[str, Any]:
    """Two bars on the scale of the larger."""
    hoejst = max(bedst, valgt, 1)
    return {
        "navn": navn,
        "linjer": [
            {"navn": ord_, "tekst": i_ord(vaerdi), "bredde": max(0, vaerdi) * 100 // hoejst}
            for ord_, vaerdi in (("Det bedste udvalg", bedst), ("Udkastet", valgt))
        ],
    }


def _afstand(bedst: Udvalgssum, valgt: Udvalgssum) -> str:
    """How far the drafts are from the best, in a sentence."""
    flere, dyrere = valgt.point - bedst.point, valgt.oere - bedst.oere
    if flere:
        point = f"{antal(abs(flere), 'point', 'point')} {'flere' if flere > 0 else 'færre'} end"
    else:
        point = "lige så mange point som"
    penge = (
        f"koster {kr(abs(dyrere), hele=True)} {'mere' if dyrere > 0 else 'mindre'}" if dyrere else "koster det samme"
    )
    return f"Udkastet giver {point} det bedste udvalg og {penge}."
