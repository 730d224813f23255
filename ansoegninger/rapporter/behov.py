"""The findings about demand, one sentence each."""

from __future__ import annotations

from fractions import Fraction

from ansoegninger.rapporter.efterspoergsel import UDEN_TEMA_NAVN, Efterspoergsel, Temaraekke
from ansoegninger.rapporter.fund import FOR_SMAA, MINDST_FORSKEL, MINDST_OENSKER, i_procent
from workflows.sprog.formater import antal


def temafund(e: Efterspoergsel) -> str:
    """The theme that is asked for most, and the one that is asked for much more than it is offered."""
    return f"{mest_oensket(e)} {_manko(e)}".strip()


def mest_oensket(e: Efterspoergsel) -> str:
    """Which theme most wishes are within, of those that are shown; known without the catalogue."""
    vist = _temaer(e)
    if not vist:
        return FOR_SMAA
    flest, mest = max(vist, key=lambda par: par[0])
    return f"»{mest.tema}« er det mest ønskede af de temaer, der kan vises: {flest} af {e.i_alt.oensker} ønsker."


def _manko(e: Efterspoergsel) -> str:
    mange = [(_af(oensker, e) - _udbudt(t, e), t) for oensker, t in _temaer(e) if oensker >= MINDST_OENSKER]
    if not mange:
        return ""
    manko, tema = max(mange, key=lambda par: par[0])
    if manko < MINDST_FORSKEL:
        return "Intet tema ønskes tydeligt mere, end kataloget udbyder det."
    return (
        f"»{tema.tema}« har {i_procent(_af(tema.oensker or 0, e))} af ønskerne, men "
        f"{i_procent(_udbudt(tema, e))} af kurserne i kataloget."
    )


def _temaer(e: Efterspoergsel) -> list[tuple[int, Temaraekke]]:
    return [(t.oensker, t) for t in e.temaer if t.oensker and t.tema != UDEN_TEMA_NAVN]


def katalogfund(e: Efterspoergsel) -> str:
    """How much is asked for that the catalogue does not have, and what most ask for."""
    if e.i_alt.udenfor is None or not e.i_alt.oensker:
        return FOR_SMAA
    if not e.i_alt.udenfor:
        return "Alt, hvad der er ønsket, står i kataloget."
    andel = i_procent(_af(e.i_alt.udenfor, e))
    saetning = f"{antal(e.i_alt.udenfor, 'ønske', 'ønsker')} ({andel}) gælder noget, der ikke står i kataloget"
    titler = [savnet for savnet in e.savnet if savnet.er_titel]
    if not titler:
        return f"{saetning}. Ingen titel går igen hos fem eller flere."
    return f"{saetning}, flest »{titler[0].navn}«."


def _af(oensker: int, e: Efterspoergsel) -> Fraction:
    return Fraction(oensker, e.i_alt.oensker or 1)


def _udbudt(t: Temaraekke, e: Efterspoergsel) -> Fraction:
    return Fraction(t.kurser, e.i_alt.kurser) if e.i_alt.kurser else Fraction(0)
