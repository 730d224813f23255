"""Two decide, and eight spend, at the same instant: in real processes on PostgreSQL."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.services import disponer, saet_ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.motor.samtidigt import samtidigt
from workflows.motor.doere import udfoer
from workflows.motor.models import AabenOpgave

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]


def _beslut(hold: Hold, navn: str, runde: Prioriteringsrunde) -> Callable[[], object]:
    opgave = AabenOpgave.objects.get(sagsnummer=runde.sagsnummer, trin="beslut")
    adgang, data = hold.adgang(navn), {"snapshot": forhaandsvis(runde).snapshot}
    return lambda: udfoer(opgave_id=opgave.task_id, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4()).trin


def test_to_der_beslutter_samme_runde_paa_en_gang_er_en_beslutning(hold: Hold) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in Oenske.objects.all():
        sager.udkast(hold, runde, oenske)
    svar = samtidigt(*(_beslut(hold, navn, runde) for navn in ("carl", "per")))
    assert sorted(map(str, svar)) == ["ForSent", "beslut"]
    assert (Beslutning.objects.count(), Brev.objects.count()) == (2, 2)
    assert Ramme.objects.get(enhed=hold.enhed["voksen"]).disponeret_oere == 2_400_000


def test_to_runder_om_samme_oenske_paa_en_gang_beslutter_det_en_gang(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runder = [sager.runde(hold, aar=aar) for aar in (2027, 2028)]
    for runde in runder:
        sager.laas_alle(hold, runde)
        sager.udkast(hold, runde, oenske)
    svar = samtidigt(*(_beslut(hold, "carl", runde) for runde in runder))
    assert sorted(map(str, svar)) == ["Regelbrud", "beslut"]
    assert Beslutning.objects.count() == 1


def test_de_sidste_penge_otte_paa_en_gang_giver_en_bevilling_og_syv_afvisninger(hold: Hold) -> None:
    ramme = saet_ramme(
        enhed=hold.enhed["voksen"], aar=2027, ramme_oere=1_000, sagsnummer="P-1", bruger=hold["carl"], tidspunkt=NU
    )

    def brug(nummer: int) -> Callable[[], str]:
        beloeb = {f"K-{nummer}": 600}
        return lambda: str(disponer(ramme=ramme, beloeb=beloeb, bruger=hold["carl"], tidspunkt=NU))

    svar = samtidigt(*(brug(nummer) for nummer in range(8)))
    assert sorted(svar) == ["None", *["Regelbrud"] * 7]
    ramme.refresh_from_db()
    assert ramme.disponeret_oere == 600
    assert Postering.objects.filter(art=Posteringsart.DISPONERET).count() == 1
