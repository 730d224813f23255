"""A stranger's file (trygt.md, rows 43 to 50): a line in Danish or a shut door, within a second, and never an error."""

from __future__ import annotations

import io
import time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.services import kort_filnavn, laeg_op
from ansoegninger.katalog.models import Kursus
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.katalog import dato, indlaest, kursus, maal, pakke, raekke, xlsx

HOVED = "Titel;Udbyder;Udbyderens art;Type"
RAEKKE = "Økonomi på arbejde;Fjordkursus;Privat;Temadag"
SEKUNDER = 1.0

#: The name of the file, its bytes, and words of the answer.
FILER: dict[str, tuple[str, bytes, str]] = {
    "bombe, 18 MB i 18 kB": ("k.xlsx", pakke(xl__worksheets__sheet1=b"0" * 18_000_000), "10 MB, når den er pakket ud"),
    "bombe i mange dele": (
        "k.xlsx",
        pakke(**{f"d{nr}": b"0" * 90_000 for nr in range(199)}),
        "10 MB, når den er pakket",
    ),
    "for mange dele": ("k.xlsx", pakke(**{f"d{nr}": b"" for nr in range(201)}), "10 MB, når den er pakket ud"),
    "makroer": ("k.xlsx", pakke(xl__vbaProject=b"Sub"), "makroer"),
    "entiteter": ("k.xlsx", pakke(xl__workbook=b'<!DOCTYPE x [<!ENTITY a "b">]>'), "kan ikke læses som et regneark"),
    "billede med forkert navn": ("k.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 500, "kan ikke læses som et regneark"),
    "pdf med forkert navn": ("k.xlsx", b"%PDF-1.7 " + b"x" * 500, "kan ikke læses som et regneark"),
    "regneark kaldt csv": ("k.csv", xlsx(raekke()), "kan ikke læses som et regneark"),
    "halvt regneark": ("k.xlsx", xlsx(raekke())[:700], "kan ikke læses som et regneark"),
    "et andet zip": ("k.xlsx", pakke(hej=b"hej"), "kan ikke læses som et regneark"),
    "program": ("k.exe", b"MZ", "xlsx-fil uden makroer eller en CSV-fil"),
    "makroark": ("k.xlsm", xlsx(raekke()), "xlsx-fil uden makroer"),
    "NUL": ("k.csv", f"{HOVED}\na\0b;c;d;e".encode(), "kan ikke læses som et regneark"),
    "5 MB tekst": ("k.csv", HOVED.encode() + b"\n" + b"x" * 5_000_000, "mere end 3 MB"),
    "en celle på 2 MB": ("k.csv", HOVED.encode() + b"\n" + b"x" * 2_000_000, "kan ikke læses som et regneark"),
    "100.000 kolonner": ("k.csv", b";".join(b"k%d" % nr for nr in range(100_000)), "Brug skabelonen"),
    "100.000 celler": ("k.csv", f"{HOVED}\n".encode() + b";" * 100_000 + b"x", "Udbyder"),
    "2.001 rækker": ("k.csv", f"{HOVED}\n{(RAEKKE + chr(10)) * 2_001}".encode(), "mere end 2.000 rækker"),
    "en million tomme rækker": ("k.csv", b"\n" * 1_000_000, "Filen er tom"),
    "kun overskrifter": ("k.csv", HOVED.encode(), "ingen rækker"),
    "uden titel": ("k.csv", b"Udbyder\nx", "Kolonnen Titel mangler"),
    "ukendt kolonne": ("k.csv", f"{HOVED};CPR\n{RAEKKE};x".encode(), "Kolonnen »cpr« kendes ikke"),
    "halve tegn i en overskrift": (
        "k.csv",
        f"{HOVED};a\ud800b\n{RAEKKE};x".encode("utf-8", "surrogatepass"),
        "Kolonnen »a\N{REPLACEMENT CHARACTER}b« kendes ikke",
    ),
    "vendt skrift i en overskrift": (
        "k.csv",
        f"{HOVED};a\N{RIGHT-TO-LEFT OVERRIDE}b\n{RAEKKE};x".encode(),
        "Kolonnen »a\N{REPLACEMENT CHARACTER}b« kendes ikke",
    ),
    "samme kolonne to gange": ("k.csv", f"{HOVED};Type\n{RAEKKE};x".encode(), "hvert navn én gang"),
    "tom": ("k.csv", b"", "tom"),
    "navn på 400 tegn": ("x" * 396 + ".csv", f"{HOVED}\n{RAEKKE}".encode(), "navn er for langt"),
}


def send(klient: Klient, navn: str, indhold: bytes) -> Any:
    fil = SimpleUploadedFile(navn, indhold)
    begyndt = time.perf_counter()
    svar = klient("kim").post(reverse("katalog:indlaes"), {"fil": fil}, follow=True)
    svar.sekunder = time.perf_counter() - begyndt  # type: ignore[attr-defined]
    return svar


@pytest.mark.parametrize("hvad", FILER)
def test_en_ond_fil_faar_en_linje_paa_dansk_inden_et_sekund(hold: Hold, klient: Klient, hvad: str) -> None:
    navn, indhold, ord_ = FILER[hvad]
    klient("kim").get(reverse("katalog:indlaes"))
    svar = send(klient, navn, indhold)
    assert svar.status_code == 200
    assert ord_ in svar.content.decode().replace("\xa0", " ")
    assert svar.sekunder < SEKUNDER
    assert Kursus.objects.count() == 0


def test_et_navn_med_en_sti_bliver_et_navn(hold: Hold) -> None:
    assert kort_filnavn("../../etc/passwd.csv") == "passwd.csv"
    assert kort_filnavn("C:\\mine\\" + "x" * 400 + ".xlsx") == "x" * 75 + ".xlsx"
    assert kort_filnavn("a\N{RIGHT-TO-LEFT OVERRIDE}\nb.csv") == "ab.csv"
    assert kort_filnavn("\x00") == "regneark"


@pytest.mark.parametrize(
    ("tekst", "grund"),
    [
        ("a\ud800b", "Titel: Teksten indeholder et ødelagt tegn."),
        ("a\x1bb", "Titel: Teksten indeholder usynlige styretegn."),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "Titel: Teksten indeholder usynlige tegn, der vender læseretningen."),
        ("\N{ZERO WIDTH SPACE}", "Titel: Skal udfyldes."),
        ("=cmd|' /C calc'!A0", "Titel: Cellen indeholder en formel."),
    ],
)
def test_onde_tegn_i_en_celle_afviser_raekken_og_siden_viser_den(
    hold: Hold, klient: Klient, tekst: str, grund: str
) -> None:
    indhold = f'{HOVED}\n"{tekst}";Fjordkursus;Privat;Temadag'.encode("utf-8", "surrogatepass")
    svar = send(klient, "kurser.csv", indhold)
    (linje,) = Katalogindlaesning.objects.get().linjer
    assert linje["grunde"][0].startswith(grund)
    side = svar.content.decode()
    assert grund in side
    assert not any(tegn in side for tegn in "\x1b\N{RIGHT-TO-LEFT OVERRIDE}\ud800")


