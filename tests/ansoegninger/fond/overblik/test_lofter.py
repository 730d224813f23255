"""How much of the cap is used today, and what comes back when: by hand, at the edges of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.beloeb import Tidligere, brugt_i_vinduet, rest_af_loft
from ansoegninger.fond.overblik.lofter import Loft, lofter, loftet, personer
from ansoegninger.fond.overblik.regelbog import laes_regelbog
from ansoegninger.fond.regler import Anker, Regelart, Regler
from ansoegninger.fond.standard import standard
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, Hold

REGLER = Regler("DS", 1, standard("DS"))
I_DAG = date(2026, 10, 1)


def givet(oere: int, ansoegt: date, start: date = date(2027, 1, 1)) -> Tidligere:
    return Tidligere(oere, ansoegt, start)


def uden(art: Regelart) -> Regler:
    return replace(REGLER, regler=tuple(r for r in REGLER.regler if r.art != art))


def med_anker(anker: Anker) -> Regler:
    return replace(
        REGLER, regler=tuple(replace(r, kode=anker) if r.art == Regelart.VINDUE else r for r in REGLER.regler)
    )


def test_uden_tidligere_er_hele_loftet_tilbage() -> None:
    fundet = loftet(REGLER, (), I_DAG)
    assert fundet == Loft(3_000_000)
    assert fundet.rest_oere == 3_000_000


@pytest.mark.parametrize(
    ("ansoegt", "ventet"),
    [
        # The last day on which it counts, and the first on which it does not.
        (date(2025, 10, 2), Loft(3_000_000, 1_000_000, date(2026, 10, 2), 1_000_000)),
        (date(2025, 10, 1), Loft(3_000_000)),
        (I_DAG, Loft(3_000_000, 1_000_000, date(2027, 10, 1), 1_000_000)),
    ],
)
def test_et_beloeb_taeller_til_dagen_foer_den_samme_dag_et_aar_efter(ansoegt: date, ventet: Loft) -> None:
    assert loftet(REGLER, [givet(1_000_000, ansoegt)], I_DAG) == ventet


def test_det_foerste_der_kommer_tilbage_staar_og_to_fra_samme_dag_laegges_sammen() -> None:
    foerst = date(2026, 1, 15)
    alle = [givet(500_000, date(2026, 5, 1)), givet(300_000, foerst), givet(200_000, foerst)]
    for raekkefoelge in permutations(alle):
        assert loftet(REGLER, raekkefoelge, I_DAG) == Loft(3_000_000, 1_000_000, date(2027, 1, 15), 500_000)


def test_mere_end_loftet_er_intet_tilbage_og_aldrig_mindre() -> None:
    fundet = loftet(REGLER, [givet(4_000_000, I_DAG)], I_DAG)
    assert (fundet.brugt_oere, fundet.rest_oere) == (4_000_000, 0)


def test_en_master_har_sit_eget_loft() -> None:
    assert loftet(REGLER, (), I_DAG, er_master=True).loft_oere == 5_000_000
    assert loftet(uden(Regelart.LOFT_MASTER), (), I_DAG, er_master=True).loft_oere == 3_000_000


def test_regnes_der_fra_start_kan_det_kommende_taelle_men_ikke_komme_tilbage_foer_det_er_begyndt() -> None:
    regler = med_anker(Anker.START)
    kommer = givet(1_000_000, date(2026, 9, 1), start=date(2027, 3, 1))
    # Alone it is no part of any window that today is the beginning of, or that it began.
    assert loftet(regler, [kommer], I_DAG) == Loft(3_000_000, 1_000_000)
    begyndt = givet(700_000, date(2026, 1, 1), start=date(2026, 6, 1))
    assert loftet(regler, [begyndt, kommer], I_DAG) == Loft(3_000_000, 1_700_000, date(2027, 6, 1), 700_000)


def test_uden_loft_er_der_intet_at_bruge_af_og_uden_vindue_intet_brugt() -> None:
    assert loftet(uden(Regelart.LOFT), [givet(1, I_DAG)], I_DAG) == Loft(None)
    assert Loft(None).rest_oere == 0
    assert loftet(uden(Regelart.VINDUE), [givet(1, I_DAG)], I_DAG) == Loft(3_000_000)


@pytest.mark.parametrize("loft", [0, 999_999, 1_000_000, 3_000_000])
def test_brugt_og_rest_er_loftet_til_sammen(loft: int) -> None:
    alle = [givet(400_000, date(2026, 3, 1)), givet(600_000, date(2026, 9, 1))]
    vindue = {"dag": I_DAG, "maaneder": 12, "anker": Anker.ANSOEGT}
    brugt = brugt_i_vinduet(alle, **vindue)  # type: ignore[arg-type]
    assert brugt == 1_000_000
    assert rest_af_loft(loft, alle, **vindue) == max(0, loft - brugt)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_det_medarbejderen_har_faaet_andre_steder_taeller_een_gang(hold: Hold) -> None:
    andet = {"andre_tilskud_oere": 900_000, "andre_tilskud_dag": date(2026, 8, 1)}
    fs.hos_fonden(hold, fs.soegt(hold, **andet))
    fs.soegt(hold, **andet)
    (linje,) = personer(hold.adgang("lone"))
    assert linje == Fondsansoegning.objects.latest("pk")
    fundet = lofter([linje], laes_regelbog(), DAG)[linje.person_id or 0]
    assert fundet == Loft(3_000_000, 1_900_000, date(2027, 8, 1), 900_000)
