"""Mads, Lone and Kim: the profile from the preparation to the unit's matrix, on every screen."""

import pytest

from ansoegninger.kompetenceprofil.models import Profilbesvarelse
from tests.fabrikker import mussager, profiler
from tests.fabrikker.hold import NU
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_forberedelsen_til_afdelingens_kompetencer(rejse: Rejse) -> None:
    hold = rejse.hold
    profiler.sagstype(hold)
    profiler.besvar(hold, "mads", "C", tidspunkt=NU.replace(year=2025))
    mussager.musrunde(hold)

    mads = rejse.som("mads")
    mads.gaa("/").klik("Forbered dig til samtalen").med_tastatur()
    mads.ser("Hvor ligger du?", "Sidst (2025): C")
    mads.skriv({"Dine noter til samtalen": "Jeg vil skrive bedre."}).svar(
        "Hvilket niveau ser du dig selv på?", "B – alle sagstyper, selvstændigt"
    )
    mads.svar("Kan begrunde en afgørelse", "C")
    mads.klik("Gem min forberedelse").ser("Vælg, hvor det ligger.")
    assert mads.side.locator("textarea").input_value() == "Jeg vil skrive bedre."
    mads.svar("Merudgifter", "A").klik("Gem min forberedelse")

    lone = rejse.som("lone")
    lone.gaa(f"/kompetenceprofil/person/{hold['mads'].pk}/").ser("Udvikling over årene")
    profiler.besvar(hold, "mads", "B", af="lone", sagsnummer=Profilbesvarelse.objects.latest("pk").sagsnummer)

    mads.gaa("/mus/").klik("Min kompetenceprofil").med_tastatur()
    mads.ser("Under det forventede", "Lederen ser det højere", "2025", "2026")
    mads.klik("Opdatér din vurdering").med_tastatur().klik("Gem min vurdering").ser("Din vurdering er gemt.")

    lone.gaa("/kompetenceprofil/enhed/").ser("1 af 1 sagstyper har ingen ressourceperson: Merudgifter.").med_tastatur()

    kim = rejse.som("kim")
    kim.gaa("/mus/runder/").klik("Se afdelingens kompetencer").ser("Tallene er for få til at blive vist")
    kim.gaa("/kompetenceprofil/sagstyper/").med_tastatur().klik("Ny sagstype").skriv({"Sagstypens navn": "Ledsagelse"})
    kim.klik("Gem").ser("Sagstypen »Ledsagelse« er gemt.").klik("Arkivér Ledsagelse").ser("er arkiveret")
