"""The score: whole numbers, lines that add up, and more never gives less."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.saet import FLEST, Kriterietekst, Pointtekst
from ansoegninger.kriterier.score import Score, Svar, Vaegtet, beregn
from ansoegninger.prioritering.scorebillede import BREDDE, stykker

ORD = tuple(Pointtekst(p, f"ord {p}") for p in range(FLEST + 1))
VAEGTE = st.lists(st.integers(0, 100), min_size=1, max_size=8)
POINT = st.lists(st.one_of(st.none(), st.integers(0, FLEST)), min_size=8, max_size=8)


def score(vaegte: list[int], point: list[int | None]) -> Score:
    vaegtede = [Vaegtet(Kriterietekst(f"K{nr}", f"Spørgsmål {nr}", Kilde.LEDER, ORD), v) for nr, v in enumerate(vaegte)]
    return beregn(vaegtede, {f"K{nr}": Svar(p) for nr, p in enumerate(point) if p is not None})


@given(VAEGTE, POINT)
def test_linjerne_giver_tilsammen_scoren(vaegte: list[int], point: list[int | None]) -> None:
    talt = score(vaegte, point)
    assert talt.point == sum(v * (p or 0) for v, p in zip(vaegte, point, strict=False))
    assert talt.hoejst == FLEST * sum(vaegte)
    assert 0 <= talt.promille <= 1000


@given(VAEGTE, POINT, st.integers(0, 7))
def test_flere_point_giver_aldrig_mindre(vaegte: list[int], point: list[int | None], nr: int) -> None:
    hoejere = [min(FLEST, (p or 0) + 1) if i == nr else p for i, p in enumerate(point)]
    assert score(vaegte, hoejere).point >= score(vaegte, point).point
    assert score(vaegte, hoejere).promille >= score(vaegte, point).promille


@given(VAEGTE, POINT, st.integers(0, 7))
def test_mere_vaegt_giver_aldrig_faerre_point(vaegte: list[int], point: list[int | None], nr: int) -> None:
    tungere = [v + 1 if i == nr else v for i, v in enumerate(vaegte)]
    assert score(tungere, point).point >= score(vaegte, point).point


@given(VAEGTE, POINT, st.integers(2, 9))
def test_dobbelt_saa_store_vaegte_giver_samme_andel(vaegte: list[int], point: list[int | None], gange: int) -> None:
    assert score([v * gange for v in vaegte], point).promille == score(vaegte, point).promille


def test_det_der_ikke_er_oplyst_giver_nul_og_siger_det() -> None:
    talt = score([30, 10], [3, None])
    assert [(linje.ord, linje.bidrag, linje.oplyst) for linje in talt.linjer] == [
        ("ord 3", 90, True),
        ("Ikke oplyst", 0, False),
    ]
    assert (talt.procent, talt.ikke_oplyst) == ("56,3\u00a0%", 1)


def test_uden_vaegte_er_der_ingen_andel() -> None:
    assert (score([0], [4]).promille, score([0], [None]).ikke_oplyst) == (0, 0)


@given(VAEGTE, POINT)
def test_bjaelkens_stykker_moedes_og_fylder_som_scoren(vaegte: list[int], point: list[int | None]) -> None:
    talt = score(vaegte, point)
    dele = stykker(talt)
    assert all(a.x + a.bredde == b.x for a, b in pairwise(dele))
    assert sum(d.bredde for d in dele) == (talt.point * BREDDE // talt.hoejst if talt.hoejst else 0)


def test_et_tal_giver_de_point_hvis_graense_det_har_naaet() -> None:
    k = Kriterietekst("R", "Rang", Kilde.LEDERRANG, (Pointtekst(4, "top", 1), Pointtekst(2, "midt", 4)))
    assert [k.point_for(v) for v in (1, 3, 4, 99, 0, None)] == [4, 4, 2, 2, None, None]
    med_kode = replace(k, point=(Pointtekst(4, "aldrig", 5, ("ALDRIG",)), Pointtekst(0, "i fjor", 1)))
    assert [med_kode.point_for(v) for v in ("ALDRIG", "ANDET", 1, 7)] == [4, None, 0, 4]
