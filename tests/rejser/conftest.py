"""One browser for all the journeys, a clock that stands still, and a town with people in it."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.fabrikker.hold import NU, Hold
from tests.rejser.rejsende import Rejse

# Playwright's own event loop runs in this thread, and Django would take the test for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own chromium."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        pytest.skip("der er ingen chromium på maskinen")
    with sync_playwright() as spil:
        vindue = spil.chromium.launch(executable_path=chromium, args=ARGUMENTER)
        yield vindue
        vindue.close()


@pytest.fixture
def rejse(
    browser: Browser, live_server: Any, transactional_db: None, hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Rejse]:
    """A journey in `hold`, on its day: what a person may do must not depend on when the test is run."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NU)
    rejse = Rejse(browser, live_server.url, hold)
    yield rejse
    rejse.slut()
