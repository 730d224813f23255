"""Every table of ours remembers what it was, and can be made by a test."""

from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

from tests.arkitektur import regler
from tests.arkitektur.kilder import python

APPS = ("ansoegninger", "roller", "workflows")

#: The tables without a history of their own, each with its reason.
UDEN_HISTORIK = {
    "AabenOpgave": "a projection: the flow and the trail know what was open",
    "Besked": "an outbox row's states are its own record, and its text is kept in the letter",
    "Noegle": "written once, never changed",
    "Sagsnummerserie": "a counter",
    "Sagsproces": "viewflow's row under another name; the trail tells of its steps",
    "Profilkladde": "what somebody is still typing, thrown away when it is handed in",
    "Sporpost": "the trail itself: rows are added, never changed",
    "Kaedehoved": "the last entry of each chain, written by the trail's own trigger",
    "Fanget": "what the database caught; rows are added, and forgotten when their entry is found",
    "SporetTransaktion": "which transactions wrote to the trail, written by its own trigger",
    "Sletning": "the erasure ledger itself: rows are added, never changed",
    "Kontrolpunkt": "a signed checkpoint of the trail: rows are added, never changed",
    "Kontrolpunkthoved": "what a checkpoint saw; rows are added, never changed",
    **dict.fromkeys(
        (
            *("Scenarie", "Scenarieramme", "Scenarievaegt", "Scenariemaerke", "Scenarietema"),
            *("Koersel", "Koerselsvalg", "Koerselstilskud"),
        ),
        "a calculation that decides nothing; what is used of it is a draft, and the trail keeps its fingerprint",
    ),
    "Efterproevning": "that the trail was recomputed; rows are added, never changed",
}


#: Made by somebody else than a constructor in our code.
AF_ANDRE = {"Bruger", "Sagsproces", "Fanget", "SporetTransaktion", "Kaedehoved"}


def tabeller() -> list[type[models.Model]]:
    """Our models, without the history tables."""
    egne = (m for app in APPS for m in apps.get_app_config(app).get_models())
    return [m for m in egne if not issubclass(m, HistoricalChanges) and not m.__name__.startswith("Historical")]


def uden_historik(modeller: list[type[models.Model]]) -> set[str]:
    """The models that simple-history does not follow."""
    return {m.__name__ for m in modeller if not hasattr(m._meta, "simple_history_manager_attribute")}


def test_hver_tabel_har_historik_eller_en_grund_til_ikke_at_have_det() -> None:
    assert len(tabeller()) > 30
    assert uden_historik(tabeller()) == UDEN_HISTORIK.keys()


def test_en_tabel_uden_historik_opdages() -> None:
    from django.contrib.auth.models import Group

    assert uden_historik([Group]) == {"Group"}


def test_hver_tabel_kan_laves() -> None:
    mapper = ("ansoegninger", "roller", "workflows", "tests/fabrikker")
    laves = {navn for fil in python(*mapper) for navn in regler.laves(fil.read_text(encoding="utf-8"))}
    # The engine makes its process itself, a person is made through its manager, the database's triggers make the rest.
    assert {m.__name__ for m in tabeller()} - laves <= AF_ANDRE


def test_en_klasse_som_ingen_laver_opdages() -> None:
    assert set(regler.laves("A(); B.objects.create(x=1); C.objects.filter(x=1); print(D)")) == {"A", "B", "print"}
