"""The proof of a course: who may lay what on the case, and who gets it back as what."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from ansoegninger.evaluering.beviser import laeg_bevis
from ansoegninger.evaluering.bevisvisning import fylder
from ansoegninger.evaluering.filtype import STOERST, Bevistype, filtype
from ansoegninger.evaluering.models import Kursusbevis
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Oenske
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.slet import Anledning, slet_oensker
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.evaluering.hjaelp import KL, evalueret, goer, tilmeldt
from tests.fabrikker.hold import DAG, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0" + b"JFIF" * 20 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"0" * 40 + b"\x00\x00\x00\x00IEND\xaeB`\x82"
HTML = b"<html><script>alert(1)</script></html>"


def laeg(hold: Hold, oenske: Oenske, raa: bytes = PDF, navn: str = "mads", **felter: Any) -> Kursusbevis:
    return laeg_bevis(oenske=oenske, raa=raa, adgang=hold.adgang(navn), tidspunkt=KL, **felter)


@pytest.fixture
def taget(hold: Hold, bevilget: Oenske) -> Oenske:
    return evalueret(hold, bevilget)


# --- What the bytes say ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("raa", "type_"), [(PDF, "PDF"), (JPEG, "JPEG"), (PNG, "PNG"), (JPEG + b"\x00" * 99, "JPEG")])
def test_filen_siger_selv_hvad_den_er(raa: bytes, type_: str) -> None:
    assert filtype(raa) == type_


@pytest.mark.parametrize(
    "raa",
    [
        b"",
        HTML,
        b"PK\x03\x04 et regneark",
        b"MZ et program",
        b"%PDF-1.7\n" + HTML,  # the first bytes alone
        b" " + PDF,  # something before it
        HTML + PDF,
        PDF[:-7],  # cut off
        PDF + b"x" * 2000,
        JPEG[:-2],
        PNG[:-1],
        PNG + HTML,
        b"\x89PNG\r\n\x1a\n" + HTML + b"IEND\xaeB`\x82",
        b"GIF89a" + b"0" * 40,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_alt_andet_er_ingen_af_delene(raa: bytes) -> None:
    assert filtype(raa) is None


@pytest.mark.parametrize(
    ("antal", "ord_"),
    [(1, "1 KB"), (2048, "2 KB"), (1_048_575, "1024 KB"), (1_258_291, "1,2 MB"), (STOERST, "5,0 MB")],
)
def test_stoerrelsen_i_ord(antal: int, ord_: str) -> None:
    assert fylder(antal).replace("\xa0", " ") == ord_


# --- Who may ---------------------------------------------------------------------------------------------------------


def test_deltageren_laegger_beviset_paa_og_sporet_fortaeller_det(hold: Hold, taget: Oenske) -> None:
    bevis = laeg(hold, taget)
    assert (bevis.type, bevis.stoerrelse, bevis.sha256) == (Bevistype.PDF, len(PDF), sha256(PDF).hexdigest())
    post = Sporpost.objects.filter(kaede=taget.sagsnummer).latest("nummer")
    assert (post.art, post.aktoer_id, post.data) == ("kursusbevis.lagt", hold["mads"].pk, {"type": "PDF"})
    assert "%PDF" not in post.indhold
    assert not hasattr(Kursusbevis.history.model, "indhold")
    assert brud(KL) == []


@pytest.mark.parametrize("navn", ["lone", "carl", "aya", "kim", "rikke", "admin"])
def test_ingen_andre_laegger_det_paa(hold: Hold, taget: Oenske, navn: str) -> None:
    with pytest.raises(IngenAdgang, match="Kun den, der var på kurset"):
        laeg(hold, taget, navn=navn)
    assert not Kursusbevis.objects.exists()


def test_foerst_naar_kurset_er_taget(hold: Hold, bevilget: Oenske) -> None:
    tilmeldt(hold, bevilget, DAG)
    with pytest.raises(IngenAdgang, match="Registrér først, at kurset er gennemført"):
        laeg(hold, bevilget)
    goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=False, begrundelse="Kurset blev aflyst.")
    with pytest.raises(IngenAdgang, match="Registrér først"):
        laeg(hold, bevilget)


@pytest.mark.parametrize(
    ("raa", "ord_"), [(HTML, "hel PDF, JPEG eller PNG"), (PDF + b"0" * STOERST, "større end 5 MB")]
)
def test_det_forkerte_afvises_med_en_grund(hold: Hold, taget: Oenske, raa: bytes, ord_: str) -> None:
    with pytest.raises(Regelbrud, match=ord_) as fanget:
        laeg(hold, taget, raa)
    assert fanget.value.felt == "fil"
    assert not Kursusbevis.objects.exists()


def test_samme_fil_to_gange_er_een_og_en_anden_tager_dens_plads(hold: Hold, taget: Oenske) -> None:
    foerste = laeg(hold, taget)
    assert laeg(hold, taget).pk == foerste.pk
    assert laeg(hold, taget, PNG).pk == foerste.pk
    bevis = Kursusbevis.objects.get()
    assert (bytes(bevis.indhold or b""), bevis.type) == (PNG, "PNG")
    arter = Sporpost.objects.filter(kaede=taget.sagsnummer, art__startswith="kursusbevis").order_by("nummer")
    assert list(arter.values_list("art", flat=True)) == ["kursusbevis.lagt", "kursusbevis.byttet"]
    assert brud(KL) == []


# --- The row and its file --------------------------------------------------------------------------------------------


def test_databasen_holder_raekken_og_filen_sammen(hold: Hold, taget: Oenske) -> None:
    laeg(hold, taget)
    with pytest.raises(IntegrityError), transaction.atomic():
        Kursusbevis.objects.update(indhold=PDF + b"x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Kursusbevis.objects.update(stoerrelse=STOERST + 1)


@pytest.mark.parametrize(
    ("skade", "ord_"),
    [
        ({"indhold": None}, "har ingen fil"),
        ({"indhold": PDF.replace(b"1.7", b"1.4")}, "er ikke den, der blev lagt på"),
        ({"type": "PNG"}, "er ikke den, der blev lagt på"),
    ],
)
def test_kontrollen_finder_en_fil_der_mangler_eller_er_byttet_bagom(
    hold: Hold, taget: Oenske, skade: dict[str, Any], ord_: str
) -> None:
    laeg(hold, taget)
    Kursusbevis.objects.update(**skade)
    assert any(ord_ in fundet for fundet in brud(KL) if fundet.startswith("hvert_kursusbevis_har_sin_fil"))


def test_kontrollen_finder_et_bevis_paa_et_kursus_der_ikke_er_taget(hold: Hold, taget: Oenske) -> None:
    laeg(hold, taget)
    Oenske.objects.filter(pk=taget.pk).update(fase="IKKE_GENNEMFOERT")
    assert any(fundet.startswith("kun_et_taget_kursus_har_bevis") for fundet in brud(KL))


def test_slettes_sagen_er_filen_vaek_og_raekken_siger_det(client: Client, hold: Hold, taget: Oenske) -> None:
    laeg(hold, taget)
    with transaction.atomic():
        slet_oensker([taget.pk], Anledning(Omfang.OENSKER, KL + timedelta(days=1)))
    bevis = Kursusbevis.objects.get()
    assert (bevis.indhold, bevis.stoerrelse, bevis.type) == (None, len(PDF), "PDF")
    assert not [b for b in brud(KL + timedelta(days=1)) if "bevis" in b or "slettet" in b]
    with pytest.raises(IngenAdgang, match="Sagens indhold er slettet"):
        laeg(hold, taget)
    client.force_login(hold["mads"])
    assert "Kursusbeviset er slettet" in client.get(reverse("indbakke:sag", args=[taget.sagsnummer])).content.decode()
    assert client.get(reverse("evaluering:hent_bevis", args=[taget.sagsnummer])).status_code == 404


# --- The pages -------------------------------------------------------------------------------------------------------


def send(client: Client, oenske: Oenske, raa: bytes, navn: str = "bevis.pdf") -> Any:
    fil = SimpleUploadedFile(navn, raa, content_type="text/html")
    return client.post(reverse("evaluering:bevis", args=[oenske.sagsnummer]), {"fil": fil})


def test_filen_laegges_paa_siden_og_hentes_som_det_den_er(client: Client, hold: Hold, taget: Oenske) -> None:
    client.force_login(hold["mads"])
    sag = reverse("indbakke:sag", args=[taget.sagsnummer])
    assert "Læg dit kursusbevis på sagen" in client.get(sag).content.decode()
    # Neither the name nor what the browser says counts, and neither is kept.
    assert send(client, taget, JPEG, "../../etc/x.html").status_code == 302
    assert "Byt kursusbeviset" in client.get(sag).content.decode()
    svar = client.get(reverse("evaluering:hent_bevis", args=[taget.sagsnummer]))
    assert svar.content == JPEG
    assert svar["Content-Type"] == "image/jpeg"
    assert svar["Content-Disposition"] == f'attachment; filename="kursusbevis-{taget.sagsnummer}.jpg"'
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert svar["Cache-Control"] == "no-store, private"
    assert "sandbox" in svar["Content-Security-Policy"]
    assert "default-src 'none'" in svar["Content-Security-Policy"]


def test_en_forkert_fil_faar_sin_grund_paa_siden(client: Client, hold: Hold, taget: Oenske) -> None:
    client.force_login(hold["mads"])
    side = send(client, taget, HTML, "bevis.pdf")
    assert "Filen skal være en hel PDF, JPEG eller PNG" in side.content.decode()
    assert "Vælg en fil." in client.post(reverse("evaluering:bevis", args=[taget.sagsnummer])).content.decode()


def test_den_der_kan_laese_sagen_kan_hente_beviset_og_ingen_andre(client: Client, hold: Hold, taget: Oenske) -> None:
    laeg(hold, taget)
    svar = {}
    for navn in hold.person:
        client.force_login(hold[navn])
        sagen = client.get(reverse("indbakke:sag", args=[taget.sagsnummer])).status_code
        svar[navn] = client.get(reverse("evaluering:hent_bevis", args=[taget.sagsnummer])).status_code
        assert (svar[navn] == 200) == (sagen == 200), navn
    assert svar["mads"] == svar["lone"] == 200
    assert svar["aya"] == svar["ulla"] == svar["admin"] == 404
