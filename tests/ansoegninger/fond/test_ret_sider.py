"""An administrator changes a rule: sees first what it does, and in the numbers of the cases only."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.fond.models import Fondsregelsaet
from ansoegninger.fond.queries import gaeldende, nyeste
from ansoegninger.fond.regler import Regelart
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


def nummer(art: Regelart, overenskomst: str = "DS") -> int:
    return next(nr for nr, r in enumerate(nyeste(overenskomst).regler, start=1) if r.art == art)


def adresse(art: Regelart) -> str:
    return reverse("fond:ret", args=["DS", nummer(art)])


def felter(side: str) -> dict[str, str]:
    """What the last form on the page would send."""
    fundne: dict[str, str] = {}
    for felt in re.findall(r"<input[^>]*>", side[side.rindex('<form method="post"', 0, side.index("</main>")) :]):
        egenskaber = dict(re.findall(r'(\w+)="([^"]*)"', felt))
        if egenskaber.get("type") not in {"radio", "checkbox"} or " checked" in felt:
            fundne[egenskaber["name"]] = unescape(
                egenskaber.get("value", "on" if egenskaber.get("type") == "checkbox" else "")
            )
    fundne |= re.findall(r'<select[^>]*name="(\w+)".*?<option value="(\w*)" selected', side, re.DOTALL)
    fundne.pop("csrfmiddlewaretoken", None)
    return fundne


def tekst(svar: object) -> str:
    return re.sub(r"\s+", " ", svar.content.decode().replace("\xa0", " "))  # type: ignore[attr-defined]


def dyrt(hold: Hold) -> Oenske:
    Ansaettelse.objects.filter(person=hold["mads"]).update(overenskomst="DS")
    i_alt = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60)}
    return sager.indsendt(hold, "mads", titel="Hemmeligt kursus", kursusgebyr_oere=4_000_000, **i_alt)


@pytest.fixture
def admin(klient: Klient) -> Client:
    return klient("admin")


NYT_LOFT = {"tal": "35.000", "tekst": "Højst 35.000 kr. inden for 12 måneder.", "kilde": "Fonden om OK-26"}


def udfyldt(admin: Client, art: Regelart, **andre: str) -> dict[str, str]:
    return felter(admin.get(adresse(art)).content.decode()) | {"begrundelse": "OK-26"} | andre


def test_det_vises_hvad_der_sker_foer_det_sker_og_kun_i_sagsnumre(admin: Client, hold: Hold) -> None:
    oenske = dyrt(hold)
    side = tekst(admin.post(adresse(Regelart.LOFT), udfyldt(admin, Regelart.LOFT, **NYT_LOFT)))
    assert "Svaret eller beløbet ændres i 1 af 1 åbent ønske." in side
    assert "højst betale 32.000 kr. af dem mod 30.000 kr. før" in side
    assert side.index("Der regnes med: 30.000 kr.") < side.index("Der regnes med: 35.000 kr.")
    assert oenske.sagsnummer in side
    assert "Hemmeligt kursus" not in side
    assert "Mads" not in side
    assert not Fondsregelsaet.objects.exists()


def test_og_saa_gemmes_det_som_naeste_version(admin: Client, hold: Hold) -> None:
    vist = admin.post(adresse(Regelart.LOFT), udfyldt(admin, Regelart.LOFT, **NYT_LOFT)).content.decode()
    svar = admin.post(adresse(Regelart.LOFT), felter(vist))
    assert svar.url == reverse("fond:overenskomst", args=["DS"])
    regel = gaeldende("DS", DAG).en(Regelart.LOFT)
    assert regel is not None
    assert (regel.tal, regel.kilde, regel.bekraeftet) == (3_500_000, "Fonden om OK-26", True)
    side = tekst(admin.get(svar.url))
    assert "Version 2 gælder." in side
    assert "OK-26" in side
    assert "De regler, systemet blev leveret med" in side


def test_en_senere_version_vises_for_den_der_retter_og_gaelder_ikke_endnu(
    admin: Client, klient: Klient, hold: Hold
) -> None:
    senere = (DAG + timedelta(days=30)).strftime("%d.%m.%Y")
    vist = admin.post(adresse(Regelart.LOFT), udfyldt(admin, Regelart.LOFT, **NYT_LOFT, fra_dag=senere))
    admin.post(adresse(Regelart.LOFT), felter(vist.content.decode()))
    oversigt = reverse("fond:overenskomst", args=["DS"])
    for browser, ser in ((admin, True), (klient("mads"), False)):
        side = tekst(browser.get(oversigt))
        assert "Version 1 gælder." in side
        assert ("Højst 35.000 kr." in side) is ser
        assert ("Tilføj en regel" in side) is ser


@pytest.mark.parametrize(
    ("andre", "siger"),
    [
        ({"tal": "0"}, "mindst"),
        ({"tekst": ""}, "Skriv"),
        ({"begrundelse": ""}, "Skriv"),
    ],
)
def test_en_forkert_udfyldt_regel_beholder_det_skrevne(
    admin: Client, hold: Hold, andre: dict[str, str], siger: str
) -> None:
    svar = admin.post(adresse(Regelart.LOFT), udfyldt(admin, Regelart.LOFT, **NYT_LOFT | andre))
    side = tekst(svar)
    assert siger.lower() in side.lower()
    assert "Fonden om OK-26" in side
    assert not Fondsregelsaet.objects.exists()


def test_bagud_afvises_med_ordene_i_behold(admin: Client, hold: Hold) -> None:
    i_gaar = (DAG - timedelta(days=1)).strftime("%d.%m.%Y")
    data = udfyldt(admin, Regelart.LOFT, **NYT_LOFT, fra_dag=i_gaar, gem="ja")
    side = tekst(admin.post(adresse(Regelart.LOFT), data))
    assert "En regel kan ikke gælde bagud." in side
    assert "Fonden om OK-26" in side


def test_en_regel_kan_fjernes_og_tilfoejes(admin: Client, hold: Hold) -> None:
    vist = admin.post(adresse(Regelart.PULJE), udfyldt(admin, Regelart.PULJE, fjern="ja")).content.decode()
    assert "Reglen er fjernet." in vist
    admin.post(adresse(Regelart.PULJE), felter(vist))
    assert nyeste("DS").en(Regelart.PULJE) is None
    ny = reverse("fond:ny", args=["DS", "PULJE"])
    data = felter(admin.get(ny).content.decode()) | {
        "tekst": "Puljen er lukket til nytår.",
        "kilde": "Fonden",
        "kode": "LUKKET",
        "dag": "01.01.2027",
        "bekraeftet": "on",
        "begrundelse": "Meldt ud",
    }
    vist = admin.post(ny, data).content.decode()
    assert "Reglen var der ikke." in vist
    admin.post(ny, felter(vist))
    regel = nyeste("DS").en(Regelart.PULJE)
    assert regel is not None
    assert (regel.kode, str(regel.dag), regel.bekraeftet) == ("LUKKET", "2027-01-01", True)
    assert nyeste("DS").version == 3


def test_hver_slags_regel_har_en_formular_der_gemmer_det_den_viser(admin: Client, hold: Hold) -> None:
    for nr, regel in enumerate(nyeste("HK").regler, start=1):
        sted = reverse("fond:ret", args=["HK", nr])
        data = felter(admin.get(sted).content.decode()) | {"begrundelse": "Den samme", "gem": "ja"}
        assert "Reglen er, som den var." in tekst(admin.post(sted, data)), regel


def test_det_der_ikke_er_findes_ikke(admin: Client, hold: Hold) -> None:
    for sted in (
        "overenskomst/DS/ret/99/",
        "overenskomst/XX/ret/1/",
        "overenskomst/DS/ny/LOFT/",
        "overenskomst/DS/ny/X/",
    ):
        assert admin.get(f"/fond/{sted}").status_code == 404
