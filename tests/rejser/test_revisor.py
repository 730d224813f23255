"""Rikke: finds a case, reads its trail, and can change nothing."""

import pytest
from django.db import transaction

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU
from tests.rejser.rejsende import Rejse
from workflows.motor.models import AabenOpgave
from workflows.spor import Sporudkast, skriv
from workflows.spor.models import Sporpost

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_finder_sagen_laeser_sporet_og_kan_intet_aendre(rejse: Rejse) -> None:
    oenske = sager.vurderet(rejse.hold, "mads", titel="Den gode afgørelse")
    venter = sager.indsendt(rejse.hold, "aya", titel="Jura i praksis")
    sager.indsendt(rejse.hold, "bo", titel="Kanariefuglens sang")
    sidste = Sporpost.objects.latest("pk").pk
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
    # That the auditor looked, and where she was refused, is the only thing written.
    assert set(_arter_siden(sidste)) == {"adgang.set", "adgang.afvist"}


def test_afgraenser_en_rapport_og_tager_den_ud(rejse: Rejse) -> None:
    oenske = sager.indsendt(rejse.hold, "mads")
    for art, rolle in (("kursusoenske.vurder", Rolle.LEDER), ("beslutning", Rolle.CENTERCHEF)):
        with transaction.atomic():
            skriv(
                Sporudkast(
                    kaede=oenske.sagsnummer,
                    art=art,
                    tidspunkt=NU,
                    aktoer_id=rejse.hold["carl"].pk,
                    rolle=rolle,
                    enhed_id=oenske.enhed_id,
                )
            )
    sidste = Sporpost.objects.latest("pk").pk
    rikke = rejse.som("rikke")

    rikke.gaa("/spor/").klik("Samme person på flere trin").ser("Carl Capion vurderede og besluttede").med_tastatur()
    rikke.gaa("/spor/rolleskift/").ser("Ingen roller eller adgange er ændret", "Intet at vise")
    rikke.gaa("/spor/samme-person/?enhed=").klik("Tag rapporten ud").klik("Tag ud").ser("Feltet skal udfyldes")
    rikke.skriv({"Formål": "Stikprøve"}).svar("Som hvad", "CSV-fil, til andre programmer").med_tastatur()
    with rikke.side.expect_download() as hentet:
        rikke.side.get_by_role("button", name="Tag ud").click()
    assert hentet.value.suggested_filename.endswith(".csv")
    assert oenske.sagsnummer in hentet.value.path().read_text(encoding="utf-8-sig")
    assert _arter_siden(sidste) == ["spor.eksport"]


def _arter_siden(sidste: int) -> list[str]:
    return list(Sporpost.objects.filter(pk__gt=sidste).values_list("art", flat=True))
