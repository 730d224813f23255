"""Every page there is, as the one who sees most of it: what axe, the console, a narrow screen and a keyboard say.

The pages are the matrix's doors. A new door is looked over here without a word; only what is no page is named.
"""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.matrix.doer import Doer
from tests.matrix.doere import DOERE
from tests.matrix.scene import ANONYM, ROLLER, Scene, browser, byg_scene
from tests.rejser.rejsende import BREDDER, Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]

HENTET = 200
#: What answers a GET with something that is no page, and why.
INGEN_SIDE = {
    "breve:orientering_pdf": "en fil",
    "breve:pdf": "en fil",
    "breve:tidligere_pdf": "en fil",
    "budget:skabelon": "en fil",
    "evaluering:hent_bevis": "en fil",
    "evaluering:regneark": "en fil",
    "fond:kalender": "en fil",
    "fond:ark_pdf": "en fil",
    "fond:gruppeark_pdf": "en fil",
    "indbakke:bpmn": "en fil",
    "kompetenceprofil:matrix_regneark": "en fil",
    "mus:daekningsark": "en fil",
    "mus:kalenderfil": "en fil",
    "katalog:skabelon": "en fil",
    "roller:kalender": "en fil",
    "oensker:prissum": "en stump, som ønskets side henter",
    "papirer:afrapporteret_docx": "en fil",
    "papirer:afrapporteret_pdf": "en fil",
    "papirer:beslutning_docx": "en fil",
    "papirer:beslutning_pdf": "en fil",
    "papirer:pulje_docx": "en fil",
    "papirer:pulje_pdf": "en fil",
    "papirer:udmoentning_docx": "en fil",
    "papirer:udmoentning_pdf": "en fil",
    "prioritering:fremdrift": "en stump, som rundens side henter",
    "prioritering:scenarie_fremdrift": "en stump, som scenariets side henter",
    "strategi:pdf": "en fil",
    "prioritering:maalestok": "en stump, som rummet henter",
}
#: Doors that nobody gets through as the scene stands, and who looks at the page instead.
LUKKEDE = {
    "breve:kladder": "åbnes, når alle har låst: centerchefens rejse",
    "indbakke:undervejs": "ingen af scenens forløb har en handling undervejs: dens egen rejse",
    "prioritering:forhaandsvisning": "åbnes, når alle har låst: centerchefens rejse",
    "prioritering:scenarie_nyt": "åbnes, når en enhed har låst: scenariernes rejse",
    "prioritering:scenarie_ret": "åbnes, når en enhed har låst: scenariernes rejse",
    "prioritering:scenarie_maerke": "åbnes, når en enhed har låst: scenariernes rejse",
    "rapporter:fordeling_regneark": "scenens runde er om for få; og ellers en fil",
    "rapporter:efterspoergsel_regneark": "scenens runde er om for få; og ellers en fil",
    "rapporter:udbud_regneark": "scenens runde er om for få; og ellers en fil",
}
#: Who is tried first; the others hold the same roles elsewhere, for somebody else, or none.
FORST = ("ejer", "leder", "centerchef", "koordinator", "revisor", "systemadmin")


@pytest.fixture
def scene(rejse: Rejse) -> Scene:
    """Something behind every door, on the day of the journeys."""
    return byg_scene(rejse.hold)


def test_hver_side_kan_bruges_af_alle_paa_alle_skaerme(rejse: Rejse, scene: Scene) -> None:
    person, klager = rejse.vindue(), []
    for rolle, adresser in _sider(scene).items():
        rejse.bliv(person, ROLLER.get(rolle))
        for adresse in adresser:
            person.fejl.clear()
            try:
                person.gaa(adresse)
                for bredde in BREDDER:
                    person.i_bredden(bredde).med_tastatur()
            except AssertionError as klage:
                klager.append(f"{rolle}: {klage}")
    assert klager == []


def _sider(scene: Scene) -> dict[str, list[str]]:
    """Role -> the addresses that are looked over as it: each page as the one whose page is longest."""
    klienter = {rolle: browser(scene.hold, rolle) for rolle in (*ROLLER, ANONYM)}
    sider: dict[str, list[str]] = {}
    for navn, doere in DOERE.items():
        for doer in doere:
            adresse = reverse(navn, kwargs=doer.argumenter(scene))
            kan_se = _kan_se(doer)[: 1 if navn in INGEN_SIDE else None]
            svar = {rolle: klienter[rolle].get(adresse).content for rolle in kan_se}
            laengder = {rolle: len(side) for rolle, side in svar.items() if b"<html" in side}
            assert bool(laengder) != (navn in INGEN_SIDE or navn in LUKKEDE or not _giver_side(doer)), navn
            if laengder:
                sider.setdefault(max(laengder, key=laengder.__getitem__), []).append(adresse)
    return sider


def _giver_side(doer: Doer) -> bool:
    """The others only take a POST, or lead on to another page."""
    return doer.svar == HENTET or doer.offentlig


def _kan_se(doer: Doer) -> list[str]:
    """Who gets a page: those the door is open for, or a stranger where only the stranger gets one."""
    if doer.svar != HENTET:
        return [ANONYM] if doer.offentlig else []
    aabne = [rolle for rolle in ROLLER if doer.forventet(rolle) == HENTET]
    return [rolle for rolle in aabne if rolle in FORST] or aabne
