"""A step costs a bounded number of queries; the time it takes is the bench's business."""

import pytest

from tests.bench.opslag import HOEJST, HOEJST_VED_SAMLING, SAMLER, opslag_pr_trin
from tests.fabrikker.hold import Hold


@pytest.mark.django_db
def test_et_trin_koster_hoejst_tredive_opslag_og_fyrre_hvor_to_moedes(hold: Hold) -> None:
    maalt = opslag_pr_trin(hold)
    assert len(maalt) >= 12
    for_dyre = {t: n for t, n in maalt.items() if n > (HOEJST_VED_SAMLING if t in SAMLER else HOEJST)}
    assert for_dyre == {}
