"""Rows made many at once have the same field history as rows made one by one."""

import pytest

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from tests.fabrikker.hold import NU, Hold
from workflows.motor.historik import opret_mange


@pytest.mark.django_db
def test_mange_raekker_har_samme_historik_som_en_ad_gangen(hold: Hold) -> None:
    ramme = Ramme.objects.create(enhed=hold.enhed["voksen"], aar=2027, ramme_oere=100)
    faelles = {"ramme": ramme, "art": Posteringsart.DISPONERET, "bogfoert_af": hold["carl"], "bogfoert_kl": NU}
    en = Postering.objects.create(beloeb_oere=1, sagsnummer="K-1", begrundelse="", **faelles)
    mange = opret_mange(
        [Postering(beloeb_oere=oere, sagsnummer=f"K-{oere}", **faelles) for oere in (2, 3)],
        bruger=hold["carl"],
        tidspunkt=NU,
    )
    assert [p.beloeb_oere for p in mange] == [2, 3]
    felter = [f.attname for f in Postering.history.model.tracked_fields]
    for postering in (en, *mange):
        historik = postering.history.get()
        assert {f: getattr(historik, f) for f in felter} == {f: getattr(postering, f) for f in felter}
        assert historik.history_type == "+"
    assert {p.history.get().history_user for p in mange} == {hold["carl"]}
    assert {p.history.get().history_date for p in mange} == {NU}


@pytest.mark.django_db
def test_ingen_raekker_er_ingen_skrivning(hold: Hold) -> None:
    assert opret_mange([], bruger=hold["carl"], tidspunkt=NU) == []
