"""Where the money came from, what a late seat on a team costs, and who can be granted at all."""

from datetime import date, timedelta

import pytest

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.venteliste.frigivelser import (
    Aarsag,
    Bevaegelse,
    Kilde,
    bundet_siden_oere,
    kilder,
    kommet_fri_oere,
)
from ansoegninger.venteliste.holdplads import gebyr_for_een_til
from ansoegninger.venteliste.mulighed import hindring
from tests.fabrikker.hold import NU

DAG = date(2027, 3, 1)


def poster(*raekker: tuple[str, int, str], ramme: int = 1) -> list[Bevaegelse]:
    """One act each, a day apart; entries that share a case share their instant."""
    sager = list(dict.fromkeys(sag for *_, sag in raekker))
    return [
        Bevaegelse(nr, ramme, art, oere, sag, NU + timedelta(days=sager.index(sag)))
        for nr, (art, oere, sag) in enumerate(raekker)
    ]


def test_et_kursus_der_ikke_blev_taget_giver_det_hele_tilbage() -> None:
    fundet = kilder(poster(("FRIGIVET", -500, "K-1"), ("FRIGIVET", -300, "K-2")))
    assert fundet == {1: (Kilde(Aarsag.IKKE_TAGET, 800, ("K-1", "K-2")),)}


def test_et_billigere_kursus_giver_kun_forskellen() -> None:
    fundet = kilder(poster(("FRIGIVET", -500, "K-1"), ("FORBRUGT", 420, "K-1")))
    assert fundet == {1: (Kilde(Aarsag.BILLIGERE, 80, ("K-1",)),)}


def test_et_dyrere_kursus_tager_og_giver_ikke() -> None:
    (kilde,) = kilder(poster(("FRIGIVET", -500, "K-1"), ("FORBRUGT", 600, "K-1")))[1]
    assert (kilde.aarsag, kilde.fri_oere) == (Aarsag.DYRERE, -100)
    assert (kommet_fri_oere([kilde]), bundet_siden_oere([kilde])) == (0, 100)


def test_et_kursus_der_kostede_det_bevilgede_giver_ingenting() -> None:
    assert kilder(poster(("FRIGIVET", -500, "K-1"), ("FORBRUGT", 500, "K-1"))) == {}


def test_tilskud_regulering_overfoersel_og_reservation_har_hver_sin_linje() -> None:
    fundet = kilder(
        poster(
            ("FONDSTILSKUD", 700, ""),
            ("REGULERING", -200, ""),
            ("OVERFOERSEL", 50, ""),
            ("RESERVERET", -40, ""),
            ("DISPONERET", 900, "K-9"),
        )
    )[1]
    assert [(k.aarsag, k.fri_oere) for k in fundet] == [
        (Aarsag.TILSKUD, 700),
        (Aarsag.RAMME, -200),
        (Aarsag.OVERFOERT, 50),
        (Aarsag.RESERVERET, 40),
        (Aarsag.BEVILGET, -900),
    ]
    assert (kommet_fri_oere(fundet), bundet_siden_oere(fundet)) == (790, 1_100)


def test_hver_pulje_har_sit_eget() -> None:
    fundet = kilder(poster(("FONDSTILSKUD", 1, "")) + poster(("FONDSTILSKUD", 2, ""), ramme=2))
    assert {pk: kommet_fri_oere(k) for pk, k in fundet.items()} == {1: 1, 2: 2}


@pytest.mark.parametrize(
    ("pris", "betalt", "ventet"),
    [
        (Gruppepris(900, 3), [], 900),
        (Gruppepris(900, 3), [450, 450], 0),
        (Gruppepris(900, 3), [450], 450),
        (Gruppepris(900, 3), [300, 300, 300], None),
        (Gruppepris(900, None), [450, 450], 0),
        (Gruppepris(3_600, 36, delt=True), [100] * 10, 100),
    ],
)
def test_en_plads_mere_paa_holdet_koster_det_der_ikke_er_betalt(
    pris: Gruppepris, betalt: list[int], ventet: int | None
) -> None:
    assert gebyr_for_een_til(pris, betalt) == ventet


@pytest.mark.parametrize(
    ("fase", "start", "slut", "frigivet", "begynder"),
    [
        ("VENTELISTE", None, None, True, ""),
        ("VENTELISTE", date(2027, 3, 2), None, True, ""),
        ("VENTELISTE", date(2027, 3, 1), date(2027, 4, 1), True, "Kurset begyndte 1.\u00a0marts 2027"),
        ("VENTELISTE", None, date(2027, 2, 1), True, "Kurset sluttede 1.\u00a0februar 2027"),
        ("TILBAGEMELDING", None, None, True, "Medarbejderen har ikke bekræftet"),
        ("AFVENTER_PRIORITERING", None, None, False, "Svaret om ventelisten er ikke frigivet"),
    ],
)
def test_hvad_der_staar_i_vejen(
    fase: str, start: date | None, slut: date | None, frigivet: bool, begynder: str
) -> None:
    svar = hindring(fase=fase, start_dag=start, slut_dag=slut, frigivet=frigivet, dag=DAG)
    assert svar.startswith(begynder)
    assert bool(svar) == bool(begynder)
