"""What a round is decided on, as plain values: the same values, the same hash and the same result."""

from dataclasses import replace
from itertools import permutations

import pytest

from ansoegninger.prioritering.grundlag import (
    UDEN_BEGRUNDELSE,
    UDEN_UDKAST,
    Linje,
    Pulje,
    afgoerelser,
    rester,
    snapshot,
)

BEVILGET = Linje("K-1", 1, "AFVENTER_PRIORITERING", 1_000, False, 7, "BEVILGET", "Derfor.", 9, "CENTERCHEF")
AFSLAG = replace(BEVILGET, sagsnummer="K-2", person_id=2, udfald="AFSLAG")
CHEFENS = replace(BEVILGET, sagsnummer="K-3", person_id=3, sat_af_id=8, sat_rolle="SAETTECHEF")
TRUKKET = replace(BEVILGET, sagsnummer="K-4", person_id=4, fase="TRUKKET")
LINJER = (BEVILGET, AFSLAG, CHEFENS, TRUKKET)
PULJER = (Pulje(7, 5_000, 500), Pulje(8, 0, 0))


def test_aftrykket_er_det_samme_i_enhver_raekkefoelge() -> None:
    assert len({snapshot(raekke, PULJER[::-1]) for raekke in permutations(LINJER)} | {snapshot(LINJER, PULJER)}) == 1


@pytest.mark.parametrize(
    "aendring",
    [
        {"pris_oere": 1_001},
        {"fase": "VENTELISTE"},
        {"besluttet_andetsteds": True},
        {"udfald": "VENTELISTE"},
        {"begrundelse": "Derfor"},
        {"sat_af_id": 10},
    ],
)
def test_aftrykket_ser_enhver_aendring_af_et_oenske(aendring: dict[str, object]) -> None:
    anden = replace(BEVILGET, **aendring)  # type: ignore[arg-type]
    assert snapshot([anden, AFSLAG], PULJER) != snapshot([BEVILGET, AFSLAG], PULJER)


@pytest.mark.parametrize("pulje", [Pulje(7, 5_001, 500), Pulje(7, 5_000, 501), Pulje(9, 5_000, 500)])
def test_aftrykket_ser_enhver_aendring_af_en_ramme(pulje: Pulje) -> None:
    assert snapshot(LINJER, [pulje, PULJER[1]]) != snapshot(LINJER, PULJER)


def test_udkastet_bliver_afgoerelsen_og_chefens_eget_er_saettechefens() -> None:
    afgjort = afgoerelser(LINJER)
    assert afgjort.keys() == {"K-1", "K-2", "K-3"}
    assert (afgjort["K-1"].beloeb_oere, afgjort["K-1"].af_id) == (1_000, None)
    assert afgjort["K-2"].beloeb_oere == 0
    assert afgjort["K-3"].af_id == 8


def test_kun_bevillinger_tager_af_rammen_ogsaa_ud_over_den() -> None:
    assert rester(LINJER, PULJER) == {7: 2_500, 8: 0}
    assert rester([replace(BEVILGET, pris_oere=6_000)], PULJER)[7] == -1_500


def test_der_siges_hvad_der_mangler() -> None:
    uden = replace(BEVILGET, udfald="", begrundelse="")
    mangler = [linje.mangel for linje in (BEVILGET, uden, replace(BEVILGET, begrundelse=" "), TRUKKET)]
    assert mangler == ["", UDEN_UDKAST, UDEN_BEGRUNDELSE, ""]


def test_chefens_oenske_skal_vaere_saettechefens_og_kun_det() -> None:
    assert [linje.forkert_rolle({3}) for linje in LINJER] == [False] * 4
    assert [linje.forkert_rolle({1}) for linje in LINJER] == [True, False, True, False]
