"""What the demo world must not contain, and how it is written. Needs no database."""

import hashlib
import re
from itertools import pairwise

import pytest

from ansoegninger.demo.data.aarshjul import AARSHJUL_2022_2023
from ansoegninger.demo.data.katalog import KURSER, UDBYDERE
from ansoegninger.demo.data.koder import (
    Enhedsart,
)
from ansoegninger.demo.data.mus import MUSSAMTALER
from ansoegninger.demo.data.oensker import BUDGETTER, OENSKER, RUNDER
from ansoegninger.demo.data.oensker_boern import KANARIEORD
from ansoegninger.demo.data.personer import ENHEDER, PERSONER, STEDFORTRAEDERE
from ansoegninger.demo.data.strategi import STRATEGIVERSIONER
from tests.ansoegninger.demo.opslag import PERSON, enhed_i, tekster

ALT = (
    AARSHJUL_2022_2023, BUDGETTER, ENHEDER, KURSER, MUSSAMTALER, OENSKER, PERSONER, RUNDER, STEDFORTRAEDERE,
    STRATEGIVERSIONER, UDBYDERE,
)  # fmt: skip
# Names that occur in the sources, as digests of "first last" in small letters: the names themselves stay out of here.
# One of them is made up, so that the search can be seen to find something.
FORBUDTE_NAVNE = frozenset(
    (
        "06dd90af66a9e537", "077d3142ece8ec14", "1f3dcc96e526cdd7", "20d85359646384ff", "2382ab5fc84d64c8",
        "2f5c80f456e6530b", "3c2be82fc2f4a149", "4945ed77ea4eefd8", "4ca4bda31363ac9b", "50c44236a4e11a27",
        "5555d39dc482254c", "59915dd9a600ae84", "5f9872cc348dc3f9", "6494b4af1d142d5d", "69b7947de5e95974",
        "6a96b2b93a6832cc", "79150bd7611b5fbb", "7a539fe8a4ddb058", "7db0bf6e76ddf442", "dbb6dafb19941434",
        "e670c836a3256c64", "eab142817c5790f2", "edbd6af032910ff7",
    )
)  # fmt: skip
# Places, companies and products of the sources that the demo replaces with invented ones.
FORBUDTE_ORD = ("Frederikssund", "Substans", "Komponent", "Cura", "Absalon", "Skovstjernen", "Ungekontakten", "PwC")


# --- what must not be there ---


def test_ingen_navne_fra_kilderne() -> None:
    for tekst in tekster(ALT):
        ord_ = re.findall(r"[\wæøåÆØÅéö-]+", tekst.lower())
        par = {" ".join(to) for to in pairwise(ord_)}
        assert not {hashlib.sha256(navn.encode()).hexdigest()[:16] for navn in par} & FORBUDTE_NAVNE, tekst


def test_listen_over_navne_finder_et_navn_den_kender() -> None:
    assert len(FORBUDTE_NAVNE) > 20
    assert hashlib.sha256(b"proeve navnesen").hexdigest()[:16] in FORBUDTE_NAVNE


@pytest.mark.parametrize("ord_", FORBUDTE_ORD)
def test_kildernes_steder_firmaer_og_produkter_er_erstattet(ord_: str) -> None:
    assert [tekst for tekst in tekster(ALT) if re.search(rf"\b{ord_}", tekst, re.IGNORECASE)] == []


def test_ingen_personnumre_ingen_helbredsoplysninger_og_intet_om_medlemskab() -> None:
    moenster = re.compile(
        r"\b\d{6}[- ]?\d{4}\b|sygemeld|sygefravær|diagnosticeret med|medlem af|fagforening|kontingent", re.IGNORECASE
    )
    assert [tekst for tekst in tekster(ALT) if moenster.search(tekst)] == []


def test_dansk_med_danske_bogstaver() -> None:
    aflaest = re.compile(r"\b(paa|foer|naar|faa|oenske\w*|raadgiv\w*|ogsaa|laering\w*|gaar|maal)\b")
    saetninger = [tekst for tekst in tekster(ALT) if " " in tekst]
    assert [tekst for tekst in saetninger if aflaest.search(tekst)] == []
    assert [tekst for tekst in saetninger if "  " in tekst or tekst != tekst.strip()] == []


def test_det_andet_centers_ord_staar_kun_i_det_andet_center() -> None:
    def i_boern(brugernavn: str) -> bool:
        return enhed_i(PERSON[brugernavn].enhed, Enhedsart.CENTER) == "center_boern"

    udenfor = (
        tuple(o for o in OENSKER if not i_boern(o.person)), tuple(m for m in MUSSAMTALER if not i_boern(m.person)),
        tuple(p for p in PERSONER if not i_boern(p.brugernavn)), KURSER, UDBYDERE, STRATEGIVERSIONER,
    )  # fmt: skip
    indenfor = (
        tuple(o for o in OENSKER if i_boern(o.person)), tuple(p for p in PERSONER if i_boern(p.brugernavn)),
    )  # fmt: skip
    for ord_ in KANARIEORD:
        assert [tekst for tekst in tekster(udenfor) if ord_ in tekst] == []
        assert [tekst for tekst in tekster(indenfor) if ord_ in tekst] != []
