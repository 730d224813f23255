"""A profile as the pages draw it: rows, badges, and the years as a chart with its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ansoegninger.kompetenceprofil.models import Profilniveau, Vurderer
from ansoegninger.kompetenceprofil.queries import Ansat, efter_person, rubrikker, synlige
from ansoegninger.kompetenceprofil.raekker import vurderinger
from ansoegninger.kompetenceprofil.rubrikker import ARTER, SAGSTYPE, STIGENDE, Rubrik, Vurderet, niveauord
from ansoegninger.kompetenceprofil.udvikling import Linje, Udvikling, linjer, udvikling
from roller.adgang.adgang import Adgang
from workflows.sprog.formater import antal, tal

INGEN = "–"
UENIGE_OP = {"tekst": "Lederen ser det højere", "klasse": "info", "ikon": "arrow-upward"}
UENIGE_NED = {"tekst": "Lederen ser det lavere", "klasse": "gul", "ikon": "arrow-downward"}
HUL = {"tekst": "Under det forventede", "klasse": "gul", "ikon": "warning"}
OVER = {"tekst": "Over det forventede", "klasse": "groen", "ikon": "check"}
#: The chart: a column of a year, and room beside and under it.
SOEJLE, MELLEMRUM, HOEJDE, VENSTRE = 64, 36, 168, 8
#: So many years are drawn; the table has them all.
FLEST_AAR = 6
#: A part that is lower has no room for its number; the table has it.
TALHOEJDE = 18


def profilside(adgang: Adgang, om: Ansat) -> dict[str, Any]:
    """Everything a profile's page shows, for the employee or the leader."""
    egen = om.person_id == adgang.bruger.pk
    raekker = rubrikker(om.sti, adgang.dag)
    fundne = vurderinger(synlige(adgang).filter(person=om.person_id))
    svar = efter_person(_sidste_svar(fundne)).get(om.person_id, {})
    ventet = om.ventet(adgang.dag)
    som = Vurderer.MEDARBEJDER if egen else Vurderer.LEDER
    alle = linjer(raekker, svar.get(Vurderer.MEDARBEJDER, {}), svar.get(Vurderer.LEDER, {}), ventet, som)
    return {
        "om": om,
        "egen": egen,
        "ventet": ventet,
        "har_svar": bool(fundne),
        "svaret": _hvornaar(fundne),
        "overblik": _overblik(alle),
        "grupper": _grupper(alle, egen=egen),
        **udviklingen(udvikling(fundne, _valgt_vurderer(fundne))),
    }


def sammenligning(adgang: Adgang, om: Ansat, sagsnummer: str, raekker: Sequence[Rubrik]) -> dict[str, Any]:
    """Both answers to a talk beside each other; nothing until both are there, or where the reader is no party."""
    svar = efter_person(vurderinger(synlige(adgang).filter(person=om.person_id, sagsnummer=sagsnummer)))
    begge = svar.get(om.person_id, {})
    if len(begge) < len(Vurderer):
        return {}
    egen = om.person_id == adgang.bruger.pk
    som = Vurderer.MEDARBEJDER if egen else Vurderer.LEDER
    ventet = om.ventet(adgang.dag)
    alle = linjer(raekker, begge[Vurderer.MEDARBEJDER], begge[Vurderer.LEDER], ventet, som)
    return {"grupper": _grupper(alle, egen=egen), "uenige": sum(x.uenige for x in alle), "egen": egen}


def _sidste_svar(fundne: Sequence[Vurderet]) -> list[Vurderet]:
    """Only each one's latest answer: a row that it does not have is not answered any more."""
    sidste = {v.vurderer: v.besvarelse_id for v in fundne}
    return [v for v in fundne if sidste[v.vurderer] == v.besvarelse_id]


def _valgt_vurderer(fundne: Sequence[Vurderet]) -> str:
    """The years are the employee's own; the leader's only where the employee has answered nothing that is shown."""
    egne = any(v.vurderer == Vurderer.MEDARBEJDER for v in fundne)
    return Vurderer.MEDARBEJDER if egne or not fundne else Vurderer.LEDER


def _hvornaar(fundne: Sequence[Vurderet]) -> dict[str, Any]:
    return {v.vurderer: v.kl for v in fundne}


def _overblik(alle: Sequence[Linje]) -> list[dict[str, Any]]:
    """Strengths, disagreements and gaps, each as a short list."""
    dele = (
        ("Styrker", [x for x in alle if x.styrke and not x.mangel], "Intet ligger over det forventede endnu."),
        ("I ser forskelligt på", [x for x in alle if x.uenige], "I er enige om det, I begge har vurderet."),
        ("Huller i forhold til strategien", [x for x in alle if x.mangel], "Intet ligger under det forventede."),
    )
    return [
        {"titel": titel, "antal": len(fundne), "punkter": [x.rubrik.tekst for x in fundne], "ingen": ingen}
        for titel, fundne, ingen in dele
    ]


def _grupper(alle: Sequence[Linje], *, egen: bool) -> list[dict[str, Any]]:
    raekkefoelge = list(ARTER)
    sorteret = sorted(alle, key=lambda x: raekkefoelge.index(x.rubrik.art))
    titler = ("Din vurdering" if egen else "Egen vurdering", "Lederens" if egen else "Din vurdering")
    return [
        {
            "titel": ARTER[art],
            "kolonner": _kolonner(ARTER[art], *titler, "Forskel", "Strategien"),
            "raekker": [_linjeraekke(x, titler) for x in gruppe],
        }
        for art, gruppe in groupby(sorteret, key=lambda x: x.rubrik.art)
    ]


