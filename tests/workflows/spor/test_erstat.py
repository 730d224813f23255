"""INSERT OR REPLACE takes nothing away, not even on a connection whose settings let it delete without asking."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import IntegrityError, connection

from tests.fabrikker.hold import NU
from tests.workflows.spor.test_vaern import sql
from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt
from workflows.spor.models import Kaedehoved, Sletning

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="INSERT OR REPLACE er SQLites"),
]


@pytest.fixture
def fremmed(punkt: Kontrolpunkt) -> Iterator[None]:
    """A connection as another program has it: deletions by REPLACE fire no trigger. All tables have a row."""
    Sletning.objects.create(tabel="x", noegle="1", regel="TRUKNE", slettet_kl=NU)
    Efterproevning.objects.create(begyndt_kl=NU, sluttet_kl=NU, poster=0, kaeder=0, fund=0, mod_fil=False)
    sql("PRAGMA recursive_triggers = OFF")
    yield
    sql("PRAGMA recursive_triggers = ON")


@pytest.mark.parametrize(
    "tabel",
    ["fanget", "sletning", "kontrolpunkt", "kontrolpunkthoved", "efterproevning", "sporpost", "sporettransaktion"],
)
def test_en_raekke_erstattes_ikke(fremmed: None, tabel: str) -> None:
    with pytest.raises(IntegrityError, match="sporet: "):
        sql(f"INSERT OR REPLACE INTO workflows_{tabel} SELECT * FROM workflows_{tabel} LIMIT 1")


@pytest.mark.parametrize(
    ("tabel", "kolonner", "vaerdier"),
    [
        ("sletning", "tabel, noegle, regel, slettet_kl", "tabel, noegle, 'x', '2020-01-01'"),
        ("kontrolpunkthoved", "kontrolpunkt_id, kaede, nummer, hash", "kontrolpunkt_id, kaede, nummer, 'x'"),
    ],
)
def test_en_raekke_erstattes_heller_ikke_under_en_ny_noegle(
    fremmed: None, tabel: str, kolonner: str, vaerdier: str
) -> None:
    with pytest.raises(IntegrityError, match="sporet: rækken findes"):
        sql(f"INSERT OR REPLACE INTO workflows_{tabel} ({kolonner}) SELECT {vaerdier} FROM workflows_{tabel} LIMIT 1")


def test_et_kaedehoved_saettes_ikke_tilbage(fremmed: None, sag: str) -> None:
    foer = list(Kaedehoved.objects.values_list())
    with pytest.raises(IntegrityError, match="sporet: et kædehoved følger kun sin kæde"):
        sql(
            "INSERT OR REPLACE INTO workflows_kaedehoved (kaede, nummer, hash) "
            "SELECT kaede, nummer, hash FROM workflows_sporpost WHERE kaede = %s AND nummer = 1",
            sag,
        )
    assert list(Kaedehoved.objects.values_list()) == foer
