"""The wheel as a drawing: four quarters with their topics in words, as many as there is room for. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from ansoegninger.aarshjul.kvartaler import ORD

#: The side of the drawing, and its middle.
SIDE, MIDTE = 640, 320.0
_YDRE, _INDRE, _LUFT = 312.0, 66.0, 1.2
#: Between the text and the edges; the height of a line, and the air between two topics.
_RAND, _LINJE, _EFTER_EMNE = 11.0, 16.0, 6.0
_OVERSKRIFT, _UNDERSKRIFT = 20.0, 20.0
#: A letter of the drawing's 13 is this wide, on the safe side of the average.
_TEGN = 6.9
_MINDST = 60.0
#: From where to where there is text: clear of the hub, so that every line of a quarter begins at the same edge.
_TOP, _MIDT_OPPE, _MIDT_NEDE, _BUND = -256.0, -66.0, 88.0, 300.0


@dataclass(frozen=True, slots=True)
class Linje:
    """A line of text, and where on the drawing it stands."""

    x: float
    y: float
    tekst: str
    slags: str = "emne"


@dataclass(frozen=True, slots=True)
class Udsnit:
    """A quarter: its outline, its lines, and on which side of the middle they begin ("start" or "end")."""

    kvartal: int
    er_nu: bool
    sti: str
    anker: str
    linjer: tuple[Linje, ...]


def hjul(aar: int, emner: Mapping[int, Sequence[str]], nu: tuple[int, int], under: Mapping[int, str]) -> list[Udsnit]:
    """The four quarters clockwise from the top.

    Args:
        aar: the wheel's year.
        emner: quarter -> its topics, in order.
        nu: the year and quarter of today.
        under: quarter -> what stands under its name, such as "6 møder".
    """
    return [
        Udsnit(
            k,
            (aar, k) == nu,
            _omrids(k),
            "start" if _til_hoejre(k) else "end",
            tuple(_linjer(k, emner.get(k, ()), under.get(k, ""), er_nu=(aar, k) == nu)),
        )
        for k in ORD
    ]


def _linjer(kvartal: int, emner: Sequence[str], under: str, *, er_nu: bool) -> Iterator[Linje]:
    y = _TOP if _oppe(kvartal) else _MIDT_NEDE
    yield _paa(kvartal, y, f"{kvartal}. kvartal{', nu' if er_nu else ''}", "overskrift")
    if under:
        yield _paa(kvartal, y + _OVERSKRIFT - 2, under, "under")
    y += _OVERSKRIFT + (_UNDERSKRIFT if under else 2)
    for nr, emne in enumerate(emner):
        linjer = _bryd(emne, y, kvartal)
        tilbage = len(emner) - nr
        efter = y + len(linjer) * _LINJE + _EFTER_EMNE
        # Keep a line for telling that there is more, unless this is the last.
        if not linjer or (tilbage > 1 and not _bredde(efter, kvartal)):
            yield _paa(kvartal, y, f"+ {tilbage} mere på listen" if nr else f"{tilbage} emner på listen", "mere")
            return
        for tekst in linjer:
            yield _paa(kvartal, y, tekst)
            y += _LINJE
        y += _EFTER_EMNE


def _bryd(tekst: str, y: float, kvartal: int) -> list[str]:
    """The text in lines from this height on; none where it does not fit."""
    linjer, ord_ = [], tekst.split()
    while ord_:
        plads = int(_bredde(y, kvartal) / _TEGN)
        if not plads:
            return []
        linje = ord_.pop(0)
        if len(linje) > plads:
            # A word longer than the line is cut; the rest of it goes on.
            linje, rest = f"{linje[: plads - 1]}-", linje[plads - 1 :]
            ord_.insert(0, rest)
        while ord_ and len(linje) + 1 + len(ord_[0]) <= plads:
            linje = f"{linje} {ord_.pop(0)}"
        linjer.append(linje)
        y += _LINJE
    return linjer


def _bredde(y: float, kvartal: int) -> float:
    """How wide a line can be at this height (its foot, from the middle); nothing where there is no room."""
    if (_oppe(kvartal) and y > _MIDT_OPPE) or y > _BUND:
        return 0.0
    # The line's top or its foot is nearer to the edge.
    fjernest = max(abs(y), abs(y - _LINJE + 4))
    bredde = sqrt(max(0.0, _YDRE**2 - fjernest**2)) - 2 * _RAND
    return bredde if bredde >= _MINDST else 0.0


def _paa(kvartal: int, y: float, tekst: str, slags: str = "emne") -> Linje:
    x = _RAND if _til_hoejre(kvartal) else -_RAND
    return Linje(round(MIDTE + x, 1), round(MIDTE + y, 1), tekst, slags)


def _oppe(kvartal: int) -> bool:
    return kvartal in (1, 4)


def _til_hoejre(kvartal: int) -> bool:
    return kvartal in (1, 2)


def _omrids(kvartal: int) -> str:
    fra, til = 90.0 * (kvartal - 1), 90.0 * kvartal
    a, b = _punkt(_YDRE, fra + _LUFT / 5), _punkt(_YDRE, til - _LUFT / 5)
    c, d = _punkt(_INDRE, til - _LUFT), _punkt(_INDRE, fra + _LUFT)
    return f"M{a}A{_YDRE} {_YDRE} 0 0 1 {b}L{c}A{_INDRE} {_INDRE} 0 0 0 {d}Z"


def _punkt(radius: float, grader: float) -> str:
    """A point on the circle; 0 degrees is the top, and it goes clockwise like a clock."""
    return f"{MIDTE + radius * sin(radians(grader)):.2f} {MIDTE - radius * cos(radians(grader)):.2f}"
