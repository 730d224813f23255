"""What the wish form says of the fund before the wish is sent, and the question about the exam that it asks for."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.fond import forventning
from ansoegninger.fond.forventning import Fondssvar
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.oensker.skema import nyt
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


def kladde(hold: Hold, overenskomst: str = "DS", **felter: object) -> Oenske:
    Ansaettelse.objects.filter(person=hold["mads"]).update(overenskomst=overenskomst)
    i_alt = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60), **felter}
    return sager.kladde(hold, "mads", titel="Socialret", kursusgebyr_oere=3_750_000, **i_alt)


def boksen(klient: Klient, oenske: Oenske) -> str:
    side = klient("mads").get(reverse("oensker:send", args=[oenske.sagsnummer])).content.decode()
    ren = re.sub(r"\s+", " ", side.replace("\xa0", " "))
    return ren.split('aria-labelledby="fonden"')[1].split("</section>")[0]


def test_foer_der_sendes_staar_hvad_fonden_kan_ventes_at_betale_og_hvad_der_skal_afklares(
    klient: Klient, hold: Hold
) -> None:
    oenske = kladde(hold)
    boks = boksen(klient, oenske)
    assert "Siger kompetencefonden ja, kan den ventes at betale 30.000 kr." in boks
    assert re.findall(r"<dt>(\w+)</dt><dd>([\d.]+ kr\.)</dd>", boks) == [
        ("Pris", "37.500 kr."),
        ("Fonden", "30.000 kr."),
        ("Arbejdspladsen", "7.500 kr."),
    ]
    assert "Noget skal afklares" in boks
    assert boks.count("<li>") == 3
    assert "Vi ved ikke, om puljen er åben. <strong>Se hos fonden, om den er åben.</strong>" in boks
    assert "vpt.dk" in boks
    assert "Se 1 punkt til" in boks
    assert f'href="{reverse("fond:tjek", args=[oenske.sagsnummer])}"' in boks
    assert klient("mads").get(reverse("fond:tjek", args=[oenske.sagsnummer])).status_code == 200


def test_det_der_staar_i_vejen_staar_alene_og_uden_beloeb(klient: Klient, hold: Hold) -> None:
    boks = boksen(klient, kladde(hold, overenskomst="SUNDHED"))
    assert "Som ønsket er nu, kan kompetencefonden ikke betale noget af det." in boks
    assert "Det står i vejen" in boks
    assert "Overenskomsten står ikke på fondens liste. <strong>Find pengene i rammen.</strong>" in boks
    assert boks.count("<li>") == 1
    assert "<dl" not in boks


def test_uden_pris_regnes_intet_ud(klient: Klient, hold: Hold) -> None:
    boks = boksen(klient, kladde(hold, pris_kendt=False))
    assert "Prisen er ikke oplyst" in boks
    assert "<dl" not in boks


def test_det_samme_spoergsmaal_fra_to_regler_staar_een_gang(klient: Klient, hold: Hold) -> None:
    assert boksen(klient, kladde(hold, start_dag=None)).count("Vi ved ikke, hvornår uddannelsen begynder.") == 1


@pytest.mark.parametrize(
    ("beloeb", "siger"), [(2_000_000, "sagt ja til at betale 20.000 kr."), (0, "Fonden har sagt nej til at betale.")]
)
def test_har_fonden_svaret_staar_svaret(
    klient: Klient, hold: Hold, monkeypatch: pytest.MonkeyPatch, beloeb: int, siger: str
) -> None:
    oenske = kladde(hold)
    svar = {oenske.pk: Fondssvar(beloeb)}
    monkeypatch.setattr(forventning, "_svaret", lambda pk, ansoegt: svar.get(pk))
    boks = boksen(klient, oenske)
    assert siger in boks
    assert "Det skal afklares" not in boks


def test_en_kladdes_tjek_er_kun_dens_ejers(klient: Klient, hold: Hold) -> None:
    oenske = kladde(hold)
    for navn in ("lone", "carl", "rikke", "aya"):
        assert klient(navn).get(reverse("oensker:send", args=[oenske.sagsnummer])).status_code == 404
        assert klient(navn).get(reverse("fond:tjek", args=[oenske.sagsnummer])).status_code == 404


@pytest.mark.parametrize(("svar", "gemt"), [("JA", True), ("NEJ", False), ("", None)])
def test_svaret_om_eksamen_gemmes_vises_igen_og_kan_vaere_ukendt(
    klient: Klient, hold: Hold, svar: str, gemt: bool | None
) -> None:
    mads = klient("mads")
    mads.post(reverse("oensker:ny"), nyt(eksamen=svar))
    oenske = Oenske.objects.get()
    assert oenske.eksamen is gemt
    ret = reverse("oensker:ret", args=[oenske.sagsnummer, "kursus"])
    assert mads.get(ret).context["form"]["eksamen"].value() == svar
    mads.post(ret, nyt())
    oenske.refresh_from_db()
    assert oenske.eksamen is None, "den sidste formular sagde det ikke"
    daarlig = mads.post(ret, nyt(eksamen="MÅSKE"))
    assert "Vælg en af mulighederne på listen." in daarlig.content.decode()


@pytest.mark.parametrize(("eksamen", "ord_"), [(True, "ja"), (False, "nej"), (None, "ukendt")])
def test_ledelsen_laeser_om_der_er_eksamen(klient: Klient, hold: Hold, eksamen: bool | None, ord_: str) -> None:
    oenske = sager.indsendt(hold, "mads", eksamen=eksamen)
    side = klient("lone").get(reverse("indbakke:sag", args=[oenske.sagsnummer])).content.decode()
    assert re.search(rf"<dt>Eksamen</dt>\s*<dd>{ord_}</dd>", side)
