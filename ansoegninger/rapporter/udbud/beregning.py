"""Theme for theme, target for target, goal for goal: what is asked for and what is offered. Pure.

What few ask for is hidden here too, and no number may be taken from a number of the report on demand so that few are
left: both pages are about the same wishes (docs/beslutninger/0026 and 0045).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ansoegninger.anonymitet import kan_taelles
from ansoegninger.katalog.models import Funktion, Omraade
from ansoegninger.rapporter.diskretion import Offentliggjort, skjul
from ansoegninger.rapporter.efterspoergsel import (
    UDEN_TEMA,
    UDEN_TEMA_NAVN,
    Efterspoergsel,
    Katalogkursus,
    Maengde,
    Temaraekke,
    efterspoergsel,
)
from ansoegninger.rapporter.udbud.grundlag import Grundlag, Tilbud

UOPLYST = "Ikke oplyst, eller uden for kataloget"


@dataclass(frozen=True, slots=True)
class Udbud:
    """Some courses: how many, how many dates they have to come, and what one participant costs."""

    kurser: int
    datoer: int
    billigst_oere: int | None
    dyrest_oere: int | None
    uden_pris: int


@dataclass(frozen=True, slots=True)
class Raekke:
    """A theme, a target or a goal: the wishes, what became of them, and the offer.

    What may not be shown is None. `faa`, `bevilget_faa` and `venter_faa` say of each number by itself that it is
    because of few, and not for the sake of another.
    """

    navn: str
    oensker: int | None
    udbud: Udbud
    bevilget: int | None = None
    venter: int | None = None
    faa: bool = False
    bevilget_faa: bool = False
    venter_faa: bool = False


@dataclass(frozen=True, slots=True)
class Rapport:
    """The whole report.

    Attributes:
        temaer, i_alt: by theme, and all of it.
        funktioner, omraader: by target.
        maal: by learning goal; a wish may serve several.
        uden_kurser, uden_datoer: themes that are asked for and offer nothing, or nothing with a date to come.
        maal_uden_kurser: learning goals that are asked for and that no course serves.
        uspurgte: courses nobody asks for, in themes whose numbers are shown; `gennemset`: how many courses those have.
        efterspoergsel: the report on demand, with what is asked for outside the catalogue.
    """

    temaer: tuple[Raekke, ...]
    i_alt: Raekke
    funktioner: tuple[Raekke, ...]
    omraader: tuple[Raekke, ...]
    maal: tuple[Raekke, ...]
    uden_kurser: tuple[Raekke, ...]
    uden_datoer: tuple[Raekke, ...]
    maal_uden_kurser: tuple[Raekke, ...]
    uspurgte: tuple[str, ...]
    gennemset: int
    efterspoergsel: Efterspoergsel


def hold_op(g: Grundlag) -> Rapport:
    """Hold the wishes against the offers.

    Raises:
        ForFaa: the whole round is about too few.
    """
    katalog = [Katalogkursus(t.titel, t.tema) for t in g.tilbud]
    e = efterspoergsel(g.oensker, katalog, g.temanavne)
    assert e.ude is not None
    numre = _numre(g)
    alle = Maengde(g.oensker)
    grupper = {nr: alle.kun(lambda o, nr=nr: o.tema == nr) for nr in numre}  # type: ignore[misc]
    fordelt = _fordelt(grupper, e.temaer, g, e.ude)
    temaer = tuple(
        _temaraekke(t, [k for k in g.tilbud if k.tema == nr], fordelt.get(nr))
        for nr, t in zip(numre, e.temaer, strict=True)
    )
    er_vist = {nr for nr, t in zip(numre, temaer, strict=True) if t.oensker is not None}
    brugte = {a.kursus for a in g.afgjort.values()}
    gennemset = [k for k in g.tilbud if k.tema in er_vist]
    ude, i_alt = e.ude, _i_alt(alle, g, e.ude)
    funktioner = _maalgrupper(alle, g, "funktion", Funktion.choices, ude)
    omraader = _maalgrupper(alle, g, "omraade", Omraade.choices, ude)
    maal = _maal(alle, g, ude)
    return Rapport(
        temaer=temaer,
        i_alt=i_alt,
        funktioner=funktioner,
        omraader=omraader,
        maal=maal,
        uden_kurser=tuple(t for t in temaer if _er_ramt(t) and not t.udbud.kurser),
        uden_datoer=tuple(t for t in temaer if _er_ramt(t) and t.udbud.kurser and not t.udbud.datoer),
        maal_uden_kurser=tuple(m for m in maal if m.oensker and not m.udbud.kurser),
        uspurgte=tuple(k.titel for k in gennemset if k.pk not in brugte),
        gennemset=len(gennemset),
        efterspoergsel=e,
    )


def udbud(tilbud: Iterable[Tilbud]) -> Udbud:
    """These courses together; a price nobody knows is counted and not guessed."""
    fundne = list(tilbud)
    priser = [t.pris_oere for t in fundne if t.pris_oere is not None]
    return Udbud(
        kurser=len(fundne),
        datoer=sum(t.kommende for t in fundne),
        billigst_oere=min(priser, default=None),
        dyrest_oere=max(priser, default=None),
        uden_pris=len(fundne) - len(priser),
    )


def _er_ramt(t: Raekke) -> bool:
    return bool(t.oensker) and t.navn != UDEN_TEMA_NAVN


def _numre(g: Grundlag) -> list[int]:
    """The themes in the order of the report on demand."""
    fundne = {*g.temanavne, *(t.tema for t in g.tilbud), *(o.tema for o in g.oensker)}
    return sorted(fundne, key=lambda nr: (nr == UDEN_TEMA, nr))


def _temaraekke(t: Temaraekke, kurser: list[Tilbud], fordelt: tuple[int, int] | None) -> Raekke:
    bevilget, venter = fordelt or (None, None)
    return Raekke(t.tema, t.oensker, udbud(kurser), bevilget, venter, t.faa, t.faa, t.faa)


def _fordelt(
    grupper: Mapping[int, Maengde], vist: Sequence[Temaraekke], g: Grundlag, ude: Offentliggjort
) -> dict[int, tuple[int, int]]:
    """Of the themes that are shown, those whose answers may be told apart, with how many got and how many wait."""
    # How many were granted in all stands on the front page of the reports.
    alle = Maengde(g.oensker)
    ude.tilfoej(_bevilget(alle, g).ider)
    poster: dict[int | None, Maengde] = {
        nr: m for (nr, m), t in zip(grupper.items(), vist, strict=True) if t.oensker is not None
    }
    if rest := [m for (_, m), t in zip(grupper.items(), vist, strict=True) if t.oensker is None]:
        poster[None] = _samlet(rest)

    def kan(m: Maengde) -> bool:
        dele = _dele(m, g)
        return all(_nok(del_) and not ude.peger_paa_faa(del_.ider) for del_ in dele)

    skjulte = skjul(
        poster,
        alene=kan,
        samlet=lambda rest: len(rest) > 1 and kan(_samlet(rest)),
        stoerrelse=lambda m: m.personer,
    )
    fundne = {nr: m for nr, m in poster.items() if nr not in skjulte}
    ude.tilfoej(*(del_.ider for m in fundne.values() for del_ in _dele(m, g) if del_.oensker))
    return {nr: (_bevilget(m, g).antal, _venter(m, g).antal) for nr, m in fundne.items() if nr is not None}


def _i_alt(alle: Maengde, g: Grundlag, ude: Offentliggjort) -> Raekke:
    """All of it; each answer is hidden on its own ground.

    Where few got one of the answers, `_fordelt` has hidden both in every theme: nothing is left to subtract from.
    """
    bevilget, venter, andre = _dele(alle, g)
    resten, ikke_venter = _samlet((venter, andre)), _samlet((bevilget, andre))
    vis_bevilget = _nok(bevilget) and _nok(resten)
    # Those who got neither have no column, but the front page tells how many were granted: they are what is left.
    vis_venter = all(map(_nok, (venter, andre, ikke_venter))) and not ude.peger_paa_faa(venter.ider)
    if vis_venter:
        ude.tilfoej(*(del_.ider for del_ in (venter, andre) if del_.oensker))
    return Raekke(
        "I alt",
        alle.antal,
        udbud(g.tilbud),
        bevilget.antal if vis_bevilget else None,
        venter.antal if vis_venter else None,
        bevilget_faa=not _nok(bevilget),
        venter_faa=not _nok(venter),
    )


def _maalgrupper(
    alle: Maengde, g: Grundlag, felt: str, valg: Iterable[tuple[str, str]], ude: Offentliggjort
) -> tuple[Raekke, ...]:
    """By the target that the wished course has in the catalogue; of other wishes nobody knows it."""
    koder = {t.pk: getattr(t, felt) for t in g.tilbud}
    navne = {**dict(valg), "": UOPLYST}
    grupper = {
        kode: alle.kun(lambda o, kode=kode: koder.get(g.afgjort[o.oenske_id].kursus or 0, "") == kode)  # type: ignore[misc]
        for kode in navne
    }
    skjulte = skjul(
        grupper,
        alene=lambda m: _nok(m) and not ude.peger_paa_faa(m.ider),
        samlet=lambda rest: (
            len(rest) > 1 and kan_taelles(_samlet(rest).personer) and not ude.peger_paa_faa(_samlet(rest).ider)
        ),
        stoerrelse=lambda m: m.personer,
    )
    ude.tilfoej(*(m.ider for kode, m in grupper.items() if kode not in skjulte and m.oensker))
    return tuple(
        Raekke(
            navne[kode],
            None if kode in skjulte else m.antal,
            udbud(t for t in g.tilbud if getattr(t, felt) == kode),
            faa=kode in skjulte and not _nok(m),
        )
        for kode, m in grupper.items()
    )


def _maal(alle: Maengde, g: Grundlag, ude: Offentliggjort) -> tuple[Raekke, ...]:
    """By learning goal. The goals overlap, so none is the rest of the others; each is held against all that is out."""
    tekster = {m for a in g.afgjort.values() for m in a.maal} | {m for t in g.tilbud for m in t.maal}
    raekker = []
    for tekst in sorted(tekster):
        m = alle.kun(lambda o, tekst=tekst: tekst in g.afgjort[o.oenske_id].maal)  # type: ignore[misc]
        vises = not m.oensker or (kan_taelles(m.personer) and not ude.peger_paa_faa(m.ider))
        if vises and m.oensker:
            ude.tilfoej(m.ider)
        tilbud = udbud(t for t in g.tilbud if tekst in t.maal)
        raekker.append(Raekke(tekst, m.antal if vises else None, tilbud, faa=not _nok(m)))
    return tuple(raekker)


def _dele(m: Maengde, g: Grundlag) -> tuple[Maengde, Maengde, Maengde]:
    """Granted, waiting, and the others."""
    andre = m.kun(lambda o: not (g.afgjort[o.oenske_id].bevilget or g.afgjort[o.oenske_id].venter))
    return _bevilget(m, g), _venter(m, g), andre


def _bevilget(m: Maengde, g: Grundlag) -> Maengde:
    return m.kun(lambda o: g.afgjort[o.oenske_id].bevilget)


def _venter(m: Maengde, g: Grundlag) -> Maengde:
    return m.kun(lambda o: g.afgjort[o.oenske_id].venter)


def _nok(m: Maengde) -> bool:
    return not m.oensker or kan_taelles(m.personer)


def _samlet(maengder: Iterable[Maengde]) -> Maengde:
    return Maengde(tuple(o for m in maengder for o in m.oensker))
