"""A date of the catalogue fills the dates of a wish."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse

from tests.ansoegninger.conftest import Klient
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.katalog import dato, kursus


def test_oensket_faar_datoerne_fra_den_dato_der_vaelges(hold: Hold, klient: Klient) -> None:
    fundet, mads = kursus("Jura", eksamen=True), klient("mads")
    frem = dato(fundet, DAG + timedelta(days=30), slut_dag=DAG + timedelta(days=31), sted="Odense")
    forbi = dato(fundet, DAG - timedelta(days=1))
    aflyst = dato(fundet, DAG + timedelta(days=40), aflyst=True, aflysningsgrund="x")
    fremmed = dato(kursus("Andet"), DAG + timedelta(days=50))
    ny = reverse("oensker:ny")
    side = mads.get(ny, {"kursus": fundet.pk})
    assert [d["pk"] for d in side.context["datoer"]] == [frem.pk]
    assert side.context["form"]["eksamen"].value() == "JA"
    form = mads.get(ny, {"kursus": fundet.pk, "dato": frem.pk}).context["form"]
    assert (form["start_dag"].value(), form["slut_dag"].value()) == (frem.start_dag, frem.slut_dag)
    for ikke in (forbi.pk, aflyst.pk, fremmed.pk, "x", 9**20):
        assert mads.get(ny, {"kursus": fundet.pk, "dato": ikke}).context["form"]["start_dag"].value() is None


def test_i_en_kladde_retter_datoen_kun_datoerne(hold: Hold, klient: Klient) -> None:
    fundet = kursus("Jura", dage=2)
    frem = dato(fundet, date(2027, 1, 5))
    kladde = sager.kladde(hold, "mads", kursus=fundet, titel="Jura", udbyder="Fjordkursus", dage=3)
    form = klient("mads").get(f"/oensker/{kladde.sagsnummer}/kursus/", {"dato": frem.pk}).context["form"]
    assert (form["start_dag"].value(), form["slut_dag"].value(), form["dage"].value()) == (frem.start_dag, None, "3")
