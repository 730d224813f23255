"""A step costs a bounded number of queries; the time it takes is the bench's business."""

import pytest

from tests.bench.opslag import HOEJST, opslag_pr_trin
from tests.fabrikker.hold import Hold


@pytest.mark.django_db
def test_et_trin_koster_hoejst_tredive_opslag(hold: Hold) -> None:
    maalt = opslag_pr_trin(hold)
    assert len(maalt) >= 12
    assert {trin: antal for trin, antal in maalt.items() if antal > HOEJST} == {}