def _kolonner(foerste: str, *andre: str) -> list[dict[str, str]]:
    return [{"titel": foerste, "art": "titel"}, *({"titel": titel} for titel in andre)]


def _linjeraekke(linje: Linje, titler: tuple[str, str]) -> dict[str, Any]:
    sagstype = linje.rubrik.er_sagstype
    forskel = (UENIGE_OP if linje.leder_hoejere else UENIGE_NED) if linje.uenige else None
    maalt = HUL if linje.mangel else OVER if linje.over else None
    return {
        "celler": [
            {"art": "titel", "tekst": linje.rubrik.tekst},
            *(
                {"tekst": i_ord(niveau, sagstype=sagstype), "maerke": f"{titel}:"}
                for titel, niveau in zip(titler, (linje.egen, linje.leder), strict=True)
            ),
            {"badge": forskel} if forskel else {"tekst": "Enige" if linje.egen and linje.leder else ""},
            {"badge": maalt} if maalt else {"tekst": ""},
        ]
    }


def i_ord(niveau: str | None, *, sagstype: bool) -> str:
    """A level in a cell."""
    return INGEN if niveau is None else niveauord(niveau, sagstype=sagstype)


# --- the years ---


@dataclass(frozen=True, slots=True)
class Led:
    """One part of a column: which level, how many, and where it is drawn."""

    niveau: str
    antal: int
    x: int
    y: int
    hoejde: int

    @property
    def midt(self) -> int:
        return self.y + self.hoejde // 2 + 5

    @property
    def talx(self) -> int:
        """Where the white ground of the number begins: on a pattern it could not be read."""
        return self.x + SOEJLE // 2 - 12

    @property
    def taly(self) -> int:
        return self.y + self.hoejde // 2 - 8

    @property
    def plads_til_tal(self) -> bool:
        return self.hoejde >= TALHOEJDE


@dataclass(frozen=True, slots=True)
class Soejle:
    """A year's column."""

    aar: int
    x: int
    led: tuple[Led, ...]

    @property
    def midt(self) -> int:
        return self.x + SOEJLE // 2


def udviklingen(u: Udvikling) -> dict[str, Any]:
    """The chart, its sentence, and the two tables with the same numbers."""
    vist = u.fordeling[-FLEST_AAR:]
    hoejest = max((a.i_alt for a in vist), default=0) or 1
    soejler = [_soejle(plads, a, hoejest) for plads, a in enumerate(vist)]
    niveauer = [(n.value, niveauord(n.value, sagstype=False)) for n in reversed(STIGENDE)]
    return {
        "aarene": u.aar,
        "soejler": soejler,
        "bredde": VENSTRE + len(soejler) * (SOEJLE + MELLEMRUM),
        "soejlebredde": SOEJLE,
        "fund": _fund(u),
        "signaturer": niveauer,
        "aarskolonner": [{"titel": "År", "art": "titel"}, *({"titel": ord_, "art": "tal"} for _, ord_ in niveauer)],
        "aarsraekker": [
            {
                "celler": [
                    {"art": "titel", "tekst": str(a.aar)},
                    *({"art": "tal", "tekst": tal(a.antal[n]), "maerke": f"{ord_}:"} for n, ord_ in niveauer),
                ]
            }
            for a in u.fordeling
        ],
        "maalkolonner": [{"titel": "Række", "art": "titel"}, *({"titel": str(aar)} for aar in u.aar)],
        "maalraekker": [_maalraekke(u.aar, *raekke) for raekke in _i_orden(u.raekker)],
    }


def _soejle(plads: int, aarstal: Any, hoejest: int) -> Soejle:
    led, bund, x = [], HOEJDE, VENSTRE + plads * (SOEJLE + MELLEMRUM)
    for niveau in reversed(STIGENDE):
        antal_ = aarstal.antal[niveau.value]
        hoejde = round(HOEJDE * antal_ / hoejest)
        if antal_:
            bund -= hoejde
            led.append(Led(niveau.value, antal_, x, bund, hoejde))
    return Soejle(aarstal.aar, x, tuple(led))


def _fund(u: Udvikling) -> str:
    """The chart in one sentence."""
    if not u.fordeling:
        return ""
    naaet = [a.antal[Profilniveau.B] + a.antal[Profilniveau.A] for a in u.fordeling]
    nu = f"{antal(naaet[-1], 'læringsmål', 'læringsmål')} er på niveau B eller A i {u.aar[-1]}"
    if len(naaet) == 1:
        return f"{nu}."
    return f"{nu}. I {u.aar[0]} var det {tal(naaet[0])}."


def _i_orden(
    raekker: Iterable[tuple[str, str, tuple[str | None, ...]]],
) -> list[tuple[str, str, tuple[str | None, ...]]]:
    raekkefoelge = list(ARTER)
    return sorted(raekker, key=lambda r: raekkefoelge.index(r[0]))


def _maalraekke(aar: Sequence[int], art: str, tekst: str, niveauer: Sequence[str | None]) -> dict[str, Any]:
    celler: list[Mapping[str, Any]] = [
        {"tekst": i_ord(niveau, sagstype=art == SAGSTYPE), "maerke": f"{et}:"}
        for et, niveau in zip(aar, niveauer, strict=True)
    ]
    return {"celler": [{"art": "titel", "tekst": tekst}, *celler]}
