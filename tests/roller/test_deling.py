"""One case shared with one person: by whom, for how long, and what it gives."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.oensker.deling import del_sag, stop_deling
from ansoegninger.oensker.models import Oenske, Sagsdeling
from ansoegninger.oensker.queries import synlige
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

UGE = timedelta(days=7)


def delt(hold: Hold, oenske: Oenske, af: str = "lone", **felter: Any) -> Sagsdeling:
    standard = {"person": hold["ina"], "udloeber_dag": DAG + UGE, "grund": "Skal vurdere kurset fagligt"}
    return del_sag(oenske=oenske, **(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def test_den_sagen_deles_med_kan_laese_den_til_den_udloeber(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    delt(hold, oenske)
    assert oenske in synlige(hold.adgang("ina"))
    assert oenske not in synlige(hold.adgang("ina", DAG + UGE))
    post = Sporpost.objects.get(art="oenske.delt")
    assert (post.kaede, post.aktoer, post.rolle) == (oenske.sagsnummer, hold["lone"], "LEDER")
    assert post.saetning == "delte sagen med Ina Isdal til og med 07.10.2026"


def test_kun_netop_den_sag_bliver_synlig(hold: Hold) -> None:
    delt(hold, sager.indsendt(hold, "mads"))
    assert sager.indsendt(hold, "aya") not in synlige(hold.adgang("ina"))


def test_guardian_ser_tilladelsen(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    delt(hold, oenske)
    assert type(hold["ina"]).objects.get(pk=hold["ina"].pk).has_perm("ansoegninger.laes_oenske", oenske)


@pytest.mark.parametrize(
    ("af", "maa"), [("lone", True), ("carl", True), ("mads", False), ("per", False), ("rikke", False)]
)
def test_kun_lederen_og_centerchefen_deler(hold: Hold, af: str, maa: bool) -> None:
    oenske = sager.indsendt(hold, "mads")
    if maa:
        delt(hold, oenske, af)
    else:
        with pytest.raises(IngenAdgang):
            delt(hold, oenske, af)


def test_lederen_deler_ikke_sin_egen_sag_og_den_delte_ikke_videre(hold: Hold) -> None:
    egen = sager.indsendt(hold, "lone")
    with pytest.raises(IngenAdgang):
        delt(hold, egen)
    delt(hold, egen, "carl")
    with pytest.raises(IngenAdgang):
        delt(hold, egen, "ina", person=hold["bo"])


def test_stedfortraederen_deler_paa_lederens_vegne(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    oenske = sager.indsendt(hold, "mads")
    delt(hold, oenske, "signe")
    assert Sporpost.objects.get(art="oenske.delt").paa_vegne_af == hold["lone"]


@pytest.mark.parametrize(
    ("felter", "felt"),
    [
        ({"person": "mads"}, "person"),
        ({"person": "lone"}, "person"),
        ({"udloeber_dag": DAG}, "udloeber_dag"),
        ({"udloeber_dag": DAG + timedelta(days=367)}, "udloeber_dag"),
    ],
)
def test_det_der_ikke_kan_passe_afvises_ved_feltet(hold: Hold, felter: dict[str, Any], felt: str) -> None:
    felter = {navn: hold[v] if navn == "person" else v for navn, v in felter.items()}
    with pytest.raises(Regelbrud) as fejl:
        delt(hold, sager.indsendt(hold, "mads"), **felter)
    assert fejl.value.felt == felt


def test_en_deling_fornyes_i_samme_raekke_og_stoppes_fra_i_dag(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    foerste = delt(hold, oenske)
    deling = delt(hold, oenske, udloeber_dag=DAG + 2 * UGE)
    assert deling.pk == foerste.pk
    assert Sagsdeling.history.filter(id=deling.pk).count() == 2
    stop_deling(deling=deling, adgang=hold.adgang("lone"), tidspunkt=NU)
    assert oenske not in synlige(hold.adgang("ina"))
    with pytest.raises(Regelbrud, match="allerede slut"):
        stop_deling(deling=deling, adgang=hold.adgang("lone"), tidspunkt=NU)


def test_siden_deler_viser_og_stopper(hold: Hold, client: Client) -> None:
    oenske = sager.indsendt(hold, "mads")
    adresse = reverse("oensker:del", args=[oenske.sagsnummer])
    client.force_login(hold["lone"])
    sidste = (timezone.localdate() + UGE).strftime("%d.%m.%Y")
    felter = {"person": "ina", "udloeber_dag": sidste, "grund": "Faglig vurdering"}
    assert "Feltet skal udfyldes." in client.post(adresse, felter | {"grund": ""}).content.decode()
    assert client.post(adresse, felter)["Location"] == reverse("indbakke:sag", args=[oenske.sagsnummer])
    assert "Ina Isdal" in client.get(adresse).content.decode()
    deling = Sagsdeling.objects.get()
    assert client.post(reverse("oensker:stop_deling", args=[oenske.sagsnummer, deling.pk]))["Location"] == adresse
    assert "Ina Isdal" not in client.get(adresse).content.decode().replace("med Ina Isdal.", "")


@pytest.mark.parametrize(
    ("navn", "status"), [("carl", 200), ("mads", 403), ("rikke", 403), ("ina", 404), ("admin", 404)]
)
def test_siden_er_lukket_for_andre(hold: Hold, client: Client, navn: str, status: int) -> None:
    oenske = sager.indsendt(hold, "mads")
    client.force_login(hold[navn])
    assert client.get(reverse("oensker:del", args=[oenske.sagsnummer])).status_code == status


@pytest.mark.parametrize(("navn", "vist"), [("lone", True), ("carl", True), ("mads", False), ("rikke", False)])
def test_sagens_side_viser_vejen_til_at_dele_til_dem_der_maa(hold: Hold, client: Client, navn: str, vist: bool) -> None:
    oenske = sager.indsendt(hold, "mads")
    client.force_login(hold[navn], backend="roller.adgang.backend.Adgangsbackend")
    side = client.get(reverse("indbakke:sag", args=[oenske.sagsnummer]))
    assert side.status_code == 200
    assert (reverse("oensker:del", args=[oenske.sagsnummer]) in side.content.decode()) is vist
