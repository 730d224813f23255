"""With the roles that are shipped, the application owns nothing and can only add to the trail."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import IntegrityError, ProgrammingError, connection, transaction

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.sikkerhedskopi.adresser import i_brug
from workflows.spor.models import Sporpost
from workflows.spor.sletning import slet_indhold

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def roller() -> Iterator[dict[str, str]]:
    """The script as it is shipped, with roles of this test's own; afterwards everything is the superuser's again."""
    navne = {hvad: f"{connection.settings_dict['NAME']}_{hvad}" for hvad in ("ejer", "app", "slet")}
    _koer_filen(navne)
    _koer_filen(navne)  # it can be run any number of times
    yield navne
    with connection.cursor() as markoer:
        for rolle in navne.values():
            markoer.execute(f"REASSIGN OWNED BY {rolle} TO CURRENT_USER; DROP OWNED BY {rolle}; DROP ROLE {rolle}")


def _koer_filen(navne: dict[str, str]) -> None:
    adresse = i_brug(connection.settings_dict)
    valg = [f"-v{hvad}={navn}" for hvad, navn in navne.items()]
    fil = settings.BASE_DIR / "deploy" / "postgres-roller.sql"
    kommando = ["psql", "--quiet", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", *valg, "-d", adresse.navn, "-f", str(fil)]
    subprocess.run(kommando, env=os.environ | adresse.miljoe(), check=True, capture_output=True)


@contextmanager
def som(rolle: str) -> Iterator[None]:
    with connection.cursor() as markoer:
        markoer.execute(f"SET ROLE {rolle}")
    try:
        yield
    finally:
        with connection.cursor() as markoer:
            markoer.execute("RESET ROLE")


def sql(saetning: str) -> None:
    with transaction.atomic(), connection.cursor() as markoer:
        markoer.execute(saetning)


def test_applikationen_kan_alt_sit_arbejde(hold: Hold, roller: dict[str, str]) -> None:
    with som(roller["app"]):
        oenske = sager.vurderet(hold, "mads")
        runde = sager.runde(hold)
        sager.laas_alle(hold, runde)
        sager.udkast(hold, runde, oenske)
        sager.beslut(hold, runde)
        sager.frigiv(runde)
    assert Sporpost.objects.filter(kaede=oenske.sagsnummer).count() >= 4


ANGREB = (
    "UPDATE workflows_sporpost SET art = 'x'",
    "DELETE FROM workflows_sporpost",
    "TRUNCATE workflows_sporpost",
    "ALTER TABLE workflows_sporpost DISABLE TRIGGER ALL",
    "DROP FUNCTION spor_afvis() CASCADE",
    "UPDATE workflows_kaedehoved SET hash = 'x'",
    "INSERT INTO workflows_kaedehoved (kaede, nummer, hash) VALUES ('x', 1, 'x')",
    "INSERT INTO workflows_sporettransaktion (transaktion) VALUES ('1')",
    "UPDATE workflows_fanget SET noegle = '0'",
    "DELETE FROM workflows_sletning",
    "DELETE FROM ansoegninger_historicaloenske",
    "SET session_replication_role = replica",
)


def test_hverken_applikationen_eller_sletningen_kan_roere_sporet(hold: Hold, roller: dict[str, str]) -> None:
    sager.indsendt(hold, "mads")
    for rolle in ("app", "slet"):
        for angreb in ANGREB:
            with som(roller[rolle]), pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
                sql(angreb)


def test_kun_sletningen_kan_slette_og_kun_det_noterede(hold: Hold, roller: dict[str, str]) -> None:
    oenske = sager.indsendt(hold, "mads")
    numre = list(Sporpost.objects.filter(kaede=oenske.sagsnummer).values_list("pk", flat=True))
    with som(roller["app"]), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        slet_indhold(poster=numre, regel="proeve", tidspunkt=NU)
    with som(roller["slet"]):
        with pytest.raises(IntegrityError, match="sporet"):
            sql("UPDATE workflows_sporpost SET salt = '', indhold = ''")
        with transaction.atomic():
            assert slet_indhold(poster=numre, regel="proeve", tidspunkt=NU) == len(numre)
