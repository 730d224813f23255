"""Checkpoints: when one is made, what it says, the key that signs it, and the file and the mail that carry it out."""

from __future__ import annotations

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import Settings

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import bag_om
from workflows.beskeder.models import Besked
from workflows.management.commands.arbejder import DELE
from workflows.spor.efterproev import INTET, fejl_i_kontrolpunkt, hoveder_digest, merkle_rod
from workflows.spor.kontrolpunkter import arbejde
from workflows.spor.kontrolpunkter.eksport import FilenAfviger, ajourfoer, laes
from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt
from workflows.spor.kontrolpunkter.noegler import NoegleMangler, egen_noegle, kendte_noegler, skriv_ny
from workflows.spor.kontrolpunkter.queries import antal_poster, dom
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.kontrolpunkter.verificering import verificer_alt
from workflows.spor.models import Kaedehoved, Sporpost

pytestmark = pytest.mark.django_db

EN_TIME = timedelta(hours=1)


def lav() -> Kontrolpunkt:
    punkt = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    assert punkt is not None
    return punkt


# --- Making one ------------------------------------------------------------------------------------------------------


def test_et_kontrolpunkt_siger_hvad_alle_kaeder_ender_med(sag: str) -> None:
    punkt = lav()
    hoveder = list(Kaedehoved.objects.values_list("kaede", "nummer", "hash"))
    assert (punkt.nummer, punkt.kaeder, punkt.poster) == (1, len(hoveder), Sporpost.objects.count())
    assert (punkt.rod, punkt.forrige) == (merkle_rod(hoveder), INTET)


def test_det_naeste_peger_paa_det_foerste_og_gemmer_kun_det_der_har_flyttet_sig(hold: Hold, sag: str) -> None:
    foerste = lav()
    ny = sager.indsendt(hold, "aya")
    naeste = lav()
    assert (naeste.nummer, naeste.forrige) == (2, foerste.digest)
    assert list(naeste.hoveder.values_list("kaede", "nummer")) == [(ny.sagsnummer, 1)]
    assert naeste.hoveder_digest == hoveder_digest(naeste.hoveder.values_list("kaede", "nummer", "hash"))
    assert verificer_alt().fund == []


def test_der_laves_intet_nyt_naar_intet_er_skrevet(sag: str) -> None:
    lav()
    assert lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU + EN_TIME) is None


def test_et_tomt_spor_har_intet_kontrolpunkt(db: None) -> None:
    assert lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU) is None
    assert (dom().kontrolpunkt, dom().poster_siden, dom().i_orden) == (None, 0, None)


@pytest.mark.parametrize(
    "angreb",
    [
        "UPDATE workflows_kontrolpunkt SET rod = 'x'",
        "DELETE FROM workflows_kontrolpunkt",
        "UPDATE workflows_kontrolpunkthoved SET hash = 'x'",
        "DELETE FROM workflows_kontrolpunkthoved",
        "UPDATE workflows_efterproevning SET fund = 0",
        "DELETE FROM workflows_efterproevning",
    ],
)
def test_databasen_afviser_at_aendre_det_der_er_skrevet(punkt: Kontrolpunkt, angreb: str) -> None:
    arbejde.efterproev(begyndt_kl=NU, fil=None)
    with pytest.raises(IntegrityError, match="sporet"), transaction.atomic(), connection.cursor() as markoer:
        markoer.execute(angreb)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="INSERT OR REPLACE er SQLites")
def test_et_kontrolpunkt_erstattes_ikke(punkt: Kontrolpunkt) -> None:
    with pytest.raises(IntegrityError, match="sporet"), transaction.atomic(), connection.cursor() as markoer:
        markoer.execute("INSERT OR REPLACE INTO workflows_kontrolpunkt SELECT * FROM workflows_kontrolpunkt")


@pytest.mark.parametrize("tabel", ["workflows_kontrolpunkt", "workflows_kontrolpunkthoved", "workflows_efterproevning"])
@pytest.mark.postgres
def test_kontrolpunkterne_toemmes_ikke(punkt: Kontrolpunkt, tabel: str) -> None:
    with transaction.atomic(), connection.cursor() as markoer:
        markoer.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(IntegrityError, match="TRUNCATE"), transaction.atomic():
            markoer.execute(f"TRUNCATE {tabel} CASCADE")


# --- The key ---------------------------------------------------------------------------------------------------------


