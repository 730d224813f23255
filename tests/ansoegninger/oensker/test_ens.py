"""Wishes for the same course: found by the catalogue or by the same words, never joined because they look alike."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.oensker.ens import Kandidat, find_ens
from workflows.sprog.foldning import fold

KURSER = {7: ("VUM 2.0 i fagsystemet", "Fælleskommunal Læring")}


def oenske(nr: int, kursus: int | None = None, titel: str = "", udbyder: str = "", **mere: object) -> Kandidat:
    felter = {"person_id": nr, "enhed_id": 1, "start_dag": date(2027, 1, 12)} | mere
    return Kandidat(nr, f"K-2026-{nr:05}", kursus_id=kursus, titel=titel, udbyder=udbyder, **felter)  # type: ignore[arg-type]


def numre(kandidater: list[Kandidat]) -> list[list[int]]:
    return [[k.oenske_id for k in ens.oensker] for ens in find_ens(kandidater, KURSER)]


def test_samme_kursus_i_kataloget_findes_paa_tvaers_og_et_alene_goer_ikke() -> None:
    (ens,) = find_ens([oenske(3, 7), oenske(1, 7, enhed_id=2), oenske(2, 8)], KURSER)
    assert ([k.oenske_id for k in ens.oensker], ens.kursus_id) == ([1, 3], 7)
    assert (ens.grund, ens.forbehold) == ("Samme kursus i kataloget", ())


def test_egne_ord_er_ens_uanset_tegn_og_store_bogstaver_og_hoerer_til_katalogets_kursus() -> None:
    skrevet = oenske(2, None, "vum 2.0  I FAGSYSTEMET!", "Fælleskommunal læring")
    (ens,) = find_ens([oenske(1, 7), skrevet], KURSER)
    assert (ens.kursus_id, len(ens.oensker)) == (7, 2)
    assert "egne ord" in ens.grund
    frie = [oenske(3, None, "Skriv kort", "Havnsund"), oenske(4, None, "Skriv  kort.", "havnsund")]
    assert find_ens(frie, {})[0].grund == "Samme navn og samme udbyder, skrevet med egne ord"


def test_en_anden_udbyder_et_andet_navn_og_intet_navn_er_ikke_det_samme() -> None:
    assert numre([oenske(1, None, "Skriv kort", "Havnsund"), oenske(2, None, "Skriv kort", "Lyrebjerg")]) == []
    assert numre([oenske(1, None, "Skriv kort", ""), oenske(2, None, "Skriv langt", "")]) == []
    assert numre([oenske(1), oenske(2)]) == []


def test_forskellige_datoer_og_samme_person_naevnes() -> None:
    (ens,) = find_ens(
        [oenske(1, 7), oenske(2, 7, start_dag=date(2027, 3, 1)), oenske(3, 7, start_dag=None, person_id=1)], KURSER
    )
    assert ens.forbehold == (
        "Forskellige datoer: 12.01.2027 (1), 01.03.2027 (1), uden dato (1)",
        "1\N{NO-BREAK SPACE}medarbejder har ønsket det mere end én gang",
    )


@given(st.permutations([oenske(nr, 7 if nr < 4 else None, "Skriv kort", "Havnsund") for nr in range(1, 7)]))
def test_raekkefoelgen_er_den_samme_uanset_hvordan_der_laeses(kandidater: list[Kandidat]) -> None:
    assert numre(kandidater) == [[1, 2, 3], [4, 5, 6]]


@given(st.text(max_size=30))
def test_foldet_to_gange_er_det_samme_som_een(tekst: str) -> None:
    assert fold(fold(tekst)) == fold(tekst)


def test_det_danske_a_med_bolle_er_ikke_et_a() -> None:
    assert fold("Aarhus-Kurset") == fold("århus kurset") != fold("arhus kurset")
