"""The acts on the proof of a course: laid on the case, and put in another's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from ansoegninger.evaluering.beviser import laeg_bevis
from tests.ansoegninger.breve.test_breve import besluttet
from tests.ansoegninger.evaluering.hjaelp import KL, evalueret
from tests.ansoegninger.evaluering.test_beviser import JPEG, PDF
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.ventet import Ventet


def beviset(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """A course that was taken and evaluated; then the two acts."""
    oenske = besluttet(hold, transport_oere=80_000)
    sager.frigiv(oenske.beslutninger.get().runde)
    sager.goer(hold["mads"], oenske, "laes", tidspunkt=NU + timedelta(hours=4))
    taget = evalueret(hold, oenske)
    af: dict[str, Any] = {"oenske": taget, "adgang": hold.adgang("mads"), "tidspunkt": KL}
    yield (
        lambda: laeg_bevis(raa=PDF, **af),
        Ventet("kursusbevis.lagt", "mads", "voksen", {"type": (None, "PDF"), "indhold": (None, "(fortroligt)")}),
    )
    yield (
        lambda: laeg_bevis(raa=JPEG, **af),
        Ventet(
            "kursusbevis.byttet",
            "mads",
            "voksen",
            {"type": ("PDF", "JPEG"), "indhold": ("(fortroligt)", "(fortroligt)")},
        ),
    )
