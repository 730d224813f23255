"""Two versions against each other: new, gone, changed, and word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.strategi.indhold import Post
from ansoegninger.strategi.sammenligning import Hvad, Ordart, antal, ordforskel, sammenlign

TEKST = st.text(alphabet=st.sampled_from("ab æ\n."), max_size=40)


def post(pk: int, noegle: str, tekst: str, *ens: str) -> Post:
    return Post(pk, noegle, f"Del {pk}", ens or (tekst,), {"Tekst": tekst})


def forskelle(fra: list[Post], til: list[Post]) -> list[tuple[str, str]]:
    (afsnit,) = sammenlign({"Dele": fra}, {"Dele": til})
    return [(forskel.hvad, forskel.navn) for forskel in afsnit.forskelle]


def test_ny_aendret_fjernet_og_ens() -> None:
    fra = [post(1, "a", "ens"), post(2, "b", "før"), post(3, "c", "væk")]
    til = [post(11, "a", "ens"), post(12, "b", "efter"), post(14, "d", "ny")]
    (afsnit,) = sammenlign({"Dele": fra}, {"Dele": til})
    assert [(f.hvad, f.navn) for f in afsnit.forskelle] == [
        (Hvad.AENDRET, "Del 12"),
        (Hvad.NY, "Del 14"),
        (Hvad.FJERNET, "Del 3"),
    ]
    assert afsnit.ens == 1
    assert antal([afsnit]) == {Hvad.NY: 1, Hvad.FJERNET: 1, Hvad.AENDRET: 1}
    (felt,) = afsnit.forskelle[0].felter
    assert (felt.foer, felt.efter) == ("før", "efter")


def test_uden_faelles_noegle_er_det_samme_ord_det_samme() -> None:
    assert forskelle([post(1, "a", "Jura", "Jura", "3")], [post(2, "b", "Jura", "Jura", "4")]) == []


def test_to_med_samme_nummer_er_den_samme_naar_intet_andet_passer() -> None:
    fra, til = [post(1, "a", "Jura", "Jura", "3")], [post(2, "b", "Loven", "Loven", "3")]
    assert forskelle(fra, til) == [(Hvad.AENDRET, "Del 2")]


def test_at_bytte_plads_er_en_forskel_men_ingen_aendring() -> None:
    a, b = post(1, "a", "et"), post(2, "b", "to")
    (afsnit,) = sammenlign({"Dele": [a, b]}, {"Dele": [b, a]})
    assert (afsnit.forskelle, afsnit.byttet_om, afsnit.har_forskel) == ((), True, True)
    (uaendret,) = sammenlign({"Dele": [a, b]}, {"Dele": [a, b]})
    assert not uaendret.har_forskel


def test_kun_de_ord_der_er_andre_er_maerket() -> None:
    fundne = [(ord_.art, ord_.tekst) for ord_ in ordforskel("Vi lytter altid først", "Vi lytter først og sidst")]
    assert fundne == [
        (Ordart.ENS, "Vi lytter "),
        (Ordart.UD, "altid "),
        (Ordart.ENS, "først"),
        (Ordart.IND, " og sidst"),
    ]


@given(TEKST, TEKST)
def test_de_to_tekster_kan_laeses_ud_af_forskellen(foer: str, efter: str) -> None:
    fundne = ordforskel(foer, efter)
    assert "".join(o.tekst for o in fundne if o.art != Ordart.IND) == foer
    assert "".join(o.tekst for o in fundne if o.art != Ordart.UD) == efter
