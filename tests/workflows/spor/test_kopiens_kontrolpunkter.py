"""A copy is held against the checkpoints that left the house, also those that it is older than or has lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import skriv_om, uden_vaern
from workflows.spor.kontrolpunkter.eksport import ajourfoer
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.kontrolpunkter.verificering import verificer_alt

pytestmark = pytest.mark.django_db


@pytest.fixture
def to_punkter(hold: Hold, sag: str, punkt: Kontrolpunkt, fil: Path) -> Path:
    """Two checkpoints in the file: the second saw a case of its own."""
    sager.indsendt(hold, "lone")
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    ajourfoer(fil)
    return fil


def fjern_kontrolpunkter(*, fra: int = 1) -> None:
    with uden_vaern():
        Kontrolpunkthoved.objects.filter(kontrolpunkt__gte=fra).delete()
        Kontrolpunkt.objects.filter(nummer__gte=fra).delete()


def fund(fil: Path) -> list[str]:
    return [str(et) for et in verificer_alt(fil=fil, kopi=True).fund]


def test_en_kopi_der_er_aeldre_end_filen_holder(sag: str, to_punkter: Path) -> None:
    fjern_kontrolpunkter(fra=2)
    assert fund(to_punkter) == []


def test_en_kaede_der_er_skrevet_om_findes_i_en_kopi_uden_kontrolpunkter(sag: str, to_punkter: Path) -> None:
    skriv_om(sag, fra=2, aktoer_id=None)
    fjern_kontrolpunkter()
    assert fund(to_punkter) == [
        "Kopien har ingen kontrolpunkter, men det har filen",
        f"{sag} nr. 3: er ikke den post, som kontrolpunkt 1 så: kæden er skrevet om",
    ]


def test_en_kaede_som_kun_et_senere_kontrolpunkt_saa_er_bundet_saa_langt_kopien_er_naaet(
    hold: Hold, sag: str, to_punkter: Path
) -> None:
    kaede = Kontrolpunkthoved.objects.filter(kontrolpunkt=2).values_list("kaede", flat=True)[0]
    fjern_kontrolpunkter(fra=2)
    skriv_om(kaede, aktoer_id=None)
    assert fund(to_punkter) == [f"{kaede} nr. 1: er ikke den post, som kontrolpunkt 2 så: kæden er skrevet om"]
