"""A grant from the waiting list is computed again by itself, and the round's own replay is not disturbed by it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.services import bogfoer_tilskud
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.revision.fra_ventelisten import efterregn
from ansoegninger.revision.genspil import genspil
from ansoegninger.venteliste import services
from ansoegninger.venteliste.models import Ventelistevalg
from ansoegninger.venteliste.queries import laes_listen
from ansoegninger.venteliste.vist import pak
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, Hold
from tests.workflows.indbakke.opslag import Som
from tests.workflows.indbakke.revision.conftest import Ur
from tests.workflows.spor.angreb import uden_vaern

pytestmark = pytest.mark.django_db


def _ventende(hold: Hold, ur: Ur) -> Prioriteringsrunde:
    mads = sager.vurderet(hold, "mads", titel="Mads' kursus")
    aya = sager.vurderet(hold, "aya", titel="Ayas kursus", kursusgebyr_oere=900_000)
    runden = sager.runde(hold, rammer={"voksen": 1_500_000})
    sager.laas_alle(hold, runden)
    for oenske in (mads, aya):
        sager.udkast(hold, runden, oenske, "VENTELISTE")
    ur.kl(1)
    sager.beslut(hold, runden)
    ur.kl(2)
    sager.frigiv(runden)
    for navn, oenske in (("mads", mads), ("aya", aya)):
        sager.goer(hold[navn], oenske, "laes", tidspunkt=ur.kl(3))
    ur.kl(4)
    return runden


@pytest.fixture
def runde(hold: Hold, ur: Ur) -> Prioriteringsrunde:
    """Two who wait."""
    runden = laeg_scene(hold, _ventende, ur)
    ur.kl(4)
    return runden


def bevilg(hold: Hold, ur: Ur, runde: Prioriteringsrunde, titel: str, hvorfor: str = "") -> Beslutning:
    oenske, ramme = Oenske.objects.get(titel=titel), Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)
    tidspunkt = ur.kl(5)
    return services.bevilg(
        runde=runde,
        oenske=oenske,
        ramme_id=ramme.pk,
        begrundelse="Der er blevet penge.",
        hvorfor=hvorfor,
        vist=pak(services.find(laes_listen(runde, None, DAG), oenske.pk, ramme.pk).vist),
        adgang=hold.adgang("carl"),
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )


def hvad(runde: Prioriteringsrunde) -> list[str]:
    (fundet,) = efterregn(runde)
    return [a.hvad for a in fundet.afvigelser]


def test_en_bevilling_fra_listen_stemmer_og_rundens_genspil_er_uroert(
    hold: Hold, ur: Ur, runde: Prioriteringsrunde
) -> None:
    bevilg(hold, ur, runde, "Mads' kursus")
    assert hvad(runde) == []
    fundet = genspil(runde)
    assert fundet is not None
    assert fundet.afvigelser == ()
    assert {a.udfald for a in fundet.afgjort.values()} == {"VENTELISTE"}


def test_det_der_sker_bagefter_aendrer_intet(hold: Hold, ur: Ur, runde: Prioriteringsrunde) -> None:
    bevilg(hold, ur, runde, "Mads' kursus")
    bogfoer_tilskud(
        ramme=Ramme.objects.get(enhed=hold.enhed["voksen"]),
        beloeb_oere=900_000,
        begrundelse="Fonden",
        adgang=hold.adgang("carl"),
        tidspunkt=ur.kl(6),
        noegle=uuid4(),
    )
    mads = Oenske.objects.get(titel="Mads' kursus")
    sager.goer(hold["mads"], mads, "laes", tidspunkt=ur.kl(7))
    assert hvad(runde) == []


@pytest.mark.parametrize(
    ("angreb", "ventet"),
    [
        (lambda b: Beslutning.objects.filter(pk=b.pk).update(beloeb_oere=1), ["Beløbet", "Beslutningen i sporet"]),
        (lambda b: Beslutning.objects.filter(pk=b.pk).update(begrundelse="Nej"), ["Begrundelsen i sporet"]),
        (lambda b: Beslutning.objects.filter(pk=b.pk).update(rolle="SAETTECHEF"), ["Hvem der skulle afgøre det"]),
        (lambda b: Postering.objects.filter(sagsnummer=b.oenske.sagsnummer).delete(), ["Posteringen"]),
        (lambda b: Ventelistevalg.objects.update(fri_oere=5), ["Det, der var frit"]),
        (
            lambda b: Oenske.history.filter(id=b.oenske_id).update(start_dag=DAG - timedelta(days=1)),
            ["Kunne ikke bevilges"],
        ),
    ],
)
def test_det_der_er_aendret_bag_om_navngives(
    hold: Hold, ur: Ur, runde: Prioriteringsrunde, angreb: Any, ventet: list[str]
) -> None:
    b = bevilg(hold, ur, runde, "Mads' kursus")
    with uden_vaern():
        angreb(b)
    assert hvad(runde) == ventet


def test_revisors_side_viser_bevillingen_med_sin_egen_dom_og_grunden_til_et_andet_valg(
    hold: Hold, ur: Ur, runde: Prioriteringsrunde, som: Som
) -> None:
    b = bevilg(hold, ur, runde, "Ayas kursus", "Kurset holdes kun i år.")
    for sag in (runde.sagsnummer, b.oenske.sagsnummer):
        side = som(hold["rikke"]).get(reverse("spor:genspil", args=[sag])).content.decode()
        assert "Bevilget fra ventelisten siden" in side
        assert "Kurset holdes kun i år." in side
        assert "Stemmer ikke" not in side
    mads = Oenske.objects.get(titel="Mads' kursus")
    andens = som(hold["rikke"]).get(reverse("spor:genspil", args=[mads.sagsnummer])).content.decode()
    assert "Bevilget fra ventelisten siden" not in andens
