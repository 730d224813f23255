"""What was erased stays erased, also on a copy from before: the ledger's file is replayed, as often as one likes."""

from __future__ import annotations

import json
import sqlite3
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from ansoegninger.kontrol.register import brud
from ansoegninger.sletning.genslet import slet_igen
from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.models import Anker, Omfang
from ansoegninger.sletning.slettelog import Linje, Slettelog, UlaeseligLog, laes
from tests.ansoegninger.sletning.gang import alt_for_mads, kaederne_holder
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager, sager
from tests.fabrikker.gamle_sager import FUGL, SENERE
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.processer import Delt, vent_paa
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.models import AabenOpgave
from workflows.motor.paamindelser import forfaldent
from workflows.spor.models import Sletning, Sporpost

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(tmp_path: Path, settings: Any) -> Path:
    settings.SLETTELOG = str(tmp_path / "kursussporet.slettelog.jsonl")
    return Path(settings.SLETTELOG)


class Kopi:
    """A copy from before: what happens until `gendan` is undone, as when the copy takes the database's place."""

    def __init__(self) -> None:
        self._punkt = transaction.savepoint()

    def gendan(self) -> None:
        transaction.savepoint_rollback(self._punkt)


def test_det_slettede_slettes_igen_paa_en_kopi_fra_foer(hold: Hold, log: Path) -> None:
    alt_for_mads(hold)
    kopi, foer = Kopi(), set(steder(FUGL))
    slet_udloebne(nu=lambda: SENERE)
    assert steder(FUGL) == []
    kopi.gendan()
    assert set(steder(FUGL)) == foer
    resultat = slet_igen(linjer=laes(log), nu=lambda: SENERE)
    connection.check_constraints()
    # The person, and the entries about them that belong to no case.
    assert resultat.slettet[Omfang.PERSONER] == 1 + sum(
        linje.regel == Omfang.PERSONER and linje.tabel == Sporpost._meta.db_table for linje in laes(log)
    )
    assert steder(FUGL, hold["mads"].navn, "mads@") == []
    assert kaederne_holder()
    forfaldent(SENERE)
    assert brud(SENERE) == []


def test_at_slette_igen_to_gange_er_som_een(hold: Hold, log: Path) -> None:
    alt_for_mads(hold)
    kopi = Kopi()
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    slet_igen(linjer=laes(log), nu=lambda: SENERE)
    poster, noteret = Sporpost.objects.count(), Sletning.objects.count()
    igen = slet_igen(linjer=laes(log), nu=lambda: SENERE)
    assert (igen.slettet.total(), igen.allerede) == (0, len(laes(log)))
    assert (Sporpost.objects.count(), Sletning.objects.count()) == (poster, noteret)


def test_sporet_siger_at_det_er_slettet_igen(hold: Hold, log: Path) -> None:
    sag = gamle_sager.trukket(hold)
    kopi = Kopi()
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    slet_igen(linjer=laes(log), nu=lambda: SENERE)
    post = Sporpost.objects.get(kaede=sag.sagsnummer, art="sletning.sag")
    assert post.saetning.startswith("slettede igen efter en gendannelse sagens indhold efter reglen »Ønsker, trukket")


def test_en_kopi_hvor_sagen_endnu_var_i_gang_faar_ogsaa_teksten_slettet(hold: Hold, log: Path) -> None:
    """The copy may be so old that the wish was still at its leader, its draft still unsent or its letter unsent."""
    oenske = sager.indsendt(hold, "mads", titel=FUGL)
    kopi = Kopi()
    gamle_sager.traek_tilbage(hold, oenske)
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    slet_igen(linjer=laes(log), nu=lambda: SENERE)
    assert steder(FUGL) == []
    assert AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).sagstitel == "(slettet)"


def test_en_besked_der_ventede_i_kopien_bliver_aldrig_sendt(hold: Hold, log: Path) -> None:
    gamle_sager.afgjort(hold)
    gamle_sager.fratraed(hold, "mads")
    Besked.objects.update(status=Beskedstatus.KLAR, sendt_kl=None)
    kopi = Kopi()
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SENERE)
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    slet_igen(linjer=laes(log), nu=lambda: SENERE)
    assert set(Besked.objects.values_list("status", flat=True)) == {Beskedstatus.ANNULLERET}


