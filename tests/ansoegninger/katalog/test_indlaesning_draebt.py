"""An import is killed (SIGKILL) at a write: nothing of it is there, and the next try makes everything once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from tests.fabrikker.hold import Hold, byg_hold
from tests.fabrikker.katalog import kursus, lagt_op, raekke
from tests.fabrikker.processer import Delt, vent_paa

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lang]

PROCES = ("-m", "tests.ansoegninger.katalog.indlaesningsproces")
NYE, RETTEDE = 30, 2
KURSER = "SELECT COUNT(*), COUNT(DISTINCT titel) FROM ansoegninger_kursus"
DATOER = "SELECT COUNT(*) FROM ansoegninger_kursusafholdelse"
HISTORIK = "SELECT history_type, COUNT(*) FROM ansoegninger_historicalkursus GROUP BY 1 ORDER BY 1"
HUSE = "SELECT COUNT(*) FROM ansoegninger_udbyder"
RETTET = "SELECT COUNT(*) FROM ansoegninger_kursus WHERE dage = 9"
POSTER = "SELECT COUNT(*) FROM workflows_sporpost WHERE art = 'katalog.fil_indlaest'"
INDLAEST = "SELECT COUNT(*) FROM ansoegninger_katalogindlaesning WHERE indlaest_kl IS NOT NULL"
ALT = (KURSER, DATOER, HUSE, RETTET, POSTER, INDLAEST)

FOER = [(RETTEDE, RETTEDE), (0,), (1,), (0,), (0,), (0,)]
EFTER = [(NYE + RETTEDE, NYE + RETTEDE), (NYE,), (2,), (RETTEDE,), (1,), (1,)]


@pytest.fixture
def oplagt() -> Katalogindlaesning:
    """A file that changes two known courses, and brings thirty new ones of a new provider, each with a date."""
    hold: Hold = byg_hold()
    kendte = [kursus(f"Kendt {i}") for i in range(RETTEDE)]
    nye = (raekke(f"Nyt {i}", "Nyt hus", Starter="05.03.2027", **{"Pris pr. deltager": 900}) for i in range(NYE))
    return lagt_op(hold, *(raekke(k.titel, Dage=9) for k in kendte), *nye)


@pytest.fixture
def delt(oplagt: Katalogindlaesning, tmp_path: Path) -> Iterator[Delt]:
    with Delt(tmp_path) as delt:
        yield delt


def alt(delt: Delt) -> list[tuple[int, ...]]:
    return [delt.raekker(sql)[0] for sql in ALT]


def test_draebt_hvor_som_helst_er_intet_indlaest_og_naeste_gang_er_alt_det_een_gang(
    delt: Delt, oplagt: Katalogindlaesning
) -> None:
    #: The first writes change the known courses, the last are the trail's; between them the new come many at a time.
    for doed_ved in (1, 3, 5, 7, 9, 11):
        proces = delt.koer(*PROCES, str(oplagt.pk), "kim", str(doed_ved))
        proces.communicate(timeout=60)
        assert proces.returncode == -9, f"den nåede ikke til skrivning {doed_ved}"
        assert alt(delt) == FOER
    skrevet = int(vent_paa(delt.koer(*PROCES, str(oplagt.pk), "kim", "0")))
    assert skrevet >= 11
    assert alt(delt) == EFTER
    assert delt.raekker(HISTORIK) == [("+", NYE + RETTEDE), ("~", RETTEDE)]
    # Once more, as when nobody saw the receipt: it is there already.
    assert int(vent_paa(delt.koer(*PROCES, str(oplagt.pk), "carl", "0"))) == 0
    assert alt(delt) == EFTER
