"""Save and go on: through the queue as it was searched, filtered and sorted, and never outside it."""

import html
import re
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst
from workflows.indbakke.views import opgave as view

KOE = "indbakke:opgaver"
SVAR = {"udfald": "ANBEFALES", "begrundelse": "", **sager.VURDERINGSFELTER}
KNAP = "Gem, og gå til den næste"
FAERDIG = "Det var den sidste af de opgaver, du gik igennem."
#: Session, person and capacities, colleagues; the step, its case; the queue (what is there, here, after it);
#: and the step's case once more, by whoever writes down that it was opened.
SIDENS_OPSLAG = 16


@pytest.fixture
def trin(hold: Hold) -> dict[str, int]:
    """Title -> step. They came in neither the alphabet's order nor its opposite."""
    hvem = {"Kursus C": "mads", "Kursus A": "aya", "Andet": "mads", "Kursus D": "mads", "Kursus B": "aya"}
    return {titel: opgave_id(sager.indsendt(hold, navn, titel=titel), "vurder") for titel, navn in hvem.items()}


def side(task_id: int, koe: str = "") -> str:
    """A step's address, as a row of the queue has it."""
    filtre = QueryDict(mutable=True)
    if koe:
        filtre["koe"] = koe
    return reverse("indbakke:opgave", args=[task_id]) + (f"?{filtre.urlencode()}" if koe else "")


def gem(client: Client, task_id: int, **felter: Any) -> Any:
    return client.post(side(task_id), {"noegle": str(uuid4()), "_naeste": "ja", **SVAR, **felter})


def skjult(svar: Any) -> str | None:
    fundet = re.search(r'<input type="hidden" name="koe" value="([^"]*)">', svar.content.decode())
    return html.unescape(fundet[1]) if fundet else None


def test_man_gaar_ned_gennem_koeen_som_den_er_sorteret_og_begynder_forfra_efter_den_sidste(
    som: Som, hold: Hold, trin: dict[str, int]
) -> None:
    lone, koe = som(hold["lone"]), "soeg=kursus&sorter=-person"
    # Mads before Aya: C, D, A, B.
    vej = ["Kursus D", "Kursus A", "Kursus B", "Kursus C"]
    for her, derefter in pairwise(vej):
        assert gem(lone, trin[her], koe=koe).url == side(trin[derefter], koe), her
    svar = lone.post(side(trin[vej[-1]]), {"noegle": str(uuid4()), "_naeste": "ja", "koe": koe, **SVAR}, follow=True)
    # »Andet« still waits, but outside what was searched for.
    assert svar.redirect_chain == [(f"{reverse(KOE)}?{koe}", 302)]
    assert FAERDIG in tekst(svar)
    assert svar.context["filter"]["soeg"].value() == "kursus"


@pytest.mark.parametrize(
    ("koe", "derefter"),
    [
        ("", "Kursus A"),
        ("sorter=titel", "Kursus D"),
        ("sorter=person", "Andet"),
        ("soeg=aya", "Kursus A"),
        ("trin=kursusoenske.vurder&sorter=titel", "Kursus D"),
        # What the queue passes over is passed over here too.
        ("trin=vrøvl&enhed=x&frist=i+går&sorter=titel", "Kursus D"),
    ],
)
def test_den_naeste_er_raekken_efter_i_den_koe_man_saa(
    som: Som, hold: Hold, trin: dict[str, int], koe: str, derefter: str
) -> None:
    assert gem(som(hold["lone"]), trin["Kursus C"], koe=koe).url == side(trin[derefter], QueryDict(koe).urlencode())


def test_koeen_foelger_med_fra_raekken_gennem_en_formular_med_fejl_uden_javascript(
    som: Som, hold: Hold, trin: dict[str, int]
) -> None:
    lone = som(hold["lone"])
    liste = lone.get(reverse(KOE), {"soeg": "kursus", "sorter": "titel", "enhed": "", "vaelg": "1"})
    fundet = next(r["celler"][0]["url"] for r in liste.context["raekker"] if r["id"] == trin["Kursus B"])
    assert fundet == side(trin["Kursus B"], "soeg=kursus&sorter=titel")
    assert f'href="{html.escape(fundet)}"' in liste.content.decode()
    aabnet = lone.get(fundet)
    assert skjult(aabnet) == "soeg=kursus&sorter=titel"
    assert f'href="{reverse(KOE)}?soeg=kursus&amp;sorter=titel">Opgaver</a>' in aabnet.content.decode()
    fejl = gem(lone, trin["Kursus B"], koe=skjult(aabnet), udfald="ANBEFALES_IKKE")
    assert list(fejl.context["form"].errors) == ["begrundelse"]
    assert KNAP in tekst(fejl)
    assert gem(lone, trin["Kursus B"], koe=skjult(fejl)).url == side(trin["Kursus C"], "soeg=kursus&sorter=titel")


