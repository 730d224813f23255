"""The demo's story is told through every service; here each of them has its own transaction, and its own entry."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from types import SimpleNamespace

import pytest

from ansoegninger.demo import (
    byg,
    byg_fond,
    byg_forankring,
    byg_introforloeb,
    byg_mus,
    byg_opfoelgning,
    byg_runder,
    verden,
)
from tests.workflows.spor.fanget_siden import Siden
from workflows.spor.models import Fanget


@pytest.mark.django_db(transaction=True)
def test_hver_tjeneste_skriver_sin_egen_post(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(byg, "transaction", SimpleNamespace(atomic=nullcontext))
    # Only the demo dates the engine's rows; it does so inside its one transaction.
    for modul in (verden, byg_fond, byg_forankring, byg_introforloeb, byg_mus, byg_opfoelgning, byg_runder):
        monkeypatch.setattr(modul, "dater_motoren", lambda *_: None)
    siden = Siden()
    byg.byg_demo(idag=date(2026, 11, 22))
    assert siden.i_ord() == []
    assert Fanget.objects.values("transaktion").distinct().count() > 300
