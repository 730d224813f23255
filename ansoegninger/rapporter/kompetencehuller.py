"""Gaps in the competences of a centre, beside what is asked for: joint numbers, of nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from ansoegninger.kompetenceprofil.mangler import Centermangel, i_centret, i_enheden
from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.queries import ansatte, efter_person, lederens, rubrikker_under, seneste
from ansoegninger.kompetenceprofil.raekker import vurderinger
from ansoegninger.kompetenceprofil.rubrikker import ARTER
from roller.organisation.models import Enhed
from workflows.sprog.formater import tal

HULLER = ("Læringsmål", "Slags", "Under det forventede", "Ud af")
UDEN_RESSOURCEPERSON = ("Sagstype", "Afdeling")
VISES_IKKE = "vises ikke"
#: A department is as deep as this in the tree; who sits above it counts as the centre's own.
AFDELINGENS_DYBDE = 3


@dataclass(frozen=True, slots=True)
class Huller:
    """The learning goals by how wide the gap is, and the case types that no one is a resource person for."""

    maal: tuple[Centermangel, ...]
    uden_ressourceperson: tuple[tuple[str, str], ...]

    @property
    def har_tal(self) -> bool:
        return any(m.under is not None for m in self.maal)


def huller(center: Enhed, dag: date) -> Huller:
    """The centre as it is on the day, in three queries.

    A department without anybody's profile is left out: that nobody has answered is no gap.
    """
    folk = ansatte(Q(enhed__path__startswith=center.path), dag)
    svar = efter_person(vurderinger(seneste(lederens(a.person_id for a in folk))))
    afdelinger: dict[str, dict[int, Any]] = defaultdict(dict)
    for a in folk:
        if a.person_id in svar:
            sti = a.sti[: AFDELINGENS_DYBDE * Enhed.steplen]
            afdelinger[sti][a.person_id] = (svar[a.person_id][Vurderer.LEDER], a.ventet(dag))
    raekker = rubrikker_under(center, dag)
    steder = {r.rubrik.noegle: r.sted for r in raekker}
    opgjort = [i_enheden([r.rubrik for r in raekker if sti.startswith(r.sti)], p) for sti, p in afdelinger.items()]
    uden = [
        (m.rubrik.tekst, steder[m.rubrik.noegle]) for fundne in opgjort for m in fundne if m.mangler_ressourceperson
    ]
    return Huller(tuple(i_centret(opgjort)), tuple(sorted(set(uden), key=lambda par: (par[1], par[0]))))


def hulside(h: Huller) -> dict[str, Any]:
    """The section as the page draws it."""
    return {
        "hulfund": _fund(h),
        "hulkolonner": _kolonner(HULLER, tal_fra=2),
        "hulraekker": [_raekke(HULLER, linje) for linje in hullinjer(h.maal)] if h.har_tal else [],
        "udenkolonner": _kolonner(UDEN_RESSOURCEPERSON, tal_fra=2),
        "udenraekker": [_raekke(UDEN_RESSOURCEPERSON, linje) for linje in h.uden_ressourceperson],
        "har_profiler": bool(h.maal),
    }


def hullinjer(maal: Sequence[Centermangel]) -> list[tuple[str, str, str, str]]:
    """The rows in the order of `HULLER`."""
    return [
        (m.tekst, ARTER[m.art], *(VISES_IKKE if n is None else tal(n) for n in (m.under, m.af)))  # type: ignore[misc]
        for m in maal
    ]


def _fund(h: Huller) -> str:
    stoerst = next((m for m in h.maal if m.under), None)
    if stoerst is None:
        return "Ingen læringsmål har huller, der kan vises."
    hvor_mange = f"{tal(stoerst.under or 0)} af {tal(stoerst.af or 0)}"
    return f"Det største hul er »{stoerst.tekst}«: {hvor_mange} er under det forventede."


def _kolonner(titler: Sequence[str], *, tal_fra: int) -> list[dict[str, str]]:
    arter = ["titel", *("tekst" if nr < tal_fra else "tal" for nr in range(1, len(titler)))]
    return [{"titel": titel, "art": art} for titel, art in zip(titler, arter, strict=True)]


def _raekke(titler: Sequence[str], linje: Sequence[str]) -> dict[str, Any]:
    arter = [k["art"] for k in _kolonner(titler, tal_fra=2)]
    return {
        "celler": [
            {"art": art, "tekst": tekst, "maerke": "" if nr == 0 else f"{titel}:"}
            for nr, (titel, art, tekst) in enumerate(zip(titler, arter, linje, strict=True))
        ]
    }
