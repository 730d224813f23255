"""A MUS round from last year's, and a time for a talk: with a script and without, on every screen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ansoegninger.mus.services import opret_samtaler
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU
from tests.fabrikker.mustider import handl
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_en_tid_foreslaas_og_vaelges_paa_alle_skaerme(rejse: Rejse) -> None:
    sag = mussager.samtale(mussager.musrunde(rejse.hold), rejse.hold)
    person = rejse.vindue()
    rejse.bliv(person, "lone")
    person.gaa("/mus/runder/").klik("Tider til samtalerne").ser("Ingen tider foreslået", "Mads Mørkeberg")
    person.klik("Foreslå tider").skriv({"Hvilke tider?": "05.10.2026 9.00 10.15\nsnart", "Hvor?": "Lokale 2"})
    person.klik("Send tiderne til medarbejderne").ser("Linje 2: Begynd linjen med en dato")
    person.skriv({"Hvilke tider?": "05.10.2026 9.00 10.15\n06.10.2026 13.00 14.15"})
    person.klik("Send tiderne til medarbejderne").ser("3 medarbejdere har fået besked", "Har ikke svaret endnu")
    rejse.bliv(person, "mads")
    person.gaa(f"/sager/{sag.sagsnummer}/").klik("Vælg en tid")
    person.svar("Hvilken tid passer dig?", "5. oktober 2026 kl. 10.15").klik("Gem svaret")
    person.ser("»Vælg en tid« er gemt.", "Det er din leder, der kan udsætte samtalen.")
    rejse.bliv(person, "lone")
    person.gaa("/mus/tider/").ser("Aftalt", "Lokale 2")


def test_uden_javascript_kan_tiden_ogsaa_foreslaas_vaelges_og_hentes(rejse: Rejse) -> None:
    sag = mussager.samtale(mussager.musrunde(rejse.hold), rejse.hold)
    person = rejse.som("lone", javascript=False)
    person.side.goto(f"{person.vaert}/mus/tider/foreslaa/?sag={sag.sagsnummer}")
    person.skriv({"Hvilke tider?": "05.10.2026 9.00 10.15"}).tryk("Send tiderne til medarbejderne")
    person.ser("1 medarbejder har fået besked")
    medarbejder = rejse.som("mads", javascript=False)
    medarbejder.side.goto(f"{medarbejder.vaert}/sager/{sag.sagsnummer}/")
    medarbejder.tryk("Vælg en tid").svar("Hvilken tid passer dig?", "5. oktober 2026 kl. 09.00").tryk("Gem svaret")
    medarbejder.ser("»Vælg en tid« er gemt.")
    with medarbejder.side.expect_download() as hentet:
        medarbejder.side.get_by_role("link", name="Hent til din kalender").first.click()
    assert hentet.value.suggested_filename == f"{sag.sagsnummer}.ics"


def test_rundens_side_og_den_nye_runde_paa_alle_skaerme(rejse: Rejse) -> None:
    runde = mussager.musrunde(rejse.hold)
    mussager.afsluttet(runde, rejse.hold, "mads")
    handl(rejse.hold, "lone", mussager.samtale(runde, rejse.hold, "aya"), "udsaet", til_dag=DAG + timedelta(days=30))
    person = rejse.vindue()
    rejse.bliv(person, "carl")
    person.gaa(f"/mus/runder/{runde.pk}/").ser("1 samtale er udsat.", "Hent som regneark")
    person.gaa("/mus/runder/ny/").ser("Alt er udfyldt efter MUS 2026, et år senere.", "Spørgeguide")


def test_uden_javascript_vises_fremdriften_paa_rundens_egen_side(rejse: Rejse) -> None:
    runde = mussager.aaben_runde(rejse.hold)
    person = rejse.som("carl", javascript=False)
    person.side.goto(f"{person.vaert}/mus/runder/{runde.pk}/fremdrift/")
    person.ser("Samtalerne oprettes af baggrundsarbejderen", "0 af 7")
    opret_samtaler(runde=runde, nu=lambda: NU)
    person.side.reload()
    person.ser("0 af 7 samtaler er holdt").ser_ikke("Samtalerne oprettes")
