"""Two batches at the same instant: on PostgreSQL, in real processes."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from ansoegninger.oensker.models import Vurdering
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import VURDERING
from tests.motor.samtidigt import samtidigt
from workflows.motor.models import AabenOpgave
from workflows.motor.samlet import proev_samlet, udfoer_samlet

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]


def tre_oensker(hold: Hold) -> list[int]:
    numre = [sager.indsendt(hold, navn).sagsnummer for navn in ("mads", "aya", "kim")]
    return list(
        AabenOpgave.objects.filter(sagsnummer__in=numre).order_by("sagsnummer").values_list("task_id", flat=True)
    )


def sender(hold: Hold, navn: str, ids: list[int], **andet: Any) -> Callable[[], list[str]]:
    adgang = hold.adgang(navn)
    send = partial(udfoer_samlet, adgang=adgang, data=VURDERING, tidspunkt=NU, **{"noegle": uuid4()} | andet)
    return lambda: [svar.udgang.value for svar in send(opgave_ids=ids)]


def test_et_dobbeltklik_mens_den_foerste_arbejder_er_en_handling(hold: Hold) -> None:
    ids = tre_oensker(hold)
    assert samtidigt(*[sender(hold, "lone", ids, noegle=uuid4())] * 2) == [["gjort"] * 3] * 2
    assert Vurdering.objects.count() == 3


def test_to_kolleger_der_begynder_i_hver_sin_ende_faar_hver_deres(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    ids = tre_oensker(hold)
    lones, signes = samtidigt(sender(hold, "lone", ids), sender(hold, "signe", ids[::-1]))
    par = list(zip(lones, reversed(signes), strict=True))
    assert {frozenset(p) for p in par} == {frozenset({"gjort", "for sent"})}
    assert Vurdering.objects.count() == 3


def test_en_forhaandsvisning_imens_aendrer_intet(hold: Hold) -> None:
    ids = tre_oensker(hold)
    adgang = hold.adgang("lone")
    se = partial(proev_samlet, opgave_ids=ids, adgang=adgang, data=VURDERING, tidspunkt=NU)
    gjort, _ = samtidigt(sender(hold, "lone", ids), lambda: len(se()))
    assert gjort == ["gjort"] * 3
    assert Vurdering.objects.count() == 3
