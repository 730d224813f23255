"""A real copy, restored to a place of its own with the ledger's file: what was erased since is erased there, too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.models import Anker, Omfang
from tests.ansoegninger.sletning.gang import alt_for_mads
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FUGL, SENERE
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.sikkerhedskopi.test_sikkerhedskopi import kilde, nyt_sted, stille
from workflows.sikkerhedskopi import services
from workflows.sikkerhedskopi.adresser import SQLITE, Adresse

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lang]

__all__ = ["nyt_sted"]


def test_en_gendannet_kopi_faar_slettet_det_samme_igen(
    hold: Hold, tmp_path: Path, settings: Any, nyt_sted: Adresse
) -> None:
    settings.SLETTELOG = str(tmp_path / "kursussporet.slettelog.jsonl")
    alt_for_mads(hold)
    gamle_sager.regel(Omfang.KLADDER, 0, Anker.SIDST_RETTET, fra=DAG)
    kopi = services.tag_kopi(fra=kilde(tmp_path), mappe=tmp_path / "kopier", tidspunkt=NU, sig=stille)
    slet_udloebne(nu=lambda: SENERE)

    sagt: list[str] = []
    services.gendan(kopi=kopi, til=nyt_sted, sig=sagt.append, slettelog=Path(settings.SLETTELOG))
    assert "Sletter igen, hvad der er slettet siden" in sagt
    assert [linje for linje in sagt if "slettet_" in linje or "historik" in linje] == []
    assert list(steder(nyt_sted, FUGL)) == []
    assert list(steder(nyt_sted, hold["mads"].navn)) == []
    assert list(steder(nyt_sted, hold["aya"].navn)) != [], "der ledes dér, hvor ordene står"


def steder(sted: Adresse, ord_: str) -> Iterator[str]:
    """Every column of another database in which the word stands."""
    base: Any = sqlite3.connect(sted.navn) if sted.motor == SQLITE else psycopg.connect(str(sted))
    maerke = "?" if sted.motor == SQLITE else "%s"
    with closing(base):
        for tabel, kolonne in _kolonner(base, sted):
            hvor = f'CAST("{kolonne}" AS TEXT) LIKE {maerke}'
            if base.execute(f'SELECT 1 FROM "{tabel}" WHERE {hvor} LIMIT 1', [f"%{ord_}%"]).fetchone():
                yield f"{tabel}.{kolonne}"


def _kolonner(base: Any, sted: Adresse) -> list[tuple[str, str]]:
    if sted.motor == SQLITE:
        tabeller = [navn for (navn,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [(tabel, r[1]) for tabel in tabeller for r in base.execute(f'PRAGMA table_info("{tabel}")')]
    sql = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    return list(base.execute(sql).fetchall())


def test_der_ledes_i_alle_tabeller(hold: Hold, tmp_path: Path) -> None:
    with connection.cursor() as markoer:
        navne = set(connection.introspection.table_names(markoer))
    sted = kilde(tmp_path)
    base: Any = sqlite3.connect(sted.navn) if sted.motor == SQLITE else psycopg.connect(str(sted))
    with closing(base):
        assert navne <= {tabel for tabel, _ in _kolonner(base, sted)}
