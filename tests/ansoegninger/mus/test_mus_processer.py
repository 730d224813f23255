"""The worker is killed (SIGKILL) in the middle, or there are several: every talk once, and nothing half."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from roller.organisation.models import Ansaettelse
from tests.ansoegninger.mus.test_mus_flytning import ansat, fratraeder
from tests.bench.mus import ansaet
from tests.fabrikker import mussager
from tests.fabrikker.hold import Hold, byg_hold
from tests.fabrikker.processer import Delt, vent_paa

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lang]

PROCES = ("-m", "tests.ansoegninger.mus.musproces")
#: Seven of `hold` are in the two departments, and these.
FLERE = 7
I_ALT = 14

SAMTALER = "SELECT COUNT(*), COUNT(DISTINCT person_id) FROM ansoegninger_mussamtale"
PROCESSER = "SELECT COUNT(*) FROM viewflow_process"
BEGYNDT = "SELECT COUNT(*), COUNT(DISTINCT kaede) FROM workflows_sporpost WHERE art = 'mus.begynd'"
KOEEN = "SELECT COUNT(*) FROM workflows_aabenopgave"
FORBEREDES = "SELECT COUNT(*) FROM ansoegninger_mussamtale WHERE fase = 'FORBEREDELSE'"
FAERDIG = "SELECT COUNT(*) FROM ansoegninger_musrunde WHERE faerdig_kl IS NOT NULL"
FLYTTET = "SELECT COUNT(*), COUNT(DISTINCT kaede) FROM workflows_sporpost WHERE art = 'mus.foelg_med'"
SLUTTET = "SELECT COUNT(*), COUNT(DISTINCT kaede) FROM workflows_sporpost WHERE art = 'mus.fratraadt'"
BORTFALD = "SELECT COUNT(*) FROM ansoegninger_bortfald"
BESKEDER = "SELECT COUNT(*) FROM workflows_besked WHERE noegle LIKE 'mus-flyttet:%'"


@pytest.fixture
def hold() -> Hold:
    hold = byg_hold()
    ansaet(hold, FLERE)
    return hold


@pytest.fixture
def delt(hold: Hold, tmp_path: Path) -> Iterator[Delt]:
    """A round that is opened, and whose talks no worker has made."""
    mussager.aaben_runde(hold)
    with Delt(tmp_path) as delt:
        yield delt


def koer(delt: Delt, *, antal: int = 1) -> int:
    """Workers, all at once; how much they did together."""
    processer = [delt.koer(*PROCES, "0") for _ in range(antal)]
    return sum(int(vent_paa(proces).split()[0]) for proces in processer)


def draeb(delt: Delt, skrivning: int) -> None:
    """A worker that dies at this of its writes."""
    proces = delt.koer(*PROCES, str(skrivning))
    proces.communicate(timeout=60)
    assert proces.returncode == -9


def stand(delt: Delt) -> list[int]:
    """Talks, people with one, processes, entries, chains with one, those under way, and half the open steps."""
    tal = [delt.raekker(sql)[0] for sql in (SAMTALER, PROCESSER, BEGYNDT, FORBEREDES)]
    (aabne,) = delt.raekker(KOEEN)[0]
    assert aabne % 2 == 0
    return [n for raekke in tal for n in raekke] + [aabne // 2]


def test_draebt_midt_i_en_portion_er_der_hverken_halve_eller_dobbelte_samtaler(delt: Delt) -> None:
    naaet = 0
    for skrivning in (1, 9, 25, 40):
        draeb(delt, skrivning)
        tal = stand(delt)
        # Every number is the same, and a whole number of portions: nothing of the one that was cut off is left.
        assert set(tal) == {tal[0]}
        assert tal[0] % 3 == 0
        assert naaet <= tal[0] < I_ALT
        naaet = tal[0]
        assert delt.raekker(FAERDIG) == [(0,)]
    assert naaet > 0
    assert koer(delt) == I_ALT - naaet
    assert set(stand(delt)) == {I_ALT}
    assert delt.raekker(FAERDIG) == [(1,)]
    assert koer(delt) == 0
    assert set(stand(delt)) == {I_ALT}


def test_flere_arbejdere_paa_en_gang_opretter_hver_samtale_en_gang(delt: Delt) -> None:
    assert koer(delt, antal=3) == I_ALT
    assert set(stand(delt)) == {I_ALT}


@pytest.fixture
def i_gang(hold: Hold, tmp_path: Path) -> Iterator[Delt]:
    """Talks under way: six of the new have changed department, and Mads and Aya have left."""
    mussager.musrunde(hold)
    for nr in range(6):
        nuvaerende = Ansaettelse.objects.get(person__brugernavn=f"m{nr}")
        hold.person[f"m{nr}"] = nuvaerende.person
        ansat(hold, f"m{nr}", "visitation" if nuvaerende.enhed == hold.enhed["voksen"] else "voksen")
    for navn in ("mads", "aya"):
        fratraeder(hold, navn)
    with Delt(tmp_path) as delt:
        yield delt


def test_flere_arbejdere_flytter_og_slutter_hver_samtale_en_gang(i_gang: Delt) -> None:
    assert koer(i_gang, antal=3) == 8
    assert i_gang.raekker(FLYTTET) == [(6, 6)]
    assert i_gang.raekker(SLUTTET) == [(2, 2)]
    assert i_gang.raekker(BORTFALD) == [(2,)]
    # The employee and both leaders, of each talk that moved.
    assert i_gang.raekker(BESKEDER) == [(18,)]


def test_draebt_midt_i_en_flytning_er_den_gjort_helt_eller_slet_ikke(i_gang: Delt) -> None:
    for skrivning in (2, 12, 20):
        draeb(i_gang, skrivning)
        ((flyttet, _),) = i_gang.raekker(FLYTTET)
        assert i_gang.raekker(BESKEDER) == [(3 * flyttet,)]
    assert 0 < flyttet < 6
    assert koer(i_gang) == 8 - flyttet
    assert (i_gang.raekker(FLYTTET), i_gang.raekker(BORTFALD)) == ([(6, 6)], [(2,)])
