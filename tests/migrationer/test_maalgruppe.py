"""The free text of whom a course is for becomes two facts, only where its words can mean one thing."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps

from ansoegninger.katalog.models import Kursus
from tests.fabrikker.katalog import kursus

migration = import_module("ansoegninger.migrations.0026_maalgruppe_som_to_oplysninger")


@pytest.mark.parametrize(
    ("tekst", "funktion", "omraade"),
    [
        ("Myndighed, voksne", "MYNDIGHED", "VOKSNE"),
        ("Myndighed og udfører, børn og unge og voksne", "BEGGE", "BEGGE"),
        ("Udfører", "UDFOERER", ""),
        ("Myndighed/udfører", "BEGGE", ""),
        ("Børn.", "", "BOERN"),
        ("Alle nye kolleger", "", ""),
        ("Myndighedspersoner", "", ""),
    ],
)
def test_kun_ord_der_kan_betyde_een_ting_laeses(tekst: str, funktion: str, omraade: str) -> None:
    assert migration.laes(tekst, migration.FUNKTION) == funktion
    assert migration.laes(tekst, migration.OMRAADE) == omraade


@pytest.mark.django_db
def test_teksten_bliver_staaende_og_det_der_er_udfyldt_roeres_ikke(settings: Any) -> None:
    laest = kursus("Læst", maalgruppe="Myndighed, voksne")
    sagt = kursus("Sagt", maalgruppe="Myndighed", funktion="UDFOERER")
    ulaeseligt = kursus("Ulæseligt", maalgruppe="Alle")
    # The models of a migration write no history of their own.
    settings.SIMPLE_HISTORY_ENABLED = False
    for _ in range(2):
        migration.frem(apps, SimpleNamespace())
    fundne = {k.titel: (k.maalgruppe, k.funktion, k.omraade) for k in Kursus.objects.all()}
    assert fundne == {
        "Læst": ("Myndighed, voksne", "MYNDIGHED", "VOKSNE"),
        "Sagt": ("Myndighed", "UDFOERER", ""),
        "Ulæseligt": ("Alle", "", ""),
    }
    seneste = laest.history.first()
    assert (seneste.funktion, seneste.history_change_reason) == ("MYNDIGHED", "Målgruppen læst som to oplysninger")
    assert (laest.history.count(), sagt.history.count(), ulaeseligt.history.count()) == (2, 1, 1)