def test_en_ny_noegle_kan_kun_laeses_af_sin_ejer_og_overskrives_aldrig(tmp_path: Path, settings: Settings) -> None:
    fil = tmp_path / "var" / "spornoegle"
    ny = skriv_ny(fil)
    assert stat.S_IMODE(fil.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        skriv_ny(fil)
    settings.SPOR_NOEGLE, settings.SPOR_NOEGLE_FIL = "", str(fil)
    assert egen_noegle().offentlig == ny.offentlig


@pytest.mark.parametrize(
    ("hemmelig", "fil", "svar"),
    [
        ("", "", "SPOR_NOEGLE_FIL er ikke sat"),
        ("", "/findes/ikke", r"SPOR_NOEGLE_FIL \(/findes/ikke\) kan ikke læses"),
        ("xyz", "", "ikke 64 hexadecimale cifre"),
        ("07" * 31, "", "ikke 64 hexadecimale cifre"),
    ],
)
def test_uden_en_noegle_siges_hvad_der_mangler(settings: Settings, hemmelig: str, fil: str, svar: str) -> None:
    settings.SPOR_NOEGLE, settings.SPOR_NOEGLE_FIL = hemmelig, fil
    with pytest.raises(NoegleMangler, match=svar) as fejl:
        egen_noegle()
    assert hemmelig not in str(fejl.value) or not hemmelig


def test_noeglen_kan_skiftes_og_de_gamle_kontrolpunkter_staar(sag: str, hold: Hold, settings: Settings) -> None:
    gammel = egen_noegle()
    lav()
    settings.SPOR_NOEGLE = "08" * 32
    sager.indsendt(hold, "mads")
    lav()
    assert [str(f) for f in verificer_alt().fund] == [
        f"Kontrolpunkt 1 er underskrevet med nøglen {gammel.id}, som ikke er blandt de kendte"
    ]
    settings.SPOR_OFFENTLIGE_NOEGLER = [gammel.offentlig]
    assert verificer_alt().fund == []
    assert kendte_noegler().keys() == {gammel.id, egen_noegle().id}


# --- The file --------------------------------------------------------------------------------------------------------


def test_hvert_kontrolpunkt_er_en_linje_der_kan_efterproeves(hold: Hold, punkt: Kontrolpunkt, fil: Path) -> None:
    sager.indsendt(hold, "mads")
    lav()
    assert (ajourfoer(fil), ajourfoer(fil)) == (1, 0)
    linjer = list(laes(fil))
    assert [linje["nummer"] for linje in linjer] == [1, 2]
    assert [fejl_i_kontrolpunkt(linje, kendte_noegler()) for linje in linjer] == ["", ""]


@pytest.mark.parametrize("bytes_tilbage", [0, 1, 400, -1])
def test_en_linje_der_blev_afbrudt_skrives_igen(punkt: Kontrolpunkt, fil: Path, bytes_tilbage: int) -> None:
    hel = fil.read_bytes()
    fil.write_bytes(hel[:bytes_tilbage])
    assert ajourfoer(fil) == 1
    assert fil.read_bytes() == hel


def test_en_lang_linje_laeses_til_sin_begyndelse(
    hold: Hold, punkt: Kontrolpunkt, fil: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workflows.spor.kontrolpunkter.eksport.BLOK", 7)
    sager.indsendt(hold, "mads")
    lav()
    assert (ajourfoer(fil), ajourfoer(fil)) == (1, 0)
    assert len(list(laes(fil))) == 2


def test_en_database_der_er_foert_tilbage_skriver_ikke_videre_i_filen(punkt: Kontrolpunkt, fil: Path) -> None:
    foer = fil.read_bytes()
    bag_om("DELETE FROM workflows_kontrolpunkthoved")
    bag_om("DELETE FROM workflows_kontrolpunkt")
    with pytest.raises(FilenAfviger, match="ender med kontrolpunkt 1, som databasen ikke har"):
        ajourfoer(fil)
    assert fil.read_bytes() == foer


def test_et_kontrolpunkt_fra_en_mail_er_nok_til_at_finde_en_omskrevet_kaede(
    sag: str, punkt: Kontrolpunkt, fil: Path, tmp_path: Path
) -> None:
    """The line in the mail has no heads; the database's own must then add up to the digest that was signed."""
    mail = next(laes(fil))
    del mail["hoveder"]
    (tmp_path / "mail.jsonl").write_text(json.dumps(mail), encoding="utf-8")
    assert verificer_alt(fil=tmp_path / "mail.jsonl").fund == []
    bag_om("UPDATE workflows_kontrolpunkthoved SET hash = %s WHERE kaede = %s", "0" * 64, sag)
    fund = [str(f) for f in verificer_alt(fil=tmp_path / "mail.jsonl").fund]
    assert fund[0] == "Kontrolpunkt 1 har kædehoveder, som det ikke er underskrevet med"


# --- The worker ------------------------------------------------------------------------------------------------------


def test_arbejderen_laver_et_hvert_kvarter_naar_noget_er_skrevet(hold: Hold, sag: str, fil: Path) -> None:
    assert DELE["kontrolpunkt"].endswith(".arbejde.forfaldent")
    assert (arbejde.forfaldent(NU), arbejde.forfaldent(NU + EN_TIME)) == (1, 0)
    sager.indsendt(hold, "mads")
    om_lidt = NU + timedelta(minutes=14)
    assert (arbejde.forfaldent(om_lidt), arbejde.forfaldent(NU + timedelta(minutes=15))) == (0, 1)
    assert len(list(laes(fil))) == 2


def test_arbejderen_laeser_ikke_alle_kaeder_naar_intet_er_skrevet(
    punkt: Kontrolpunkt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def maa_ikke(**_: object) -> None:
        raise AssertionError("arbejderen spørger hvert femte sekund")

    monkeypatch.setattr(arbejde, "lav_kontrolpunkt", maa_ikke)
    assert arbejde.forfaldent(NU + EN_TIME) == 0


def test_uden_noegle_eller_fil_laver_arbejderen_intet_eller_intet_i_filen(sag: str, settings: Settings) -> None:
    settings.SPOR_KONTROLPUNKTFIL = ""
    assert arbejde.forfaldent(NU) == 1
    settings.SPOR_NOEGLE = ""
    assert arbejde.forfaldent(NU + EN_TIME) == 0


def test_en_noegle_der_er_vaek_er_en_fejl_i_arbejderen_og_siges(
    sag: str, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SPOR_NOEGLE, settings.SPOR_NOEGLE_FIL = "", "/findes/ikke"
    with pytest.raises(NoegleMangler):
        arbejde.forfaldent(NU)
    assert "SPOR_NOEGLE_FIL (/findes/ikke) kan ikke læses" in caplog.text


def test_arbejderen_efterproever_det_hele_en_gang_i_doegnet(punkt: Kontrolpunkt, fil: Path, settings: Settings) -> None:
    assert arbejde.efterproev_forfaldent(NU) == 0
    assert dom().i_orden
    assert not dom().er_gammel(NU)
    bag_om("UPDATE workflows_sporpost SET art = 'mus.hold' WHERE nummer = 3")
    assert arbejde.efterproev_forfaldent(NU + timedelta(hours=23)) == 0
    assert arbejde.efterproev_forfaldent(NU + timedelta(hours=24)) == 1
    seneste = Efterproevning.objects.last()
    assert seneste is not None
    assert (dom().i_orden, seneste.mod_fil, seneste.kontrolpunkt, seneste.poster) == (False, True, 1, 5)
    assert seneste.foerste_fund.endswith("nr. 3: posten er ændret: dens hash passer ikke")
    settings.SPOR_EFTERPROEV_TIMER = 0
    assert arbejde.efterproev_forfaldent(NU + timedelta(days=9)) == 0


def test_dommen_siger_hvor_meget_der_er_skrevet_siden(hold: Hold, punkt: Kontrolpunkt) -> None:
    sager.indsendt(hold, "mads")
    assert (dom().kontrolpunkt, dom().poster_siden, antal_poster()) == (punkt, 1, 6)


# --- The mail --------------------------------------------------------------------------------------------------------


def test_dagens_foerste_kontrolpunkt_sendes_til_dem_der_har_mandat_en_gang(
    hold: Hold, punkt: Kontrolpunkt, settings: Settings
) -> None:
    from roller.adgang.kontrolpunktpost import forfaldent

    assert (forfaldent(NU), settings.SPOR_KONTROLPUNKT_MAIL) == (0, False)
    settings.SPOR_KONTROLPUNKT_MAIL = True
    assert (forfaldent(NU), forfaldent(NU)) == (1, 0)
    besked = Besked.objects.get(noegle__startswith="kontrolpunkt:")
    assert (besked.modtager, besked.emne) == (hold["rikke"], "Sporet: kontrolpunkt 1")
    linje = next(json.loads(x) for x in besked.tekst.splitlines() if x.startswith("{"))
    assert "hoveder" not in linje
    assert fejl_i_kontrolpunkt(linje, kendte_noegler()) == ""
    i_morgen = NU + timedelta(days=1)
    assert forfaldent(i_morgen) == 0, "der er intet kontrolpunkt den dag"
    sager.indsendt(hold, "mads")
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=i_morgen)
    assert (forfaldent(i_morgen), Besked.objects.filter(noegle__startswith="kontrolpunkt:2:").count()) == (1, 1)


def test_den_hvis_mandat_er_udloebet_faar_intet(hold: Hold, punkt: Kontrolpunkt) -> None:
    from roller.adgang.kontrolpunktpost import send

    assert send(punkt=punkt, tidspunkt=NU) == 1
    assert send(punkt=punkt, tidspunkt=NU + timedelta(days=365)) == 0


def test_en_noegle_der_ikke_er_lavet_endnu_har_intet_underskrevet(settings: Settings, tmp_path: Path) -> None:
    settings.SPOR_NOEGLE, settings.SPOR_NOEGLE_FIL = "", str(tmp_path / "findes_ikke")
    settings.SPOR_OFFENTLIGE_NOEGLER = []
    assert kendte_noegler() == {}
