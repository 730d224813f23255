"""The acts of the profiles of competences, each with what its entry must say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ansoegninger.kompetenceprofil import services as profilservices
from ansoegninger.kompetenceprofil.models import Sagstype, Vurderer
from tests.fabrikker import profiler
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.ventet import Ventet


def profilerne(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Case types, one's own look at one's competences, and answers from before the system."""
    kim = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    voksen = hold.enhed["voksen"]
    yield (
        lambda: profilservices.gem_sagstype(enhed=voksen, navn="Merudgifter", **kim),
        Ventet("profil.sagstype_oprettet", None, "voksen", {"navn": (None, "Merudgifter")}),
    )
    yield (
        lambda: profilservices.gem_sagstype(enhed=voksen, navn="Ledsagelse", sagstype=Sagstype.objects.get(), **kim),
        Ventet("profil.sagstype_rettet", None, "voksen", {"navn": ("Merudgifter", "Ledsagelse")}),
    )
    yield (
        lambda: profilservices.arkiver_sagstype(sagstype=Sagstype.objects.get(), arkiver=True, **kim),
        Ventet("profil.sagstype_arkiveret", None, "voksen", {"arkiveret_kl": (None, str(NU))}),
    )
    yield (
        lambda: profilservices.arkiver_sagstype(sagstype=Sagstype.objects.get(), arkiver=False, **kim),
        Ventet("profil.sagstype_i_brug", None, "voksen", {"arkiveret_kl": (str(NU), None)}),
    )
    svar = profiler.svar(voksen.path)
    yield (
        lambda: profilservices.selvvurder(adgang=hold.adgang("mads"), svar=svar, tidspunkt=NU),
        Ventet(
            "profil.besvaret", "mads", "voksen", {"niveau": (None, "(fortroligt)"), "vurderer": (None, "MEDARBEJDER")}
        ),
    )
    assert hold.strategi is not None
    om = profilservices.Besvaret(hold["aya"], voksen, hold.strategi, Vurderer.LEDER, hold["lone"], NU)
    yield (
        lambda: profilservices.indlaes(besvarelser=[(om, svar)], kilde="et regneark", tidspunkt=NU),
        Ventet("profil.indlaest", None, None, {"vurderer": (None, "LEDER")}),
    )
