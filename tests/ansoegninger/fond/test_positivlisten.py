"""An agreement's list of educations, once somebody has written it down: on it, off it, and where there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ansoegninger.fond.regler import Regel, Regelart, Regler, fejl_i
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse, Udfald
from ansoegninger.fond.standard import standard
from ansoegninger.fond.tjek import tjek

DAG = date(2026, 10, 1)
SAG = Sag(
    Ansoeger("DS"),
    Uddannelse("DIPLOMMODUL", "Diplommodul: Socialret", None, True, date(2027, 2, 1)),
    {"kursusgebyr_oere": 1},
    DAG,
)


def paa(*titler: str) -> Regler:
    """The shipped rules and a list of these educations."""
    listen = (Regel(Regelart.POSITIV, f"{t} kan støttes.", "DS", DAG, True, kode=t) for t in titler)
    return Regler("DS", 2, (*standard("DS"), *listen))


def om_uddannelsen(regler: Regler, uddannelse: Uddannelse) -> list[tuple[str, Udfald]]:
    fundet = tjek(regler, replace(SAG, uddannelse=uddannelse))
    arter = (Regelart.POSITIV, Regelart.UDDANNELSE)
    return [(str(s.regel.art), s.udfald) for s in fundet.svar if s.regel.art in arter]


@pytest.mark.parametrize(
    ("titel", "udfald"),
    [("Diplommodul: Socialret", Udfald.OPFYLDT), ("SOCIALRET", Udfald.OPFYLDT), ("Ledelse", Udfald.SKAL_AFKLARES)],
)
def test_det_der_staar_paa_listen_er_opfyldt_og_andet_behandles_enkeltvis(titel: str, udfald: Udfald) -> None:
    med_ects = replace(SAG.uddannelse, titel=titel, ects=10)
    assert om_uddannelsen(paa("Praksisvejledning", "Socialret"), med_ects) == [
        ("POSITIV", udfald),
        ("UDDANNELSE", Udfald.OPFYLDT),
    ]


def test_listen_fritager_ikke_for_ects_og_eksamen() -> None:
    uden = replace(SAG.uddannelse, ects=1, eksamen=False)
    assert om_uddannelsen(paa("Socialret"), uden) == [
        ("POSITIV", Udfald.OPFYLDT),
        ("UDDANNELSE", Udfald.IKKE_OPFYLDT),
    ]


def test_en_slags_ingen_regel_naevner_er_afklaret_af_listen_og_kun_af_den() -> None:
    temadag = replace(SAG.uddannelse, art="TEMADAG", titel="Temadag om socialret")
    assert om_uddannelsen(paa("socialret"), temadag) == [("POSITIV", Udfald.OPFYLDT)]
    assert om_uddannelsen(paa("ledelse"), temadag) == [
        ("POSITIV", Udfald.SKAL_AFKLARES),
        ("UDDANNELSE", Udfald.SKAL_AFKLARES),
    ]


def test_uden_en_liste_siges_intet_om_den_og_ingen_er_leveret() -> None:
    assert [art for art, _ in om_uddannelsen(Regler("DS", 1, standard("DS")), SAG.uddannelse)] == ["UDDANNELSE"]


def test_hver_uddannelse_staar_en_gang_paa_listen() -> None:
    assert list(fejl_i(paa("Socialret", "Praksisvejledning").regler)) == []
    assert list(fejl_i(paa("Socialret", "Socialret").regler)) == ["»Positivlisten« står der to gange"]
