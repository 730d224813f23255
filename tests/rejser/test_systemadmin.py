"""Adam: gives a role, names a stand-in, and sees no case."""

import pytest

from ansoegninger.sletning.models import Bevaringspaalaeg, Opbevaringsregel
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_giver_en_rolle_udpeger_en_stedfortraeder_og_ser_ingen_sag(rejse: Rejse) -> None:
    oenske = sager.indsendt(rejse.hold, "mads", titel="Den gode afgørelse")
    adam = rejse.som("admin")

    adam.gaa("/").klik("Roller", rolle="link").klik("Giv en rolle").med_tastatur()
    adam.skriv({"Person": "ina"}).svar("Rolle", "Økonomi").vaelg_i(Enhed="– Center for Voksne")
    adam.skriv({"Første dag": "01.10.2026", "Grund": "Følger budgettet"}).klik("Giv rollen")
    assert Rolletildeling.objects.filter(person=rejse.hold["ina"], rolle=Rolle.OEKONOMI).exists()

    adam.gaa("/organisation/").klik("Voksenstøtte").klik("Lone Lervad").klik("Udpeg en stedfortræder").med_tastatur()
    adam.skriv({"Stedfortræder": "per", "Første dag": "01.10.2026", "Sidste dag": "07.10.2026", "Grund": "Ferie"})
    adam.klik("Udpeg", rolle="button").ser("Per Pilegaard")
    assert Stedfortraeder.objects.get().for_person == rejse.hold["lone"]

    adam.gaa("/organisation/").ser("Voksenstøtte", "Lone Lervad").ser_ikke("Den gode afgørelse")
    svar = adam.side.goto(f"{rejse.vaert}/sager/{oenske.sagsnummer}/")
    assert svar is not None
    assert svar.status == 404


def test_saetter_en_frist_og_bevarer_en_sag_uden_at_se_den(rejse: Rejse) -> None:
    oenske = sager.indsendt(rejse.hold, "mads", titel="Den gode afgørelse")
    adam = rejse.som("admin")

    adam.gaa("/").klik("Opbevaring", rolle="link").klik("Breve", rolle="link").klik("Sæt en ny frist").med_tastatur()
    adam.skriv({"Slettes efter": "120", "Kilde": "Byrådet", "Begrundelse": "Arkivet har bedt om det"})
    adam.klik("Gem den nye version").ser("10 år efter fratrædelsen")
    assert Opbevaringsregel.objects.get().maaneder == 120

    adam.gaa("/opbevaring/").klik("Bevaringspålæg").klik("Giv et pålæg").med_tastatur()
    adam.skriv({"Sagsnummer": oenske.sagsnummer, "Grund": "Aktindsigt"}).klik("Giv pålægget")
    adam.ser(oenske.sagsnummer, "Gælder").ser_ikke("Den gode afgørelse")
    adam.klik("Ophæv", rolle="link").skriv({"Grund": "Afgjort"}).klik("Ophæv fra i dag").ser("Slut")
    assert Bevaringspaalaeg.objects.get().til_dag is not None
