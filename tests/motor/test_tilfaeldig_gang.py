"""Whatever people press, in whatever order, everything that must always hold does."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from ansoegninger.kontrol import register
from tests.motor.trindata import TRIN
from tests.motor.vandring import TilfaeldigGang
from workflows.motor.forloeb import alle_forloeb

#: Without shrinking: a failing walk is printed as it was, and making it shorter takes minutes.
KORT = settings(
    max_examples=14,
    stateful_step_count=12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


# Its lines are all reached elsewhere; traced, the walk would take twice as long.
@pytest.mark.no_cover
@pytest.mark.lang
@pytest.mark.django_db
def test_tilfaeldige_mennesker_kan_ikke_bringe_systemet_i_uorden() -> None:
    run_state_machine_as_test(TilfaeldigGang, settings=KORT)


@pytest.mark.django_db
def test_gangen_opdager_en_kontrol_der_siger_brud(monkeypatch: pytest.MonkeyPatch) -> None:
    altid: Callable = lambda tidspunkt: [register.Brud("K-1", "altid")]  # noqa: E731
    monkeypatch.setattr(register, "alle_kontroller", lambda: [register.Kontrol("altid", "Altid", altid)])
    with pytest.raises(AssertionError):
        run_state_machine_as_test(TilfaeldigGang, settings=settings(KORT, max_examples=1, stateful_step_count=1))


def test_hvert_menneskeligt_trin_kan_goeres_af_den_tilfaeldige_gang() -> None:
    assert TRIN.keys() == {trin for forloeb in alle_forloeb().values() for trin in forloeb.opgaver()}
