"""Reading courses in: what is new, what is changed, and what the trail says of it."""

from __future__ import annotations

from typing import Any

import pytest

from ansoegninger.katalog.models import Kursus, Kursuspris, Udbyder
from ansoegninger.katalog.services import indlaes
from tests.fabrikker.hold import NU
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

KURSUS = {"titel": "Den gode afgørelse", "udbyder": "Fjordkursus", "type": "FAGSPECIFIKT_KURSUS"}
PRIS = {"form": "DELTAGER", "pris_oere": 100}
HOLD = {"form": "HOLD", "pris_oere": 900, "hold_maks": 12}


def laes(*kurser: dict[str, Any]) -> list[Kursus]:
    return indlaes(udbydere={"Fjordkursus": "PRIVAT"}, kurser=kurser, kilde="efterårets fil", tidspunkt=NU)


def test_nye_kurser_kommer_i_kataloget_og_i_sporet() -> None:
    (kursus,) = laes(KURSUS | {"priser": [PRIS, HOLD]})
    assert (kursus.udbyder.navn, kursus.pr_deltager_oere) == ("Fjordkursus", 100)
    post = Sporpost.objects.get()
    assert post.saetning == "indlæste kurser fra efterårets fil: 1 nye og 0 rettede"
    pris = kursus.priser.get(form="DELTAGER")
    assert {"om": f"ansoegninger.kursuspris:{pris.pk}", "felt": "pris_oere", "foer": None, "efter": "100"} in (
        post.aendringer
    )


def test_et_kendt_kursus_rettes_og_sporet_siger_fra_hvad_til_hvad() -> None:
    (gammelt,) = laes(KURSUS | {"priser": [PRIS]})
    (nyt,) = laes(KURSUS | {"priser": [PRIS | {"pris_oere": 250}]})
    assert (nyt.pk, Kursus.objects.get().pr_deltager_oere, Udbyder.objects.count()) == (gammelt.pk, 250, 1)
    post = Sporpost.objects.latest("pk")
    assert post.saetning == "indlæste kurser fra efterårets fil: 0 nye og 1 rettede"
    assert [(a["felt"], a["foer"], a["efter"]) for a in post.aendringer] == [("pris_oere", "100", "250")]


def test_en_prisform_der_ikke_er_der_mere_fjernes_og_uden_priser_beholdes_de() -> None:
    laes(KURSUS | {"priser": [PRIS, HOLD]})
    laes(KURSUS | {"priser": [HOLD]})
    assert Kursus.objects.get().pr_deltager_oere is None
    fjernet = {(a["felt"], a["foer"], a["efter"]) for a in Sporpost.objects.latest("pk").aendringer}
    assert ("form", "DELTAGER", None) in fjernet
    laes(KURSUS)
    assert Kursuspris.objects.get().form == "HOLD"


def test_det_samme_igen_retter_intet_men_indlaesningen_staar_i_sporet() -> None:
    laes(KURSUS)
    laes(KURSUS)
    assert Kursus.history.count() == 1
    assert Sporpost.objects.latest("pk").aendringer == []
