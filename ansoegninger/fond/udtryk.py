"""What a rule computes with, in words: beside its text, which a person wrote and may have forgotten to change."""

from __future__ import annotations

from decimal import Decimal

from ansoegninger.fond.regler import KODER, Regel, Regelart
from workflows.sprog.formater import antal, dato, kr, tal

_ENHEDER = {
    Regelart.VINDUE: ("måned", "måneder"),
    Regelart.TIDLIGST: ("måned", "måneder"),
    Regelart.SENEST: ("dag", "dage"),
    Regelart.UNDERSKRIFT: ("dag", "dage"),
    Regelart.SVARTID: ("dag", "dage"),
    Regelart.GRUPPE: ("ansøger", "ansøgere"),
}


def i_tal(regel: Regel) -> str:
    """The number, the choice and the day of a rule, as far as it has them."""
    kode = KODER.get(Regelart(regel.art), {}).get(regel.kode, regel.kode)
    if regel.art == Regelart.VINDUE:
        kode = f"regnet fra {kode}"
    eksamen = {None: "", True: "med eksamen", False: "uden eksamen"}[regel.eksamen]
    dag = f"åbner igen {dato(regel.dag)}" if regel.dag else ""
    return ", ".join(del_ for del_ in (_tallet(regel), kode, eksamen, dag) if del_)


def _tallet(regel: Regel) -> str:
    if regel.tal is None:
        return ""
    art = Regelart(regel.art)
    if art in _ENHEDER:
        return antal(regel.tal, *_ENHEDER[art])
    if art in {Regelart.ANDEL, Regelart.SAERPULJE}:
        return f"{regel.tal} %"
    if art == Regelart.UDDANNELSE:
        return f"mindst {tal(Decimal(regel.tal) / 10)} ECTS"
    return kr(regel.tal, hele=True)
