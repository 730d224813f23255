"""Forms as people and screen readers meet them."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.functional import lazystr
from django.utils.safestring import mark_safe

from workflows.formularer import (
    AarFelt,
    BekraeftFelt,
    DatoFelt,
    FilterFormular,
    FlervalgFelt,
    Formular,
    HeltalFelt,
    KronerFelt,
    LangTekstFelt,
    TalFelt,
    TekstFelt,
    ValgFelt,
    widgets,
)


class Proeve(Formular):
    kursus = TekstFelt(label="Kursets navn", max_length=20)
    art = ValgFelt(label="Type", choices=[("K", "Kursus"), ("D", "Diplom")])
    start = DatoFelt(label="Startdato")
    pris = KronerFelt(label="Pris", help_text="Uden moms.", required=False)
    timer = TalFelt(label="Timer", suffiks="timer", max_vaerdi=100)
    deltagere = HeltalFelt(label="Deltagere", min_vaerdi=1)
    temaer = FlervalgFelt(label="Temaer", choices=[("L", "Ledelse")], required=False)
    begrundelse = LangTekstFelt(label="Begrundelse", max_length=2000, personfoelsom_hjaelp=True)
    enig = BekraeftFelt(label="Jeg har talt med min leder")


RIGTIGE = {
    "kursus": "Projektledelse",
    "art": "K",
    "start": "05.01.2026",
    "pris": "12.000,50",
    "timer": "7,5",
    "deltagere": "3",
    "temaer": ["L"],
    "begrundelse": "Linje et\r\nLinje to",
    "enig": "on",
}


def fejl(felt: str, vaerdi: str) -> list[str]:
    return list(Proeve({**RIGTIGE, felt: vaerdi}).errors.get(felt, []))


def test_et_aarstal_staar_uden_punktum_og_holdes_inden_for_sine_graenser() -> None:
    felt = AarFelt(label="Budgetår")
    assert felt.prepare_value(2027) == 2027
    assert felt.clean("2027") == 2027
    with pytest.raises(ValidationError, match="Året skal være mellem 2000 og 2100"):
        felt.clean("1999")


def test_en_rigtigt_udfyldt_formular_giver_rene_vaerdier():
    formular = Proeve(RIGTIGE)
    assert formular.is_valid(), formular.errors
    assert formular.cleaned_data == {
        "kursus": "Projektledelse",
        "art": "K",
        "start": date(2026, 1, 5),
        "pris": 1200050,
        "timer": Decimal("7.5"),
        "deltagere": 3,
        "temaer": ["L"],
        "begrundelse": "Linje et\nLinje to",
        "enig": True,
    }


def test_ukendt_pris_er_ikke_nul():
    formular = Proeve({**RIGTIGE, "pris": "  "})
    assert formular.is_valid()
    assert formular.cleaned_data["pris"] is None


def test_det_skrevne_staar_der_stadig_naar_det_ikke_kan_laeses():
    assert 'value="12.50"' in str(Proeve({**RIGTIGE, "pris": "12.50"})["pris"])
    assert 'value="31.02.2026"' in str(Proeve({**RIGTIGE, "start": "31.02.2026"})["start"])


def test_et_gemt_beloeb_vises_som_kroner_og_et_gemt_tal_med_komma():
    formular = Proeve(initial={"pris": 1200050, "timer": Decimal("7.50"), "start": date(2026, 1, 5)})
    assert 'value="12.000,50"' in str(formular["pris"])
    assert 'value="7,5"' in str(formular["timer"])
    assert 'value="05.01.2026"' in str(formular["start"])


def test_et_uaendret_beloeb_er_ikke_en_aendring():
    assert "pris" not in Proeve(RIGTIGE, initial={"pris": 1200050}).changed_data
    assert "pris" in Proeve(RIGTIGE, initial={"pris": 1200051}).changed_data


@pytest.mark.parametrize(
    ("felt", "vaerdi"),
    [
        ("kursus", "x\x00y"),
        ("kursus", "to\nlinjer"),
        ("kursus", "for langt " * 3),
        ("kursus", "\u200b"),
        ("begrundelse", "vendt \u202e om"),
        ("begrundelse", "\ud800"),
        ("begrundelse", "x" * 2001),
        ("pris", "NaN"),
        ("pris", "1e400"),
        ("pris", "-1"),
        ("pris", str(2**63)),
        ("timer", "101"),
        ("timer", "NaN"),
        ("deltagere", "0"),
        ("deltagere", "2,5"),
        ("start", "05.01.20266"),
        ("start", "05.01.0202"),
        ("start", "i morgen"),
        ("art", "X"),
    ],
)
def test_ulaeselig_eller_umulig_indtastning_er_en_fejl_paa_feltet(felt, vaerdi):
    assert len(fejl(felt, vaerdi)) == 1


@pytest.mark.parametrize("skrevet", ["5.1.2026", "05/01/2026", "5-1-2026", "2026-01-05"])
def test_datoer_laeses_saadan_som_folk_skriver_dem(skrevet):
    formular = Proeve({**RIGTIGE, "start": skrevet})
    assert formular.is_valid()
    assert formular.cleaned_data["start"] == date(2026, 1, 5)


def test_fejloversigten_henviser_til_et_element_der_findes_for_hvert_felt():
    html = str(Proeve({}))
    henvisninger = re.findall(r'<a class="function-link" href="#([^"]+)"', html)
    assert henvisninger == [
        "id_kursus", "id_art_0", "id_start", "id_timer", "id_deltagere", "id_begrundelse", "id_enig",
    ]  # fmt: skip
    assert all(f'id="{henvisning}"' in html for henvisning in henvisninger)
    assert "Der er 7 ting, der skal rettes" in html
    assert 'data-module="error-summary" tabindex="-1" autofocus' in html


def test_en_fejl_for_hele_formularen_staar_i_oversigten():
    formular = Proeve(RIGTIGE)
    formular.add_error(None, "Der findes allerede et ønske om dette kursus.")
    assert "<li>Der findes allerede et ønske om dette kursus.</li>" in str(formular)


def test_alt_hvad_aria_describedby_peger_paa_findes():
    html = str(Proeve({}))
    peger_paa = {id_ for liste in re.findall(r'aria-describedby="([^"]+)"', html) for id_ in liste.split()}
    assert {"id_start_helptext", "id_start_error", "id_art_error", "id_enig_error"} <= peger_paa
    assert all(html.count(f'id="{id_}"') == 1 for id_ in peger_paa)
    # Seven fields, and the two radio buttons carry the mark each.
    assert html.count('aria-invalid="true"') == 8


def test_radioknapper_staar_i_en_gruppe_med_navn():
    html = Proeve()["art"].as_field_group()
    assert re.search(r'<fieldset[^>]*>\s*<legend class="form-label">Type</legend>', html)
    assert html.count('class="form-radio"') == 2


def test_kun_frivillige_felter_siger_at_de_er_frivillige():
    assert "(frivilligt)" in Proeve()["pris"].as_field_group()
    assert "(frivilligt)" in Proeve()["temaer"].as_field_group()
    assert str(Proeve()).count("(frivilligt)") == 2


def test_et_filter_siger_ikke_at_alt_er_frivilligt():
    class Filter(FilterFormular):
        q = TekstFelt(label="Søg", required=False)

    assert "(frivilligt)" not in str(Filter())


def test_enheden_staar_efter_feltet_og_hoeres_med_navnet():
    html = Proeve()["pris"].as_field_group()
    assert '<div class="form-input-suffix" aria-hidden="true">kr.</div>' in html
    assert 'Pris<span class="sr-only"> i kr.</span>' in html


def test_lange_tekster_siger_graensen_og_hvad_der_ikke_hoerer_til():
    html = Proeve()["begrundelse"].as_field_group()
    assert "Højst 2.000 tegn. Skriv ikke CPR-numre" in html
    assert "maxlength" not in html


def test_browserens_egne_fejlbobler_er_slaaet_fra():
    assert " required" not in str(Proeve())


def test_en_fremmed_formular_faar_samme_udseende():
    class Fremmed(Formular):
        mail = forms.EmailField()
        valg = forms.ChoiceField(choices=[("a", "A")])

    html = str(Fremmed({}))
    assert 'class="form-input"' in html
    assert 'class="form-select"' in html
    assert html.count("Feltet skal udfyldes.") == 2
    assert html.count("Vælg en mulighed.") == 2


@pytest.mark.parametrize("vaerdi", [None, "", "a", 7, "<i>", ["a"]])
@pytest.mark.parametrize("attributter", [{}, {"id": "x", "disabled": True, "hidden": False, "title": "\"&'<b>"}])
def test_linjer_og_rullelister_tegnes_netop_som_djangos_egne(vaerdi, attributter):
    valg = [("", "Vælg"), ("a", "A & B"), ("C & D", [(7, "<i>Syv</i>"), ("<i>", mark_safe("<i>x</i>"))])]
    par = [
        (widgets.Linje(), forms.TextInput({"class": "form-input"})),
        (widgets.Rulleliste(choices=valg), forms.Select({"class": "form-select"}, valg)),
    ]
    for egen, djangos in par:
        vores, ventet = (widget.render("navn", vaerdi, attributter) for widget in (egen, djangos))
        assert re.sub(r"\s*(?=<)", "", vores) == re.sub(r"\s*(?=<)", "", ventet)


def test_det_mennesker_har_skrevet_bliver_aldrig_markup_i_et_felt():
    class Farlig(Formular):
        linje = TekstFelt(label="<b>", help_text="<b>", initial="<b>")
        art = ValgFelt(label="<b>", choices=[("<b>", "<b>")])
        enig = BekraeftFelt(label="<b>")

    formular = Farlig({"linje": "<b>", "art": "x"})
    formular.add_error("linje", "<b>")
    assert str(Farlig()).count("&lt;b&gt;") == 7
    assert "<b>" not in str(Farlig()) + str(formular)


def test_en_fremmed_vejledning_beholder_sin_markup():
    class Fremmed(Formular):
        kode = forms.CharField(help_text=lazystr(mark_safe("<ul><li>Tolv tegn</li></ul>")))

    assert "<li>Tolv tegn</li>" in str(Fremmed())


def test_rullelistens_grupper_har_hver_sit_navn():
    felt = ValgFelt(label="Status", rulleliste=True, tom="Alle", choices=[("Ønsker & behov", [("k", "Kladde")])])
    felt.widget.choices = felt.choices
    html = felt.widget.render("status", "k")
    assert '<option value="">Alle</option>' in html
    assert '<optgroup label="Ønsker &amp; behov"><option value="k" selected>Kladde</option></optgroup>' in html


def test_rullelisten_begynder_uden_valg():
    felt = ValgFelt(label="Udbyder", rulleliste=True, tom="Vælg udbyder", choices=[("a", "A")])
    assert felt.choices == [("", "Vælg udbyder"), ("a", "A")]


def tegn(skabelon: str, adresse: str = "/", **kontekst: object) -> str:
    return Template("{% load dk %}" + skabelon).render(Context({"request": RequestFactory().get(adresse), **kontekst}))


def test_et_link_til_naeste_side_beholder_filtrene():
    assert tegn("{% qs side=3 tema='' %}", "/?q=a%26b&tema=x&side=2") == "?q=a%26b&amp;side=3"


def test_et_ikon_uden_tekst_er_skjult_for_skaermlaesere_og_tekst_bliver_aldrig_markup():
    assert 'aria-hidden="true"' in tegn("{% icon 'check' %}")
    assert 'aria-label="&lt;b&gt;"' in tegn("{% icon 'check' tekst %}", tekst="<b>")


@pytest.mark.parametrize(
    ("del_", "helhed", "procent"), [(50, 100, "50"), (150, 100, "100"), (5, 0, "0"), (-5, 10, "0")]
)
def test_en_bjaelke_er_aldrig_laengere_end_sin_ramme(del_, helhed, procent):
    assert tegn("{{ a|andel:b }}", a=del_, b=helhed) == procent


def test_et_ukendt_beloeb_siger_at_det_er_ukendt():
    assert tegn("{{ a|kr }}", a=None) == "ikke oplyst"
    assert tegn("{{ a|kr }}", a=0) == "0,00\N{NO-BREAK SPACE}kr."