def test_raekker_i_en_koe_uden_filtre_har_en_ren_adresse(som: Som, hold: Hold, trin: dict[str, int]) -> None:
    liste = som(hold["lone"]).get(reverse(KOE), {"soeg": "", "trin": ""})
    assert {r["celler"][0]["url"] for r in liste.context["raekker"]} == {side(nr) for nr in trin.values()}


def test_knappen_er_der_kun_naar_der_er_en_naeste_i_den_koe_man_saa(som: Som, hold: Hold, trin: dict[str, int]) -> None:
    lone = som(hold["lone"])
    for koe, er_der in (("", True), ("soeg=kursus", True), ("soeg=andet", False), ("soeg=mørkeberg", False)):
        assert (KNAP in tekst(lone.get(side(trin["Andet" if "andet" in koe else "Kursus A"], koe)))) == er_der, koe


def test_en_andens_koe_kan_ikke_laanes(som: Som, hold: Hold, trin: dict[str, int]) -> None:
    fremmed = sager.indsendt(hold, "bo", titel="Kursus AA")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    signe = som(hold["signe"])
    # Neither another unit's steps, nor those outside the role that is looked through, unless all are asked for.
    enhed = f"enhed={hold.enhed['boern'].pk}&soeg=kursus&som=alle&sorter=titel"
    assert gem(signe, trin["Kursus D"], koe=enhed).url == side(trin["Kursus A"], enhed)
    assert gem(signe, trin["Kursus A"], koe="soeg=kursus").url == f"{reverse(KOE)}?soeg=kursus"
    for nr in (*trin.values(), opgave_id(fremmed, "vurder")):
        assert som(hold["mads"]).get(side(nr, "som=alle")).status_code != 200


def test_den_en_kollega_tog_imens_springes_over(
    som: Som, hold: Hold, trin: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    signe, lone, egen = som(hold["signe"]), som(hold["lone"]), view.udfoer

    def imens(**felter: Any) -> Any:
        monkeypatch.setattr(view, "udfoer", egen)
        signe.post(side(trin["Kursus B"]), {"noegle": str(uuid4()), **SVAR})
        return egen(**felter)

    monkeypatch.setattr(view, "udfoer", imens)
    assert gem(lone, trin["Kursus A"], koe="sorter=titel").url == side(trin["Kursus C"], "sorter=titel")


@pytest.mark.parametrize("koe", ['"><script>alert(1)</script>', "soeg=<b>&x='\"", "https://ondsindet.example/?a=1"])
def test_koeen_er_tekst_og_foerer_ikke_ud_af_systemet(hold: Hold, som: Som, koe: str) -> None:
    eneste, lone = opgave_id(sager.indsendt(hold, "mads"), "vurder"), som(hold["lone"])
    siden = lone.get(side(eneste, koe)).content.decode()
    assert "<script>alert" not in siden
    assert "<b>" not in siden
    assert "//ondsindet" not in siden
    adresse = gem(lone, eneste, koe=koe).url
    assert re.fullmatch(rf"{reverse(KOE)}(\?[\w%.+=&-]*)?", adresse)


@pytest.mark.parametrize("antal", [1, 3])
def test_siden_koster_det_samme_for_en_og_for_tre(hold: Hold, som: Som, antal: int) -> None:
    numre = [opgave_id(sager.indsendt(hold, "mads", titel=f"Kursus {nr}"), "vurder") for nr in range(antal + 1)]
    lone = som(hold["lone"])
    with CaptureQueriesContext(connection) as fanget:
        assert KNAP in tekst(lone.get(side(numre[0], "soeg=kursus&sorter=titel")))
    assert len(fanget) == SIDENS_OPSLAG
