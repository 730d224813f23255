"""Carl and Rikke: read a round's reports, with bars, tables and what is hidden."""

import pytest

from tests.ansoegninger.rapporter.verden import by
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_rapporterne_kan_laeses_paa_alle_skaerme_og_med_tastatur(rejse: Rejse) -> None:
    byen = by(rejse.hold)
    byen.folk(12, "voksen", bevilget=10, timer_pr_uge=20, titel="Mentalisering")
    byen.folk(10, "visitation", bevilget=4, stilling="Visitator i et hus med en meget lang titel på døren")
    byen.folk(2, "voksen", bevilget=1, overenskomst="FOA")

    carl = rejse.som("carl")
    carl.gaa("/rapporter/").ser("Ansatte i Visitation fik 40 % af deres ønsker bevilget mod 79 %").med_tastatur()
    carl.klik("Hvem fik bevilget noget?").ser("Vises ikke, så ingen af de små kan regnes ud", "under 5").med_tastatur()
    carl.klik("Hvad bliver der ønsket?").ser("Ønsket, men ikke i kataloget", "»Mentalisering«").med_tastatur()

    rikke = rejse.som("rikke")
    rikke.gaa("/").klik("Rapporter", rolle="link").ser("Prioritering 2027")
