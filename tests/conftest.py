"""What every test has: people are made by factories in `tests/fabrikker`, and nothing reaches the outside."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings

from tests.fabrikker.aftryk import laeg_hold
from tests.fabrikker.hold import Hold
from workflows.spor import vaern

# The same examples on every machine: a red test here is red there too.
settings.register_profile("fast", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("fast")

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


@pytest.fixture(autouse=True, scope="session")
def vaernet_viger_mens_tabellerne_toemmes() -> Iterator[None]:
    """A test with real transactions empties the tables afterwards, which the trail's guard forbids everybody else."""
    aegte = TransactionTestCase._fixture_teardown

    def toem(selv: TransactionTestCase) -> None:
        if connection.vendor == "postgresql":
            # Making hundreds of triggers anew takes seconds; only a superuser can look away like this.
            _udloesere("replica")
            aegte(selv)
            _udloesere("origin")
        else:
            vaern.fjern()
            aegte(selv)  # its flush sends post_migrate, which sets the guard up again

    def _udloesere(rolle: str) -> None:
        with connection.cursor() as markoer:
            markoer.execute(f"SET session_replication_role = {rolle}")

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(TransactionTestCase, "_fixture_teardown", toem)
        yield


@pytest.fixture
def hold(db: None) -> Hold:
    """The smallest organisation with a conflict of interest."""
    return laeg_hold()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that needs PostgreSQL is left out on SQLite, also when its file is named on the command line."""
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("kræver PostgreSQL")
