"""The last money, and the same wish, at the same instant: in real processes on PostgreSQL."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.db import connection

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.services import opret_pulje
from ansoegninger.budget.services.puljer import Puljedata
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.venteliste import services
from ansoegninger.venteliste.queries import laes_listen
from ansoegninger.venteliste.vist import pak
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.venteliste.otte import GRUND, OTTE, bevilgere, byg
from tests.fabrikker.hold import DAG, NU, Hold
from tests.motor.samtidigt import samtidigt
from workflows.forloeb import Kursusoenske
from workflows.motor.doere import afbryd

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]


def _bevilg(
    hold: Hold, runde: Prioriteringsrunde, oenske: Oenske, ramme: Ramme, navn: str = "carl", noegle: UUID | None = None
) -> Callable[[], str]:
    vist = pak(services.find(laes_listen(runde, None, DAG), oenske.pk, ramme.pk).vist)
    adgang, noegle = hold.adgang(navn), noegle or uuid4()

    def bevilg() -> str:
        services.bevilg(
            runde=runde,
            oenske=oenske,
            ramme_id=ramme.pk,
            begrundelse=GRUND,
            hvorfor="",
            vist=vist,
            adgang=adgang,
            tidspunkt=NU,
            noegle=noegle,
        )
        return "bevilget"

    return bevilg


def test_de_sidste_kroner_otte_paa_een_gang_er_een_bevilling(hold: Hold) -> None:
    runde, oensker, ramme = byg(hold)
    svar = samtidigt(*bevilgere(hold, runde, oensker, ramme))
    assert sorted(svar) == [*["Regelbrud"] * (OTTE - 1), "bevilget"]
    ramme.refresh_from_db()
    assert (ramme.disponeret_oere, ramme.rest_oere) == (600_000, 400_000)
    assert Beslutning.objects.filter(efter__isnull=False).count() == 1
    assert Postering.objects.filter(art="DISPONERET").count() == 1
    assert Brev.objects.count() == OTTE + 1


def test_chefen_og_stedfortraederen_paa_samme_oenske_er_een_bevilling(hold: Hold) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    runde, oensker, ramme = byg(hold)
    svar = samtidigt(*(_bevilg(hold, runde, oensker[0], ramme, navn) for navn in ("carl", "per")))
    assert sorted(svar) == ["Regelbrud", "bevilget"]
    assert Beslutning.objects.filter(efter__isnull=False).count() == 1


def test_samme_formular_i_to_processer_er_een_bevilling(hold: Hold) -> None:
    runde, oensker, ramme = byg(hold)
    noegle = uuid4()
    svar = samtidigt(*(_bevilg(hold, runde, oensker[0], ramme, noegle=noegle) for _ in range(2)))
    assert svar == ["bevilget", "bevilget"]
    assert Beslutning.objects.filter(efter__isnull=False).count() == 1


def test_enten_traekkes_oensket_eller_ogsaa_bevilges_det(hold: Hold) -> None:
    runde, oensker, ramme = byg(hold)
    adgang = hold.adgang("mads")

    def traek() -> str:
        data = {"begrundelse": ""}
        afbryd(afbrydelse=Kursusoenske.traek, sag=oensker[0], adgang=adgang, data=data, tidspunkt=NU)
        return "trukket"

    svar = samtidigt(_bevilg(hold, runde, oensker[0], ramme), traek)
    assert sorted(svar) in (["ForSent", "bevilget"], ["Regelbrud", "trukket"])
    bevilget = Beslutning.objects.filter(efter__isnull=False).count()
    assert bevilget == svar.count("bevilget")


def test_to_puljer_til_samme_oenske_betaler_det_kun_een_gang(hold: Hold) -> None:
    runde, oensker, ramme = byg(hold)
    pulje = opret_pulje(
        data=Puljedata(enhed=hold.enhed["center"], aar=2027, art="FAELLES", navn="Puljen"),
        ramme_oere=1_000_000,
        begrundelse="Budgetaftalen",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    svar = samtidigt(*(_bevilg(hold, runde, oensker[0], r) for r in (ramme, pulje)))
    assert sorted(svar) == ["Regelbrud", "bevilget"]
    assert Postering.objects.filter(art="DISPONERET").count() == 1
