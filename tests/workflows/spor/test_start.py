"""Nothing is served and nothing is done without the guard: the server, the worker and Django's checks ask for it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.checks import Tags, run_checks
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from pytest_django import Settings

from tests.fabrikker.processer import migreret_fil
from workflows.spor import vaern
from workflows.spor.vaern.start import VaernetMangler, kraev_vaern


def koer(database: Path, *argumenter: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, on a SQLite file."""
    miljoe = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    return subprocess.run([sys.executable, *argumenter], env=miljoe, capture_output=True, text=True, check=False)


paa_en_fil = pytest.mark.skipif(connection.vendor != "sqlite", reason="prøves på en fil, ens for begge databaser")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A migrated file of its own."""
    fil = tmp_path_factory.mktemp("start") / "k.sqlite3"
    migreret_fil(fil, request)
    return fil


@paa_en_fil
def test_en_ny_database_siger_at_den_skal_migreres(tmp_path: Path) -> None:
    svar = koer(tmp_path / "ny.sqlite3", "-c", "import config.wsgi")
    assert svar.returncode == 1
    assert "Databasens værn om sporet er ikke, som det skal være." in svar.stderr
    assert "kør manage.py migrate" in svar.stderr


@paa_en_fil
def test_en_migreret_database_tjener_sider_og_migreres_igen_uden_indvendinger(database: Path) -> None:
    assert koer(database, "-c", "import config.wsgi").returncode == 0
    igen = koer(database, "manage.py", "migrate")
    assert (igen.returncode, "spor.W001" in igen.stderr) == (0, False)


@paa_en_fil
def test_statiske_filer_samles_uden_en_database(tmp_path: Path) -> None:
    intetsteds = tmp_path / "findes" / "ikke.sqlite3"
    assert koer(intetsteds, "manage.py", "collectstatic", "--dry-run", "--no-input").returncode == 0


@paa_en_fil
def test_uden_vaern_starter_hverken_side_eller_arbejder(database: Path) -> None:
    with sqlite3.connect(database) as forbindelse:
        forbindelse.execute("DROP TRIGGER spor_post_slettes")
    side = koer(database, "-c", "import config.wsgi")
    assert side.returncode == 1
    assert "Det gælder spor_post_slettes. " in side.stderr
    arbejder = koer(database, "manage.py", "arbejder", "--en-gang")
    assert arbejder.returncode == 1
    assert arbejder.stderr.startswith("CommandError: Databasens værn om sporet er ikke, som det skal være.")
    tjek = koer(database, "manage.py", "check", "--database", "default", "--fail-level", "WARNING")
    assert (tjek.returncode, "spor.W001" in tjek.stderr) == (1, True)
    verificering = koer(database, "manage.py", "spor_verificer", "--noter-ikke")
    assert verificering.returncode == 1
    assert "Databasens værn er ikke, som det skal være: spor_post_slettes" in verificering.stdout
    # migrate puts it up again, and says that it was gone.
    migrer = koer(database, "manage.py", "migrate")
    assert (migrer.returncode, "spor.W001" in migrer.stderr) == (0, True)
    assert koer(database, "-c", "import config.wsgi").returncode == 0


@pytest.mark.django_db
def test_tre_af_mange_naevnes_og_resten_taelles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vaern, "manglende", lambda: ["a", "b", "c", "d", "e"])
    with pytest.raises(VaernetMangler, match=r"Det gælder a, b, c og 2 til\."):
        kraev_vaern()
    with pytest.raises(CommandError, match="værn"):
        call_command("arbejder", "--en-gang")


def test_en_database_der_ikke_svarer_endnu_er_ingen_grund_til_at_blive_vaek(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def tavs() -> list[str]:
        raise OperationalError("connection refused")

    monkeypatch.setattr(vaern, "manglende", tavs)
    kraev_vaern()
    assert "Databasen svarer ikke endnu" in caplog.text


@pytest.mark.django_db
def test_djangos_tjek_er_stille_naar_vaernet_er_der() -> None:
    assert run_checks(tags=[Tags.database], databases=["default"]) == []


def test_en_noegle_som_alle_kan_laese_giver_en_advarsel(tmp_path: Path, settings: Settings) -> None:
    fil = tmp_path / "spornoegle"
    settings.SPOR_NOEGLE_FIL = str(fil)
    assert run_checks(tags=["security"]) == []
    fil.write_text("07" * 32, encoding="ascii")
    fil.chmod(0o600)
    assert run_checks(tags=["security"]) == []
    fil.chmod(0o644)
    assert [a.id for a in run_checks(tags=["security"])] == ["spor.W002"]
