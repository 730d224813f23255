"""A verification and a checkpoint each read one instant, while others write."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold, byg_hold
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.kontrolpunkter import services, verificering
from workflows.spor.kontrolpunkter.models import Kontrolpunkt
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.models import Kaedehoved

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hold(transactional_db: None) -> Hold:
    """In no transaction of the test's own."""
    hold = byg_hold()
    sager.indsendt(hold, "mads")
    return hold


def skriv_en(hold: Hold) -> None:
    with transaction.atomic():
        skriv(Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, aktoer_id=hold["mads"].pk))


def fra_en_anden_forbindelse(hold: Hold) -> None:
    def arbejd() -> None:
        skriv_en(hold)
        connection.close()

    traad = Thread(target=arbejd)
    traad.start()
    traad.join()


def test_forbindelsen_er_fri_bagefter(hold: Hold) -> None:
    foer = verificering.verificer_alt()
    assert (foer.fund, connection.in_atomic_block) == ([], False)
    skriv_en(hold)
    efter = verificering.verificer_alt()
    assert (efter.fund, efter.poster) == ([], foer.poster + 1)


def test_ogsaa_naar_efterproevningen_maatte_opgive(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    def opgiv(*_: object) -> Iterator[Any]:
        raise ValueError("filen kan ikke læses")

    monkeypatch.setattr(verificering, "_raekker", opgiv)
    with pytest.raises(ValueError, match="filen"):
        verificering.verificer_alt()
    skriv_en(hold)
    assert Kaedehoved.objects.filter(kaede=SYSTEM).exists()


@pytest.mark.postgres
def test_det_der_skrives_imens_forstyrrer_ikke(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    aegte = verificering._raekker

    def imens(kaeder: Any) -> Iterator[Any]:
        fra_en_anden_forbindelse(hold)
        return aegte(kaeder)

    monkeypatch.setattr(verificering, "_raekker", imens)
    resultat = verificering.verificer_alt()
    assert (resultat.fund, resultat.poster) == ([], 1)
    assert verificering.verificer_alt().poster == 2


@pytest.mark.postgres
def test_to_der_laver_et_kontrolpunkt_paa_een_gang_faar_hver_sit_eller_det_samme(
    hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other waits for the lock, and then sees that nothing has moved."""
    fundet: list[Kontrolpunkt | None] = []
    aegte, traade = services._hoveder, []

    def anden() -> None:
        fundet.append(services.lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU))
        connection.close()

    def imens() -> Any:
        monkeypatch.setattr(services, "_hoveder", aegte)
        traade.append(Thread(target=anden))
        traade[0].start()
        traade[0].join(timeout=0.5)
        assert traade[0].is_alive(), "den anden ventede ikke"
        return aegte()

    monkeypatch.setattr(services, "_hoveder", imens)
    assert services.lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU) is not None
    traade[0].join()
    assert fundet == [None]
    assert Kontrolpunkt.objects.count() == 1
