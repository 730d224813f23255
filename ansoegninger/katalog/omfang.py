"""A course's extent in words. Pure."""

from __future__ import annotations

from decimal import Decimal

from workflows.sprog.formater import antal, tal


def omfang(dage: Decimal | None, timer: Decimal | None, ects: Decimal | None) -> str:
    """What is known of the extent, "2 dage · 15 timer"; empty when nothing is."""
    dele = (_maengde(dage, "dag", "dage"), _maengde(timer, "time", "timer"), _maengde(ects, "ECTS", "ECTS"))
    return " · ".join(del_ for del_ in dele if del_)


def _maengde(vaerdi: Decimal | None, ental: str, flertal: str) -> str:
    if vaerdi is None:
        return ""
    if vaerdi == vaerdi.to_integral_value():
        return antal(int(vaerdi), ental, flertal)
    return f"{tal(vaerdi)}\N{NO-BREAK SPACE}{flertal}"
