"""Carl: opens the round, decides it with a preview, and sees the answers go out."""

import pytest

from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_aabnet_runde_til_frigivne_svar(rejse: Rejse) -> None:
    sager.vurderet(rejse.hold, "mads", titel="Jura i praksis")
    sager.vurderet(rejse.hold, "aya", titel="Den gode afgørelse")
    carl = rejse.som("carl")

    carl.gaa("/").gaa("/prioritering/").klik("Åbn en runde")
    carl.skriv({"Budgetår": "2027", "Indstillinger senest": "30.11.2026", "Voksenstøtte": "15.000"})
    carl.skriv({"Visitation": "10.000", "centrets egne ansatte": "0"}).klik("Åbn runden")
    runde = Prioriteringsrunde.objects.get()
    assert runde.aar == 2027
    sager.laas_alle(rejse.hold, runde)

    carl.gaa("/opgaver/").klik("Beslut runden").gaa(f"/prioritering/{runde.sagsnummer}/").med_tastatur()
    for nr, (titel, udfald) in enumerate({"Jura i praksis": "Bevilget", "Den gode afgørelse": "Afslag"}.items()):
        boks = carl.side.get_by_role("group", name=titel)
        boks.get_by_label("Beslutning").select_option(label=udfald)
        vejet = ("jura fylder mest hos jer", "flere kolleger kan lære dig det")[nr]
        boks.get_by_label("Begrundelse til medarbejderen").fill(f"Vi har set på jeres mål, og {vejet}.")
        if udfald == "Afslag":
            boks.get_by_text("Hovedhensyn og henvisning").click()
            boks.get_by_label("Hovedhensyn").select_option(label="Målet nås bedre på en anden måde")
        carl.klik(f"Gem {titel}")
    carl.gaa(f"/breve/runde/{runde.sagsnummer}/").ser("2 af 2 breve er klar.", "Se hele brevet").med_tastatur()
    carl.gaa(f"/prioritering/{runde.sagsnummer}/forhaandsvisning/").ser("12.000 kr.", "Jura i praksis")
    carl.klik("Beslut runden", rolle="button").ser("Tilbagemeldinger frigives")
    assert Beslutning.objects.filter(runde=runde, frigivet_kl__isnull=True).count() == 2

    # The worker releases; the page only shows how far it is.
    assert sager.frigiv(runde) == 2
    carl.gaa(f"/prioritering/{runde.sagsnummer}/").ser("Besluttet og frigivet", "Bevilget", "Afslag")
