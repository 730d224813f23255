"""Rikke: finds a case, reads its trail, and can change nothing."""

import pytest

from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_finder_sagen_laeser_sporet_og_kan_intet_aendre(rejse: Rejse) -> None:
    oenske = sager.vurderet(rejse.hold, "mads", titel="Den gode afgørelse")
    venter = sager.indsendt(rejse.hold, "aya", titel="Jura i praksis")
    sager.indsendt(rejse.hold, "bo", titel="Kanariefuglens sang")
    poster = Sporpost.objects.count()
    rikke = rejse.som("rikke")

    rikke.gaa("/").skriv({"Find en sag": oenske.sagsnummer}).klik("Søg").med_tastatur()
    rikke.gaa("/sager/").ser("Den gode afgørelse", "Jura i praksis").ser_ikke("Kanariefuglens sang", "Bo Kanariegul")
    rikke.klik("Den gode afgørelse").ser("Mads Mørkeberg sendte ønsket", "Lone Lervad vurderede ønsket: anbefales")
    for fane in ("Procesdiagram", "Oplysninger", "Historik"):
        rikke.klik(fane, rolle="tab")
    assert rikke.side.locator("main form[method=post]").count() == 0

    opgave = AabenOpgave.objects.get(sagsnummer=venter.sagsnummer)
    for sti in (f"/opgaver/{opgave.task_id}/", f"/sager/{venter.sagsnummer}/afbryd/traek/"):
        svar = rikke.side.goto(rejse.vaert + sti)
        assert svar is not None
        assert svar.status in {200, 403, 404}
        assert rikke.side.locator("main form[method=post]").count() == 0, f"{sti} har en formular"
    assert Sporpost.objects.count() == poster
