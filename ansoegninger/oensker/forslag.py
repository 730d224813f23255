"""What a new wish is filled in with when it starts from a course in the catalogue or from a goal in the plan."""

from __future__ import annotations

from typing import Any

from ansoegninger.katalog.models import Kursus, Kursusafholdelse
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.oensker.models import Oenske
from ansoegninger.strategi.models import Strategi, Tema


def fra_kursus(kursus: Kursus) -> dict[str, Any]:
    """The catalogue's facts as the wizard's first step holds them; what the catalogue does not know stays unknown."""
    return {
        "kursus": kursus,
        "titel": kursus.titel,
        "udbyder": kursus.udbyder.navn,
        "udbyderart": kursus.udbyder.art,
        "type": kursus.type,
        "dage": kursus.dage,
        "timer": kursus.timer,
        "ects": kursus.ects,
        "eksamen": kursus.eksamen,
        "kursusgebyr_oere": kursus.pr_deltager_oere,
    }


def fra_dato(dato: Kursusafholdelse) -> dict[str, Any]:
    """A date of the catalogue as the first step holds it; without a last day, none is made up."""
    return {"start_dag": dato.start_dag, "slut_dag": dato.slut_dag}


def er_kurset(oenske: Oenske, kursus: Kursus) -> bool:
    """Is the wish still for this course? Whoever rewrites the name or the provider wishes for something else.

    Otherwise a department would be told of a grant for a course that nobody was granted.
    """
    return _ens(oenske.titel, kursus.titel) and _ens(oenske.udbyder, kursus.udbyder.navn)


def _ens(en: str, anden: str) -> bool:
    return " ".join(en.split()).casefold() == " ".join(anden.split()).casefold()


def tema_for(strategi: Strategi | None, *, maal: Udviklingsmaal | None, kursus: Kursus | None) -> Tema | None:
    """The theme that the goal or the course points at, in the wish's own version of the strategy.

    A goal may be written on an earlier version; the theme's number is what stays the same.
    """
    if strategi is None:
        return None
    nummer = maal.tema.nummer if maal and maal.tema else kursus.temanummer if kursus else None
    return strategi.temaer.filter(nummer=nummer).first() if nummer is not None else None
