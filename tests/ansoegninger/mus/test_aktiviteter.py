"""The activities of a goal: part of the plan's version, before, during and after."""

from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.mus import services
from ansoegninger.mus.aendringer import aendringer_siden
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.aktiviteter.services import HOEJST, gem_aktivitet, slet_aktivitet
from ansoegninger.mus.aktiviteter.visning import maalkort, raad
from ansoegninger.mus.models import Plangodkendelse
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import mussager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mussager import AKTIVITET, aktivitet
from workflows.beskeder.models import Besked
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def _felter(**felter: Any) -> dict[str, Any]:
    return AKTIVITET | felter


def test_en_aktivitet_er_en_ny_version_og_staar_i_sporet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    ny = aktivitet(maal, hold)
    sag.refresh_from_db()
    assert (sag.planversion, ny.planversion) == (2, 2)
    post = Sporpost.objects.get(art="mus.aktivitet_tilfoejet")
    assert "føjede en aktivitet til udviklingsplanen, nu version 2" in post.saetning
    assert "Kursus i gode begrundelser" in {a["efter"] for a in post.aendringer}


def test_den_samme_formular_sendt_to_gange_er_en_aktivitet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    felter = {"samtale": sag, "adgang": hold.adgang("mads"), "maal_id": maal.pk, "felter": AKTIVITET, "tidspunkt": NU}
    noegle = uuid4()
    assert gem_aktivitet(**felter, noegle=noegle) == gem_aktivitet(**felter, noegle=noegle)
    assert Planaktivitet.objects.count() == 1


def test_en_aktivitet_efter_den_ene_godkendelse_kraever_begge_igen_og_siges_til_den_der_havde_godkendt(
    hold: Hold,
) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    aktivitet(sag.maal.get(), hold, "lone", fase="EFTER", art="DELING", hvad="Fortælle om det på teammødet")
    besked = Besked.objects.get(modtager=hold["mads"], emne__startswith="Udviklingsplanen er ændret")
    assert "har føjet en aktivitet til din udviklingsplan" in besked.tekst
    sag.refresh_from_db()
    aendret = aendringer_siden(sag, Plangodkendelse.objects.get().planversion)
    assert [(a.hvad, a.maal) for a in aendret] == [("Ny aktivitet", "Efter: Fortælle om det på teammødet")]


