"""What every test has: people are made by factories in `tests/fabrikker`, and nothing reaches the outside."""

import gc
import socket
from collections.abc import Iterator
from typing import Any

import pytest
import pytest_django
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import TransactionTestCase
from hypothesis import settings

from tests.fabrikker.aftryk import laeg_hold
from tests.fabrikker.hold import Hold
from tests.udvalg import bruger_databasen
from workflows.spor import vaern

# The same examples on every machine: a red test here is red there too.
settings.register_profile("fast", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("fast")

# Nothing is garbage while the tests are read in.
gc.disable()

_LOKALT = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def ingen_forbindelse_ud(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine answers: the databases, the live server and the browser."""
    aegte = socket.socket.connect

    def kun_lokalt(sok: socket.socket, adresse: Any) -> None:
        if sok.family != socket.AF_UNIX and not str(adresse[0]).startswith(_LOKALT):
            raise AssertionError(f"En prøve ville forbinde til {adresse!r}")
        aegte(sok, adresse)

    monkeypatch.setattr(socket.socket, "connect", kun_lokalt)


#: What migrate writes and no test changes.
_MIGRATES = {"django_content_type", "auth_permission"}


@pytest.fixture(autouse=True, scope="session")
def tabellerne_toemmes() -> Iterator[None]:
    """A test with real transactions empties the tables afterwards, which the trail's guard forbids everybody else.

    Row by row: Django truncates every table, which takes PostgreSQL seconds, and then makes the permissions anew.
    """

    def toem(selv: TransactionTestCase) -> None:
        alle = set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - _MIGRATES
        har_raekker = " UNION ALL ".join(f"SELECT '{t}' WHERE EXISTS (SELECT 1 FROM \"{t}\")" for t in sorted(alle))
        fyldte = {tabel for (tabel,) in _udfoer(har_raekker)}
        sletninger = [f'DELETE FROM "{t}"' for t in fyldte]
        if connection.vendor == "postgresql":
            # Making hundreds of triggers anew takes seconds; only a superuser can look away like this.
            _udfoer("SET session_replication_role = replica", *sletninger, "SET session_replication_role = origin")
        else:
            udloesere = _udfoer("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")
            _udfoer(*(f'DROP TRIGGER "{navn}"' for navn, tabel in udloesere if tabel in fyldte), *sletninger)
            vaern.installer()

    def _udfoer(*saetninger: str) -> list[tuple[Any, ...]]:
        with transaction.atomic(), connection.cursor() as markoer:
            for saetning in saetninger:
                markoer.execute(saetning)
            return list(markoer.fetchall()) if markoer.description else []

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(TransactionTestCase, "_fixture_teardown", toem)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> None:
    """The tables are made from the models, and say what a migrated database says: that every migration has been run.

    Django asks SQLite once per process whether it knows JSON; not while somebody counts queries.
    """
    with django_db_blocker.unblock():
        assert connection.features.supports_json_field
        bogfoerte = MigrationRecorder(connection)
        bogfoerte.ensure_schema()
        # One that stands for others is recorded together with them.
        alle = {del_ for navn, m in MigrationLoader(connection).disk_migrations.items() for del_ in (navn, *m.replaces)}
        for app, navn in alle - bogfoerte.applied_migrations().keys():
            bogfoerte.record_applied(app, navn)


@pytest.fixture
def hold(db: None) -> Hold:
    """The smallest organisation with a conflict of interest."""
    return laeg_hold()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kun-databasen", action="store_true", help="udelad, hvad ingen database svarer anderledes på")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On the second database, only what a database may answer differently; and the longest files first.

    A file that takes a minute and comes last keeps one core waiting for the other.
    """
    if config.getoption("--kun-databasen"):
        config.hook.pytest_deselected(items=[item for item in items if not bruger_databasen(item)])
        items[:] = [item for item in items if bruger_databasen(item)]
    lange = {item.path for item in items if item.get_closest_marker("lang")}
    items.sort(key=lambda item: item.path not in lange)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays: looking through it again and again for garbage took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that needs PostgreSQL is left out on SQLite, also when its file is named on the command line."""
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("kræver PostgreSQL")
