"""Timers and reminders with several workers at once, and with one that is killed: real processes, a shared database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.fabrikker.hold import byg_hold
from tests.fabrikker.processer import Delt, draeb, vent_paa
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import begyndt_sag
from workflows.sprog.formater import DANSK_TID

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lang]

PROCES = "tests/motor/urproces.py"
TRIN = ("ejer", "leder", "chef")
FRISTER = [date(2026, 10, 25), date(2026, 12, 31), date(2027, 3, 27), date(2027, 3, 28)]
SIDEN = datetime(2027, 6, 1, 9, tzinfo=DANSK_TID)
I_ALT = len(FRISTER) * len(TRIN)

POSTER = "SELECT kaede, art, nummer FROM workflows_sporpost WHERE {hvad} ORDER BY id"
UDLOEBNE = POSTER.format(hvad="art LIKE 'proeveforloeb.%!_!_frist' ESCAPE '!'")
MINDET = POSTER.format(hvad="art = 'paamindelse'")
BESKEDER = "SELECT noegle FROM workflows_besked"
AABNE = "SELECT trin, varsel_dag FROM workflows_aabenopgave"


@pytest.fixture
def delt(tmp_path: Path) -> Iterator[Delt]:
    """Four cases whose deadlines ran out while no worker was at work."""
    with proeveforloeb.i_brug():
        hold = byg_hold()
        for frist in FRISTER:
            begyndt_sag(hold, frist)
    with Delt(tmp_path) as delt:
        yield delt


def koer(delt: Delt, del_: str, *, haeng_ved: int = 0, antal: int = 1) -> list[int]:
    """Workers, all at once; how much each has done."""
    processer = [delt.koer(PROCES, del_, SIDEN.isoformat(), str(haeng_ved)) for _ in range(antal)]
    return [int(vent_paa(proces).split()[0]) for proces in processer]


def draeb_midt_i(delt: Delt, del_: str, nummer: int) -> None:
    """A worker that is killed when it has written the entry, and not yet the rest."""
    proces = delt.koer(PROCES, del_, SIDEN.isoformat(), str(nummer))
    assert proces.stdout is not None
    assert proces.stdout.readline() == "midt i det\n"
    draeb(proces)


def test_flere_arbejdere_paa_en_gang_fyrer_hvert_ur_en_gang(delt: Delt) -> None:
    assert sum(koer(delt, "ure", antal=3)) == I_ALT
    fundet = Counter(delt.raekker(UDLOEBNE))
    assert (len(fundet), set(fundet.values())) == (I_ALT, {1})
    assert [trin for trin, _ in delt.raekker(AABNE)] == ["efter"] * len(FRISTER)


def test_en_arbejder_der_draebes_midt_i_et_ur_mister_intet_og_gentager_intet(delt: Delt) -> None:
    draeb_midt_i(delt, "ure", 8)
    foer = delt.raekker(UDLOEBNE)
    assert len(foer) == 7
    # The eighth is taken back whole: two of the third case's three steps are still open, the fourth's all are.
    assert Counter(trin for trin, _ in delt.raekker(AABNE)) == {"efter": 2, "leder": 2, "chef": 2, "ejer": 1}
    assert koer(delt, "ure") == [I_ALT - 7]
    assert koer(delt, "ure") == [0]
    efter = delt.raekker(UDLOEBNE)
    assert efter[:7] == foer
    # In the order of the deadlines, each of the three once, numbered without gaps.
    numre = sorted({kaede for kaede, _, _ in efter})
    assert efter == [
        (nr, f"proeveforloeb.{trin}__frist", plads) for nr in numre for plads, trin in enumerate(TRIN, start=2)
    ]


@pytest.mark.parametrize("draebes", [True, False])
def test_paamindelser_skrives_en_gang_hvor_mange_der_end_skriver_dem(delt: Delt, draebes: bool) -> None:
    if draebes:
        draeb_midt_i(delt, "paamindelser", 5)
        assert len(delt.raekker(MINDET)) == 4
    koer(delt, "paamindelser", antal=3)
    assert len(delt.raekker(MINDET)) == I_ALT
    # One late reminder of each step to its own and to the chief, who signs one of them.
    assert len(delt.raekker(BESKEDER)) == len(FRISTER) * 5
    assert {varsel for _, varsel in delt.raekker(AABNE)} == {None}
