"""A wait until a day: it ends by itself on the day, once, and follows the case's dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.kontrol.register import brud
from ansoegninger.kontrol.ure import et_ur_staar_paa_et_aabent_trin, udloebne_frister_har_virket
from ansoegninger.oensker.models import Fase, Oenske
from tests.fabrikker.hold import NU, Hold
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import Proeveforloeb, begyndt_sag
from workflows.indbakke.venter import venter_paa
from workflows.motor import ure
from workflows.motor.diagram import bpmn, diagram
from workflows.motor.doere import afbryd, genoptag, omdiriger, undervejs
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

DAGEN = date(2026, 11, 10)
KL = datetime(2026, 11, 9, 23, 0, tzinfo=UTC)
LIDT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


def hviler(hold: Hold, dag: date = DAGEN) -> Oenske:
    """A case that rests until the day."""
    sag = begyndt_sag(hold, date(2026, 10, 5))
    Oenske.objects.filter(pk=sag.pk).update(slut_dag=dag)
    assert omdiriger(sag=sag, omvej=Proeveforloeb.paa_hvil, tidspunkt=NU)
    sag.refresh_from_db()
    return sag


def vent(sag: Any) -> Task:
    return Task.objects.get(process__in=processer(sag), flow_task=Proeveforloeb.noder()["hvil"])


def arter(sag: Any) -> list[str]:
    return list(Sporpost.objects.filter(kaede=sag.sagsnummer).order_by("nummer").values_list("art", flat=True))


@pytest.mark.parametrize(
    ("dag", "kl"),
    [
        (DAGEN, KL),
        (date(2027, 1, 1), datetime(2026, 12, 31, 23, tzinfo=UTC)),
        # The night to 28 March 2027 the clock goes forward, the night to 25 October 2026 back.
        (date(2027, 3, 28), datetime(2027, 3, 27, 23, tzinfo=UTC)),
        (date(2027, 3, 29), datetime(2027, 3, 28, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 26), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
def test_sagen_gaar_videre_naar_dagen_begynder_i_danmark(hold: Hold, dag: date, kl: datetime) -> None:
    assert begynder_kl(dag) == kl
    sag = hviler(hold, dag)
    assert (sag.fase, vent(sag).status, vent(sag).scheduled) == (Fase.I_PRAKSIS, STATUS.SCHEDULED, kl)
    assert ure.forfaldent(kl - LIDT) == 0
    assert not AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).exists()
    assert ure.forfaldent(kl) == 1
    assert list(AabenOpgave.objects.values_list("trin", "modtaget_kl")) == [("efter", kl)]


def test_sporet_siger_at_det_var_systemet(hold: Hold) -> None:
    sag = hviler(hold)
    ure.forfaldent(KL)
    post = Sporpost.objects.get(kaede=sag.sagsnummer, art="proeveforloeb.hvil")
    assert (post.aktoer, post.rolle, post.tidspunkt) == (None, "", KL)
    assert post.data == {"trin": "Hvil", "dag": "10.\xa0november 2026"}
    assert (vent(sag).status, vent(sag).started, vent(sag).finished) == (STATUS.DONE, KL, KL)


def test_det_sker_een_gang_hvor_mange_arbejdere_der_end_kommer(hold: Hold) -> None:
    sag = hviler(hold)
    assert [ure.fyr(task_id=vent(sag).pk, tidspunkt=KL) for _ in range(3)] == [True, False, False]
    assert arter(sag).count("proeveforloeb.hvil") == 1


def test_kun_tiden_slutter_ventetiden(hold: Hold) -> None:
    sag = hviler(hold)
    assert not genoptag(sag=sag, trin="hvil", tidspunkt=KL)
    assert not ure.fyr(task_id=vent(sag).pk, tidspunkt=KL - LIDT)
    assert vent(sag).status == STATUS.SCHEDULED


@pytest.mark.parametrize("flyt", [timedelta(days=5), timedelta(days=-5)])
def test_en_handling_undervejs_flytter_dagen(hold: Hold, flyt: timedelta) -> None:
    sag = hviler(hold)
    felter = {"sag": sag, "adgang": hold.adgang("lone"), "tidspunkt": NU, "noegle": uuid4()}
    undervejs(handling=Proeveforloeb.ny_slutdag, data={"slut_dag": DAGEN + flyt}, **felter)
    assert vent(sag).scheduled == KL + flyt
    assert arter(sag)[-1] == "proeveforloeb.ny_slutdag"


def test_er_dagen_flyttet_bag_ventetiden_venter_den_til_den_nye(hold: Hold) -> None:
    sag = hviler(hold)
    Oenske.objects.filter(pk=sag.pk).update(slut_dag=DAGEN + timedelta(days=5))
    assert ure.forfaldent(KL) == 0
    assert vent(sag).scheduled == KL + timedelta(days=5)
    post = Sporpost.objects.filter(kaede=sag.sagsnummer).latest("nummer")
    assert (post.art, post.data) == ("ventetid.flyttet", {"trin": "Hvil", "dag": "15.\xa0november 2026"})
    assert ure.forfaldent(KL) == 0
    assert arter(sag).count("ventetid.flyttet") == 1
    assert ure.forfaldent(KL + timedelta(days=5)) == 1


def test_en_sag_der_stoppes_eller_omdirigeres_venter_ikke_mere(hold: Hold) -> None:
    stoppet, flyttet = hviler(hold), hviler(hold)
    afbryd(afbrydelse=Proeveforloeb.stop_hvilen, sag=stoppet, adgang=hold.adgang("mads"), data={}, tidspunkt=NU)
    assert processer(stoppet).get().status == PROCESS.CANCELED
    assert omdiriger(sag=flyttet, omvej=Proeveforloeb.fra_hvil, tidspunkt=NU)
    assert {vent(stoppet).status, vent(flyttet).status} == {STATUS.CANCELED}
    assert ure.forfaldent(KL) == 0


def test_siden_siger_hvad_der_ventes_paa_og_til_hvornaar(hold: Hold) -> None:
    sag = hviler(hold)
    assert [str(v) for v in venter_paa(sag, NU.date())] == ["bedre vejr, 10.\xa0november 2026"]


def test_tegningen_og_bpmn_kender_ventetiden(hold: Hold) -> None:
    sag = hviler(hold)
    trin = {led.navn: led.tilstand for led in diagram(Proeveforloeb, processer(sag).get().pk).trin}
    assert (trin["hvil"], trin["efter"]) == ("aktuel", "kommende")
    assert "timerEventDefinition" in bpmn(Proeveforloeb)


def test_kontrollen_ser_en_ventetid_der_er_glemt_og_ikke_en_der_gaar(hold: Hold) -> None:
    sag = hviler(hold)
    assert list(et_ur_staar_paa_et_aabent_trin(NU)) == []
    assert [b for b in brud(NU) if "ur" in b.split(":")[0]] == []
    assert list(udloebne_frister_har_virket(KL + timedelta(hours=23))) == []
    glemt = list(udloebne_frister_har_virket(KL + timedelta(days=1, hours=1)))
    assert [str(b) for b in glemt] == [
        f"{sag.sagsnummer}: ventetiden til og med den 09.11.2026 er gået, men intet er sket"
    ]


def test_en_fejl_bagefter_ruller_det_hele_tilbage(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    sag = hviler(hold)

    def fejl(sag: Any, dag: date) -> date:
        raise RuntimeError("hemmelighed")

    monkeypatch.setattr(Proeveforloeb.noder()["efter"], "frist", fejl)
    assert ure.forfaldent(KL) == 0
    task = vent(sag)
    assert (task.status, task.data, task.finished) == (STATUS.SCHEDULED, {}, None)
    monkeypatch.undo()
    assert ure.forfaldent(KL + timedelta(days=9)) == 1
