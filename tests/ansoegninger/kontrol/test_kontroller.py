"""Each invariant is broken once, behind the system's back, and the check that owns it says where."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from ansoegninger.kontrol import synlighed
from ansoegninger.kontrol.register import Kontrol, alle_kontroller, brud
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from roller.brugere.models import Bruger
from tests.ansoegninger.kontrol.bagom import fase, kopier, sql
from tests.ansoegninger.kontrol.skader import BRUD
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.spor.angreb import uden_vaern


@pytest.fixture
def verden(hold: Hold) -> Verden:
    return laeg_scene(hold, Verden)


def test_alt_er_i_orden_i_en_verden_hvor_alt_gik_gennem_doerene(verden: Verden) -> None:
    assert brud(SENERE) == []


def test_hvert_brud_findes_af_den_kontrol_der_ejer_det(
    verden: Verden, subtests: pytest.Subtests, tmp_path: Path, settings: Settings
) -> None:
    settings.SPOR_KONTROLPUNKTFIL = str(tmp_path / "kontrolpunkter.jsonl")
    kontroller = {k.navn: k for k in alle_kontroller()}
    # The guard refuses half of it; what is asked here is what the checks find when it was down.
    with uden_vaern():
        for navn, goer_skade, ord_ in ((n, *par) for n, proever in BRUD.items() for par in proever):
            with subtests.test(f"{navn}: {ord_}"):
                fundet = _fundet(kontroller[navn], lambda goer_skade=goer_skade: goer_skade(verden))
                assert any(ord_ in linje for linje in fundet), fundet


def _fundet(kontrol: Kontrol, goer_skade: Callable[[], object]) -> list[str]:
    """What the check says about the damage, which is gone again afterwards."""
    punkt = transaction.savepoint()
    try:
        goer_skade()
        return [str(b) for b in kontrol.find(SENERE)]
    finally:
        transaction.savepoint_rollback(punkt)


def test_hver_kontrol_er_proevet(db: None) -> None:
    assert {k.navn for k in alle_kontroller()} == BRUD.keys()


def test_to_beslutninger_om_samme_oenske_findes_ogsaa_uden_databasens_vagt(
    verden: Verden,
) -> None:
    # The unique constraint is the first guard; a second round's decision is what it cannot see.
    anden = sager.runde(verden.hold, aar=2029)
    kopier("ansoegninger_beslutning", "oenske_id = %s", verden.afslaaet.pk, runde_id=str(anden.pk), frigivet_kl="NULL")
    sql("UPDATE ansoegninger_beslutning SET frigivet_kl = NULL")
    assert any(linje.startswith("en_beslutning_pr_oenske_og_runde: ") for linje in brud(SENERE))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's kolonner kan kun rumme hele tal")
def test_en_broekdel_af_en_oere_findes(verden: Verden) -> None:
    sql("UPDATE ansoegninger_oenske SET kursusgebyr_oere = 12.5 WHERE id = %s", verden.hos_leder.pk)
    assert any(linje.startswith("penge_er_hele_oere: ansoegninger_oenske") for linje in brud(SENERE))


@pytest.mark.parametrize(
    ("navn", "erstatning", "ord_"),
    [
        ("synlige_oensker", lambda adgang: Oenske.objects.all(), "ønskerne viser, men reglen afviser for"),
        ("synlige_samtaler", lambda adgang: MusSamtale.objects.none(), "samtalerne skjuler, men reglen tillader for"),
        ("_maa_loese", lambda adgang, opgave: True, "køen skjuler, men reglen tillader for"),
    ],
)
def test_en_liste_der_siger_noget_andet_end_reglen_findes(
    verden: Verden, monkeypatch: pytest.MonkeyPatch, navn: str, erstatning: object, ord_: str
) -> None:
    monkeypatch.setattr(synlighed, navn, erstatning)
    fundet = [str(b) for b in synlighed.listen_viser_det_reglen_siger(SENERE)]
    assert any(ord_ in linje for linje in fundet), fundet


def test_stikproeven_kommer_hele_vejen_rundt(hold: Hold) -> None:
    alle = Bruger.objects.order_by("pk")
    udsnit = [synlighed._udsnit(alle, 3, DAG + timedelta(days=nr)) for nr in range(alle.count() // 3 + 1)]
    assert {len(u) for u in udsnit} == {3}
    assert set().union(*udsnit) == set(alle)
    assert synlighed._udsnit(alle, 100, DAG) == list(alle)


def koer(*navne: str) -> str:
    ud = StringIO()
    call_command("kontroller", *navne, stdout=ud, no_color=True)
    return ud.getvalue()


def test_kommandoen_siger_hvad_der_er_kontrolleret(verden: Verden) -> None:
    ud = koer("sporets_numre_er_uden_huller", "penge_er_hele_oere")
    assert ud.splitlines() == [
        "[ 1/2] Sporets numre er 1..n uden huller i hver kæde: i orden",
        "[ 2/2] Penge er hele øre: i orden",
        "Alle 2 kontroller er i orden.",
    ]


def test_kommandoen_ender_med_fejl_og_naevner_sagen(verden: Verden) -> None:
    fase(verden.hos_leder, "RETUR")
    with pytest.raises(CommandError) as svar:
        koer("fasen_er_en_projektion_af_forloebet")
    assert svar.value.returncode == 1
    assert str(svar.value) == "1 af 1 kontroller fandt noget."


def test_kommandoen_viser_tyve_og_taeller_resten(hold: Hold) -> None:
    for _ in range(23):
        fase(sager.indsendt(hold, "mads"), "RETUR")
    ud = StringIO()
    with pytest.raises(CommandError):
        call_command("kontroller", "fasen_er_en_projektion_af_forloebet", stdout=ud, no_color=True)
    linjer = ud.getvalue().splitlines()
    assert linjer[0].endswith(": 23 brud")
    assert (len(linjer), linjer[-1].strip()) == (22, "… og 3 til")


def test_en_kontrol_der_ikke_findes_naevnes_med_dem_der_goer(db: None) -> None:
    with pytest.raises(CommandError, match=r"Der er ingen kontrol, der hedder findes_ikke\. Der er: hoejst_en_aaben"):
        koer("findes_ikke")


def test_kontrollerne_spoerger_i_maengder(hold: Hold) -> None:
    antal = []
    for navne in (["mads"], ["aya", "mads", "kim"]):
        for navn in navne:
            sager.vurderet(hold, navn)
        with CaptureQueriesContext(connection) as opslag:
            assert brud(NU) == []
        antal.append(len(opslag))
    assert antal[0] == antal[1]
