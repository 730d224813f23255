"""A round's tables as the pages draw them: bars, rows, and the words for what is not shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from ansoegninger.anonymitet import FAA
from ansoegninger.rapporter.behov import katalogfund, temafund
from ansoegninger.rapporter.efterspoergsel import Efterspoergsel, Savnet, Temaraekke
from ansoegninger.rapporter.fordeling import Fordeling, Raekke, Tabel
from ansoegninger.rapporter.fund import fund, i_procent, kun_een, pengefund
from workflows.sprog.formater import antal, kr, tal

#: What stands where a number is hidden for the sake of another.
VISES_IKKE = "vises ikke"
INGEN = "–"

FORDELT = ("Gruppe", "Ansatte", "Ønsker", "Bevilget", "Andel", "Kr. pr. ansat")
TEMAER = ("Tema", "Ønsker", "I kataloget", "Uden for kataloget", "Kurser i kataloget")
SAVNEDE = ("Hvad", "Ønsker", "Personer")


def fordelingsside(fordeling: Fordeling) -> dict[str, Any]:
    """The page of who got something."""
    andel = fordeling.i_alt.tal.andel
    return {
        "i_alt": _samlet(fordeling.i_alt),
        "snit": _bredde(andel) if andel is not None else None,
        "snit_tekst": i_procent(andel) if andel is not None else "",
        "afsnit": [_afsnit(tabel) for tabel in fordeling.tabeller],
    }


def _samlet(raekke: Raekke) -> str:
    t = raekke.tal
    saetning = f"{antal(t.bevilget, 'ønske', 'ønsker')} af {tal(t.oensker)} er bevilget"
    if t.andel is not None:
        saetning += f", {i_procent(t.andel)}"
    if raekke.kroner:
        saetning += f", og det er {kr(t.pr_ansat_oere, hele=True)} for hver af de {tal(t.ansatte)} ansatte"
    return f"{saetning}."


def _afsnit(tabel: Tabel) -> dict[str, Any]:
    vist = [] if kun_een(tabel) else [*tabel.raekker, *([tabel.rest] if tabel.rest else [])]
    raekker = [*vist, tabel.i_alt] if vist else []
    return {
        "kode": tabel.dimension.kode,
        "titel": tabel.dimension.titel,
        "forklaring": tabel.dimension.forklaring,
        "fund": fund(tabel),
        "pengefund": pengefund(tabel),
        "soejler": _soejler(vist),
        "kolonner": _kolonner(FORDELT),
        "raekker": [_raekke(FORDELT, fordelingsceller(raekke)) for raekke in raekker],
        "billedtekst": f"{tabel.dimension.titel}: ansatte, ønsker og bevillinger",
        "alle_skjult": not tabel.raekker,
        "faa": [s.navn for s in tabel.skjulte if s.faa],
        "andre": [s.navn for s in tabel.skjulte if not s.faa],
    }


def _soejler(raekker: Sequence[Raekke]) -> list[dict[str, Any]]:
    """Two bars a group: the share on the scale of 100, the money on the scale of the highest."""
    hoejest = max((r.tal.pr_ansat_oere for r in raekker if r.kroner), default=0)
    return [
        {
            "navn": r.navn,
            "antal": f"{tal(r.tal.bevilget)} af {antal(r.tal.oensker, 'ønske', 'ønsker')}",
            "andel": _bredde(r.tal.andel) if r.tal.andel is not None else 0,
            "andel_tekst": i_procent(r.tal.andel) if r.tal.andel is not None else INGEN,
            "kroner": _bredde(Fraction(r.tal.pr_ansat_oere, hoejest or 1)) if r.kroner else None,
            "kroner_tekst": _kroner(r),
        }
        for r in raekker
    ]


def fordelingsceller(raekke: Raekke) -> tuple[str, ...]:
    """A row's numbers in the order of `FORDELT`."""
    t = raekke.tal
    andel = INGEN if t.andel is None else i_procent(t.andel)
    return raekke.navn, tal(t.ansatte), tal(t.oensker), tal(t.bevilget), andel, _kroner(raekke)


