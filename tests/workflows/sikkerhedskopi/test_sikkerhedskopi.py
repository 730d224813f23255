"""A copy counts only when it was restored and found whole, and a restored one sends nothing by itself."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import skriv_om, uden_vaern
from workflows.beskeder.services import Kladde, laeg_i_udbakken
from workflows.sikkerhedskopi import adresser, manifest, services
from workflows.sikkerhedskopi.adresser import POSTGRESQL, SQLITE, Adresse
from workflows.sikkerhedskopi.fejl import Kopifejl
from workflows.spor import SYSTEM, Sporudkast, skriv_mange, vaern
from workflows.spor.kontrolpunkter.eksport import ajourfoer
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.models import Sporpost

UGE = timedelta(days=7)

pytestmark = pytest.mark.lang
#: Copying, restoring and checking is done by other processes, which see what is committed.
med_base = pytest.mark.django_db(transaction=True)


def stille(linje: str) -> None:
    """Somebody who says nothing."""


@pytest.fixture
def sag(hold: Hold) -> str:
    oenske = sager.indsendt(hold, "mads")
    with transaction.atomic():
        brev = Kladde("proeve:1", hold["mads"].pk, "Hej", "Kære Mads", sagsnummer=oenske.sagsnummer)
        laeg_i_udbakken(brev, tidspunkt=NU)
    return oenske.sagsnummer


def kilde(tmp_path: Path) -> Adresse:
    """The test's own database; SQLite's is in memory, so it is put into a file first."""
    if connection.vendor == "postgresql":
        return adresser.i_brug(connection.settings_dict)
    fil = tmp_path / "i_drift.sqlite3"
    with closing(sqlite3.connect(fil)) as til:
        connection.connection.backup(til)
    return Adresse(SQLITE, str(fil))


@pytest.fixture
def nyt_sted(tmp_path: Path):
    """A place where nothing is, cleaned up afterwards."""
    if connection.vendor == "sqlite":
        yield Adresse(SQLITE, str(tmp_path / "gendannet.sqlite3"))
        return
    sted = adresser.i_brug(connection.settings_dict).med_navn(f"{connection.settings_dict['NAME']}_gendannet")
    services.postgres.fjern(sted)  # an earlier run may have been killed here
    yield sted
    services.postgres.fjern(sted)


@med_base
def test_en_kopi_er_efterset_og_kan_gendannes_uden_at_sende_noget(sag: str, tmp_path: Path, nyt_sted: Adresse) -> None:
    mappe = tmp_path / "kopier"
    kopi = services.tag_kopi(fra=kilde(tmp_path), mappe=mappe, tidspunkt=NU, sig=stille)
    assert [sti.name for sti in mappe.iterdir()] == [kopi.name]
    assert manifest.laes(kopi).tilstand == services.tilstand()

    services.gendan(kopi=kopi, til=nyt_sted, sig=stille)
    # The worker sends what is due, and here nothing may be.
    services.koer(["arbejder", "--en-gang"], nyt_sted)
    udbakke = services.koer(["udbakke", "--genoptag", "Prøvet igennem"], nyt_sted)
    # The letter, and a reminder of a deadline that has passed since the copy was made.
    assert "Klar til afsendelse: 2" in udbakke
    assert "Sendt: 0" in udbakke
    assert "på pause" not in udbakke


@med_base
def test_en_kopi_af_et_spor_der_er_rettet_i_taeller_ikke(sag: str, tmp_path: Path) -> None:
    vaern.fjern()
    Sporpost.objects.filter(kaede=sag).update(art="mus.hold")
    vaern.installer()
    mappe = tmp_path / "kopier"
    with pytest.raises(Kopifejl, match=sag):
        services.tag_kopi(fra=kilde(tmp_path), mappe=mappe, tidspunkt=NU, sig=stille)
    assert [sti.suffix for sti in mappe.iterdir()] == [services.UFAERDIG]


def test_en_kopi_med_mindre_spor_end_den_forrige_taeller_ikke(tmp_path: Path) -> None:
    lav_kopi(tmp_path / "kursussporet-20200101T000000Z", SQLITE, poster=500)
    services.kraev_ikke_mindre(manifest.Tilstand(500, 1, "0" * 64), tmp_path)
    with pytest.raises(Kopifejl, match="Sporet kan kun vokse"):
        services.kraev_ikke_mindre(manifest.Tilstand(499, 1, "0" * 64), tmp_path)


def test_en_kopi_uden_den_forriges_kontrolpunkt_taeller_ikke(tmp_path: Path) -> None:
    foer = manifest.Tilstand(1, 1, "0" * 64, 7, "a" * 64)
    (mappe := tmp_path / "kursussporet-20200101T000000Z").mkdir()
    (mappe / "fil").write_bytes(b"indhold")
    manifest.Manifest("2026-01-01", SQLITE, "fil", manifest.sha256(mappe / "fil"), foer).gem(mappe)
    services.kraev_ikke_mindre(foer, tmp_path)
    with pytest.raises(Kopifejl, match="Kontrolpunkt 7"):
        services.kraev_ikke_mindre(manifest.Tilstand(2, 1, "0" * 64, 0, ""), tmp_path)


@med_base
def test_kopien_husker_det_sidste_kontrolpunkt_og_holdes_op_mod_det(
    sag: str, tmp_path: Path, nyt_sted: Adresse
) -> None:
    punkt = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    assert punkt is not None
    kopi = services.tag_kopi(fra=kilde(tmp_path), mappe=tmp_path / "kopier", tidspunkt=NU, sig=stille)
    skrevet = manifest.laes(kopi)
    assert (skrevet.tilstand.kontrolpunkt, skrevet.tilstand.kontrolpunkt_digest) == (1, punkt.digest)
    andet = replace(skrevet.tilstand, kontrolpunkt=2)
    replace(skrevet, tilstand=andet).gem(kopi)
    with pytest.raises(Kopifejl, match="Sporet er et andet"):
        services.gendan(kopi=kopi, til=nyt_sted, sig=stille)


@med_base
def test_en_kopi_holder_mod_senere_kontrolpunkter_og_en_omskrevet_uden_sine_goer_ikke(
    sag: str, tmp_path: Path, nyt_sted: Adresse, settings: Settings
) -> None:
    fil, mappe = tmp_path / "kontrolpunkter.jsonl", tmp_path / "kopier"
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    kopi = services.tag_kopi(fra=kilde(tmp_path), mappe=mappe, tidspunkt=NU, sig=stille)
    # The live database goes on, in the system's own chain too; the restored one will write something else there.
    with transaction.atomic():
        skriv_mange(Sporudkast(kaede=SYSTEM, art="sletning.koert", tidspunkt=NU, data={"antal": nr}) for nr in range(3))
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    ajourfoer(fil)
    services.gendan(kopi=kopi, til=nyt_sted, sig=stille, kontrolpunkter=fil)

    skriv_om(sag, aktoer_id=None)
    with uden_vaern():
        Kontrolpunkthoved.objects.all().delete()
        Kontrolpunkt.objects.all().delete()
    settings.SPOR_KONTROLPUNKTFIL = str(fil)
    with pytest.raises(Kopifejl, match="er ikke den post, som kontrolpunkt 1 så"):
        services.tag_kopi(fra=kilde(tmp_path), mappe=tmp_path / "nye", tidspunkt=NU + UGE, sig=stille)


def lav_kopi(mappe: Path, motor: str, poster: int = 1) -> Path:
    mappe.mkdir()
    (mappe / "fil").write_bytes(b"indhold")
    tilstand = manifest.Tilstand(poster, 1, "0" * 64)
    manifest.Manifest("2026-01-01", motor, "fil", manifest.sha256(mappe / "fil"), tilstand).gem(mappe)
    return mappe


def test_en_kopi_der_er_aendret_siden_gendannes_ikke(tmp_path: Path) -> None:
    kopi = lav_kopi(tmp_path / "kopi", SQLITE)
    (kopi / "fil").write_bytes(b"andet")
    with pytest.raises(Kopifejl, match="ændret"):
        services.gendan(kopi=kopi, til=Adresse(SQLITE, str(tmp_path / "ny")), sig=stille)


@pytest.mark.parametrize("indhold", [None, "[]", "{}", json.dumps({"tilstand": {}})])
def test_en_mappe_der_ikke_er_en_kopi_afvises(tmp_path: Path, indhold: str | None) -> None:
    if indhold is not None:
        (tmp_path / manifest.FIL).write_text(indhold)
    with pytest.raises(Kopifejl, match="ikke en hel sikkerhedskopi"):
        manifest.laes(tmp_path)


def test_en_database_i_brug_skrives_aldrig_over(tmp_path: Path) -> None:
    optaget = tmp_path / "i_brug.sqlite3"
    optaget.write_text("")
    with pytest.raises(Kopifejl, match="findes"):
        services.gendan(kopi=lav_kopi(tmp_path / "kopi", SQLITE), til=Adresse(SQLITE, str(optaget)), sig=stille)


@pytest.mark.postgres
@med_base
def test_en_postgres_database_med_tabeller_skrives_aldrig_over(tmp_path: Path) -> None:
    optaget = adresser.i_brug(connection.settings_dict)
    with pytest.raises(Kopifejl, match="ikke tom"):
        services.gendan(kopi=lav_kopi(tmp_path / "kopi", POSTGRESQL), til=optaget, sig=stille)


def test_en_kopi_fra_en_anden_slags_database_afvises(tmp_path: Path) -> None:
    with pytest.raises(Kopifejl, match="kan ikke lægges"):
        services.gendan(
            kopi=lav_kopi(tmp_path / "kopi", POSTGRESQL), til=Adresse(SQLITE, str(tmp_path / "ny")), sig=stille
        )


def test_en_kopi_paa_samme_sekund_afvises(tmp_path: Path) -> None:
    (tmp_path / "kursussporet-20261011T120000Z").mkdir()
    nu = datetime(2026, 10, 11, 12, tzinfo=UTC)
    with pytest.raises(Kopifejl, match="findes allerede"):
        services.tag_kopi(fra=Adresse(SQLITE, "x"), mappe=tmp_path, tidspunkt=nu, sig=stille)


@pytest.mark.parametrize(
    ("tekst", "vist"),
    [
        ("sqlite:////var/lib/x.sqlite3", "sqlite:////var/lib/x.sqlite3"),
        ("postgres://anna:hem%40lig@vaert:5433/ny", "postgres://anna:***@vaert:5433/ny"),
        ("postgresql:///ny", "postgres:///ny"),
    ],
)
def test_en_adresse_vises_uden_sin_kode(tekst: str, vist: str) -> None:
    adresse = adresser.laes(tekst)
    assert adresse.vist == vist
    assert adresser.laes(str(adresse)) == adresse


@pytest.mark.parametrize("tekst", ["", "mysql://x/y", "sqlite:///", "postgres://vaert", 'postgres://vaert/a";DROP'])
def test_en_adresse_der_ikke_kan_laeses_afvises(tekst: str) -> None:
    with pytest.raises(Kopifejl):
        adresser.laes(tekst)
