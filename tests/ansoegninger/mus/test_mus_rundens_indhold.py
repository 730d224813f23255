"""A round begins from last year's, and its talks have its guide and its days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from ansoegninger.mus.forms import RundeForm
from ansoegninger.mus.guide import INDBYDELSE, STANDARD, Afsnit, laes
from ansoegninger.mus.models import MusRunde, MusSamtale
from ansoegninger.mus.queries import skabelon_for
from ansoegninger.mus.services import Rundeindhold, aabn_runde, opret_samtaler
from tests.ansoegninger.mus.opslag import Som, tekst
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db

GUIDE = "Året der gik\n- Hvad lykkedes?\n• Hvad var svært?\n\nFremad:\nHvad vil du kunne?"
DAGE = {"dage_forberedelse": 7, "dage_samtale": 10, "dage_plan": 5, "dage_godkendelse": 3}


def sidste_aars(hold: Hold, **dage: Any) -> MusRunde:
    assert hold.strategi is not None
    return aabn_runde(
        center=hold.enhed["center"],
        navn="MUS 2026",
        enheder=[hold.enhed["voksen"]],
        strategi=hold.strategi,
        fra_dag=date(2026, 8, 1),
        til_dag=date(2026, 10, 31),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
        indhold=Rundeindhold(GUIDE, "Kom glad.", dage or DAGE),
    )


# --- the guide --------------------------------------------------------------------------------------------------------


def test_guiden_laeses_som_overskrifter_med_spoergsmaal() -> None:
    assert laes(GUIDE) == (
        Afsnit("Året der gik", ("Hvad lykkedes?", "Hvad var svært?")),
        Afsnit("Fremad", ("Hvad vil du kunne?",)),
    )
    assert laes("Kun en overskrift") == (Afsnit("Kun en overskrift", ()),)
    assert laes(" \n\n \n") == laes("") == ()
    assert len(laes(STANDARD)) == 4


@pytest.mark.side
def test_begge_ser_guiden_naar_de_forbereder_sig_og_naar_samtalen_holdes(hold: Hold, som: Som) -> None:
    runde = sidste_aars(hold)
    opret_samtaler(runde=runde, nu=lambda: NU)
    sag = mussager.samtale(runde, hold)

    def opgave(trin: str) -> str:
        return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin).task_id])

    for navn, trin in (("mads", "forbered_medarbejder"), ("lone", "forbered_leder")):
        assert "Hvad lykkedes?" in tekst(som(hold[navn]).get(opgave(trin)))
    mussager.forberedt(runde, hold)
    assert "Hvad lykkedes?" in tekst(som(hold["lone"]).get(opgave("hold")))
    assert "Hvad lykkedes?" in tekst(som(hold["mads"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))


# --- last year's ------------------------------------------------------------------------------------------------------


def test_en_ny_runde_er_udfyldt_efter_sidste_aars_et_aar_senere(hold: Hold) -> None:
    runde = sidste_aars(hold)
    initial = RundeForm(center=hold.enhed["center"], skabelon=skabelon_for(hold.enhed["center"])).initial
    assert {
        felt: initial[felt] for felt in ("navn", "fra_dag", "til_dag", "enheder", "guide", "indbydelse", *DAGE)
    } == {
        "navn": "MUS 2027",
        "fra_dag": date(2027, 8, 1),
        "til_dag": date(2027, 10, 31),
        "enheder": [str(hold.enhed["voksen"].pk)],
        "guide": GUIDE,
        "indbydelse": "Kom glad.",
        **DAGE,
    }
    assert skabelon_for(hold.enhed["andet"]) is None
    assert runde.skabelon is None


def test_den_foerste_runde_begynder_med_en_guide_og_forloebets_egne_frister(hold: Hold) -> None:
    initial = RundeForm(center=hold.enhed["center"]).initial
    assert (initial["guide"], initial["indbydelse"]) == (STANDARD, INDBYDELSE)
    assert {felt: initial[felt] for felt in DAGE} == dict(zip(DAGE, (21, 30, 14, 14), strict=True))
    assert "navn" not in initial


@pytest.mark.side
def test_alt_kan_aendres_foer_runden_aabnes_og_den_gamle_roeres_ikke(hold: Hold, som: Som) -> None:
    gammel, carl = sidste_aars(hold), som(hold["carl"])
    assert "Alt er udfyldt efter MUS 2026, et år senere." in tekst(carl.get(reverse("mus:ny_runde")))
    assert hold.strategi is not None
    svar = carl.post(
        reverse("mus:ny_runde"),
        {
            "navn": "MUS 2027",
            "fra_dag": "15.08.2027",
            "til_dag": "01.11.2027",
            "enheder": [hold.enhed["visitation"].pk],
            "strategi": hold.strategi.pk,
            "guide": "Nyt\nHvad nu?",
            "indbydelse": "",
            "dage_forberedelse": "12",
            "dage_samtale": "",
            "noegle": str(uuid4()),
        },
    )
    ny = MusRunde.objects.exclude(pk=gammel.pk).get()
    assert svar.headers["Location"] == reverse("mus:runde", args=[ny.pk])
    assert (ny.guide, ny.indbydelse, ny.skabelon) == ("Nyt\nHvad nu?", "", gammel)
    assert (ny.dage_forberedelse, ny.dage_samtale, ny.dage_plan) == (12, None, None)
    gammel.refresh_from_db()
    assert (gammel.guide, gammel.dage_forberedelse) == (GUIDE, 7)


@pytest.mark.side
@pytest.mark.parametrize("dage", ["0", "-1", "181", "syv"])
def test_dage_der_ikke_giver_mening_afvises_og_det_skrevne_bevares(hold: Hold, som: Som, dage: str) -> None:
    svar = som(hold["carl"]).post(
        reverse("mus:ny_runde"), {"navn": "MUS 2027", "dage_plan": dage, "guide": "Min guide", "noegle": str(uuid4())}
    )
    side = tekst(svar)
    assert "Min guide" in side
    assert f'value="{dage}"' in side
    assert not MusRunde.objects.exists()
    runde = sidste_aars(hold)
    with pytest.raises(IntegrityError), transaction.atomic():
        MusRunde.objects.filter(pk=runde.pk).update(dage_plan=0)


# --- the round's own days ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dage", "ventet"), [(DAGE, (7, 10, 5, 3)), ({"dage_samtale": 40}, (21, 40, 14, 14))])
def test_trinnenes_frister_er_rundens_egne_hvor_den_har_nogen(
    hold: Hold, dage: dict[str, int], ventet: tuple[int, ...]
) -> None:
    runde = sidste_aars(hold, **dage)
    opret_samtaler(runde=runde, nu=lambda: NU)
    sag = mussager.samtale(runde, hold)

    def frist() -> int:
        (dag,) = set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("frist_dag", flat=True))
        return int((dag - DAG).days)

    fundet = [frist()]
    mussager.forberedt(runde, hold)
    fundet.append(frist())
    goer(hold["lone"], sag, "hold", afholdt_dag=DAG)
    fundet.append(frist())
    mussager.maal(sag, hold)
    goer(hold["lone"], sag, "plan")
    assert (*fundet, frist()) == ventet


def test_paamindelsen_foelger_rundens_frist(hold: Hold) -> None:
    runde = sidste_aars(hold)
    opret_samtaler(runde=runde, nu=lambda: NU)
    varsler = AabenOpgave.objects.filter(sagsnummer=MusSamtale.objects.first().sagsnummer)
    assert set(varsler.values_list("varsel_dag", flat=True)) == {DAG + timedelta(days=4)}
