"""The money to the øre, and the window at its edges."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.fond.beloeb import Tidligere, del_udgift, rest_af_loft
from ansoegninger.fond.regler import Anker, Grundlag, Puljestand, Regel, Regelart, fejl_i
from ansoegninger.fond.standard import standard
from ansoegninger.fond.tjek import Regler, underskriftsfrist
from workflows.kalender import plus_maaneder

LOFT = 3_000_000
dage = st.dates(date(2023, 1, 1), date(2028, 12, 31))
oere = st.integers(0, 10_000_000)


def tidligere(*par: tuple[int, date]) -> list[Tidligere]:
    return [Tidligere(beloeb, dag, dag + timedelta(days=60)) for beloeb, dag in par]


def rest(dag: date, *par: tuple[int, date], anker: str = Anker.ANSOEGT) -> int:
    return rest_af_loft(LOFT, tidligere(*par), dag=dag, maaneder=12, anker=anker)


@pytest.mark.parametrize(
    ("da", "nu", "taeller"),
    [
        (date(2025, 3, 2), date(2026, 3, 2), False),  # the same day a year later
        (date(2025, 3, 3), date(2026, 3, 2), True),  # the day before that
        (date(2026, 3, 2), date(2026, 3, 2), True),  # the same day
        (date(2024, 2, 29), date(2025, 2, 28), False),  # from a leap day: the year is over on the last of February
        (date(2024, 2, 29), date(2025, 2, 27), True),
        (date(2023, 2, 28), date(2024, 2, 28), False),
        (date(2023, 3, 1), date(2024, 2, 29), True),  # the leap day is inside the year
        (date(2023, 2, 28), date(2024, 2, 29), False),
        (date(2025, 12, 31), date(2026, 12, 30), True),
        (date(2025, 12, 31), date(2026, 12, 31), False),
        (date(2026, 9, 1), date(2026, 3, 2), True),  # granted for later: within a year of each other
        (date(2027, 3, 2), date(2026, 3, 2), False),
    ],
)
def test_vinduet_ruller_og_slutter_foer_samme_dag(da: date, nu: date, taeller: bool) -> None:
    assert rest(nu, (1_000_000, da)) == (2_000_000 if taeller else 3_000_000)


def test_det_fulde_vindue_er_det_vaerste_af_dem_dagen_ligger_i() -> None:
    # Neither pair is within a year of each other, but both are within a year of today.
    assert rest(date(2026, 6, 1), (2_000_000, date(2025, 8, 1)), (2_500_000, date(2027, 3, 1))) == 500_000
    assert rest(date(2026, 6, 1), (2_000_000, date(2025, 8, 1)), (2_500_000, date(2026, 7, 1))) == 0


def test_ankeret_vaelger_hvilken_dag_der_taelles() -> None:
    # Applied for inside the year, begun sixty days later.
    foer = (1_000_000, date(2025, 2, 1))
    assert rest(date(2026, 3, 2), foer) == 3_000_000
    assert rest(date(2026, 3, 2), foer, anker=Anker.START) == 2_000_000


@given(dage, st.lists(st.tuples(oere, dage), max_size=6))
def test_ingen_periode_paa_tolv_maaneder_faar_mere_end_loftet(dag: date, par: list[tuple[int, date]]) -> None:
    rest_nu = rest(dag, *par)
    # Every period that the day lies in, looked at day by day.
    for fra in (dag - timedelta(days=n) for n in range(367)):
        if not fra <= dag < plus_maaneder(fra, 12):
            continue
        brugt = sum(beloeb for beloeb, da in par if fra <= da < plus_maaneder(fra, 12))
        assert brugt + rest_nu <= max(LOFT, brugt)


@given(oere, st.integers(1, 100), st.sampled_from(Grundlag.values), oere)
def test_andelene_er_udgiften_og_tilskuddet_aldrig_over_loftet(
    udgift: int, procent: int, grundlag: str, rest_oere: int
) -> None:
    deling = del_udgift(udgift, procent=procent, grundlag=grundlag, rest_oere=rest_oere)
    assert deling.tilskud_oere + deling.egenandel_oere == udgift
    assert 0 <= deling.tilskud_oere <= rest_oere
    assert deling.egenandel_oere >= 0
    # The workplace's part is never under what the reading asks of it.
    del_af = udgift if grundlag == Grundlag.UDGIFT else deling.tilskud_oere
    assert 100 * deling.egenandel_oere >= (100 - procent) * del_af


@given(oere, oere, st.integers(1, 100), st.sampled_from(Grundlag.values), oere)
def test_en_hoejere_pris_giver_aldrig_mindre(en: int, anden: int, procent: int, grundlag: str, rest_oere: int) -> None:
    billig, dyr = (
        del_udgift(pris, procent=procent, grundlag=grundlag, rest_oere=rest_oere) for pris in sorted((en, anden))
    )
    assert billig.tilskud_oere <= dyr.tilskud_oere
    assert billig.egenandel_oere <= dyr.egenandel_oere


def test_underskriftsfristen_er_altid_foer_start() -> None:
    saettet = Regler("DS", 1, standard("DS"))
    nummer = date(2026, 3, 2)
    assert underskriftsfrist(saettet, nummer, None) == date(2026, 4, 11)
    assert underskriftsfrist(saettet, nummer, date(2026, 9, 1)) == date(2026, 4, 11)
    assert underskriftsfrist(saettet, nummer, date(2026, 3, 20)) == date(2026, 3, 19)
    assert underskriftsfrist(Regler("DS", 1, ()), nummer, date(2026, 9, 1)) is None


UMULIGE: list[tuple[str, Regel]] = [
    ("et loft uden tal", Regel(Regelart.LOFT, "x", "x", None, True)),
    ("et loft på nul", Regel(Regelart.LOFT, "x", "x", None, True, tal=0)),
    ("over hundrede procent", Regel(Regelart.ANDEL, "x", "x", None, True, tal=101, kode=Grundlag.UDGIFT)),
    ("en andel uden læsning", Regel(Regelart.ANDEL, "x", "x", None, True, tal=80)),
    ("et vindue uden anker", Regel(Regelart.VINDUE, "x", "x", None, True, tal=12)),
    ("en pulje uden stand", Regel(Regelart.PULJE, "x", "x", None, True)),
    ("en udgift uden art", Regel(Regelart.UDGIFT, "x", "x", None, True)),
]


@pytest.mark.parametrize("regel", [r for _, r in UMULIGE], ids=[navn for navn, _ in UMULIGE])
def test_en_regel_der_ikke_giver_mening_opdages(regel: Regel) -> None:
    assert list(fejl_i([regel]))


def test_et_saet_har_en_regel_af_hver_slags_og_de_medfoelgende_er_hele() -> None:
    aaben = Regel(Regelart.PULJE, "x", "x", None, True, kode=Puljestand.AABEN)
    assert list(fejl_i([aaben])) == []
    assert list(fejl_i([aaben, aaben])) == ["»Puljen« står der to gange"]
    for overenskomst in ("DS", "HK", "FOA", "SL", "AK"):
        assert list(fejl_i(standard(overenskomst))) == []