def test_en_ny_sag_med_en_gammels_noegle_roeres_ikke(hold: Hold, log: Path) -> None:
    """After a restore the same keys and numbers are given once more, to something else."""
    kopi = Kopi()
    gammel = gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    ny = gamle_sager.trukket(hold)
    if connection.vendor == "sqlite":
        assert (ny.pk, ny.sagsnummer) == (gammel.pk, gammel.sagsnummer)
    resultat = slet_igen(linjer=laes(log), nu=lambda: SENERE)
    assert (resultat.slettet.total(), resultat.ukendt) == (0, 1)
    ny.refresh_from_db()
    assert ny.titel == f"{FUGL}-titel"


def test_en_proeve_taeller_kun(hold: Hold, log: Path) -> None:
    gamle_sager.trukket(hold)
    kopi = Kopi()
    slet_udloebne(nu=lambda: SENERE)
    kopi.gendan()
    ud = StringIO()
    call_command("slet_igen", str(log), "--proev", stdout=ud)
    assert ud.getvalue() == "Kan slettes igen: 1. Var slettet i forvejen: 0. Findes ikke i denne kopi: 0.\n"
    assert len(steder(FUGL)) > 5


# --- The file -------------------------------------------------------------------------------------------------------


def test_loggen_naevner_intet_og_ingen(hold: Hold, log: Path) -> None:
    alt_for_mads(hold)
    slet_udloebne(nu=lambda: SENERE)
    indhold = log.read_text(encoding="utf-8")
    assert not any(ord_ in indhold for ord_ in (FUGL, "Mads", "mads", "K-2026"))
    assert all(json.loads(linje).keys() == set(Linje.__dataclass_fields__) for linje in indhold.splitlines())


def test_loggen_foejes_til_og_skrives_ikke_om(hold: Hold, log: Path) -> None:
    gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    foer = log.read_bytes()
    gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    slet_udloebne(nu=lambda: SENERE)
    assert log.read_bytes().startswith(foer)
    assert len(laes(log)) == 2


def test_en_tabt_log_skrives_igen_af_databasen(hold: Hold, log: Path) -> None:
    gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    gamle = laes(log)
    log.unlink()
    assert Slettelog(log).ajourfoer() == 1
    assert laes(log) == gamle


def test_en_linje_der_blev_afbrudt_overses_og_en_anden_fejl_stopper_alt(hold: Hold, log: Path) -> None:
    gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    hel = log.read_text(encoding="utf-8")
    log.write_text(hel + hel[:40], encoding="utf-8")
    assert len(laes(log)) == 1
    for gal in ("ikke json\n", '{"tabel": "roller_enhed", "noegle": 1}\n', hel.replace("ansoegninger_oenske", "x")):
        log.write_text(hel + gal, encoding="utf-8")
        with pytest.raises(UlaeseligLog, match="Linje 2"):
            laes(log)
    with pytest.raises(CommandError, match="kan ikke læses"):
        call_command("slet_igen", str(log.with_name("findes-ikke")))


# --- A real copy ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(connection.vendor != "sqlite", reason="kopien er en fil; PostgreSQL's prøves med gendan")
@pytest.mark.django_db(transaction=True)
def test_en_fil_fra_foer_slettes_igen_af_kommandoen(hold: Hold, tmp_path: Path, log: Path) -> None:
    alt_for_mads(hold)
    gamle_sager.regel(Omfang.KLADDER, 0, Anker.SIDST_RETTET, fra=DAG)
    with Delt(tmp_path) as gammel:
        fil = tmp_path / "delt.sqlite3"
        slet_udloebne(nu=lambda: SENERE)
        assert FUGL.encode() in fil.read_bytes()
        ud = vent_paa(gammel.koer("manage.py", "slet_igen", str(log)))
        assert "Slettet igen: " in ud
        rester = [f.name for f in tmp_path.glob("delt.sqlite3*") if FUGL.encode() in f.read_bytes()]
        vent_paa(gammel.koer("manage.py", "kontroller", "slettet_sag_er_tom_og_fortalt", "seneste_historik_er_raekken"))
    assert rester == []
    assert _i_filen(fil, hold["mads"].navn) == []


def _i_filen(fil: Path, ord_: str) -> list[str]:
    """Table and column where the word stands, asked of the file itself."""
    fundne: list[str] = []
    with sqlite3.connect(fil) as base:
        tabeller: list[Any] = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (tabel,) in tabeller:
            for kolonne in [r[1] for r in base.execute(f'PRAGMA table_info("{tabel}")')]:
                hvor = f'CAST("{kolonne}" AS TEXT) LIKE ?'
                if base.execute(f'SELECT 1 FROM "{tabel}" WHERE {hvor} LIMIT 1', [f"%{ord_}%"]).fetchone():
                    fundne.append(f"{tabel}.{kolonne}")
    return fundne
