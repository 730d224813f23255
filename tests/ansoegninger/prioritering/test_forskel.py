"""What a refusal says has changed, and what it keeps from the one who reads it."""

import json
from dataclasses import replace

from ansoegninger.prioritering.forskel import Billede, billede, forskelle, i_ord, pak, pak_ud
from ansoegninger.prioritering.grundlag import Linje, Pulje

MADS = Linje("K-1", 1, "AFVENTER_PRIORITERING", 1_000, False, 7, "BEVILGET", "Derfor.", 9, "CENTERCHEF")
CHEFENS = replace(MADS, sagsnummer="K-2", person_id=3, sat_af_id=8, sat_rolle="SAETTECHEF")
PULJER = [Pulje(7, 5_000, 500)]
CHEF = 3


def vist(*linjer: Linje, puljer: list[Pulje] = PULJER) -> Billede:
    return billede(linjer or (MADS, CHEFENS), puljer, CHEF)


def aendret(nu: Billede) -> list[str]:
    fundne = forskelle(vist(), nu, lambda nr: nr, lambda pk: f"pulje {pk}")
    return [tekst.replace("\xa0", " ") for tekst in fundne]


def test_intet_er_aendret_naar_intet_er_aendret() -> None:
    assert aendret(vist()) == []
    assert pak_ud(pak(vist())) == vist()


def test_hver_slags_aendring_siges_fra_hvad_til_hvad() -> None:
    assert aendret(vist(replace(MADS, pris_oere=1_250), CHEFENS)) == [
        "K-1: prisen er ændret fra 10,00 kr. til 12,50 kr."
    ]
    assert aendret(vist(replace(MADS, udfald=""), CHEFENS)) == ["K-1: beslutningen er ændret fra bevilget til ingen"]
    assert aendret(vist(replace(MADS, begrundelse="Nu."), CHEFENS)) == ["K-1: begrundelsen er skrevet om"]
    assert aendret(vist(replace(MADS, besluttet_andetsteds=True), CHEFENS)) == [
        "K-1: ønsket er besluttet i en anden runde"
    ]
    assert aendret(vist(CHEFENS)) == ["K-1: ønsket er ikke længere med i runden"]
    assert aendret(vist(puljer=[Pulje(7, 6_000, 700), Pulje(8, 1, 0)])) == [
        "Rammen for pulje 7 er ændret fra 50,00 kr. til 60,00 kr.",
        "Det disponerede for pulje 7 er ændret fra 5,00 kr. til 7,00 kr.",
        "Rammen for pulje 8 er kommet til",
    ]


def test_om_ens_eget_oenske_siges_kun_at_udkastet_er_aendret() -> None:
    assert aendret(vist(MADS, replace(CHEFENS, udfald="AFSLAG"))) == ["K-2: udkastet til dit eget ønske er ændret"]
    assert "BEVILGET" not in json.dumps(vist(CHEFENS))
    # The same outcome for two people leaves no print in common to compare with.
    to = vist(CHEFENS, replace(CHEFENS, sagsnummer="K-3"))["l"]
    assert to["K-2"][-1] != to["K-3"][-1]


def test_det_der_ikke_er_underskrevet_af_os_laeses_ikke() -> None:
    assert pak_ud("") is None
    assert pak_ud(pak(vist())[:-1]) is None


def test_de_foerste_naevnes_og_resten_taelles() -> None:
    assert i_ord([str(nr) for nr in range(10)]).replace("\xa0", " ") == "0; 1; 2; 3; 4; 5; 6; 7; og 2 andre ændringer"


def test_fem_tusind_oensker_kan_baeres_af_en_formular() -> None:
    linjer = [replace(MADS, sagsnummer=f"K-2026-{nr:05}", pris_oere=nr * 1_234) for nr in range(5_000)]
    assert len(pak(billede(linjer, PULJER, CHEF))) < 200_000
