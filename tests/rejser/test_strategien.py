"""The strategy from a draft to what everybody reads: Kim writes, Carl approves, Lone meets the new version."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from ansoegninger.strategi.models import Laeringsmaal, Strategi
from tests.fabrikker.hold import DAG
from tests.rejser.rejsende import Person, Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]

NYE_ORD = "Kan skrive til borgeren, hvorfor der er sagt nej"
NYT_TEMA = "Jura, som borgeren forstår"
NYT = "Jura er skrevet om, så borgeren kommer først."


def skriver_udkastet(kim: Person) -> None:
    """A copy of what holds, from today, with a goal in other words."""
    kim.gaa(reverse("strategi:vis")).klik("Skriv en ny version").klik("Begynd udkastet")
    kim.klik("Ret navn, periode og formål").skriv({"Gælder fra": DAG.strftime("%d.%m.%Y"), "Navn": "Borgeren først"})
    kim.klik("Gem").ser("Udkast: Borgeren først")
    kim.klik("Ret Kan begrunde en afgørelse").skriv({"Læringsmål": NYE_ORD})
    kim.klik("Gem").ser(NYE_ORD).klik("Ret Jura i praksis").skriv({"Temaets navn": NYT_TEMA})
    kim.klik("Gem").ser(NYT_TEMA).med_tastatur()


def test_fra_udkast_til_den_version_alle_laeser(rejse: Rejse) -> None:
    kim, carl, lone = rejse.som("kim"), rejse.som("carl"), rejse.som("lone")
    lone.gaa(reverse("strategi:vis")).ser("Kompetencestrategi", "Kan begrunde en afgørelse", "Version 1")

    skriver_udkastet(kim)
    kim.klik("Gå til »Send til godkendelse«").skriv({"Hvad er nyt, og hvorfor?": NYT}).klik("Send til godkendelse")
    # What nobody has approved is not what is read.
    lone.gaa(reverse("strategi:vis")).ser("Kan begrunde en afgørelse").ser_ikke(NYE_ORD)

    carl.gaa("/").klik("Borgeren først").ser(NYT).med_tastatur()
    carl.svar("Dit svar", "Godkend versionen").klik("Gem svaret")

    ny = Strategi.objects.get(version=2)
    lone.gaa(reverse("strategi:vis")).ser("Borgeren først", NYE_ORD, "Version 2", "Gælder nu", "Godkendt af Carl")
    lone.klik("Vis på én side").ser("Borgeren først", NYT_TEMA)
    lone.side.emulate_media(media="print")
    assert not lone.side.locator(".ikke-print").first.is_visible()
    lone.ser("Borgeren først", NYT_TEMA, NYE_ORD)
    # The page to hold up lists the themes; each has a page of its own after it, and the goals come last.
    forrest, *resten = [side.extract_text() for side in PdfReader(BytesIO(lone.side.pdf())).pages]
    assert NYT_TEMA in forrest
    assert NYT_TEMA in resten[1]
    assert [NYE_ORD in forrest, NYE_ORD in " ".join(resten[-1].split())] == [False, True]
    svar = lone.side.request.get(lone.vaert + reverse("strategi:pdf", args=[ny.pk]))
    assert (svar.status, svar.headers["content-type"], svar.body()[:5]) == (200, "application/pdf", b"%PDF-")
    assert Laeringsmaal.objects.get(strategi=ny).forgaenger == Laeringsmaal.objects.get(strategi__version=1)
