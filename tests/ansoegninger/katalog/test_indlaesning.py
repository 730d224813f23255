"""Reading courses in: what is new, what is changed, and what the trail says of it."""

from __future__ import annotations

from typing import Any

import pytest

from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.katalog.services import indlaes
from tests.fabrikker.hold import NU
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

KURSUS = {"titel": "Den gode afgørelse", "udbyder": "Fjordkursus", "type": "FAGSPECIFIKT_KURSUS", "pris_oere": 100}


def laes(*kurser: dict[str, Any]) -> list[Kursus]:
    return indlaes(udbydere={"Fjordkursus": "PRIVAT"}, kurser=kurser, kilde="efterårets fil", tidspunkt=NU)


def test_nye_kurser_kommer_i_kataloget_og_i_sporet() -> None:
    (kursus,) = laes(KURSUS)
    assert (kursus.udbyder.navn, kursus.pris_oere) == ("Fjordkursus", 100)
    post = Sporpost.objects.get()
    assert post.saetning == "indlæste kurser fra efterårets fil: 1 nye og 0 rettede"
    assert {"om": f"ansoegninger.kursus:{kursus.pk}", "felt": "pris_oere", "foer": None, "efter": "100"} in (
        post.aendringer
    )


def test_et_kendt_kursus_rettes_og_sporet_siger_fra_hvad_til_hvad() -> None:
    (gammelt,) = laes(KURSUS)
    (nyt,) = laes(KURSUS | {"pris_oere": 250})
    assert (nyt.pk, Kursus.objects.get().pris_oere, Udbyder.objects.count()) == (gammelt.pk, 250, 1)
    post = Sporpost.objects.latest("pk")
    assert post.saetning == "indlæste kurser fra efterårets fil: 0 nye og 1 rettede"
    assert [(a["felt"], a["foer"], a["efter"]) for a in post.aendringer] == [("pris_oere", "100", "250")]


def test_det_samme_igen_retter_intet_men_indlaesningen_staar_i_sporet() -> None:
    laes(KURSUS)
    laes(KURSUS)
    assert Kursus.history.count() == 1
    assert Sporpost.objects.latest("pk").aendringer == []
