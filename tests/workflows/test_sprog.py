"""Danish as it is written, and text that is kept as it was meant."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.functional import lazy
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from workflows.formularer.laesning import STOERSTE_OERE, UlaeseligtTal, laes_kroner, laes_tal, skriv_kroner
from workflows.sprog import formater
from workflows.sprog.markup import sikker
from workflows.sprog.tekst import UgyldigTekst, rens_tekst

FAST = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("oere", "vist"),
    [(7506944, "75.069,44"), (1200000, "12.000,00"), (5, "0,05"), (0, "0,00"), (-123450, "-1.234,50")],
)
def test_kroner_har_punktum_komma_og_haardt_mellemrum(oere, vist):
    assert formater.kr(oere) == f"{vist}{FAST}kr."


def test_hele_kroner_kan_vises_uden_decimaler_men_oerer_skjules_aldrig():
    assert formater.kr(1200000, hele=True) == f"12.000{FAST}kr."
    assert formater.kr(1200001, hele=True) == f"12.000,01{FAST}kr."


def test_procent_viser_sine_egne_decimaler_eller_de_oenskede():
    assert formater.procent(Decimal("1.36")) == f"1,36{FAST}%"
    assert formater.procent(50) == f"50{FAST}%"
    assert formater.procent(Decimal("12.345"), decimaler=2) == f"12,35{FAST}%"


def test_datoer_staar_med_ord_i_tekst_og_med_tal_i_tabeller():
    assert formater.dato(date(2026, 1, 5)) == f"5.{FAST}januar 2026"
    assert formater.kort_dato(date(2026, 1, 5)) == "05.01.2026"


def test_et_tidspunkt_vises_paa_dansk_ur_sommer_og_vinter():
    assert formater.tidspunkt(datetime(2026, 1, 5, 12, 0, tzinfo=UTC)) == f"5.{FAST}januar 2026 kl.{FAST}13.00"
    assert formater.klokkeslaet(datetime(2026, 7, 5, 12, 0, tzinfo=UTC)) == f"kl.{FAST}14.00"


def test_sen_aften_i_utc_er_naeste_dag_i_danmark():
    assert formater.kort_dato(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == "01.07.2026"


def test_et_tidspunkt_uden_tidszone_afvises():
    with pytest.raises(ValueError, match="uden tidszone"):
        formater.klokkeslaet(datetime(2026, 1, 5, 12, 0))  # noqa: DTZ001 — the point of the test


@pytest.mark.parametrize(("n", "vist"), [(0, "0 ønsker"), (1, "1 ønske"), (3, "3 ønsker"), (1200, "1.200 ønsker")])
def test_ental_og_flertal_passer_til_tallet(n, vist):
    assert formater.antal(n, "ønske", "ønsker") == vist.replace(" ", FAST)


def test_alfabetet_slutter_paa_ae_oe_aa_og_dobbelt_a_er_aa():
    navne = ["Åse", "Ørsted", "Zoe", "Ærø", "Aalborg", "anna", "Émile", "Erik", "Bo"]
    ordnet = sorted(navne, key=formater.sorteringsnoegle)
    assert ordnet == ["anna", "Bo", "Émile", "Erik", "Zoe", "Ærø", "Ørsted", "Aalborg", "Åse"]


def test_samme_navn_i_to_stavemaader_har_altid_samme_orden():
    assert sorted(["Bo", "bo"], key=formater.sorteringsnoegle) == sorted(["bo", "Bo"], key=formater.sorteringsnoegle)


@pytest.mark.parametrize(
    ("navn", "bogstaver"), [("Anne Marie Holm", "AH"), ("Åse", "Å"), ("", "?"), ("  ole  ø ", "OØ")]
)
def test_initialer_er_foerste_og_sidste_navn(navn, bogstaver):
    assert formater.initialer(navn) == bogstaver


def test_tekst_bliver_nfc_og_faar_ens_linjeskift():
    assert rens_tekst("  A\u030age\r\nog Bo\r", flere_linjer=True) == "Åge\nog Bo"


@pytest.mark.parametrize(
    "tegn",
    ["\x00", "\x07", "\x1b", "\x85", "\ud800", "\u202e", "\u2066", "\u200f"],
    ids=["nul", "bell", "escape", "nel", "surrogat", "rlo", "lri", "rlm"],
)
def test_styretegn_oedelagte_tegn_og_vendt_laeseretning_afvises(tegn):
    with pytest.raises(UgyldigTekst):
        rens_tekst(f"kursus{tegn}navn", flere_linjer=True)


def test_et_tegn_der_er_gaaet_tabt_afvises_som_det_der_ikke_kan_skrives():
    with pytest.raises(UgyldigTekst, match="ødelagt tegn"):
        rens_tekst("kursus\N{REPLACEMENT CHARACTER}navn")


@pytest.mark.parametrize("usynlig", ["", "   ", "\u200b", "\u200b \ufeff\u2060", "\u00ad", "\u3164", "\u2800"])
def test_tekst_uden_noget_at_se_er_tom(usynlig):
    assert rens_tekst(usynlig) == ""


@pytest.mark.parametrize("skift", ["\n", "\r\n", "\r", "\u2028"])
def test_en_enkelt_linje_kan_ikke_faa_linjeskift(skift):
    with pytest.raises(UgyldigTekst, match="én linje"):
        rens_tekst(f"Emne{skift}Bcc: alle")


def test_script_er_bare_tekst_og_bliver_staaende():
    assert rens_tekst("<script>alert(1)</script>") == "<script>alert(1)</script>"


@given(st.text())
def test_renset_tekst_er_renset_og_kan_gemmes(raa):
    try:
        en_gang = rens_tekst(raa, flere_linjer=True)
    except UgyldigTekst:
        return
    assert rens_tekst(en_gang, flere_linjer=True) == en_gang
    assert en_gang.encode("utf-8").decode("utf-8") == en_gang
    assert "\x00" not in en_gang


@pytest.mark.parametrize(
    ("skrevet", "oere"),
    [
        ("12.000", 1200000),
        ("12.000,50", 1200050),
        ("12000", 1200000),
        ("12 000 kr.", 1200000),
        (f"12.000{FAST}kr.", 1200000),
        ("kr. 12.000,-", 1200000),
        ("0,5", 50),
        ("1.234.567,89", 123456789),
        ("99.999.999,99", STOERSTE_OERE),
    ],
)
def test_beloeb_laeses_saadan_som_danskere_skriver_dem(skrevet, oere):
    assert laes_kroner(skrevet) == oere


@pytest.mark.parametrize(
    "skrevet",
    [
        "NaN",
        "Infinity",
        "1e400",
        "1e4",
        "-5",
        "−5",
        "12.50",
        "1.23.456",
        "12,345",
        "١٢",
        "100.000.000",
        "9" * 50,
        "kr.",
        "1_000",
    ],
)
def test_beloeb_der_ikke_er_beloeb_afvises(skrevet):
    with pytest.raises(UlaeseligtTal):
        laes_kroner(skrevet)


@given(st.integers(min_value=0, max_value=STOERSTE_OERE))
def test_et_vist_beloeb_laeses_som_samme_beloeb(oere):
    assert laes_kroner(skriv_kroner(oere)) == oere
    assert laes_kroner(formater.kr(oere)) == oere


def test_timer_laeses_med_komma_og_hoejst_det_antal_decimaler_der_er_plads_til():
    assert laes_tal("7,5", decimaler=2) == Decimal("7.5")
    assert laes_tal("1.200", decimaler=2) == Decimal(1200)
    for skrevet in ("7.5", "7,555", "-1", "NaN", "1e9", ""):
        with pytest.raises(UlaeseligtTal):
            laes_tal(skrevet, decimaler=2)


@given(st.text() | st.integers() | st.none())
def test_tekst_goeres_sikker_netop_som_django_goer_det(vaerdi):
    for tekst in (
        vaerdi,
        SafeString(vaerdi),
        lazy(lambda: str(vaerdi), str)(),
        lazy(lambda: SafeString(vaerdi), str)(),
    ):
        assert sikker(tekst) == conditional_escape(tekst)