def test_forskellen_siden_en_version_viser_rettede_og_fjernede_aktiviteter(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    rettes, fjernes = aktivitet(maal, hold), aktivitet(maal, hold, hvad="Skal væk", art="LAESNING", fase="FOER")
    sag.refresh_from_db()
    foer = sag.planversion
    gem_aktivitet(
        samtale=sag,
        adgang=hold.adgang("lone"),
        maal_id=maal.pk,
        aktivitet_id=rettes.pk,
        felter=_felter(frist_dag=date(2027, 4, 1), hvem="LEDER"),
        tidspunkt=NU,
    )
    slet_aktivitet(samtale=sag, adgang=hold.adgang("lone"), aktivitet_id=fjernes.pk, tidspunkt=NU)
    sag.refresh_from_db()
    rettet, vaek = aendringer_siden(sag, foer)
    assert [(f.felt, f.foer, f.efter) for f in rettet.felter] == [
        ("Hvem sørger for det", "Medarbejderen", "Lederen"),
        ("Senest", "1.\xa0februar 2027", "1.\xa0april 2027"),
    ]
    assert (vaek.hvad, vaek.maal) == ("Fjernet aktivitet", "Før: Skal væk")


def test_et_maal_fjernes_med_sine_aktiviteter_og_begge_staar_i_sporet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    aktivitet(maal, hold)
    services.slet_maal(samtale=sag, adgang=hold.adgang("mads"), maal_id=maal.pk, tidspunkt=NU)
    assert not Planaktivitet.objects.exists()
    foer = {a["foer"] for a in Sporpost.objects.get(art="mus.maal_fjernet").aendringer}
    assert {"Kan begrunde en afgørelse", "Kursus i gode begrundelser"} <= foer
    historie: Any = Planaktivitet.history
    assert historie.latest("history_id").planversion == 3


@pytest.mark.parametrize("navn", ["carl", "per", "aya", "kim", "rikke", "admin", "ulla"])
def test_kun_de_to_parter_kan_skrive_aktiviteter(hold: Hold, navn: str) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    findes = aktivitet(maal, hold)
    with pytest.raises(IngenAdgang, match="Kun medarbejderen og lederen"):
        aktivitet(maal, hold, navn)
    with pytest.raises(IngenAdgang, match="Kun medarbejderen og lederen"):
        slet_aktivitet(samtale=sag, adgang=hold.adgang(navn), aktivitet_id=findes.pk, tidspunkt=NU)


def test_en_godkendt_plans_aktiviteter_kan_ikke_aendres(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    with pytest.raises(IngenAdgang, match="godkendt af begge"):
        aktivitet(sag.maal.get(), hold)


def test_den_sidste_der_retter_faar_at_vide_at_den_anden_var_der_foerst(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    a = aktivitet(maal, hold)
    felter = {"samtale": sag, "maal_id": maal.pk, "aktivitet_id": a.pk, "felter": AKTIVITET, "tidspunkt": NU}
    gem_aktivitet(adgang=hold.adgang("lone"), set_version=a.planversion, **felter)
    with pytest.raises(Regelbrud, match="ændret af den anden part"):
        gem_aktivitet(adgang=hold.adgang("mads"), set_version=a.planversion, **felter)
    slet_aktivitet(samtale=sag, adgang=hold.adgang("lone"), aktivitet_id=a.pk, tidspunkt=NU)
    with pytest.raises(ForSent):
        gem_aktivitet(adgang=hold.adgang("mads"), **felter)
    # Taken away already: as it should be.
    slet_aktivitet(samtale=sag, adgang=hold.adgang("mads"), aktivitet_id=a.pk, tidspunkt=NU)


def test_en_aktivitet_kan_ikke_skrives_paa_en_andens_maal(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = mussager.holdt(runde, hold), mussager.holdt(runde, hold, "aya")
    ayas = mussager.maal(aya, hold, "aya")
    with pytest.raises(ForSent):
        gem_aktivitet(samtale=mads, adgang=hold.adgang("mads"), maal_id=ayas.pk, felter=AKTIVITET, tidspunkt=NU)
    assert not Planaktivitet.objects.exists()


def test_et_maal_har_ikke_uendelig_mange_aktiviteter(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    Planaktivitet.objects.bulk_create(Planaktivitet(maal=maal, **AKTIVITET) for _ in range(HOEJST))
    with pytest.raises(Regelbrud, match=f"højst {HOEJST} aktiviteter"):
        aktivitet(maal, hold)


@pytest.mark.parametrize(("felt", "vaerdi"), [("fase", "NAAR"), ("art", "X"), ("hvem", "BOB"), ("hvad", "")])
def test_databasen_kender_faserne_formerne_og_hvem(hold: Hold, felt: str, vaerdi: str) -> None:
    maal = mussager.maal(mussager.ny_samtale(hold, mussager.holdt), hold)
    with pytest.raises(IntegrityError), transaction.atomic():
        Planaktivitet.objects.create(maal=maal, **_felter(**{felt: vaerdi}))


def _som(fase: str, art: str = "ANDET") -> Any:
    return Planaktivitet(fase=fase, art=art, hvad="x", hvem="LEDER", frist_dag=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("aktiviteter", "siger"),
    [
        ([], "Målet har ingen aktiviteter endnu."),
        ([_som("UNDER", "KURSUS")], "Der mangler noget efter kurset"),
        ([_som("FOER"), _som("UNDER")], "Der mangler noget efter aktiviteten"),
        ([_som("UNDER"), _som("EFTER")], "Der mangler noget før"),
        ([_som("FOER"), _som("UNDER"), _som("EFTER")], ""),
    ],
)
def test_raadet_peger_paa_det_der_mangler_mest(aktiviteter: list[Any], siger: str) -> None:
    assert raad(aktiviteter).startswith(siger)
    assert bool(raad(aktiviteter)) == bool(siger)


def test_billedets_stykker_fylder_hele_bredden_og_svarer_til_tallene() -> None:
    maal = SimpleNamespace(pk=1)
    kort = maalkort(maal, [_som("FOER"), _som("EFTER"), _som("EFTER"), _som("UNDER")], {})
    assert kort.balance == "1 før, 1 under og 2 efter"
    assert [(s.klasse, s.x, s.bredde) for s in kort.stykker] == [
        ("foer", 0, 250),
        ("under", 250, 250),
        ("efter", 500, 500),
    ]
    assert [s.bredde for s in kort.vejledende] == [400, 200, 400]
    assert maalkort(maal, [], {}).stykker == []
