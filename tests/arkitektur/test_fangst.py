"""Every table is watched by the database, or stands here: the list of what is not is short, and each has its reason."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

from workflows.spor import vaern
from workflows.spor.fangst import (
    egne_tabeller,
    er_historik,
    fanges,
    fremmede,
    kladder,
    sammenlignes,
    undtagne,
    undtagne_kolonner,
)
from workflows.spor.vaern.plan import plan

#: The trail and what guards it, what the engine counts with, and calculations that decide nothing.
UNDTAGET = {
    "workflows.sporpost",
    "workflows.kaedehoved",
    "workflows.fanget",
    "workflows.sporettransaktion",
    "workflows.kontrolpunkt",
    "workflows.kontrolpunkthoved",
    "workflows.efterproevning",
    "workflows.aabenopgave",
    "workflows.noegle",
    "workflows.sagsnummerserie",
    *(f"ansoegninger.scenarie{del_}" for del_ in ("", "ramme", "vaegt", "maerke", "tema")),
    *(f"ansoegninger.koersel{del_}" for del_ in ("", "svalg", "stilskud")),
}
#: Drafts: what nobody but their writer leans on yet.
KLADDER = {
    "ansoegninger.oenske",
    "ansoegninger.oenske_laeringsmaal",
    "ansoegninger.placering",
    "ansoegninger.beslutningsudkast",
    "ansoegninger.afvigelse",
    "ansoegninger.kriterieudkast",
    "ansoegninger.afrapporteringsudkast",
    "ansoegninger.profilkladde",
    "ansoegninger.katalogindlaesning",
}
KOLONNER = {
    "workflows.besked.status",
    "workflows.besked.forsoeg",
    "workflows.besked.laan_til_kl",
    "workflows.besked.naeste_forsoeg_kl",
    "workflows.besked.fejl",
    "roller.kalenderadresse.sidst_brugt_dag",
}
FREMMEDE = {"viewflow.Process", "viewflow.Task"}


def test_hver_tabel_fanges_eller_staar_paa_listen() -> None:
    egne = {m._meta.label_lower for m in egne_tabeller() if not er_historik(m)}
    fanget = {m._meta.label_lower for m in fanges()}
    assert len(fanget) > 40
    assert egne - fanget == UNDTAGET
    assert undtagne().keys() == UNDTAGET


def test_kun_kladder_og_regnskab_er_undtaget_i_det_der_fanges() -> None:
    assert kladder().keys() == KLADDER
    assert undtagne_kolonner().keys() == KOLONNER
    assert fremmede().keys() == FREMMEDE


def test_hver_undtagelse_har_en_grund_og_findes() -> None:
    for navn, grund in (undtagne() | undtagne_kolonner() | fremmede()).items():
        app, model, *felt = navn.split(".")
        kolonner = {f.column for f in apps.get_model(app, model)._meta.concrete_fields}
        assert set(felt) <= kolonner, navn
        assert len(grund) > 7, navn


def test_kolonner_der_ikke_er_undtaget_sammenlignes_alle() -> None:
    besked = apps.get_model("workflows.Besked")
    antal = len(besked._meta.concrete_fields) - sum(k.startswith("workflows.besked.") for k in KOLONNER)
    # The status is among them, read as something else.
    assert len(sammenlignes(besked)) == antal + 1


def test_hver_tabel_der_fanges_har_sine_udloesere(db: None) -> None:
    with connection.cursor() as markoer:
        if connection.vendor == "postgresql":
            markoer.execute(
                "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                "WHERE t.tgname LIKE 'spor_fang_%' AND t.tgenabled = 'O'"
            )
            findes = {(tabel, navn.removeprefix("spor_fang_")) for tabel, navn in markoer.fetchall()}
        else:
            markoer.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'")
            findes = {(tabel, navn.removeprefix(f"spor_{tabel}_")) for tabel, navn in markoer.fetchall()}
    skal = {(o.tabel, handling) for o in plan().overvaagede for handling in ("insert", "update", "delete")}
    assert skal <= findes
    assert vaern.manglende() == []
