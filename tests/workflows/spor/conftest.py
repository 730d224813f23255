"""A trail with some cases in it, a key, and the file outside the database."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.spor.kontrolpunkter.eksport import ajourfoer
from workflows.spor.kontrolpunkter.models import Kontrolpunkt
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt


@pytest.fixture
def fil(tmp_path: Path, settings: Settings) -> Path:
    """Where checkpoints are exported to."""
    settings.SPOR_KONTROLPUNKTFIL = str(tmp_path / "kontrolpunkter.jsonl")
    return Path(settings.SPOR_KONTROLPUNKTFIL)


@pytest.fixture
def sag(hold: Hold) -> str:
    """The number of a case with three entries, among others."""
    sager.indsendt(hold, "aya")
    oenske = sager.indsendt(hold, "mads")
    sager.goer(hold["lone"], oenske, "vurder", **(sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Skriv mere"}))
    sager.goer(hold["mads"], oenske, "ret", titel=oenske.titel, svar="Nu står der mere")
    sager.indsendt(hold, "kim")
    return oenske.sagsnummer


@pytest.fixture
def punkt(sag: str, fil: Path) -> Kontrolpunkt:
    """A checkpoint of it, exported."""
    punkt = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    ajourfoer(fil)
    assert punkt is not None
    return punkt
