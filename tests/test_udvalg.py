"""What is asked on the second database as well."""

import pytest

from tests.udvalg import bruger_databasen


def test_den_der_ingen_database_faar_proeves_een_gang(request: pytest.FixtureRequest) -> None:
    assert not bruger_databasen(request.node)


def test_den_der_faar_en_proeves_paa_begge(request: pytest.FixtureRequest, db: None) -> None:
    assert bruger_databasen(request.node)


@pytest.mark.django_db
def test_den_der_beder_om_en_med_et_maerke_ogsaa(request: pytest.FixtureRequest) -> None:
    assert bruger_databasen(request.node)


@pytest.mark.side
def test_en_side_proeves_een_gang(request: pytest.FixtureRequest, db: None) -> None:
    assert not bruger_databasen(request.node)
