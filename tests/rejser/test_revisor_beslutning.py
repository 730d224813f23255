"""Rikke follows a decision through the trail: finds it, reads it, sees what it rested on, and decides it once more."""

from datetime import timedelta

import pytest

from ansoegninger.oensker.models import Oenske
from tests.fabrikker import sager
from tests.fabrikker.hold import NU
from tests.rejser.rejsende import Rejse
from tests.workflows.spor.angreb import bag_om

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def besluttet(rejse: Rejse, monkeypatch: pytest.MonkeyPatch) -> Oenske:
    """Mads' wish, granted an hour after it was assessed; the clock goes on meanwhile."""
    oenske = sager.vurderet(rejse.hold, "mads", titel="Den gode afgørelse")
    sager.vurderet(rejse.hold, "bo", "ulla", titel="Kanariefuglens sang")
    runde = sager.runde(rejse.hold)
    sager.laas_alle(rejse.hold, runde)
    sager.udkast(rejse.hold, runde, oenske)
    for timer, handling in ((1, lambda: sager.beslut(rejse.hold, runde)), (2, lambda: sager.frigiv(runde))):
        monkeypatch.setattr("django.utils.timezone.now", lambda timer=timer: NU + timedelta(hours=timer, seconds=3))
        handling()
    return oenske


def test_foelger_en_beslutning_fra_soegning_til_genspil(rejse: Rejse, besluttet: Oenske) -> None:
    rikke = rejse.som("rikke")
    rikke.gaa("/").klik("Søg i sporet").ser("Hver handling i dit mandat").ser_ikke(
        "Kanarie", "Ulla Ulvedal"
    ).med_tastatur()
    rikke.skriv({"Søg": "carl"}).klik("Vis").ser("Carl Capion traf beslutning om ønsket: bevilget", "om Mads Mørkeberg")
    rikke.klik("Carl Capion traf beslutning om ønsket").ser(
        "Historien om Den gode afgørelse", "Lone Lervad vurderede ønsket: anbefales", "Regnet efter"
    )
    rikke.side.get_by_text("Vis den rå post nr. 1", exact=True).click()
    rikke.ser("indhold_digest", "Regnet efter på denne side: postens hash").se_efter().med_tastatur()

    rikke.klik("Som det stod", rolle="link").ser("Vælg et tidspunkt").klik("Ved beslutningen")
    rikke.ser("Afventer prioriteringen", "Ændret: Tilbagemelding sendt", "Ranglisten for Voksenstøtte 2027")
    rikke.ser("Posteringerne stemmer").med_tastatur()

    rikke.gaa(f"/spor/{besluttet.sagsnummer}/").klik("Genspil beslutningen").ser("Samme grundlag, samme resultat")
    rikke.gaa("/spor/").klik("Holder sporet?").ser("Sporet er aldrig regnet efter").med_tastatur()
    assert rikke.side.locator("main form[method=post]").count() == 0


def test_ser_hvad_der_er_aendret_bag_om_ogsaa_uden_javascript(rejse: Rejse, besluttet: Oenske) -> None:
    bag_om("UPDATE ansoegninger_beslutning SET beloeb_oere = 1 WHERE oenske_id = %s", besluttet.pk)
    bag_om("UPDATE workflows_sporpost SET rolle = 'TR' WHERE kaede = %s AND nummer = 2", besluttet.sagsnummer)
    rikke = rejse.som("rikke", javascript=False)
    rikke.side.goto(f"{rejse.vaert}/spor/?soeg={besluttet.sagsnummer}")
    rikke.ser("Lone Lervad vurderede ønsket")
    rikke.side.goto(f"{rejse.vaert}/spor/{besluttet.sagsnummer}/")
    rikke.ser("Sagens kæde er regnet efter på denne side og stemmer ikke. Nr. 2: posten er ændret")
    rikke.side.goto(f"{rejse.vaert}/spor/{besluttet.sagsnummer}/genspil/")
    rikke.ser("Samme grundlag, men ikke samme resultat", "0,01 kr.")
    rikke.side.goto(f"{rejse.vaert}/spor/{besluttet.sagsnummer}/som-det-stod/?dag=01.10.2026&tid=10.30")
    rikke.ser("Som det stod 1. oktober 2026 kl. 10.30", "Posteringerne stemmer")
