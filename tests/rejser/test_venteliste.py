"""Carl: money is free, somebody waits, and he grants it after having passed one over."""

import pytest

from ansoegninger.prioritering.models import Beslutning
from tests.ansoegninger.venteliste.scene import byg
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_forsidens_linje_til_bevilget_fra_ventelisten(rejse: Rejse) -> None:
    scene = byg(rejse.hold)
    carl = rejse.som("carl")
    voksen = f"Den gode afgørelse ({scene.mads.sagsnummer})"

    carl.gaa("/").ser("Der er penge til nogen på ventelisten").klik("Se ventelisten 2027")
    carl.ser("Voksenstøtte: 15.000,00 kr. fri", f"Næste på ventelisten er {voksen}").med_tastatur()
    carl.klik(f"{voksen} i Voksenstøtte").skriv({"Hvorfor springes ønsket over?": "Orlov til sommer."})
    carl.klik("Spring over", rolle="button").ser("Sprunget over her", "Orlov til sommer.")
    carl.klik("Tag tilbage", rolle="button").ser(f"Næste på ventelisten er {voksen}")

    carl.klik(f"{voksen} fra Voksenstøtte")
    carl.skriv({"Begrundelse til medarbejderen": "Der er blevet penge i afdelingens ramme."})
    carl.klik("Se, hvad der sker", rolle="button")
    carl.ser("12.000,00 kr. disponeres i Voksenstøtte: 15.000,00 kr. fri nu, 3.000,00 kr. bagefter.")
    carl.klik("Bevilg ønsket", rolle="button").ser("Den gode afgørelse er bevilget.")
    assert Beslutning.objects.filter(oenske=scene.mads, efter__isnull=False).count() == 1

    mads = rejse.som("mads")
    mads.gaa("/").ser("Læs tilbagemeldingen")
