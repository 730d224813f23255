"""The acts on plans: a person's activities and follow-up days, and a group's talk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from ansoegninger.mus.aktiviteter.services import gem_aktivitet, slet_aktivitet
from ansoegninger.mus.grus import services as grus
from ansoegninger.mus.opfoelgning.services import aftal_dage
from tests.fabrikker import grussager, mussager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.ventet import Ventet


def planens_dele(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Activities, and the days on which the plan is looked at again."""
    samtale = mussager.holdt(mussager.musrunde(hold, "voksen", navn="MUS 2027"), hold)
    maal = mussager.maal(samtale, hold)
    af: dict[str, Any] = {"samtale": samtale, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    skrevet: list[Any] = []
    yield (
        lambda: skrevet.append(gem_aktivitet(maal_id=maal.pk, felter=mussager.AKTIVITET, **af)),
        Ventet("mus.aktivitet_tilfoejet", "mads", "voksen", {"fase": (None, "UNDER"), "planversion": ("1", "2")}),
    )
    yield (
        lambda: gem_aktivitet(maal_id=maal.pk, aktivitet_id=skrevet[-1].pk, felter={"fase": "EFTER"}, **af),
        Ventet("mus.aktivitet_rettet", "mads", "voksen", {"fase": ("UNDER", "EFTER")}),
    )
    yield (
        lambda: slet_aktivitet(aktivitet_id=skrevet[-1].pk, **af),
        Ventet("mus.aktivitet_fjernet", "mads", "voksen", {"fase": ("EFTER", None)}),
    )
    yield (
        lambda: aftal_dage(dage=[date(2027, 1, 15)], **af),
        Ventet("mus.dage_aftalt", "mads", "voksen", {"dag": (None, "2027-01-15")}),
    )


def gruppens_samtale(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """A word, goals and activities of a group."""
    samtale = grussager.holdt(hold)
    af: dict[str, Any] = {"grus": samtale, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    aya: dict[str, Any] = {"grus": samtale, "adgang": hold.adgang("aya"), "tidspunkt": NU}
    yield (
        lambda: grus.skriv_ord(ord_="Et ord", **aya),
        Ventet("grus.ord", None, "voksen", {"ord": ("(fortroligt)", "(fortroligt)")}),
    )
    maal: list[Any] = []
    skrevet: list[Any] = []
    frist = date(2027, 3, 1)
    yield (
        lambda: maal.append(grus.gem_maal(felter={"maal": "Fælles", "frist_dag": frist}, **af)),
        Ventet("grus.maal_tilfoejet", None, "voksen", {"maal": (None, "Fælles")}),
    )
    yield (
        lambda: grus.gem_maal(felter={"maal": "Sammen"}, maal_id=maal[-1].pk, **af),
        Ventet("grus.maal_rettet", None, "voksen", {"maal": ("Fælles", "Sammen")}),
    )
    yield (
        lambda: skrevet.append(grus.gem_aktivitet(maal_id=maal[-1].pk, felter=mussager.AKTIVITET, **af)),
        Ventet("grus.aktivitet_tilfoejet", None, "voksen", {"fase": (None, "UNDER")}),
    )
    ret: dict[str, Any] = {"felter": {"fase": "FOER"}}
    yield (
        lambda: grus.gem_aktivitet(maal_id=maal[-1].pk, aktivitet_id=skrevet[-1].pk, **ret, **af),
        Ventet("grus.aktivitet_rettet", None, "voksen", {"fase": ("UNDER", "FOER")}),
    )
    yield (
        lambda: grus.slet_aktivitet(aktivitet_id=skrevet[-1].pk, **af),
        Ventet("grus.aktivitet_fjernet", None, "voksen", {"fase": ("FOER", None)}),
    )
    yield (
        lambda: grus.slet_maal(maal_id=maal[-1].pk, **af),
        Ventet("grus.maal_fjernet", None, "voksen", {"maal": ("Sammen", None)}),
    )
