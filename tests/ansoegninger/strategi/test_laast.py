"""What is approved stands: the database itself refuses to change a version or take a part of it away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from ansoegninger.strategi.initiativer import Initiativ, Udbyderart
from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from tests.fabrikker.hold import Hold
from tests.fabrikker.strategier import godkend, initiativ, niveau, sendt, udkast

pytestmark = pytest.mark.django_db

DELE: dict[str, Callable[[Strategi], object]] = {
    "version": lambda s: Strategi.objects.filter(pk=s.pk).update(navn="Et andet"),
    "tema": lambda s: s.temaer.update(opgave="Andre ord"),
    "tema væk": lambda s: s.temaer.filter(nummer=1).delete(),
    "niveau": lambda s: s.niveauer.update(tekst="Andre ord"),
    "mål": lambda s: s.laeringsmaal.update(tekst="Andre ord"),
    "mål væk": lambda s: s.laeringsmaal.all().delete(),
    "initiativ": lambda s: s.initiativer.update(pris_oere=1),
}


#: What could be added to a version, with the columns of each.
NYE: dict[str, tuple[type[Model], dict[str, object]]] = {
    "tema": (Tema, {"nummer": 9, "navn": "Listet ind", "opgave": "Ingen har godkendt det."}),
    "niveau": (Niveaubeskrivelse, {"niveau": "A", "navn": "Listet ind", "tekst": "Ingen har godkendt det."}),
    "mål": (Laeringsmaal, {"art": "ROLLE", "nummer": 9, "tekst": "Listet ind"}),
    "initiativ": (Initiativ, {"nummer": 9, "hvad": "Listet ind", "udbyderart": Udbyderart.PRIVAT}),
}


@pytest.mark.parametrize("navn", DELE)
def test_databasen_afviser_at_aendre_det_godkendte(hold: Hold, navn: str) -> None:
    niveau(hold.strategi)
    initiativ(hold.strategi)
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        DELE[navn](hold.strategi)


@pytest.mark.parametrize("navn", DELE)
def test_et_udkast_kan_aendres_indtil_det_godkendes(hold: Hold, navn: str) -> None:
    niveau(hold.strategi)
    initiativ(hold.strategi)
    DELE[navn](udkast(hold).strategi)


def test_fra_godkendelsen_er_udkastet_laast(hold: Hold) -> None:
    forslag = sendt(hold)
    ny = godkend(hold, forslag)
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        DELE["tema"](ny)


@pytest.mark.parametrize("navn", NYE)
def test_databasen_afviser_at_foeje_til_det_godkendte(hold: Hold, navn: str) -> None:
    model, felter = NYE[navn]
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        model._default_manager.create(strategi=hold.strategi, **felter)
    assert not model._default_manager.filter(strategi=hold.strategi, **felter).exists()


@pytest.mark.parametrize("navn", NYE)
def test_mange_paa_en_gang_eller_i_sql_er_lige_saa_lidt_muligt(hold: Hold, navn: str) -> None:
    model, felter = NYE[navn]
    del_ = model._default_manager.create(strategi=udkast(hold).strategi, **felter)
    kolonner = ", ".join(f'"{f.column}"' for f in model._meta.concrete_fields if f.name not in ("id", "strategi"))
    tabel = model._meta.db_table
    kopi = f'INSERT INTO "{tabel}" (strategi_id, {kolonner}) SELECT %s, {kolonner} FROM "{tabel}" WHERE id = %s'
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic(), connection.cursor() as markoer:
        markoer.execute(kopi, [hold.strategi.pk, del_.pk])
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        model._default_manager.bulk_create([model(strategi=hold.strategi, **felter)])


@pytest.mark.parametrize("navn", NYE)
def test_en_del_af_et_udkast_flyttes_ikke_ind_i_det_godkendte(hold: Hold, navn: str) -> None:
    model, felter = NYE[navn]
    del_ = model._default_manager.create(strategi=udkast(hold).strategi, **felter)
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        model._default_manager.filter(pk=del_.pk).update(strategi=hold.strategi)


@pytest.mark.parametrize("navn", NYE)
def test_et_udkast_kan_foejes_til_indtil_det_godkendes(hold: Hold, navn: str) -> None:
    model, felter = NYE[navn]
    forslag = sendt(hold)
    del_ = model._default_manager.create(strategi=forslag.strategi, **felter)
    del_.delete()
    godkend(hold, forslag)
    with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
        model._default_manager.create(strategi=forslag.strategi, **felter)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has REPLACE")
def test_insert_or_replace_tager_ikke_en_godkendt_del_vaek(hold: Hold) -> None:
    maal, til = hold.strategi.laeringsmaal.get(), udkast(hold).strategi
    with connection.cursor() as markoer:
        markoer.execute("PRAGMA recursive_triggers = OFF")
        try:
            with pytest.raises(DatabaseError, match="sporet"), transaction.atomic():
                markoer.execute(
                    "INSERT OR REPLACE INTO ansoegninger_laeringsmaal (id, strategi_id, art, nummer, tekst) "
                    "VALUES (%s, %s, 'ROLLE', 9, 'Byttet ud')",
                    [maal.pk, til.pk],
                )
        finally:
            markoer.execute("PRAGMA recursive_triggers = ON")
