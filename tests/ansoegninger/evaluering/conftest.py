"""What these tests share."""

from datetime import timedelta

import pytest

from ansoegninger.oensker.models import Oenske
from tests.ansoegninger.breve.test_breve import besluttet
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import NU, Hold


@pytest.fixture
def bevilget(hold: Hold) -> Oenske:
    """Mads's wish, granted and read."""
    return laeg_scene(hold, _bevilget)


def _bevilget(hold: Hold) -> Oenske:
    oenske = besluttet(hold, transport_oere=80_000)
    sager.frigiv(oenske.beslutninger.get().runde)
    sager.goer(hold["mads"], oenske, "laes", tidspunkt=NU + timedelta(hours=4))
    return oenske
