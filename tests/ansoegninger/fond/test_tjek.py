"""The fund's rules one by one, at their edges: each case is named after its rule and where the rule is from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.regler import Anker, Grundlag, Puljestand, Regel, Regelart, Regler
from ansoegninger.fond.sag import Ansoeger, Sag, Svar, Uddannelse, Udfald
from ansoegninger.fond.standard import standard
from ansoegninger.fond.tjek import opdel, tjek

JA, UKLART, NEJ = Udfald.OPFYLDT, Udfald.SKAL_AFKLARES, Udfald.IKKE_OPFYLDT
DAG = date(2026, 3, 2)
START = date(2026, 9, 1)
ANSOEGER = Ansoeger("DS", "socialrådgiver")
DIPLOM = Uddannelse("DIPLOMMODUL", "Socialret", Decimal(10), True, START)
PRIS = {"kursusgebyr_oere": 1_000_000, "materialer_oere": 0, "transport_oere": 0, "ophold_oere": 0}


def regler(overenskomst: str = "DS", **andre: dict[str, Any]) -> Regler:
    """The shipped rules, some of them otherwise: `LOFT={"tal": 1}`."""
    alle = standard(overenskomst)
    return Regler(overenskomst, 1, tuple(replace(r, **andre.get(r.art, {})) for r in alle))


def sag(**felter: Any) -> Sag:
    return replace(Sag(ANSOEGER, DIPLOM, PRIS, DAG), **felter)


def svar(art: str, fundet: Sag, saettet: Regler | None = None) -> list[Svar]:
    return [s for s in tjek(saettet or regler(), fundet).svar if s.regel.art == art]


def ansat(**felter: Any) -> dict[str, Any]:
    return {"ansoeger": replace(ANSOEGER, **felter)}


def udd(**felter: Any) -> dict[str, Any]:
    return {"uddannelse": replace(DIPLOM, **felter)}


def foer(oere: int) -> dict[str, Any]:
    return {"tidligere": (Tidligere(oere, date(2025, 9, 1), date(2025, 10, 1)),)}


FAG = {"art": "FAGSPECIFIKT_KURSUS", "eksamen": None}
#: (rule, source: what is tried), the rule, what differs from a clear case, the answer, words of its sentence.
CASES: list[tuple[str, str, dict[str, Any], Udfald, str]] = [
    ("hvem, fondens regler: DS", "OVERENSKOMST", {}, JA, "dækket"),
    ("hvem, fondens regler: HK", "OVERENSKOMST", ansat(overenskomst="HK"), JA, "dækket"),
    ("hvem, fondens regler: FOA", "OVERENSKOMST", ansat(overenskomst="FOA"), JA, "dækket"),
    ("hvem, fondens regler: Socialpædagogerne", "OVERENSKOMST", ansat(overenskomst="SL"), JA, "dækket"),
    ("hvem, fondens regler: Akademikerne", "OVERENSKOMST", ansat(overenskomst="AK"), JA, "dækket"),
    (
        "hvem, fondens regler: ikke på listen",
        "OVERENSKOMST",
        ansat(overenskomst="SUNDHED"),
        NEJ,
        "ikke på fondens liste",
    ),
    ("hvem, fondens regler: en anden", "OVERENSKOMST", ansat(overenskomst="ANDEN"), UKLART, "Vi ved ikke"),
    ("hvem, fondens regler: ukendt", "OVERENSKOMST", ansat(overenskomst=""), UKLART, "Vi ved ikke"),
    ("opsagt, fondens regler: sagt op", "IKKE_ANSAT_SOM", ansat(opsagt=True), NEJ, "opsagt"),
    ("opsagt, fondens regler: ikke sagt op", "IKKE_ANSAT_SOM", ansat(opsagt=False), JA, "ikke opsagt"),
    ("opsagt, fondens regler: uden slutdato", "IKKE_ANSAT_SOM", {}, JA, "ingen slutdato"),
    (
        *("opsagt, fondens regler: med slutdato", "IKKE_ANSAT_SOM", ansat(ansat_til=date(2026, 12, 1)), UKLART),
        "slutter 1. december 2026",
    ),
    (
        *("opsagt, fondens regler: tidsbegrænset, ikke opsagt", "IKKE_ANSAT_SOM"),
        *(ansat(ansat_til=date(2026, 12, 1), opsagt=False), JA, "ikke opsagt"),
    ),
    ("ikke elever, fondens regler", "IKKE_ANSAT_SOM", ansat(stilling="Kontorelev"), UKLART, "elev"),
    ("ikke studerende, fondens regler", "IKKE_ANSAT_SOM", ansat(stilling="Studerende medhjælp"), UKLART, "studerende"),
    ("ikke praktik, fondens regler", "IKKE_ANSAT_SOM", ansat(stilling="i praktik"), UKLART, "praktik"),
    ("ikke nyttejob, fondens regler", "IKKE_ANSAT_SOM", ansat(stilling="Nyttejob"), UKLART, "nyttejob"),
    ("loft, OK-21: almindeligt", "LOFT", {}, JA, "30.000 kr., og der er 30.000 kr. tilbage"),
    ("loft, OK-21: master", "LOFT_MASTER", udd(er_master=True), JA, "50.000 kr., og der er 50.000 kr. tilbage"),
    ("loft, OK-21: noget er brugt", "LOFT", foer(1_000_000), JA, "der er 20.000 kr. tilbage"),
    ("loft, OK-21: det hele er brugt", "LOFT", foer(3_000_000), NEJ, "det er brugt"),
    ("loft, OK-21: master efter et fuldt loft", "LOFT_MASTER", foer(3_000_000) | udd(er_master=True), JA, "20.000 kr."),
    ("loft, OK-21: ukendt, hvad der er givet", "LOFT", {"tidligere": None}, UKLART, "Vi ved ikke"),
    ("uddannelse, oversigten: fagspecifikt 1,5 ECTS", "UDDANNELSE", udd(**FAG, ects=Decimal("1.5")), JA, "kan støttes"),
    ("uddannelse, oversigten: fagspecifikt 1,4 ECTS", "UDDANNELSE", udd(**FAG, ects=Decimal("1.4")), NEJ, "1,4 ECTS"),
    ("uddannelse, oversigten: fagspecifikt uden ECTS", "UDDANNELSE", udd(**FAG, ects=Decimal(0)), NEJ, "0 ECTS"),
    ("uddannelse, oversigten: fagspecifikt ukendt ECTS", "UDDANNELSE", udd(**FAG, ects=None), UKLART, "1,5"),
    ("uddannelse, oversigten: diplom 5 ECTS", "UDDANNELSE", udd(ects=Decimal(5)), JA, "kan støttes"),
    ("uddannelse, oversigten: diplom 10 ECTS", "UDDANNELSE", {}, JA, "kan støttes"),
    ("uddannelse, oversigten: diplom 4,9 ECTS", "UDDANNELSE", udd(ects=Decimal("4.9")), NEJ, "4,9 ECTS"),
    ("uddannelse, oversigten: diplom ukendt ECTS", "UDDANNELSE", udd(ects=None), UKLART, "Vi ved ikke"),
    ("uddannelse, oversigten: diplom uden eksamen", "UDDANNELSE", udd(eksamen=False), NEJ, "uden eksamen"),
    ("uddannelse, oversigten: diplom ukendt eksamen", "UDDANNELSE", udd(eksamen=None), UKLART, "eksamen"),
    ("uddannelse, positivlisten: temadag", "UDDANNELSE", udd(art="TEMADAG"), UKLART, "ikke nævnt"),
    ("tidligst, 9 måneder: præcis på dagen", "TIDLIGST", {"dag": date(2025, 12, 1)}, JA, "1. december 2025"),
    ("tidligst, 9 måneder: dagen før", "TIDLIGST", {"dag": date(2025, 11, 30)}, NEJ, "for tidligt"),
    ("tidligst, 9 måneder: ukendt start", "TIDLIGST", udd(start_dag=None), UKLART, "hvornår"),
    (
        *("tidligst, 9 måneder: start den 30. november, skudår", "TIDLIGST"),
        *({"dag": date(2024, 2, 29)} | udd(start_dag=date(2024, 11, 30)), JA, "29. februar 2024"),
    ),
    (
        *("tidligst, 9 måneder: start den 30. november, ikke skudår", "TIDLIGST"),
        *({"dag": date(2025, 2, 28)} | udd(start_dag=date(2025, 11, 30)), JA, "28. februar 2025"),
    ),
    ("senest, dagen før: dagen før", "SENEST", {"dag": date(2026, 8, 31)}, JA, "31. august 2026"),
    ("senest, dagen før: samme dag", "SENEST", {"dag": START}, NEJ, "Fristen var"),
    ("senest, dagen før: bagefter", "SENEST", {"dag": date(2026, 9, 2)}, NEJ, "Fristen var"),
    ("senest, dagen før: ukendt start", "SENEST", udd(start_dag=None), UKLART, "hvornår"),
    (
        *("senest, dagen før: den 1. marts i et skudår", "SENEST"),
        *({"dag": date(2028, 2, 29)} | udd(start_dag=date(2028, 3, 1)), JA, "29. februar 2028"),
    ),
    (
        *("senest, dagen før: den 1. januar", "SENEST"),
        *({"dag": date(2026, 12, 31)} | udd(start_dag=date(2027, 1, 1)), JA, "31. december 2026"),
    ),
    (
        *("underskrift, OK-24: præcis 40 dage", "UNDERSKRIFT"),
        *({"sagsnummer_dag": date(2026, 1, 21)}, JA, "2. marts 2026"),
    ),
    ("underskrift, OK-24: 41 dage", "UNDERSKRIFT", {"sagsnummer_dag": date(2026, 1, 20)}, NEJ, "1. marts 2026"),
    ("underskrift, OK-24: samme dag", "UNDERSKRIFT", {"sagsnummer_dag": DAG}, JA, "11. april 2026"),
    (
        *("underskrift, OK-24: altid før start", "UNDERSKRIFT"),
        *({"sagsnummer_dag": DAG} | udd(start_dag=date(2026, 3, 20)), JA, "19. marts 2026"),
    ),
    ("gruppe, fonden: 4", "GRUPPE", {"gruppe": 4}, JA, "hver for sig"),
    ("gruppe, fonden: 5", "GRUPPE", {"gruppe": 5}, JA, "I er 5"),
    ("gruppe, fonden: 6", "GRUPPE", {"gruppe": 6}, JA, "I er 6"),
    ("pulje, vpt: ukendt", "PULJE", {}, UKLART, "Vi ved ikke"),
    ("supplement, DS: ikke spurgt", "SUPPLEMENT", {}, UKLART, "skal bekræfte"),
    ("supplement, DS: bekræftet", "SUPPLEMENT", {"tr_bekraeftet": True}, JA, "har bekræftet"),
    ("supplement, DS: afvist", "SUPPLEMENT", {"tr_bekraeftet": False}, NEJ, "selv skal betale"),
]


@pytest.mark.parametrize(("art", "felter", "udfald", "ord_"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_reglen(art: str, felter: dict[str, Any], udfald: Udfald, ord_: str) -> None:
    alle = svar(art, sag(**felter))
    vaerst = next(s for u in (NEJ, UKLART, JA) for s in alle if s.udfald is u)
    assert vaerst.udfald is udfald
    assert ord_ in vaerst.saetning.replace("\xa0", " ")
    assert all(s.goer for s in alle if s.udfald is not JA), "der siges ikke, hvad man skal gøre"
    assert all(s.regel.kilde and s.regel.tekst for s in alle)


HK_CASES: list[tuple[str, dict[str, Any], Udfald]] = [
    ("plan, HK 2021: ukendt", {}, UKLART),
    ("plan, HK 2021: skrevet", {"har_plan": True}, JA),
    ("plan, HK 2021: mangler", {"har_plan": False}, NEJ),
]


@pytest.mark.parametrize(("felter", "udfald"), [c[1:] for c in HK_CASES], ids=[c[0] for c in HK_CASES])
def test_hk_kraever_en_skriftlig_plan(felter: dict[str, Any], udfald: Udfald) -> None:
    [fundet] = svar("PLAN", sag(**felter), regler("HK"))
    assert fundet.udfald is udfald
    assert svar("PLAN", sag(**felter), regler("DS")) == []


PULJER: list[tuple[str, dict[str, Any], Udfald]] = [
    ("pulje: åben", {"kode": Puljestand.AABEN}, JA),
    ("pulje: lukket", {"kode": Puljestand.LUKKET}, NEJ),
    ("pulje: åbner i morgen", {"kode": Puljestand.LUKKET, "dag": date(2026, 3, 3)}, NEJ),
    ("pulje: skulle åbne i dag", {"kode": Puljestand.LUKKET, "dag": DAG}, UKLART),
]


@pytest.mark.parametrize(("felter", "udfald"), [c[1:] for c in PULJER], ids=[c[0] for c in PULJER])
def test_puljen(felter: dict[str, Any], udfald: Udfald) -> None:
    [fundet] = svar("PULJE", sag(), regler(PULJE=felter))
    assert fundet.udfald is udfald


def test_en_gruppe_naevnes_foerst_naar_der_er_flere() -> None:
    assert svar("GRUPPE", sag()) == []
    assert "forhåndsgodkendelse" in svar("GRUPPE", sag(gruppe=5))[0].goer
    assert svar("GRUPPE", sag(gruppe=4))[0].goer == ""


def test_en_blandet_gruppe_deles_efter_overenskomst() -> None:
    ds, hk = [Ansoeger("DS")] * 5, [Ansoeger("HK")] * 4
    grupper = opdel([*hk, *ds], {"DS": 5, "HK": 5})
    assert [(g.overenskomst, len(g.ansoegere), g.kan_forhaandsgodkendes) for g in grupper] == [
        ("DS", 5, True),
        ("HK", 4, False),
    ]


def test_det_vaerste_svar_er_hele_svaret() -> None:
    klar = sag(tr_bekraeftet=True)
    assert tjek(regler(PULJE={"kode": Puljestand.AABEN}), klar).udfald is JA
    assert tjek(regler(), klar).udfald is UKLART
    assert tjek(regler(), replace(klar, ansoeger=replace(ANSOEGER, opsagt=True))).udfald is NEJ


def test_en_overenskomst_fonden_ikke_naevner_faar_nej_og_ingen_penge() -> None:
    fundet = tjek(regler("SUNDHED"), sag(**ansat(overenskomst="SUNDHED")))
    assert fundet.udfald is NEJ
    assert (fundet.deling.tilskud_oere, fundet.nettopris_oere) == (0, 1_000_000)


def test_uden_regler_er_svaret_nej() -> None:
    assert tjek(Regler("DS", 1, ()), sag()).udfald is NEJ


SPLIT: list[tuple[str, str, int, int, int]] = [
    ("80 % af udgiften: 37.500", Grundlag.UDGIFT, 3_750_000, 3_000_000, 750_000),
    ("20 % af det ansøgte: 36.000", Grundlag.ANSOEGT, 3_600_000, 3_000_000, 600_000),
    ("80 % af udgiften: 36.000", Grundlag.UDGIFT, 3_600_000, 2_880_000, 720_000),
    ("20 % af det ansøgte: 37.500, loftet", Grundlag.ANSOEGT, 3_750_000, 3_000_000, 750_000),
    ("80 % af udgiften: 10.000", Grundlag.UDGIFT, 1_000_000, 800_000, 200_000),
    ("en øre", Grundlag.UDGIFT, 1, 0, 1),
    ("en skæv øre", Grundlag.UDGIFT, 101, 80, 21),
    ("en skæv øre af det ansøgte", Grundlag.ANSOEGT, 101, 84, 17),
    ("ingen udgift", Grundlag.UDGIFT, 0, 0, 0),
]


@pytest.mark.parametrize(("grundlag", "pris", "tilskud", "egen"), [c[1:] for c in SPLIT], ids=[c[0] for c in SPLIT])
def test_delingen_kan_laeses_paa_to_maader(grundlag: str, pris: int, tilskud: int, egen: int) -> None:
    deling = tjek(regler(ANDEL={"kode": grundlag}), sag(udgifter={"kursusgebyr_oere": pris})).deling
    assert (deling.tilskud_oere, deling.egenandel_oere) == (tilskud, egen)


def test_en_master_har_sit_eget_loft() -> None:
    dyr = {"kursusgebyr_oere": 9_000_000}
    assert tjek(regler(), sag(udgifter=dyr)).deling.tilskud_oere == 3_000_000
    assert tjek(regler(), sag(udgifter=dyr, **udd(er_master=True))).deling.tilskud_oere == 5_000_000


@pytest.mark.parametrize("titel", ["Diplomuddannelsen til socialformidler", "Odontologisk praksis (akademi)"])
def test_hks_saerlige_pulje_betaler_det_hele(titel: str) -> None:
    deling = tjek(regler("HK"), sag(**udd(titel=titel))).deling
    assert (deling.tilskud_oere, deling.egenandel_oere) == (1_000_000, 0)
    assert tjek(regler("DS"), sag(**udd(titel=titel))).deling.tilskud_oere == 800_000
    assert tjek(regler("HK"), sag()).deling.tilskud_oere == 800_000


def test_kun_de_daekkede_udgifter_deles_og_resten_er_arbejdspladsens() -> None:
    udgifter = PRIS | {"transport_oere": 50_000, "forplejning_oere": 30_000, "vikar_oere": 200_000}
    fundet = tjek(regler(), sag(udgifter=udgifter))
    assert (fundet.udgift_oere, fundet.deling.tilskud_oere, fundet.uden_for_oere) == (1_050_000, 840_000, 230_000)
    assert fundet.nettopris_oere == 210_000 + 230_000


def test_de_medfoelgende_regler_har_kilde_og_siger_hvad_der_ikke_er_bekraeftet() -> None:
    alle: list[Regel] = [r for o in ("DS", "HK", "FOA", "SL", "AK") for r in standard(o)]
    assert all(r.kilde and r.tekst for r in alle)
    usikre = {r.art for r in alle if not r.bekraeftet}
    assert {Regelart.VINDUE, Regelart.ANDEL, Regelart.TIDLIGST, Regelart.SENEST} <= usikre
    assert {Regelart.LOFT, Regelart.OVERENSKOMST, Regelart.UNDERSKRIFT}.isdisjoint(usikre)
    assert {r.kode for r in alle if r.art == Regelart.VINDUE} == {Anker.ANSOEGT}
