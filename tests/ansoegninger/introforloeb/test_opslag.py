"""What the pages ask."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.introforloeb.models import Introskabelon
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import introsager
from tests.fabrikker.hold import Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]


#: The template is a list. The plan is a case: who looks, the case, its steps, goals, days and level, the open step,
#: the frame's number, and the look; and for the leader, colleagues and what the person can by the profile.
@pytest.mark.parametrize(
    ("side", "navn", "hoejst"),
    [("plan", "kim", 11), ("plan", "lone", 12), ("plan", "mads", 10), ("skabelon", "kim", 7)],
)
def test_siden_koster_det_samme_med_flere_trin(hold: Hold, klient: Klient, side: str, navn: str, hoejst: int) -> None:
    forloeb = introsager.i_gang(hold)
    nr = forloeb.sagsnummer if side == "plan" else forloeb.enhed_id
    laeser, adresse = klient(navn), reverse(f"introforloeb:{side}", args=[nr])
    foer = _opslag(laeser, adresse)
    assert foer <= hoejst
    maal = hold.strategi.laeringsmaal.get()
    for trin in [*forloeb.trin.all()[:3], *Introskabelon.objects.get().trin.all()[:3]]:
        trin.pk = None
        trin.save()
        trin.laeringsmaal.set([maal])
    assert _opslag(laeser, adresse) == foer


def _opslag(klient: Client, adresse: str) -> int:
    klient.get(adresse)
    with CaptureQueriesContext(connection) as maalt:
        assert klient.get(adresse).status_code == 200
    return len(maalt)
