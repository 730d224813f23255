"""The migrations make exactly the tables that the models say, along one line per app."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

APPS = ("ansoegninger", "roller", "workflows")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def med_migrationer(db: None) -> None:
    """With pytest --nomigrations the tables are made without them, so there is nothing to look at."""
    if not MigrationLoader(connection).graph.nodes:
        pytest.skip("prøverne køres uden migrationer")


def test_ingen_model_er_aendret_uden_en_migration() -> None:
    # It ends the program when something is missing.
    call_command("makemigrations", *APPS, check_changes=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("app", APPS)
def test_der_er_en_linje_af_migrationer(app: str) -> None:
    graf = MigrationLoader(connection).graph
    assert len(graf.leaf_nodes(app)) == 1


def test_en_model_uden_migration_ville_blive_opdaget(monkeypatch: pytest.MonkeyPatch) -> None:
    from ansoegninger.katalog.models import Kursus

    monkeypatch.setattr(Kursus._meta.get_field("titel"), "max_length", 7)
    with pytest.raises(SystemExit):
        call_command("makemigrations", *APPS, check_changes=True, dry_run=True, verbosity=0)
