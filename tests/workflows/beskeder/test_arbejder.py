"""The worker: goes on past a failing part, says so, and ends when told."""

from __future__ import annotations

import logging
import signal
import time
from datetime import datetime
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from config.fejlrapport import LogformatUdenIndhold
from tests.fabrikker.hold import NU, Hold, byg_hold
from tests.fabrikker.processer import Delt, vent_til
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.services import Kladde, laeg_i_udbakken
from workflows.management.commands import arbejder

KALDT: list[str] = []


def god(nu: datetime) -> None:
    KALDT.append("god")


def daarlig(nu: datetime) -> None:
    raise OperationalError("Mads Mørkeberg fik afslag")


@pytest.fixture
def dele(monkeypatch: pytest.MonkeyPatch) -> None:
    KALDT.clear()
    monkeypatch.setattr(arbejder, "DELE", {"daarlig": f"{__name__}.daarlig", "god": f"{__name__}.god"})


@pytest.fixture
def hold(transactional_db: None) -> Hold:
    """In no transaction: the worker lets go of its connection between two rounds."""
    return byg_hold()


@transaction.atomic
def _besked(hold: Hold) -> Besked:
    return laeg_i_udbakken(Kladde("brev:1", hold["mads"].pk, "Tilbagemelding", "Kære Mads"), tidspunkt=NU)


def test_en_del_der_fejler_standser_ikke_de_andre_men_ses_i_slutkoden(
    hold: Hold, dele: None, caplog: pytest.LogCaptureFixture
) -> None:
    besked = _besked(hold)
    with pytest.raises(CommandError, match=r"Kunne ikke gennemføre: daarlig$"):
        call_command("arbejder", "--en-gang")
    besked.refresh_from_db()
    assert (KALDT, besked.status, len(mail.outbox)) == (["god"], Beskedstatus.SENDT, 1)
    post = next(p for p in caplog.records if p.levelno == logging.ERROR)
    skrevet = LogformatUdenIndhold("{message}", style="{").format(post)
    assert "arbejder.py" in skrevet
    assert "OperationalError" in skrevet
    assert "Mads" not in skrevet


def test_en_omgang_uden_fejl_slutter_stille(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arbejder, "DELE", {})
    call_command("arbejder", "--en-gang")
    assert mail.outbox == []


def test_signalerne_er_som_foer_naar_arbejderen_er_faerdig(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arbejder, "DELE", {})
    foer = signal.getsignal(signal.SIGTERM)
    call_command("arbejder", "--en-gang")
    assert signal.getsignal(signal.SIGTERM) is foer


@pytest.mark.parametrize("navn", sorted(arbejder.DELE))
def test_hver_del_findes(navn: str) -> None:
    assert callable(import_string(arbejder.DELE[navn]))


@pytest.mark.postgres
def test_en_tabt_forbindelse_faar_en_ny_i_naeste_omgang(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that breaks its connection; the part after it, and the next round, ask the database as if nothing was."""
    monkeypatch.setattr(arbejder, "DELE", {"tabt": f"{__name__}.tab_forbindelsen"})
    with pytest.raises(CommandError, match=r"tabt$"):
        call_command("arbejder", "--en-gang")
    assert Besked.objects.count() == 0


def tab_forbindelsen(nu: datetime) -> None:
    connection.connection.close()
    Besked.objects.count()


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_arbejderen_standser_straks_og_paent(hold: Hold, tmp_path: Path, signum: signal.Signals) -> None:
    with transaction.atomic():
        laeg_i_udbakken(Kladde("brev:1", hold["mads"].pk, "Svar", "Kære Mads"), tidspunkt=timezone.now())
    with Delt(tmp_path) as delt:
        proces = delt.koer("manage.py", "arbejder", "--pause", "60")
        # Nobody listens for mail there; that the message was tried says that the worker is at work.
        vent_til(lambda: delt.raekker("SELECT forsoeg FROM workflows_besked") == [(1,)])
        proces.send_signal(signum)
        start = time.monotonic()
        _ud, fejl = proces.communicate(timeout=10)
    assert (proces.returncode, time.monotonic() - start < 5) == (0, True), fejl
    assert "stoppet" in fejl
