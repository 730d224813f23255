"""The letter: what it says, that it stays as it was, and what the file is."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
import typst
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from ansoegninger.breve.indhold import brevindhold, mailtekst
from ansoegninger.breve.models import Brev
from ansoegninger.breve.pdf import SKABELONER, lav_pdf
from ansoegninger.breve.services import skriv_breve
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.prioritering.services import saet_udkast
from roller.adgang.adgang import Aktoer
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.beskeder.models import Besked
from workflows.sats import saet

ONDT = '<script>alert("x")</script> #panic("x") $x^2$ \\ *fed* _kursiv_ @ref `kode` // væk\n= Overskrift\n- punkt'


def besluttet(
    hold: Hold,
    udfald: str = "BEVILGET",
    begrundelse: str = "Kurset er vejet mod det, I mangler i jeres afgørelser.",
    **felter: Any,
) -> Oenske:
    """Mads's wish, decided in a round."""
    return laeg_scene(hold, _scenen(udfald, begrundelse, tuple(sorted(felter.items()))))


@cache
def _scenen(udfald: str, begrundelse: str, felter: tuple[tuple[str, Any], ...]) -> Callable[[Hold], Oenske]:
    return lambda hold: _beslut(hold, udfald, begrundelse, dict(felter))


def _beslut(hold: Hold, udfald: str, begrundelse: str, felter: dict[str, Any]) -> Oenske:
    oenske = sager.vurderet(hold, "mads", **felter)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    saet_udkast(
        runde=runde,
        oenske=oenske,
        udfald=udfald,
        begrundelse=begrundelse,
        hovedhensyn=sager.hensyn(udfald),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
    )
    sager.beslut(hold, runde)
    oenske.refresh_from_db()
    return oenske


def brevet(oenske: Oenske) -> dict[str, Any]:
    return dict(Brev.objects.get(beslutning__oenske=oenske).indhold)


def laest(pdf: bytes) -> str:
    return " ".join("\n".join(side.extract_text() for side in PdfReader(BytesIO(pdf)).pages).split())


@pytest.mark.parametrize(
    ("udfald", "overskrift", "naeste"),
    [
        ("BEVILGET", "Dit ønske er bevilget", "Tilmeld dig hos Juristhuset, og registrér tilmeldingen på sagen."),
        ("AFSLAG", "Dit ønske er ikke bevilget", "Tal med din leder om, hvordan du ellers kan arbejde med emnet."),
        (
            "VIDENDELING",
            "Dit ønske imødekommes med videndeling",
            "Den faglige koordinator sætter emnet på kompetenceårshjulet.",
        ),
        (
            "VENTELISTE",
            "Dit ønske er på venteliste",
            "Du skal ikke gøre noget. Ønsket tages op igen, hvis der bliver penge, og ellers i næste prioritering.",
        ),
    ],
)
def test_brevet_siger_beslutning_begrundelse_og_naeste_skridt(
    hold: Hold, udfald: str, overskrift: str, naeste: str
) -> None:
    indhold = brevet(besluttet(hold, udfald, udbyder="Juristhuset"))
    assert (indhold["overskrift"], indhold["naeste"][0]) == (overskrift, naeste)
    assert indhold["begrundelse"] == "Kurset er vejet mod det, I mangler i jeres afgørelser."
    assert indhold["indledning"].startswith("Tak for dit ønske om at deltage i Den gode afgørelse hos Juristhuset.")
    assert indhold["underskrift"] == {"navn": "Carl Capion", "stilling": "Centerchef"}
    tekst = mailtekst(indhold)
    assert all(del_ in tekst for del_ in (overskrift, indhold["begrundelse"], naeste, "Kære Mads", "Carl Capion"))


def test_kun_en_bevilling_har_beloeb_og_summen_er_prisen_uden_forplejning(hold: Hold) -> None:
    oenske = besluttet(hold, transport_oere=80_000, forplejning_oere=99_900)
    indhold = brevet(oenske)
    assert indhold["beloeb"] == [["Kursusgebyr", "12.000,00\xa0kr."], ["Transport", "800,00\xa0kr."]]
    assert (indhold["i_alt"], indhold["i_alt_oere"]) == ("12.800,00\xa0kr.", 1_280_000)


def test_en_ukendt_pris_siges_som_den_er(hold: Hold) -> None:
    indhold = brevet(besluttet(hold, kursusgebyr_oere=0, pris_kendt=False))
    assert indhold["beloebsnote"].startswith("Prisen er ikke kendt endnu.")


def test_en_stedfortraeder_skriver_under_paa_vegne_af(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    hold.stedfortraeder("sofie", "carl", Rolle.CENTERCHEF, "center")
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde, af="sofie")
    assert brevet(oenske)["underskrift"] == {"navn": "Sofie Søvang", "stilling": "Centerchef, på vegne af Carl Capion"}


def test_brevet_aendrer_sig_ikke_naar_oensket_og_personen_goer(hold: Hold) -> None:
    oenske = besluttet(hold)
    foer, fil = brevet(oenske), lav_pdf("brev", brevet(oenske), DAG)
    Oenske.objects.filter(pk=oenske.pk).update(titel="Noget helt andet", kursusgebyr_oere=1)
    hold["mads"].navn = "Et andet navn"
    hold["mads"].save()
    assert brevet(oenske) == foer
    assert lav_pdf("brev", brevet(oenske), DAG) == fil


