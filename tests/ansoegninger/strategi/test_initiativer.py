"""Initiatives: what is not known is "?", shared prices are ours to the øre, and the sums are computed."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.strategi.indhold import prisord
from ansoegninger.strategi.initiativer import Initiativ, Tilstand
from ansoegninger.strategi.penge import Sum, penge
from ansoegninger.strategi.services import saet_tilstand
from ansoegninger.strategi.visning import initiativlinje
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.strategier import initiativ
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

HELE_PRISEN = 27_025_000


def kr(tekst: str) -> str:
    """As the page writes it: a space that does not break stands before "kr."."""
    return tekst.replace(" kr.", "\N{NO-BREAK SPACE}kr.")


@pytest.mark.django_db
def test_en_delt_pris_er_vores_del_til_sidste_oere(hold: Hold) -> None:
    delt = initiativ(hold.strategi, pris_oere=HELE_PRISEN, deltagere_i_alt=36, vores_deltagere=10)
    assert delt.vores_pris_oere == 7_506_944
    assert prisord(delt) == kr("75.069,44 kr. (270.250,00 kr. / 36 × 10)")


@pytest.mark.django_db
def test_det_ukendte_er_et_spoergsmaalstegn_og_nul_er_et_beloeb(hold: Hold) -> None:
    ukendt, gratis = initiativ(hold.strategi), initiativ(hold.strategi, "Webinar", pris_oere=0)
    linje = initiativlinje(ukendt)
    assert (linje["omfang"], linje["pris"], linje["udbyder"]) == ("?", "?", "? (privat)")
    assert prisord(gratis) == kr("0,00 kr.")


@pytest.mark.django_db
def test_summerne_er_efter_tilstand_og_siger_hvad_der_ikke_kendes(hold: Hold) -> None:
    initiativ(hold.strategi, pris_oere=HELE_PRISEN, deltagere_i_alt=36, vores_deltagere=10)
    initiativ(hold.strategi, "Viso")
    initiativ(hold.strategi, "Komponent", pris_oere=3_950_000, tilstand=Tilstand.IKKE_FINANSIERET)
    initiativ(hold.strategi, "Droppet", pris_oere=100, tilstand=Tilstand.OPGIVET)
    fundet = penge(hold.strategi.initiativer.all())
    assert fundet.finansieret == Sum(oere=7_506_944, antal=2, ukendte=1)
    assert fundet.ikke_finansieret == Sum(oere=3_950_000, antal=1, ukendte=0)
    assert fundet.opgivne == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("felter", "navn"),
    [
        ({"deltagere_i_alt": 5}, "initiativ_deltagere"),
        ({"vores_deltagere": 5}, "initiativ_deltagere"),
        ({"deltagere_i_alt": 5, "vores_deltagere": 6}, "initiativ_deltagere"),
        ({"pris_oere": -1}, "initiativ_pris_oere_ikke_negativ"),
        ({"hvad": ""}, "initiativ_hvad_ikke_tom"),
    ],
)
def test_databasen_afviser_det_der_ikke_kan_passe(hold: Hold, felter: dict[str, object], navn: str) -> None:
    with pytest.raises(IntegrityError, match=navn), transaction.atomic():
        initiativ(hold.strategi, **({"hvad": "Noget"} | felter))  # type: ignore[arg-type]


@pytest.mark.django_db
def test_koordinatoren_foelger_et_initiativ_uden_en_ny_version(hold: Hold) -> None:
    fundet = initiativ(hold.strategi, "Komponent", tilstand=Tilstand.IKKE_FINANSIERET)
    saet(hold, fundet, Tilstand.PLANLAGT, note="Der blev penge til det.")
    fundet.refresh_from_db()
    assert (fundet.tilstand, fundet.nu) == (Tilstand.IKKE_FINANSIERET, Tilstand.PLANLAGT)
    post = Sporpost.objects.latest("pk")
    assert post.saetning == "satte initiativet »Komponent« fra »Ikke finansieret« til »Planlagt«"
    assert (post.aktoer, post.begrundelse) == (hold["kim"], "Der blev penge til det.")


@pytest.mark.django_db
@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke"])
def test_ingen_andre_end_koordinatoren_saetter_tilstanden(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang, match="skrives af den faglige koordinator"):
        saet(hold, initiativ(hold.strategi), Tilstand.I_GANG, navn=navn)


@pytest.mark.django_db
def test_kun_i_den_version_der_gaelder(hold: Hold) -> None:
    fundet = initiativ(hold.strategi)
    with pytest.raises(IngenAdgang, match="den version, der gælder i dag"):
        saet_tilstand(
            initiativ=fundet,
            tilstand=Tilstand.I_GANG,
            note="",
            vist=Tilstand.PLANLAGT,
            adgang=hold.adgang("kim", NU.replace(year=2029).date()),
            tidspunkt=NU.replace(year=2029),
        )


@pytest.mark.django_db
def test_to_der_saetter_den_samtidig_overskriver_ikke_hinanden(hold: Hold) -> None:
    fundet = initiativ(hold.strategi)
    saet(hold, fundet, Tilstand.I_GANG)
    with pytest.raises(Regelbrud, match="En anden har ændret tilstanden til »I gang«"):
        saet(hold, fundet, Tilstand.OPGIVET, vist=Tilstand.PLANLAGT)
    with pytest.raises(Regelbrud, match="har den tilstand allerede"):
        saet(hold, fundet, Tilstand.I_GANG, vist=Tilstand.I_GANG)


@pytest.mark.django_db
def test_siden_siger_fra_naar_en_anden_kom_foer_og_gemmer_naeste_gang(hold: Hold, klient: Klient) -> None:
    fundet = initiativ(hold.strategi)
    saet(hold, fundet, Tilstand.I_GANG)
    side = f"/strategi/initiativ/{fundet.pk}/"
    sendt = {"tilstand": "OPGIVET", "note": "Ingen tid", "vist": "PLANLAGT"}
    svar = klient("kim").post(side, sendt)
    assert "En anden har ændret tilstanden til »I gang«" in svar.content.decode()
    assert 'value="Ingen tid"' in svar.content.decode()
    assert svar.context["form"].data["vist"] == Tilstand.I_GANG
    assert klient("kim").post(side, sendt | {"vist": "I_GANG"}).status_code == 302
    assert Initiativ.objects.get().nu == Tilstand.OPGIVET


def saet(
    hold: Hold, fundet: Initiativ, til: Tilstand, *, navn: str = "kim", note: str = "", vist: str | None = None
) -> None:
    """Set it as the version has it, or as it was shown."""
    vist = fundet.tilstand if vist is None else vist
    saet_tilstand(initiativ=fundet, tilstand=til, note=note, vist=vist, adgang=hold.adgang(navn), tidspunkt=NU)
