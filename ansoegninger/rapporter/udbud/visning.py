"""The report in words and bars, and the sentence of what it found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from ansoegninger.rapporter.behov import katalogfund
from ansoegninger.rapporter.fund import FOR_SMAA, i_procent
from ansoegninger.rapporter.udbud.beregning import Raekke, Rapport, Udbud
from ansoegninger.rapporter.visning import SAVNEDE, savnetceller, skjult_ord
from workflows.sprog.formater import antal, kr, tal

PRIS = "Pris pr. deltager"
TEMAER = ("Tema", "Ønsker", "Bevilget", "På venteliste", "Kurser", "Kommende datoer", PRIS)
MAALGRUPPER = ("Målgruppe", "Ønsker", "Kurser", "Kommende datoer", PRIS)
MAAL = ("Læringsmål", "Ønsker", "Kurser", "Kommende datoer", PRIS)
#: So many titles are named on the page; the file has them all.
NAEVNES = 30
UKENDT = "ikke oplyst"


def side(r: Rapport) -> dict[str, Any]:
    """The page."""
    savnet = r.efterspoergsel.savnet
    return {
        "fund": fund(r),
        "soejler": _soejler(r.temaer),
        "temakolonner": _kolonner(TEMAER),
        "temaraekker": [_raekke(TEMAER, temaceller(t)) for t in (*r.temaer, r.i_alt)],
        "grupper": [
            _gruppe("Myndighed eller udfører", "funktion", MAALGRUPPER, r.funktioner),
            _gruppe("Børn eller voksne", "omraade", MAALGRUPPER, r.omraader),
        ],
        "maalkolonner": _kolonner(MAAL),
        "maalraekker": [_raekke(MAAL, celler(m)) for m in r.maal],
        "uden_kurser": [_oensket(t) for t in r.uden_kurser],
        "maal_uden_kurser": [_oensket(m) for m in r.maal_uden_kurser],
        "uden_datoer": [f"{_oensket(t)} og {antal(t.udbud.kurser, 'kursus', 'kurser')}" for t in r.uden_datoer],
        "katalogfund": katalogfund(r.efterspoergsel),
        "savnetkolonner": _kolonner(SAVNEDE),
        "savnetraekker": [_raekke(SAVNEDE, savnetceller(s)) for s in savnet],
        "uspurgte": r.uspurgte[:NAEVNES],
        "flere_uspurgte": max(0, len(r.uspurgte) - NAEVNES),
        "uspurgtfund": uspurgtfund(r),
    }


def fund(r: Rapport) -> str:
    """The largest hole in the offer, of the themes that may be shown."""
    vist = [t for t in r.temaer if t.oensker is not None]
    if not any(t.oensker for t in vist):
        return FOR_SMAA
    for hul, mangler in ((r.uden_kurser, "ingen kurser"), (r.uden_datoer, "ingen kommende datoer")):
        if hul:
            stoerst = max(hul, key=lambda t: t.oensker or 0)
            oensker = antal(stoerst.oensker or 0, "ønske", "ønsker")
            return f"»{stoerst.navn}« har {oensker}, men kataloget har {mangler} i temaet."
    return "Hvert tema, der er ønsket og kan vises, har mindst ét kursus med en kommende dato."


def uspurgtfund(r: Rapport) -> str:
    """How many of the courses nobody asks for."""
    if not r.gennemset:
        return FOR_SMAA
    if not r.uspurgte:
        return "Hvert kursus i de temaer, der kan vises, er ønsket af mindst én."
    andel = i_procent(Fraction(len(r.uspurgte), r.gennemset))
    return f"{tal(len(r.uspurgte))} af {antal(r.gennemset, 'kursus', 'kurser')} ({andel}) har ingen ønsket i runden."


def temaceller(t: Raekke) -> tuple[str, ...]:
    """A theme's numbers in the order of `TEMAER`."""
    navn, oensker, *resten = celler(t)
    return navn, oensker, _tal(t.bevilget, faa=t.bevilget_faa), _tal(t.venter, faa=t.venter_faa), *resten


def celler(r: Raekke) -> tuple[str, ...]:
    """A target's or a goal's numbers in the order of `MAAL`."""
    return r.navn, _tal(r.oensker, faa=r.faa), tal(r.udbud.kurser), tal(r.udbud.datoer), priser(r.udbud)


def priser(u: Udbud) -> str:
    """From the cheapest to the dearest of those that are known, and how many are not."""
    if not u.kurser:
        return "–"
    if u.billigst_oere is None or u.dyrest_oere is None:
        return UKENDT
    spaend = kr(u.billigst_oere, hele=True)
    if u.dyrest_oere != u.billigst_oere:
        spaend = f"{spaend} – {kr(u.dyrest_oere, hele=True)}"
    return f"{spaend} ({tal(u.uden_pris)} {UKENDT})" if u.uden_pris else spaend


def _oensket(r: Raekke) -> str:
    return f"{r.navn}: {antal(r.oensker or 0, 'ønske', 'ønsker')}"


def _tal(n: int | None, *, faa: bool) -> str:
    return skjult_ord(faa=faa) if n is None else tal(n)


def _soejler(temaer: Iterable[Raekke]) -> list[dict[str, Any]]:
    """Two bars a theme, each on the scale of its own highest: the wishes, and the dates to come."""
    raekker = list(temaer)
    flest = max((t.oensker or 0 for t in raekker), default=0) or 1
    datoer = max((t.udbud.datoer for t in raekker), default=0) or 1
    return [
        {
            "navn": t.navn,
            "oensker": None if t.oensker is None else round(Fraction(100 * t.oensker, flest)),
            "oensker_tekst": _tal(t.oensker, faa=t.faa) if t.oensker is None else antal(t.oensker, "ønske", "ønsker"),
            "datoer": round(Fraction(100 * t.udbud.datoer, datoer)),
            "datoer_tekst": antal(t.udbud.datoer, "dato", "datoer"),
        }
        for t in raekker
    ]


def _gruppe(titel: str, kode: str, kolonner: Sequence[str], raekker: Iterable[Raekke]) -> dict[str, Any]:
    return {
        "titel": titel,
        "kode": kode,
        "kolonner": _kolonner(kolonner),
        "raekker": [_raekke(kolonner, celler(r)) for r in raekker],
    }


def _kolonner(titler: Sequence[str]) -> list[dict[str, str]]:
    return [
        {"titel": titel, "art": ("" if titel == PRIS else "tal") if nr else "titel"} for nr, titel in enumerate(titler)
    ]


def _raekke(titler: Sequence[str], celler_: Sequence[str]) -> dict[str, Any]:
    """A row of the shared table; on a phone each number stands behind its column's name."""
    foerste, *resten = celler_
    tal_ = [
        # A span of prices is words: it may break where a number may not.
        {"art": "" if titel == PRIS else "tal", "tekst": tekst, "maerke": titel}
        for titel, tekst in zip(titler[1:], resten, strict=True)
    ]
    return {"celler": [{"art": "titel", "tekst": foerste}, *tal_]}
