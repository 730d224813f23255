"""The strategy to hold up at a meeting: on a page, and as an accessible PDF with everything in it."""

from __future__ import annotations

import pytest

from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.initiativer import Tilstand
from ansoegninger.strategi.models import Tema
from ansoegninger.strategi.pdf import som_pdf
from ansoegninger.strategi.visning import plakat
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.strategier import initiativ, niveau, udkast, var_med

pytestmark = pytest.mark.django_db


def fyld(hold: Hold) -> None:
    """A version with everything, and with what typst would read as markup."""
    niveau(hold.strategi)
    paa_tvaers = Tema(
        strategi=hold.strategi,
        nummer=4,
        navn="På tværs",
        opgave="Sammen.",
        indledning="*Vi*",
        traening_initiativer="Lyt\nSpørg #set page(width: 1pt)",
    )
    var_med(paa_tvaers)
    initiativ(hold.strategi, "Komponent", pris_oere=3_950_000, tilstand=Tilstand.IKKE_FINANSIERET)
    initiativ(hold.strategi, "Viso", afhaengighed="Når systemet er klar")


def test_filen_er_tilgaengelig_og_den_samme_hver_gang(hold: Hold) -> None:
    fyld(hold)
    papir = plakat(indhold(hold.strategi), DAG)
    fil = som_pdf(papir, DAG)
    assert fil.startswith(b"%PDF-1.7")
    assert (b"pdfuaid" in fil, b"/Lang" in fil, b"/StructTreeRoot" in fil) == (True, True, True)
    assert fil == som_pdf(papir, DAG)


def test_en_tom_version_kan_ogsaa_saettes(hold: Hold) -> None:
    forslag = udkast(hold, som_kopi=False)
    papir = plakat(indhold(forslag.strategi), DAG)
    assert papir["stand"] == "Udkast, ikke godkendt"
    assert som_pdf(papir, DAG).startswith(b"%PDF")


def test_forsiden_har_temaer_niveauer_og_initiativer_med_penge(hold: Hold) -> None:
    fyld(hold)
    papir = plakat(indhold(hold.strategi), DAG)
    assert [t["titel"] for t in papir["temaer"]] == ["1. Borgerens stemme", "3. Jura i praksis", "4. På tværs"]
    assert papir["niveauer"] == [["C · På vej", "Med let støtte."]]
    assert papir["initiativer"][1] == [
        "Viso (Alle temaer). Når systemet er klar",
        "? (privat)",
        "?",
        "?",
        "Planlagt",
    ]
    assert papir["penge"][1][0] == "Ikke finansieret"
    assert papir["penge"][1][1].startswith("39.500,00")


@pytest.mark.side
def test_siden_og_filen_laeses_af_centret(hold: Hold, klient: Klient) -> None:
    fyld(hold)
    side = klient("mads").get(f"/strategi/{hold.strategi.pk}/udskriv/").content.decode()
    for ord_ in ("Borgerens stemme", "C · På vej", "Ikke finansieret", "Afgørelser, der holder."):
        assert ord_ in side
    svar = klient("mads").get(f"/strategi/{hold.strategi.pk}/strategi.pdf")
    assert (svar["Content-Type"], svar["Cache-Control"]) == ("application/pdf", "no-store, private")
