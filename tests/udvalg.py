"""Which tests the second database is asked: those that it may answer differently."""

import pytest
from _pytest.unittest import TestCaseFunction

#: pytest-django refuses the database to a test that has neither a mark nor one of these. `django_db_blocker` is not
#: among them: a fixture of pytest-django's own asks for it on behalf of every test.
_DOEREN = {"db", "transactional_db", "django_db_setup", "live_server"}


def bruger_databasen(item: pytest.Item) -> bool:
    """Whether the answer may depend on which database there is.

    What a page says does not: the services behind it are tested on both, and tests/matrix opens every page on both.
    """
    if item.get_closest_marker("side"):
        return False
    if isinstance(item, TestCaseFunction) or any(item.get_closest_marker(navn) for navn in ("django_db", "postgres")):
        return True
    return not _DOEREN.isdisjoint(getattr(item, "fixturenames", ()))
