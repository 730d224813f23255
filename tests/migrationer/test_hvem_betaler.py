"""Grants from before there were pools say who paid them, and their field history says the same."""

from importlib import import_module
from types import SimpleNamespace

from django.apps import apps
from django.db import connection

from ansoegninger.kontrol.beslutninger import en_beslutning_aendres_ikke
from ansoegninger.kontrol.historik import seneste_historik_er_raekken
from ansoegninger.prioritering.models import Beslutning
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold

fyld_ud = import_module("ansoegninger.migrations.0006_hvem_betaler").fyld_ud


def _glem_hvem_der_betalte() -> None:
    """As it was before the check."""
    with connection.cursor() as markoer:
        if connection.vendor == "postgresql":
            markoer.execute("SET CONSTRAINTS ALL IMMEDIATE")
            markoer.execute("ALTER TABLE ansoegninger_beslutning DROP CONSTRAINT beslutning_bevilling_betales")
        else:
            markoer.execute("PRAGMA ignore_check_constraints = ON")
        markoer.execute("UPDATE ansoegninger_beslutning SET ramme_id = NULL")


def test_gamle_bevillinger_faar_afdelingens_ramme_og_afslag_ingen(hold: Hold) -> None:
    mads, aya, ina = sager.vurderet(hold, "mads"), sager.vurderet(hold, "aya"), sager.vurderet(hold, "ina", "per")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske, udfald in ((mads, "BEVILGET"), (aya, "AFSLAG"), (ina, "BEVILGET")):
        sager.udkast(hold, runde, oenske, udfald)
    sager.beslut(hold, runde)
    ventet = dict(Beslutning.objects.values_list("oenske", "ramme__enhed__navn"))
    try:
        _glem_hvem_der_betalte()
        for _ in range(2):
            fyld_ud(apps, SimpleNamespace(connection=connection))
    finally:
        if connection.vendor == "sqlite":
            with connection.cursor() as markoer:
                markoer.execute("PRAGMA ignore_check_constraints = OFF")
    assert dict(Beslutning.objects.values_list("oenske", "ramme__enhed__navn")) == ventet
    assert ventet == {mads.pk: "Voksenstøtte", aya.pk: None, ina.pk: "Visitation"}
    assert Beslutning.history.count() == 5
    assert [*seneste_historik_er_raekken(NU), *en_beslutning_aendres_ikke(NU)] == []
