"""A leader changes a date on the way, in a process that only the tests have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import begyndt_sag
from tests.rejser.rejsende import BREDDER, Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


def test_lederen_retter_en_dato_undervejs_paa_alle_skaerme(rejse: Rejse) -> None:
    sag = begyndt_sag(rejse.hold, date(2026, 11, 10))
    person = rejse.vindue()
    rejse.bliv(person, "lone")
    person.gaa(f"/sager/{sag.sagsnummer}/").ser("senest 10. november 2026", "Ret datoen")
    for bredde in BREDDER:
        person.i_bredden(bredde).med_tastatur()
    person.klik("Ret datoen").ser("Sagen bliver, hvor den er.")
    for bredde in BREDDER:
        person.i_bredden(bredde).med_tastatur()
    person.skriv({"Ny dato": "01.12.2026"}).klik("Gem datoen")
    person.ser("»Ret datoen« er gemt.", "senest 1. december 2026")
