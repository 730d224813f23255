"""The guard is what it was made as, word for word: what never fires, or undoes it, is named at the start."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.workflows.spor.test_vaern import HISTORIK, sql
from workflows.spor import vaern
from workflows.spor.vaern.start import besked

ANDEN_KROP = (
    "CREATE OR REPLACE FUNCTION spor_afvis() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER "
    "SET search_path = public, pg_temp"
)


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("tabel", "navn", "ny"),
    [
        ("workflows_sporpost", "spor_post_rettes", "BEFORE UPDATE ON {t} FOR EACH ROW WHEN (false)"),
        ("workflows_sporpost", "spor_post_rettes", "BEFORE UPDATE OF art ON {t} FOR EACH ROW"),
        ("workflows_sporpost", "spor_post_rettes", "AFTER UPDATE ON {t} FOR EACH ROW"),
        ("workflows_sporpost", "spor_post_rettes", "BEFORE UPDATE ON {t} FOR EACH STATEMENT"),
        ("workflows_sletning", "spor_kun_tilfoej", "BEFORE DELETE ON {t} FOR EACH ROW"),
        (HISTORIK, "spor_historik_rettes", "BEFORE UPDATE ON {t} FOR EACH ROW"),
    ],
)
def test_en_udloeser_med_samme_navn_der_aldrig_virker_opdages(db: None, tabel: str, navn: str, ny: str) -> None:
    funktion = "spor_afvis" if navn == "spor_kun_tilfoej" else navn
    sql(f"DROP TRIGGER {navn} ON {tabel}")
    sql(f"CREATE TRIGGER {navn} {ny.format(t=tabel)} EXECUTE FUNCTION {funktion}()")
    assert vaern.manglende() == [f"{tabel}.{navn}"]
    vaern.installer()
    assert vaern.manglende() == []


@pytest.mark.postgres
@pytest.mark.parametrize(
    "aendring",
    [
        f"{ANDEN_KROP} AS $$ BEGIN RETURN NULL; END $$",
        "ALTER FUNCTION spor_afvis() SET search_path = pg_temp",
        "ALTER FUNCTION spor_afvis() SECURITY INVOKER",
    ],
)
def test_en_funktion_der_er_lavet_om_opdages(db: None, aendring: str) -> None:
    sql(aendring)
    assert vaern.manglende() == ["spor_afvis"]
    vaern.installer()
    assert vaern.manglende() == []


@pytest.mark.parametrize("navn", ["glem", "spor_glem"])
def test_en_fremmed_udloeser_paa_en_vogtet_tabel_opdages(db: None, navn: str) -> None:
    """It could let what ours writes down disappear again."""
    if connection.vendor == "sqlite":
        sql(f"CREATE TRIGGER {navn} BEFORE INSERT ON workflows_FANGET BEGIN SELECT RAISE(IGNORE); END")
    else:
        sql("CREATE FUNCTION glem() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$")
        sql(f"CREATE TRIGGER {navn} BEFORE INSERT ON workflows_fanget FOR EACH ROW EXECUTE FUNCTION glem()")
    (fundet,) = vaern.manglende()
    assert fundet.lower() == f"workflows_fanget.{navn} (ukendt)"
    assert besked([fundet]).endswith("Det, der er mærket (ukendt), er ikke systemets; migrate fjerner det ikke.")
    # What bears a name like ours goes with the rest of an earlier version; another's is not ours to remove.
    vaern.installer()
    assert vaern.manglende() == ([fundet] if navn == "glem" else [])


@pytest.mark.postgres
def test_en_regel_der_omskriver_foer_udloeserne_ser_det_opdages(db: None) -> None:
    sql("CREATE RULE glem AS ON INSERT TO workflows_fanget DO INSTEAD NOTHING")
    assert vaern.manglende() == ["workflows_fanget.glem (ukendt)"]


def test_en_udloeser_paa_en_tabel_der_ikke_vogtes_er_en_andens_sag(db: None) -> None:
    sql("CREATE TABLE fremmed (id integer)")
    if connection.vendor == "sqlite":
        sql("CREATE TRIGGER fremmed_ny BEFORE INSERT ON fremmed BEGIN SELECT RAISE(IGNORE); END")
    else:
        sql("CREATE TRIGGER fremmed_ny BEFORE UPDATE ON fremmed EXECUTE FUNCTION suppress_redundant_updates_trigger()")
    assert vaern.manglende() == []
