"""The acts of MUS: times, and the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from ansoegninger.mus.services import gem_maal, slet_maal
from tests.fabrikker import mussager, mustider
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.ventet import Ventet


def tiderne(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Times for a talk."""
    samtale = mussager.samtale(mussager.musrunde(hold, "voksen", navn="Tider"), hold)
    yield (
        lambda: mustider.foreslaa(hold, [samtale]),
        Ventet("mus.tider_foreslaaet", "mads", "voksen", {"samtale_id": (None, str(samtale.pk))}),
    )


def planen(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """The development plan."""
    samtale = mussager.holdt(mussager.musrunde(hold, "voksen"), hold)
    af = {"samtale": samtale, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    maal: list[Any] = []
    yield (
        lambda: maal.append(gem_maal(felter=mussager.MAAL, **af)),
        Ventet("mus.maal_tilfoejet", "mads", "voksen", {"niveau_nu": (None, "C"), "planversion": ("0", "1")}),
    )
    yield (
        lambda: gem_maal(felter={"frist_dag": date(2027, 6, 1)}, maal_id=maal[-1].pk, **af),
        Ventet("mus.maal_rettet", "mads", "voksen", {"frist_dag": ("2027-03-01", "2027-06-01")}),
    )
    yield (
        lambda: slet_maal(maal_id=maal[-1].pk, **af),
        Ventet("mus.maal_fjernet", "mads", "voksen", {"maal": ("Kan begrunde en afgørelse", None)}),
    )
