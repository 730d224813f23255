"""A progress bar for commands that take long."""

from collections.abc import Callable

from django.core.management.base import OutputWrapper

BREDDE = 40


def bjaelke(ud: OutputWrapper, tekst: str) -> Callable[[int, int], None] | None:
    """A progress bar on a terminal; silence in a log."""
    if not ud.isatty():
        return None

    def vis(naaet: int, i_alt: int) -> None:
        fyldt = BREDDE * naaet // max(i_alt, 1)
        slut = "\n" if naaet == i_alt else ""
        ud.write(f"\r  {tekst} [{'█' * fyldt}{'·' * (BREDDE - fyldt)}] {naaet}/{i_alt}", ending=slut)
        ud.flush()

    return vis
