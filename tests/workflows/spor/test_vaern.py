"""The database itself refuses to change what was written, on both databases, whoever asks."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from ansoegninger.oensker.models import Oenske
from ansoegninger.sletning.personer import pseudonym
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import uden_vaern
from workflows.spor import SYSTEM, Sporudkast, skriv, vaern
from workflows.spor.afstemning import ryd_afstemte, uden_post
from workflows.spor.efterproev import INTET
from workflows.spor.models import Fanget, Kaedehoved, Sletning, Sporpost
from workflows.spor.sletning import noter, slet_indhold

pytestmark = pytest.mark.django_db

HISTORIK = "ansoegninger_historicaloenske"


@pytest.fixture
def post(hold: Hold) -> Sporpost:
    oenske = sager.indsendt(hold, "mads")
    return Sporpost.objects.get(kaede=oenske.sagsnummer)


def sql(saetning: str, *parametre: Any) -> None:
    with transaction.atomic(), connection.cursor() as markoer:
        if connection.vendor == "postgresql":
            markoer.execute("SET CONSTRAINTS ALL IMMEDIATE")  # PostgreSQL alters no table with deferred checks waiting
        markoer.execute(saetning, parametre)


def test_vaernet_er_der_efter_migrationerne() -> None:
    assert vaern.manglende() == []


@pytest.mark.parametrize(
    "angreb",
    [
        "UPDATE workflows_sporpost SET art = 'mus.hold'",
        "UPDATE workflows_sporpost SET indhold = '{}'",
        "UPDATE workflows_sporpost SET indhold = '', salt = ''",
        "DELETE FROM workflows_sporpost",
        "UPDATE workflows_kaedehoved SET hash = 'x'",
        "UPDATE workflows_kaedehoved SET nummer = nummer + 1",
        "DELETE FROM workflows_kaedehoved",
        "INSERT INTO workflows_kaedehoved (kaede, nummer, hash) VALUES ('ny', 7, 'x')",
        f"UPDATE {HISTORIK} SET titel = 'et andet kursus'",
        f"DELETE FROM {HISTORIK}",
        "UPDATE workflows_fanget SET noegle = '0'",
    ],
)
def test_en_saetning_der_aendrer_det_skrevne_afvises(post: Sporpost, angreb: str) -> None:
    with pytest.raises(IntegrityError, match="sporet"):
        sql(angreb)


@pytest.mark.parametrize("tabel", ["workflows_sporpost", HISTORIK, "ansoegninger_oenske", "workflows_sletning"])
@pytest.mark.postgres
def test_en_tabel_toemmes_ikke(post: Sporpost, tabel: str) -> None:
    with pytest.raises(IntegrityError, match="TRUNCATE"):
        sql(f"TRUNCATE {tabel} CASCADE")


def test_en_post_erstattes_ikke(post: Sporpost) -> None:
    """INSERT OR REPLACE (and its like on PostgreSQL) would be a deletion that no delete trigger sees."""
    felter = ", ".join(f'"{f.column}"' for f in Sporpost._meta.concrete_fields)
    erstat = f"INSERT INTO workflows_sporpost ({felter}) SELECT {felter} FROM workflows_sporpost"
    if connection.vendor == "sqlite":
        erstat = erstat.replace("INSERT", "INSERT OR REPLACE", 1)
    else:
        erstat += " ON CONFLICT (id) DO UPDATE SET art = excluded.art"
    with pytest.raises(IntegrityError, match="sporet"):
        sql(erstat)


@pytest.mark.parametrize(("nummer", "forrige"), [(3, None), (2, INTET), (1, INTET)])
def test_en_post_der_ikke_fortsaetter_sin_kaede_afvises(post: Sporpost, nummer: int, forrige: str | None) -> None:
    ny = Sporpost.objects.get(pk=post.pk)
    ny.pk, ny.nummer, ny.forrige = None, nummer, forrige or post.hash
    with pytest.raises(IntegrityError), transaction.atomic():
        ny.save(force_insert=True)


def test_hovedet_foelger_den_sidste_post(hold: Hold, post: Sporpost) -> None:
    assert Kaedehoved.objects.filter(kaede=post.kaede).values_list("nummer", "hash").get() == (1, post.hash)
    with transaction.atomic():
        ny = skriv(Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, aktoer_id=hold["mads"].pk))
    assert Kaedehoved.objects.get(kaede=SYSTEM).hash == ny.hash


def test_slettet_indhold_er_vaek_og_resten_staar(post: Sporpost) -> None:
    with transaction.atomic():
        assert slet_indhold(poster=[post.pk], regel="trukket", tidspunkt=NU) == 1
    efter = Sporpost.objects.get(pk=post.pk)
    assert efter.er_slettet
    assert (efter.hash, efter.aktoer_id, efter.data, efter.begrundelse) == (post.hash, post.aktoer_id, {}, "")
    assert Sletning.objects.get().noegle == str(post.pk)


def test_en_noteret_sletning_aabner_ikke_for_andet_end_at_slette(post: Sporpost) -> None:
    with transaction.atomic():
        slet_indhold(poster=[post.pk], regel="trukket", tidspunkt=NU)
    for angreb in ("SET salt = 'x', indhold = 'x'", "SET aktoer_id = NULL", "SET salt = '', indhold = '', nummer = 9"):
        with pytest.raises(IntegrityError, match="sporet"):
            sql(f"UPDATE workflows_sporpost {angreb}")
    with pytest.raises(IntegrityError, match="sporet"):
        sql("DELETE FROM workflows_sletning")


def test_en_fjernet_udloeser_opdages(post: Sporpost) -> None:
    with transaction.atomic(), connection.cursor() as markoer:
        navn = "spor_post_slettes"
        markoer.execute(f"DROP TRIGGER {navn}" + (" ON workflows_sporpost" if connection.vendor != "sqlite" else ""))
    assert [m.rpartition(".")[2] for m in vaern.manglende()] == [navn]
    vaern.installer()
    assert vaern.manglende() == []


@pytest.mark.postgres
def test_en_slukket_udloeser_opdages(post: Sporpost) -> None:
    sql("ALTER TABLE workflows_sporpost DISABLE TRIGGER spor_post_rettes")
    assert vaern.manglende() == ["workflows_sporpost.spor_post_rettes"]


def _i_portioner(pk: int) -> None:
    oenske = Oenske.objects.get(pk=pk)
    oenske.titel = "Et dyrere kursus"
    Oenske.objects.bulk_update([oenske], ["titel"])


@pytest.mark.parametrize(
    ("aendring", "handling"),
    [
        (lambda pk: Oenske.objects.filter(pk=pk).update(titel="Et dyrere kursus"), "UPDATE"),
        (_i_portioner, "UPDATE"),
        (lambda pk: sql("UPDATE ansoegninger_oenske SET fase = 'AFSLUTTET' WHERE id = %s", pk), "UPDATE"),
        (lambda pk: sql("DELETE FROM ansoegninger_oenske WHERE id = %s", pk), "DELETE"),
    ],
)
@pytest.mark.django_db(transaction=True)
def test_en_aendring_uden_om_tjenesterne_opdages(hold: Hold, aendring: Callable[[int], object], handling: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    kendte = set(uden_post().values_list("pk", flat=True))
    aendring(oenske.pk)
    fanget = uden_post().exclude(pk__in=kendte).get()
    assert (fanget.tabel, fanget.noegle, fanget.handling) == ("ansoegninger_oenske", str(oenske.pk), handling)
    with pytest.raises(IntegrityError, match="sporet"):
        fanget.delete()


@pytest.mark.django_db(transaction=True)
def test_en_aendring_med_sin_post_er_afstemt_og_kan_glemmes(hold: Hold) -> None:
    sager.indsendt(hold, "mads")
    med_post = Fanget.objects.exclude(pk__in=uden_post().values("pk")).count()
    assert med_post > 0
    assert sum(ryd_afstemte(NU + timedelta(days=36500))) == med_post


def test_en_forbindelse_uden_for_systemet_afvises_af_sqlite(tmp_path: Path) -> None:
    fil = sqlite3.connect(tmp_path / "fil.sqlite3")
    fil.execute("CREATE TABLE loen (id INTEGER)")
    fil.execute("CREATE TRIGGER spor_loen AFTER INSERT ON loen BEGIN SELECT spor_transaktion(); END")
    with pytest.raises(sqlite3.OperationalError, match="no such function: spor_transaktion"):
        fil.execute("INSERT INTO loen VALUES (1)")


# --- The field history ----------------------------------------------------------------------------------------------


@pytest.fixture
def historik(post: Sporpost) -> str:
    """A history row that stands in the erasure ledger, as a condition."""
    pk = Oenske.history.order_by("history_id")[0].history_id
    with transaction.atomic():
        noter(tabel=HISTORIK, noegler=[pk], regel="x", tidspunkt=NU)
    return f"WHERE history_id = {pk}"


@pytest.mark.parametrize(
    "rettet",
    [
        "titel = 'et andet kursus'",
        "titel = ''",
        "kursusgebyr_oere = 1",
        "titel = '(slettet)', kursusgebyr_oere = 1",
        "fase = '(slettet)'",
        "person_id = NULL",
        "history_id = history_id + 1000",
        "history_type = '-'",
    ],
)
def test_en_noteret_sletning_aabner_ikke_historikken_for_andet_end_det_sletningen_skriver(
    historik: str, rettet: str
) -> None:
    with pytest.raises(IntegrityError, match="sporet"):
        sql(f"UPDATE {HISTORIK} SET {rettet} {historik}")
    sql(f"UPDATE {HISTORIK} SET titel = '(slettet)', begrundelse = '(slettet)' {historik}")
    assert Oenske.history.filter(titel="(slettet)").count() == 1


def test_en_slettet_person_faar_kun_det_navn_som_sletningen_giver(hold: Hold) -> None:
    hold["mads"].save()
    tabel, raekke = Bruger.history.model._meta.db_table, Bruger.history.filter(id=hold["mads"].pk)[0]
    with transaction.atomic():
        noter(tabel=tabel, noegler=[raekke.pk], regel="x", tidspunkt=NU)
    for navn in ("Tidligere medarbejder Jens", pseudonym(hold["lone"].pk), "(slettet)"):
        with pytest.raises(IntegrityError, match="sporet"):
            sql(f"UPDATE {tabel} SET navn = %s WHERE history_id = %s", navn, raekke.pk)
    for pk in (hold["mads"].pk, 0x12345):
        with uden_vaern():
            sql(f"UPDATE {tabel} SET id = {pk} WHERE history_id = %s", raekke.pk)
        sql(f"UPDATE {tabel} SET navn = %s, email = '' WHERE history_id = %s", pseudonym(pk), raekke.pk)


def test_en_historik_uden_tekst_aendres_aldrig(hold: Hold) -> None:
    enhed = hold.enhed["voksen"]
    enhed.save()
    tabel, pk = Enhed.history.model._meta.db_table, Enhed.history.filter(id=enhed.pk)[0].pk
    with transaction.atomic():
        noter(tabel=tabel, noegler=[pk], regel="x", tidspunkt=NU)
    with pytest.raises(IntegrityError, match="sporet"):
        sql(f"UPDATE {tabel} SET navn = '(slettet)' WHERE history_id = %s", pk)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="INSERT OR REPLACE er SQLites")
@pytest.mark.parametrize("rekursive", ["ON", "OFF"])
def test_en_raekke_i_historikken_erstattes_ikke(historik: str, rekursive: str) -> None:
    """Without recursive_triggers a REPLACE deletes the old row without asking; a row that stands here is not added."""
    sql(f"PRAGMA recursive_triggers = {rekursive}")
    try:
        with pytest.raises(IntegrityError, match="sporet: historikken ændres aldrig"):
            sql(f"INSERT OR REPLACE INTO {HISTORIK} SELECT * FROM {HISTORIK} {historik}")
    finally:
        sql("PRAGMA recursive_triggers = ON")
