"""Kim: what became knowledge sharing gets a place in the year wheel."""

import pytest

from ansoegninger.aarshjul.models import Aarshjulsemne
from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_videndeling_til_aarshjulet(rejse: Rejse) -> None:
    oenske = sager.vurderet(rejse.hold, "mads", titel="Den gode afgørelse")
    runde = sager.runde(rejse.hold)
    sager.laas_alle(rejse.hold, runde)
    sager.udkast(rejse.hold, runde, oenske, "VIDENDELING")
    sager.beslut(rejse.hold, runde)
    sager.frigiv(runde)
    sager.goer(rejse.hold["mads"], oenske, "laes")
    kim = rejse.som("kim")

    kim.gaa("/").klik("Videndeling og årshjul").klik("Forslag til emner").ser("Den gode afgørelse").med_tastatur()
    kim.klik("Placér").skriv({"Emne": "Den gode afgørelse", "Andre, der holder oplæg": "Aya Ærenlund"})
    kim.vaelg_i(År="2027").svar("Kvartal", "1. kvartal (januar–marts)").klik("Sæt på årshjulet")
    kim.gaa("/videndeling/?aar=2027").ser("Aya Ærenlund")
    assert Aarshjulsemne.objects.get().oenske == oenske
