"""Whoever opens somebody else's case is written down, and the employee can read it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from workflows.motor.models import AabenOpgave
from workflows.spor import SYSTEM, adgangskaede
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


@pytest.fixture
def oenske(hold: Hold) -> Oenske:
    return sager.indsendt(hold, "mads")


def hent(hold: Hold, navn: str, sti: str, status: int = 200) -> str:
    klient = Client()
    klient.force_login(hold[navn])
    svar = klient.get(sti)
    assert svar.status_code == status
    return svar.content.decode()


def sagen(oenske: Oenske, side: str = "sag") -> str:
    return reverse(f"indbakke:{side}", args=[oenske.sagsnummer])


def kig(oenske: Oenske) -> list[tuple[str, str, str]]:
    poster = Sporpost.objects.for_sag(adgangskaede(oenske.sagsnummer))
    return [(str(p.aktoer), p.rolle, p.saetning) for p in poster]


def test_den_det_handler_om_og_den_naermeste_leder_er_parter(hold: Hold, oenske: Oenske) -> None:
    for navn in ("mads", "lone"):
        hent(hold, navn, sagen(oenske))
    assert kig(oenske) == []


def test_andre_der_ser_sagen_noteres_med_rolle_og_side(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "carl", sagen(oenske))
    hent(hold, "rikke", sagen(oenske, "historik"))
    assert kig(oenske) == [
        ("Carl Capion", Rolle.CENTERCHEF, "så sagen"),
        ("Rikke Revshale", Rolle.REVISOR, "så sagens historik"),
    ]


def test_en_stedfortraeder_er_ikke_part_og_begge_navne_staar_der(hold: Hold, oenske: Oenske) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    hent(hold, "signe", sagen(oenske))
    post = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer))
    assert (post.aktoer, post.paa_vegne_af, post.rolle) == (hold["signe"], hold["lone"], Rolle.LEDER)
    assert (post.person_id, post.enhed_id) == (hold["mads"].pk, oenske.enhed_id)


def test_samme_side_inden_for_en_time_er_et_kig(hold: Hold, oenske: Oenske) -> None:
    for _ in range(3):
        hent(hold, "carl", sagen(oenske))
    assert len(kig(oenske)) == 1


def test_den_der_ikke_har_adgang_noteres_og_ser_intet(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "bo", sagen(oenske), status=404)
    assert kig(oenske) == [("Bo Kanariegul", "", "prøvede at åbne sagen uden at have adgang")]


def test_et_nummer_der_ikke_findes_noteres_ikke(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "bo", reverse("indbakke:sag", args=["K-2026-99999"]), status=404)
    assert not Sporpost.objects.exclude(kaede=oenske.sagsnummer).exists()


def test_en_afvist_handling_noteres_med_grunden(hold: Hold, oenske: Oenske) -> None:
    opgave = AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer)
    klient = Client()
    klient.force_login(hold["carl"])
    svar = klient.post(reverse("indbakke:opgave", args=[opgave.task_id]), {"noegle": str(uuid4())})
    assert svar.status_code == 403
    post = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer), art="adgang.afvist")
    assert post.aktoer == hold["carl"]
    assert post.begrundelse


def test_en_afvisning_uden_sag_staar_i_systemets_kaede(hold: Hold) -> None:
    klient = Client()
    klient.force_login(hold["mads"])
    svar = klient.post(reverse("roller:ny_person"), {})
    assert svar.status_code == 403
    assert Sporpost.objects.get(kaede=SYSTEM, art="adgang.afvist").data["side"] == "roller:ny_person"


def test_medarbejderen_ser_hvem_der_har_set_sagen_og_andre_goer_ikke(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "carl", sagen(oenske))
    egen = hent(hold, "mads", sagen(oenske))
    assert "Hvem har set sagen" in egen
    assert "Carl Capion så sagen" in egen
    assert "Hvem har set sagen" not in hent(hold, "lone", sagen(oenske))


def test_en_revisors_kig_er_det_eneste_revisoren_skriver(hold: Hold, oenske: Oenske) -> None:
    foer = Sporpost.objects.count()
    hent(hold, "rikke", sagen(oenske))
    assert Sporpost.objects.count() == foer + 1
