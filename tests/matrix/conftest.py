"""The matrix is not measured: it asks every page thousands of times, and each line of theirs has tests of its own."""

from collections.abc import Iterator

import pytest
from coverage import Coverage
from django.template import engines
from django.urls import get_resolver


@pytest.fixture(autouse=True, scope="module")
def uden_maaling() -> Iterator[None]:
    """Tracing made the matrix take half as long again; pytest-cov's own mark leaves out no fixture."""
    # What is read when the first page is asked for counts, whoever asks.
    assert get_resolver().url_patterns
    assert engines.all()
    maaling = Coverage.current()
    if maaling:
        maaling.stop()
    yield
    if maaling:
        maaling.start()