def _kroner(raekke: Raekke) -> str:
    if not raekke.kroner:
        return skjult_ord(faa=raekke.faa)
    return kr(raekke.tal.pr_ansat_oere, hele=True)


def skjult_ord(*, faa: bool) -> str:
    """What stands where there is no number."""
    return FAA if faa else VISES_IKKE


def efterspoergselsside(e: Efterspoergsel) -> dict[str, Any]:
    """The page of what is asked for."""
    temaer = [*e.temaer, *([e.rest] if e.rest else []), e.i_alt]
    return {
        "temafund": temafund(e),
        "katalogfund": katalogfund(e),
        "soejler": _temasoejler(e),
        "temakolonner": _kolonner(TEMAER),
        "temaraekker": [_raekke(TEMAER, temaceller(t)) for t in temaer],
        "savnetsoejler": _savnetsoejler(e.savnet),
        "savnetkolonner": _kolonner(SAVNEDE),
        "savnetraekker": [_raekke(SAVNEDE, savnetceller(s)) for s in e.savnet],
        "savnet_rest": e.savnet_rest,
    }


def temaceller(t: Temaraekke) -> tuple[str, ...]:
    """A theme's numbers in the order of `TEMAER`."""
    if t.oensker is None:
        ord_ = skjult_ord(faa=t.faa)
        return t.tema, ord_, ord_, ord_, tal(t.kurser)
    delt = [VISES_IKKE if n is None else tal(n) for n in (t.i_kataloget, t.udenfor)]
    return t.tema, tal(t.oensker), *delt, tal(t.kurser)


def savnetceller(s: Savnet) -> tuple[str, ...]:
    """A row of what is missing in the order of `SAVNEDE`."""
    return f"»{s.navn}«" if s.er_titel else s.navn, tal(s.oensker), tal(s.personer)


def _temasoejler(e: Efterspoergsel) -> list[dict[str, Any]]:
    """Two bars a theme, both as a share of all: what is asked for, and what is offered."""
    af_alle = e.i_alt.oensker or 1
    kurser = e.i_alt.kurser or 1
    andele = [Fraction(t.oensker or 0, af_alle) for t in e.temaer] + [Fraction(t.kurser, kurser) for t in e.temaer]
    hoejest = max(andele, default=Fraction(1)) or Fraction(1)
    return [
        {
            "navn": t.tema,
            "oensker": None if t.oensker is None else _bredde(Fraction(t.oensker, af_alle) / hoejest),
            "oensker_tekst": skjult_ord(faa=t.faa) if t.oensker is None else i_procent(Fraction(t.oensker, af_alle)),
            "kurser": _bredde(Fraction(t.kurser, kurser) / hoejest),
            "kurser_tekst": i_procent(Fraction(t.kurser, kurser)),
        }
        for t in e.temaer
    ]


def _savnetsoejler(savnet: Iterable[Savnet]) -> list[dict[str, Any]]:
    raekker = list(savnet)
    hoejest = max((s.personer for s in raekker), default=1)
    return [
        {
            "navn": savnetceller(s)[0],
            "bredde": _bredde(Fraction(s.personer, hoejest)),
            "tekst": antal(s.personer, "person", "personer"),
        }
        for s in raekker
    ]


def _bredde(andel: Fraction) -> int:
    return round(100 * andel)


def _kolonner(titler: Sequence[str]) -> list[dict[str, str]]:
    return [{"titel": titel, "art": "tal" if nr else "titel"} for nr, titel in enumerate(titler)]


def _raekke(titler: Sequence[str], celler: Sequence[str]) -> dict[str, Any]:
    """A row of the shared table; on a phone each number stands behind its column's name."""
    foerste, *resten = celler
    tal_ = [{"art": "tal", "tekst": tekst, "maerke": titel} for titel, tekst in zip(titler[1:], resten, strict=True)]
    return {"celler": [{"art": "titel", "tekst": foerste}, *tal_]}
