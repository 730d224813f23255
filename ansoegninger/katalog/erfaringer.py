"""What those who were on a course say of it, for whoever wishes next.

The domain of the evaluations lies above this one, so it registers how to read them; without it there is nothing to
show. A number is there only where it is about enough people; who may subtract what from it is the reader's own care.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ansoegninger.katalog.models import Kursus, Udbyder
from roller.adgang.adgang import Adgang
from workflows.sprog.formater import kr, tal


@dataclass(frozen=True, slots=True)
class Erfaring:
    """What enough participants say together.

    Attributes:
        svar: how many answers.
        udbytte: their score, on average, 1–5.
        anbefaler: how many would recommend it.
        effekt: what it changed after some months, on average, 1–5; None where too few have told.
        pris_pr_dag_oere: what was paid per participant and day, øre ex. moms; None where too few prices are known.
    """

    svar: int
    udbytte: float
    anbefaler: int
    effekt: float | None = None
    pris_pr_dag_oere: int | None = None

    @property
    def linjer(self) -> list[str]:
        """In words, the shortest first line for a card."""
        ord_ = [
            f"Udbytte {af_fem(self.udbytte)}, {self.anbefaler} af {self.svar} vil anbefale det",
            f"Effekt i hverdagen {af_fem(self.effekt)}" if self.effekt is not None else "",
            f"Betalt {kr(self.pris_pr_dag_oere, hele=True)} pr. deltager pr. dag"
            if self.pris_pr_dag_oere is not None
            else "",
        ]
        return [linje for linje in ord_ if linje]


#: (access, courses) -> what is said of each, by its key; and (access, course) -> of its provider.
OmKurser = Callable[[Adgang, Sequence[Kursus]], Mapping[int, Erfaring]]
OmEtKursus = Callable[[Adgang, Kursus], tuple[Erfaring | None, Erfaring | None]]
#: (access, providers) -> what is said of each of their courses, and of all of each one's together, by their keys.
OmUdbydere = Callable[[Adgang, Sequence[Udbyder]], tuple[Mapping[int, Erfaring], Mapping[int, Erfaring]]]

_OM_KURSER: list[OmKurser] = []
_OM_ET_KURSUS: list[OmEtKursus] = []
_OM_UDBYDERE: list[OmUdbydere] = []


def registrer(om_kurser: OmKurser, om_et_kursus: OmEtKursus, om_udbydere: OmUdbydere) -> None:
    """Say how to read what participants say: of many courses in one query, of one and its provider in two.

    Of many providers in two.
    """
    _OM_KURSER[:], _OM_ET_KURSUS[:], _OM_UDBYDERE[:] = [om_kurser], [om_et_kursus], [om_udbydere]


def laeg_erfaringer(kurser: Sequence[Any], adgang: Adgang) -> None:
    """Lay `erfaring` on each course of a list; None where there is none."""
    fundne = _OM_KURSER[0](adgang, kurser) if _OM_KURSER and kurser else {}
    for kursus in kurser:
        kursus.erfaring = fundne.get(kursus.pk)


def laeg_udbydererfaringer(udbydere: Sequence[Any], adgang: Adgang, kurser: Sequence[Any] = ()) -> None:
    """Lay `erfaring` on each provider, and on these of their courses; None where there is none."""
    af_kurserne, af_dem = _OM_UDBYDERE[0](adgang, udbydere) if _OM_UDBYDERE and udbydere else ({}, {})
    for raekker, fundne in ((kurser, af_kurserne), (udbydere, af_dem)):
        for raekke in raekker:
            raekke.erfaring = fundne.get(raekke.pk)


def om_kurset_og_udbyderen(kursus: Kursus, adgang: Adgang) -> dict[str, Erfaring | None]:
    """What the page of a course shows of it and of its provider."""
    af_kurset, af_udbyderen = _OM_ET_KURSUS[0](adgang, kursus) if _OM_ET_KURSUS else (None, None)
    return {"erfaring": af_kurset, "udbydererfaring": af_udbyderen}


def af_fem(snit: float) -> str:
    """An average, on the scale that it is given on."""
    return f"{tal(Decimal(snit), decimaler=1)} af 5"
