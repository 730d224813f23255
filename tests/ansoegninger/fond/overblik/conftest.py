"""The organisation with a union representative and somebody who keeps the accounts."""

import pytest

from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import Hold


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)