@pytest.mark.parametrize("skille", [";", ",", "\t"])
@pytest.mark.parametrize("kodning", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_laeses_som_excel_skriver_det(hold: Hold, kodning: str, skille: str) -> None:
    tekst = f'{HOVED};Dage;Beskrivelse\r\n{RAEKKE};"1,5";"Æ, ø og å; ""citat""\r\nto linjer"\r\n'
    indhold = tekst if skille == ";" else tekst.replace("å; ", "å ").replace(";", skille)
    i = laeg_op(navn="k.csv", indhold=indhold.encode(kodning), adgang=hold.adgang("kim"), tidspunkt=NU)
    assert i.linjer[0]["grunde"] == []
    efter = i.linjer[0]["efter"]
    assert (efter["titel"], efter["dage"]) == ("Økonomi på arbejde", "1.5")
    assert efter["beskrivelse"].endswith('"citat"\nto linjer')


def test_skabelonen_kan_indlaeses_igen_uden_at_noget_aendres_og_tekst_er_tekst(hold: Hold, klient: Klient) -> None:
    """Formulas are text both ways: what is in the catalogue does not become one in the file, nor the other way."""
    from datetime import date

    ondt = kursus('=HYPERLINK("http://ond")', pris=12_345, dage=2, eksamen=True, temanummer=3, funktion="BEGGE")
    maal(ondt, "Kan begrunde en afgørelse")
    for dag in (5, 6):
        dato(ondt, date(2027, 1, dag), sted="@Odense", online=True, ledige_pladser=0)
    kursus("Arkiveret", arkiveret=True)
    indhold = klient("kim").get(reverse("katalog:skabelon")).content
    ark = load_workbook(io.BytesIO(indhold))["Kurser"]
    assert {celle.data_type for linje in ark.iter_rows() for celle in linje} <= {"s", "n"}
    assert [linje[0].value for linje in ark.iter_rows(min_row=2)] == [ondt.titel] * 2
    i = laeg_op(navn="k.xlsx", indhold=indhold, adgang=hold.adgang("kim"), tidspunkt=NU)
    assert [(linje["status"], linje["grunde"]) for linje in i.linjer] == [("UAENDRET", [])] * 2


def test_to_tusinde_raekker_indlaeses_i_rimelig_tid(hold: Hold, klient: Klient) -> None:
    celler = [raekke(f"Kursus {nr}", **{"Pris pr. deltager": nr, "Dage": 1}) for nr in range(2_000)]
    begyndt = time.perf_counter()
    i = indlaest(hold, *celler)
    assert (i.nye, Kursus.objects.count()) == (2_000, 2_000)
    assert time.perf_counter() - begyndt < 20


def test_hverken_id_eller_gamle_trin_i_adressen_giver_en_fejl(hold: Hold, klient: Klient) -> None:
    kim, i = klient("kim"), indlaest(hold, raekke())
    for navn in ("indlaesning", "fortryd"):
        assert kim.get(reverse(f"katalog:{navn}", args=[9**20])).status_code == 404
    assert kim.post(reverse("katalog:bekraeft", args=[i.pk]), {"hvordan": "VRØVL"}).status_code == 200
    assert kim.get(reverse("katalog:bekraeft", args=[i.pk])).status_code == 405
    assert kim.post(reverse("katalog:indlaes"), {}).status_code == 200


TALKOLONNER = [
    *("Dage", "Timer", "ECTS", "Pris pr. deltager", "Pris for et hold", "Højst på et hold", "Delt pris"),
    *("Deltagere, der deler", "Tema", "Ledige pladser"),
]
UMULIGE = ["NaN", "Infinity", "1e400", "1e-400", str(2**63), "9" * 400, "-1", "\N{ARABIC-INDIC DIGIT THREE}x", "0x10"]
DATOKOLONNER = ["Starter", "Slutter", "Tilmelding senest"]
UMULIGE_DATOER = ["32.13.2027", "0000-00-00", "10000-01-01", "9" * 400, "NaN", "29.02.2027"]
LANGE = [
    "Titel",
    "Udbyder",
    "Beskrivelse",
    "Om prisen",
    "Målgruppe i ord",
    "Sprog og forudsætninger",
    "Læringsmål",
    "Sted",
]


@pytest.mark.parametrize(
    ("kolonne", "vaerdi"),
    [
        *((k, v) for k in TALKOLONNER for v in UMULIGE),
        *((k, v) for k in DATOKOLONNER for v in UMULIGE_DATOER),
        *((k, "x" * 20_000) for k in LANGE),
    ],
)
def test_et_umuligt_tal_en_umulig_dato_og_for_lang_tekst_afviser_raekken(hold: Hold, kolonne: str, vaerdi: str) -> None:
    start = {"Starter": "05.03.2027"} if kolonne in {"Slutter", "Tilmelding senest", "Ledige pladser", "Sted"} else {}
    i = indlaest_om_muligt(hold, raekke(**start) | {kolonne: vaerdi})
    (linje,) = i.linjer
    assert (linje["status"], Kursus.objects.count()) == ("AFVIST", 0)
    assert linje["grunde"][0].startswith(f"{kolonne}: ")


def indlaest_om_muligt(hold: Hold, celler: dict[str, Any]) -> Katalogindlaesning:
    """The preview of a file with this row; read in if anything in it is good."""
    oplagt = laeg_op(navn="kurser.xlsx", indhold=xlsx(celler), adgang=hold.adgang("kim"), tidspunkt=NU)
    return indlaest(hold, celler) if oplagt.nye or oplagt.rettede else oplagt