@pytest.mark.parametrize("navne", [("mads",), ("mads", "aya"), ("mads", "aya", "kim")])
def test_brevene_koster_de_samme_opslag_for_en_og_for_tre(hold: Hold, navne: tuple[str, ...]) -> None:
    """Also with a stand-in, whose principal's name stands in every letter."""
    runde = sager.runde(hold)
    for navn in navne:
        Beslutning.objects.create(
            runde=runde,
            oenske=sager.indsendt(hold, navn),
            udfald="AFSLAG",
            begrundelse="Der er ikke plads i rammen.",
            **sager.sagt("AFSLAG"),
            besluttet_af=hold["sofie"],
            rolle=Rolle.CENTERCHEF,
            paa_vegne_af=hold["carl"],
            besluttet_kl=NU,
        )
    relationer = ("oenske__person", "oenske__enhed", "oenske__tema", "runde", "besluttet_af")
    beslutninger = list(Beslutning.objects.select_related(*relationer))
    with CaptureQueriesContext(connection) as opslag:
        skriv_breve(beslutninger=beslutninger, aktoer=Aktoer(hold["sofie"], Rolle.CENTERCHEF), tidspunkt=NU)
    assert len(opslag) == 5
    assert Brev.objects.count() == len(navne)


def test_hver_beslutning_giver_netop_et_brev_og_en_besked(hold: Hold) -> None:
    oenske = besluttet(hold)
    brev = Brev.objects.get()
    assert (brev.besked.noegle, brev.besked.sagsnummer) == (f"tilbagemelding:{brev.beslutning_id}", oenske.sagsnummer)
    assert Besked.objects.count() == 1
    assert oenske.sagsnummer in brev.besked.emne


def test_filen_er_et_tilgaengeligt_dansk_arkivdokument(hold: Hold) -> None:
    indhold = brevet(besluttet(hold))
    laeser = PdfReader(BytesIO(lav_pdf("brev", indhold, DAG)))
    rod: Any = laeser.trailer["/Root"]
    assert rod["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in rod
    assert rod["/Lang"] == "da-DK"
    assert rod["/ViewerPreferences"]["/DisplayDocTitle"]
    assert laeser.metadata is not None
    assert laeser.metadata.title == f"Dit ønske er bevilget, sag {indhold['sagsnummer']}"
    xmp = rod["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_alle_skrifter_ligger_i_filen(hold: Hold) -> None:
    side = PdfReader(BytesIO(lav_pdf("brev", brevet(besluttet(hold)), DAG))).pages[0]
    skrifter = [f.get_object()["/DescendantFonts"][0].get_object() for f in side["/Resources"]["/Font"].values()]
    assert skrifter
    for skrift in skrifter:
        assert {"/FontFile2", "/FontFile3"} & set(skrift["/FontDescriptor"].get_object())


def test_samme_indhold_giver_samme_bytes(hold: Hold) -> None:
    indhold = brevet(besluttet(hold))
    assert lav_pdf("brev", indhold, DAG) == lav_pdf("brev", dict(reversed(indhold.items())), DAG)
    assert lav_pdf("brev", indhold, DAG) != lav_pdf("brev", indhold | {"begrundelse": "Noget andet"}, DAG)


def test_ond_tekst_staar_som_tekst_i_filen(hold: Hold) -> None:
    tekst = laest(lav_pdf("brev", brevet(besluttet(hold, begrundelse=ONDT, titel="#emph[x] $y$ æøå ÆØÅ")), DAG))
    assert " ".join(ONDT.split()) in tekst
    assert "#emph[x] $y$ æøå ÆØÅ" in tekst
    assert "Kære Mads" in tekst


def test_en_lang_begrundelse_giver_flere_sider_med_sidetal(hold: Hold) -> None:
    laeser = PdfReader(BytesIO(lav_pdf("brev", brevet(besluttet(hold, begrundelse="Ord nok. " * 440)), DAG)))
    assert len(laeser.pages) == 2
    assert "Side 2 af 2" in laeser.pages[1].extract_text()


@pytest.mark.parametrize(("alt", "gaar"), [('alt: "En firkant"', True), ("", False)])
def test_et_billede_uden_tekst_kan_ikke_blive_til_en_fil(alt: str, gaar: bool) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>'
    kilde = f'#set document(title: "T")\n#set text(lang: "da")\n= T\n#image(bytes({json.dumps(svg)}), {alt})'.encode()
    if gaar:
        assert saet(kilde, {}, DAG, rod=SKABELONER).startswith(b"%PDF")
        return
    with pytest.raises(typst.TypstError, match="alt"):
        saet(kilde, {}, DAG, rod=SKABELONER)


def test_indholdet_er_ren_json_og_har_en_version(hold: Hold) -> None:
    beslutning = besluttet(hold).beslutninger.get()
    assert brevindhold(beslutning, kommune="Fjordby Kommune")["version"] == 2
    assert brevet(beslutning.oenske)["kommune"] == "Fjordby Kommune"
