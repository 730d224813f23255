"""Erasing in portions: stopped anywhere it goes on, and nothing happens without being asked for."""

from __future__ import annotations

import logging
import sqlite3
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ansoegninger.oensker.models import Oenske
from ansoegninger.sletning import koersel, slettelog
from ansoegninger.sletning.arbejde import forfaldent
from ansoegninger.sletning.koersel import PORTION, slet_udloebne
from ansoegninger.sletning.logbog import er_slettet
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.slettelog import UlaeseligLog, laes
from ansoegninger.sletning.tekster import SLETTET
from tests.ansoegninger.sletning.gang import alt_for_mads
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FUGL, SENERE
from tests.fabrikker.hold import Hold
from tests.fabrikker.processer import Delt, vent_paa
from workflows.spor.afstemning import uden_post
from workflows.spor.models import Fanget, Sporpost


def mange(hold: Hold, antal: int = PORTION + 3) -> list[Oenske]:
    return [gamle_sager.trukket(hold) for _ in range(antal)]


def koert(*argumenter: str) -> str:
    ud = StringIO()
    call_command("slet_udloebne", *argumenter, stdout=ud, no_color=True)
    return ud.getvalue()


@pytest.mark.django_db(transaction=True)
def test_en_koersel_der_draebes_har_slettet_hele_portioner_og_gaar_videre_naeste_gang(
    hold: Hold, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sager = mange(hold)
    settings.SLETTELOG = str(tmp_path / "log.jsonl")
    aegte = slettelog.Slettelog.ajourfoer
    kald = iter(range(100))

    def draebt(selv: slettelog.Slettelog) -> int:
        if next(kald) == 1:
            raise SystemExit("kill -9 between the commit and the line in the file")
        return aegte(selv)

    monkeypatch.setattr(slettelog.Slettelog, "ajourfoer", draebt)
    with pytest.raises(SystemExit):
        slet_udloebne(nu=lambda: SENERE)
    assert Oenske.objects.filter(titel=SLETTET).count() == PORTION
    assert laes(tmp_path / "log.jsonl") == []
    assert slet_udloebne(nu=lambda: SENERE).slettet == {Omfang.TRUKNE: 3}
    assert {linje.noegle for linje in laes(tmp_path / "log.jsonl")} == {sag.pk for sag in sager}
    assert steder(FUGL) == []


@pytest.mark.django_db(transaction=True)
def test_hver_raekke_en_sletning_roerer_har_sin_post_i_sporet(hold: Hold) -> None:
    alt_for_mads(hold)
    kendte = set(uden_post().values_list("pk", flat=True))
    foer = Fanget.objects.count()
    slet_udloebne(nu=lambda: SENERE)
    assert Fanget.objects.count() > foer + 10
    assert set(uden_post().values_list("pk", flat=True)) == kendte


@pytest.mark.django_db
def test_en_portion_er_hel_eller_intet(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    sag = gamle_sager.trukket(hold)

    def gaar_galt(*a: Any, **k: Any) -> None:
        raise RuntimeError("disken er fuld")

    monkeypatch.setattr("ansoegninger.sletning.slet.skriv_mange", gaar_galt)
    with pytest.raises(RuntimeError):
        slet_udloebne(nu=lambda: SENERE)
    assert not er_slettet(sag)
    assert len(steder(FUGL)) > 5


@pytest.mark.django_db
def test_der_spoerges_igen_under_laasen(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hold that arrived after the list was made, and before the lock, counts."""
    sag = gamle_sager.trukket(hold)
    aegte = koersel.laas

    def imens(model: Any, noegler: Any) -> None:
        gamle_sager.paalaeg(hold, sag=sag)
        aegte(model, noegler)

    monkeypatch.setattr(koersel, "laas", imens)
    assert slet_udloebne(nu=lambda: SENERE).slettet.total() == 0
    assert not er_slettet(sag)


@pytest.mark.django_db
def test_en_portion_koster_lige_mange_opslag_for_een_og_for_tyve(hold: Hold) -> None:
    from django.test.utils import CaptureQueriesContext

    antal = []
    for hvor_mange in (1, 20):
        mange(hold, hvor_mange)
        with CaptureQueriesContext(connection) as opslag:
            slet_udloebne(nu=lambda: SENERE)
        antal.append(len(opslag))
    # The first run writes down the default rules.
    assert antal[1] <= antal[0]


@pytest.mark.django_db
def test_fremdriften_fortaelles_portion_for_portion(hold: Hold) -> None:
    mange(hold)
    naaet: list[tuple[int, int]] = []
    slet_udloebne(nu=lambda: SENERE, fremdrift=lambda a, b: naaet.append((a, b)))
    assert naaet == [(PORTION, PORTION + 3), (PORTION + 3, PORTION + 3)]


@pytest.mark.django_db
def test_uden_en_log_der_kan_skrives_slettes_intet(hold: Hold, tmp_path: Path, settings: Any) -> None:
    gamle_sager.trukket(hold)
    (tmp_path / "optaget").mkdir()
    settings.SLETTELOG = str(tmp_path / "optaget")
    with pytest.raises(UlaeseligLog):
        slet_udloebne(nu=lambda: SENERE)
    assert len(steder(FUGL)) > 5


# --- The command ----------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_kommandoen_viser_numre_og_sletter_intet_uden_at_blive_bedt_om_det(hold: Hold) -> None:
    (sag,) = gamle_sager.for_laengst_trukket(hold)
    ud = koert()
    assert f"    {sag.sagsnummer}, udløbet 01.01.2021" in ud
    assert "Ønsker, trukket tilbage før en beslutning (1 år efter dagen, ønsket blev trukket): 1 kan slettes" in ud
    assert FUGL not in ud
    assert hold["mads"].navn not in ud
    assert ud.endswith("Prøvekørsel: intet er slettet. Slet det med --udfoer.\n")
    assert not er_slettet(sag)


@pytest.mark.django_db
def test_kommandoen_sletter_naar_den_bliver_bedt_om_det_og_skriver_at_den_var_der(hold: Hold) -> None:
    (sag,) = gamle_sager.for_laengst_trukket(hold)
    assert "Slettet: 1." in koert("--udfoer")
    assert er_slettet(sag)
    post = Sporpost.objects.get(art="sletning.koert")
    assert post.saetning == "gennemgik, hvad der skal slettes, og slettede 1"
    assert post.data["fordelt"] == {"Ønsker, trukket tilbage før en beslutning": 1}


@pytest.mark.django_db
def test_kommandoen_viser_tyve_og_taeller_resten(hold: Hold) -> None:
    gamle_sager.for_laengst_trukket(hold, 22)
    assert "    … og 2 til" in koert().splitlines()


@pytest.mark.django_db
def test_kommandoen_siger_at_loggen_ikke_kan_skrives(tmp_path: Path, settings: Any) -> None:
    settings.SLETTELOG = str(tmp_path)
    with pytest.raises(CommandError, match="Sletteloggen"):
        koert("--udfoer")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL clears its own pages")
@pytest.mark.django_db(transaction=True)
def test_teksten_er_heller_ikke_i_filens_tomme_sider(hold: Hold, tmp_path: Path) -> None:
    gamle_sager.for_laengst_trukket(hold)
    with Delt(tmp_path) as delt:
        fil = tmp_path / "delt.sqlite3"
        _efterlad_i_de_tomme_sider(fil, rest := "Ordrester")
        assert all(ord_.encode() in fil.read_bytes() for ord_ in (FUGL, rest))
        vent_paa(delt.koer("manage.py", "slet_udloebne", "--udfoer"))
        filer = {f.name: f.read_bytes() for f in tmp_path.glob("delt.sqlite3*")}
        rester = [(navn, o) for navn, indhold in filer.items() for o in (FUGL, rest) if o.encode() in indhold]
    assert rester == []


def _efterlad_i_de_tomme_sider(fil: Path, ord_: str) -> None:
    """As a SQLite that does not overwrite what it frees would: the table is gone, its words are not."""
    with sqlite3.connect(fil) as base:
        base.execute("PRAGMA secure_delete = OFF")
        base.execute("CREATE TABLE gammelt (tekst)")
        base.executemany("INSERT INTO gammelt VALUES (?)", [(ord_ * 200,)] * 50)
        base.execute("DROP TABLE gammelt")


@pytest.mark.django_db(transaction=True)
def test_to_der_sletter_samtidig_sletter_hver_sag_een_gang(hold: Hold, tmp_path: Path) -> None:
    sager = gamle_sager.for_laengst_trukket(hold, 2 * PORTION + 5)
    with Delt(tmp_path) as delt:
        for proces in [delt.koer("manage.py", "slet_udloebne", "--udfoer") for _ in range(2)]:
            vent_paa(proces, 120)
        ((antal, kaeder),) = delt.raekker(
            "SELECT COUNT(*), COUNT(DISTINCT kaede) FROM workflows_sporpost WHERE art = 'sletning.sag'"
        )
        ((rester,),) = delt.raekker("SELECT COUNT(*) FROM ansoegninger_oenske WHERE titel <> '(slettet)'")
    assert (antal, kaeder, rester) == (len(sager), len(sager), 0)


# --- The worker -----------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_arbejderen_sletter_intet_foer_kommunen_har_sagt_at_den_maa(hold: Hold) -> None:
    gamle_sager.trukket(hold)
    assert forfaldent(SENERE) == 0
    assert not Sporpost.objects.filter(art__startswith="sletning.").exists()


@pytest.mark.django_db(transaction=True)
def test_arbejderen_sletter_een_gang_om_dagen_naar_den_maa(
    hold: Hold, settings: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SLETNING_AUTOMATISK = True
    caplog.set_level(logging.INFO)
    monkeypatch.setattr("ansoegninger.sletning.arbejde.HOEJST", 1)
    mange(hold)
    assert forfaldent(SENERE) == PORTION
    assert not Sporpost.objects.filter(art="sletning.koert").exists(), "der er flere tilbage"
    assert forfaldent(SENERE + timedelta(minutes=1)) == 3
    assert Sporpost.objects.get(art="sletning.koert").data["antal"] == 3
    gamle_sager.trukket(hold)
    assert forfaldent(SENERE + timedelta(hours=2)) == 0
    assert forfaldent(SENERE + timedelta(days=1)) == 1


@pytest.mark.django_db
def test_arbejderen_kender_delen(hold: Hold) -> None:
    from django.utils.module_loading import import_string

    from workflows.management.commands.arbejder import DELE

    assert import_string(DELE["sletning"]) is forfaldent
