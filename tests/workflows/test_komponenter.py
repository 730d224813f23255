"""The parts of a page say what they mean, shut doors give their reason, and all of them are described."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.paginator import Paginator
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from django.urls import reverse

from workflows.formularer import FilterFormular, TekstFelt, ValgFelt

SKABELONER = Path(settings.BASE_DIR) / "templates"
KOMPONENTER = sorted(sti.stem for sti in (SKABELONER / "komponenter").glob("*.html"))
FEJLSIDER = sorted(sti.stem for sti in (SKABELONER / "fejl").glob("*.html"))


def vis(navn: str, adresse: str = "/", **kontekst: object) -> str:
    # Without the context processors: a part reads what it is given and nothing else.
    skabelon = get_template(f"komponenter/{navn}.html").template
    return skabelon.render(Context({**kontekst, "request": RequestFactory().get(adresse), "csrf_token": "maerke"}))


@pytest.mark.parametrize("navn", KOMPONENTER)
def test_hver_komponent_kan_laeses_og_staar_i_vejledningen(navn):
    get_template(f"komponenter/{navn}.html")
    vejledning = (Path(settings.BASE_DIR) / "docs" / "sider.md").read_text(encoding="utf-8")
    assert navn.startswith("_") or f"`{navn}`" in vejledning


@pytest.mark.parametrize("navn", FEJLSIDER)
def test_fejlsider_kan_vises_uden_database_bruger_og_kontekst(navn):
    html = render_to_string(f"fejl/{navn}.html")
    assert html.count("<h1>") == 1
    assert "Kursussporet" in html


def test_hver_flytning_kan_sendes_uden_javascript():
    punkter = [{"id": n, "titel": f"Kursus {n}", "url": "/", "beloeb_oere": 100} for n in (7, 8, 9)]
    html = vis("rangliste", punkter=punkter, flyt_url="/flyt/")
    assert html.count('method="post" action="/flyt/"') == 4
    assert 'id="op-8" name="plads" value="1"' in html
    assert 'id="ned-8" name="plads" value="3"' in html
    assert 'id="op-7" name="plads" value="1"' in html
    assert 'id="ned-9" name="plads" value="3"' in html


def test_en_laast_rangliste_kan_ikke_flyttes():
    html = vis("rangliste", punkter=[{"id": 7, "titel": "Kursus", "url": "/"}], flyt_url="/flyt/", laast=True)
    assert "<form" not in html
    assert "data-sorterbar" not in html


def test_en_overskredet_ramme_siges_med_ord():
    html = vis("budgetbjaelke", ramme_oere=4000000, valgt_oere=4350000, rest_oere=-350000)
    assert "Over rammen" in html
    assert "3.500\N{NO-BREAK SPACE}kr." in html
    assert 'width="100" height="4"/></svg>' in html


def test_paginering_siger_hvor_meget_der_vises_og_beholder_filtrene():
    html = vis("paginering", "/koe?tema=ledelse&side=2", side=Paginator(range(60), 25).page(2), former="ønske,ønsker")
    assert "<strong>26–50</strong> af <strong>60\N{NO-BREAK SPACE}ønsker</strong>" in html
    assert 'href="?tema=ledelse&amp;side=3"' in html


class Fordelt(FilterFormular):
    soeg = TekstFelt(label="Søg", required=False)
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=[("1", "Voksen")])
    frist = ValgFelt(label="Frist", required=False, rulleliste=True, tom="Alle", choices=[("uge", "Denne uge")])


def test_filtrene_foldes_vaek_ved_siden_af_soegefeltet_og_siger_hvor_mange_der_virker():
    html = vis("filterformular", filter=Fordelt({"soeg": "jura", "frist": "uge"}), aktive=2, maal="liste").replace(
        "\N{NO-BREAK SPACE}", " "
    )
    soeg, _, foldet = html.partition('<details class="filterfold">')
    assert 'name="soeg"' in soeg
    assert 'Filtre<span id="liste-foldet"> (1 aktivt)</span>' in foldet
    assert foldet.index('name="frist"') < foldet.index("</details>") < foldet.index("Nulstil 2 filtre")


def test_en_fejl_under_folden_ligger_aaben():
    html = vis("filterformular", filter=Fordelt({"enhed": "vrøvl"}))
    assert '<details class="filterfold" open>' in html
    assert "Filtre<span></span>" in html


def test_uden_soegefelt_er_der_intet_at_folde():
    class Uden(FilterFormular):
        enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, choices=[("1", "Voksen")])

    html = vis("filterformular", filter=Uden({"enhed": "1"}))
    assert "<details" not in html
    assert 'name="enhed"' in html


def test_tekst_fra_mennesker_bliver_aldrig_markup():
    html = vis("tidslinje", haendelser=[{"titel": "<b>x</b>", "begrundelse": "<script>alert(1)</script>"}])
    assert "<script>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_en_tabels_raekker_goer_heller_ikke_tekst_til_markup_og_kan_vaelges():
    farlig = "<b>x</b>"
    celler = [
        {"art": "titel", "tekst": farlig, "url": '/"><b>', "under": farlig, "maerke": farlig},
        {"badge": {"tekst": farlig, "klasse": farlig, "ikon": "check"}},
        {"art": farlig, "tekst": None},
    ]
    raekker = [{"id": farlig, "valgnavn": farlig, "valgt": True, "markeret": True, "celler": celler}, {"celler": []}]
    html = vis("datatabel", raekker=raekker[:1], kolonner=[], vaelg="valgte")
    assert "<b>" not in html
    assert html.count("&lt;b&gt;x&lt;/b&gt;") == 11
    assert 'name="valgte" value="&lt;b&gt;x&lt;/b&gt;" checked>' in html
    assert 'class="raekke-markeret"><td role="cell" class="celle-valg">' in html
    assert '<tr role="row"></tr>' in vis("datatabel", raekker=raekker[1:], kolonner=[])


def test_menuen_staar_ogsaa_i_sidefoden_og_den_aktuelle_side_er_markeret():
    punkt = SimpleNamespace(url="/oensker/", titel="Mine ønsker", aktiv=True, antal=3)
    skal = SimpleNamespace(menu=[punkt], person=None, kommune="Eksempel Kommune", roller=[], demo=False)
    hoved, fod = vis("sidehoved", skal=skal), vis("sidefod", skal=skal)
    assert hoved.count('aria-current="page"') == 2
    assert '<a class="function-link" href="/oensker/">Mine ønsker</a>' in fod


@pytest.mark.parametrize("sti", sorted(SKABELONER.rglob("*.html")), ids=lambda sti: str(sti.relative_to(SKABELONER)))
def test_ingen_skabelon_har_noget_som_sikkerhedspolitikken_ville_standse(sti):
    tekst = sti.read_text(encoding="utf-8")
    assert " style=" not in tekst
    assert " onclick=" not in tekst
    assert "<script>" not in tekst


def test_htmx_skriver_aldrig_en_stil_paa_siden(client, db):
    """After a drag the row carries Sortable's style; htmx copied it to the new row, and the CSP refused it."""
    side = client.get(reverse("roller:log_ind")).content.decode()
    indstillinger = json.loads(re.search(r"""name="htmx-config" content='([^']+)'""", side)[1])
    assert indstillinger["includeIndicatorStyles"] is False
    assert "style" not in indstillinger["attributesToSettle"]
