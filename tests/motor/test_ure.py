"""A deadline that has run out ends its step: at the right instant, once, and whatever the worker went through."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any
from uuid import uuid4

import pytest
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.kontrol.forloeb import AFSLUTTET
from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import goer
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import Proeveforloeb, begyndt_sag
from workflows.motor import ure
from workflows.motor.doere import afbryd, undervejs
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.motor.udloeb import udloeber_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

FRIST = date(2026, 11, 10)
UDLOEBER = datetime(2026, 11, 10, 23, 0, tzinfo=UTC)
LIDT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


def armede(sag: Any) -> dict[str, datetime]:
    """The timers that wait, by name."""
    raekker = Task.objects.filter(process__in=processer(sag), status=STATUS.SCHEDULED)
    return {task.flow_task.name: task.scheduled for task in raekker}


def ur(sag: Any, trin: str) -> int:
    """The key of a step's timer, whatever became of it."""
    return int(Task.objects.get(process__in=processer(sag), flow_task=Proeveforloeb.ure()[f"{trin}__frist"]).pk)


def aabne(sag: Any) -> set[str]:
    return set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


def ny_dato(hold: Hold, sag: Any, dag: date | None, tidspunkt: datetime = NU) -> None:
    undervejs(
        handling=Proeveforloeb.ny_dato,
        sag=sag,
        adgang=hold.adgang("lone"),
        data={"start_dag": dag},
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )


def arter(sag: Any) -> list[str]:
    return list(Sporpost.objects.filter(kaede=sag.sagsnummer).order_by("nummer").values_list("art", flat=True))


# --- When is the day over? -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sidste_dag", "kl"),
    [
        (date(2026, 12, 31), datetime(2026, 12, 31, 23, tzinfo=UTC)),
        (date(2027, 2, 28), datetime(2027, 2, 28, 23, tzinfo=UTC)),
        (date(2028, 2, 28), datetime(2028, 2, 28, 23, tzinfo=UTC)),
        # The night to 28 March 2027 the clock goes forward, so the 28th has 23 hours.
        (date(2027, 3, 27), datetime(2027, 3, 27, 23, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, tzinfo=UTC)),
        # The night to 25 October 2026 it goes back, so the 25th has 25.
        (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
def test_fristen_er_gaaet_naar_dagen_efter_begynder_i_danmark(hold: Hold, sidste_dag: date, kl: datetime) -> None:
    assert udloeber_kl(sidste_dag) == kl
    sag = begyndt_sag(hold, sidste_dag)
    assert armede(sag)["leder__frist"] == kl
    assert ure.forfaldent(kl - LIDT) == 0
    assert aabne(sag) == {"ejer", "leder", "chef"}
    assert ure.forfaldent(kl) == 3
    assert aabne(sag) == {"efter"}


def test_uret_ser_efter_sagens_dato_og_trinnets_egen_dag(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST, tidspunkt=datetime(2026, 9, 30, 22, 30, tzinfo=UTC))
    # Half past midnight in Denmark: the step was opened on 1 October.
    ventet = udloeber_kl(date(2026, 10, 1) + timedelta(days=900))
    assert armede(sag) == {
        "ejer__frist": UDLOEBER,
        "leder__frist": UDLOEBER,
        "chef__frist": UDLOEBER,
        "chef__frist_2": ventet,
    }


def test_uden_dag_er_der_intet_ur(hold: Hold) -> None:
    assert set(armede(begyndt_sag(hold, None))) == {"chef__frist_2"}


# --- What happens ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("orden", list(permutations(["ejer", "leder", "chef"])))
@pytest.mark.parametrize("udloebne", [1, 2, 3])
def test_gjort_eller_udloebet_naar_alle_tre_er_det_gaar_sagen_videre(
    hold: Hold, orden: tuple[str, ...], udloebne: int
) -> None:
    sag = begyndt_sag(hold, FRIST)
    hvem = {"ejer": "mads", "leder": "lone", "chef": "carl"}
    for nr, trin in enumerate(orden):
        assert aabne(sag) == set(orden[nr:])
        if nr < udloebne:
            assert ure.fyr(task_id=ur(sag, trin), tidspunkt=UDLOEBER)
        else:
            goer(hold[hvem[trin]], sag, trin)
    assert aabne(sag) == {"efter"}
    assert armede(sag) == {}
    sag.refresh_from_db()
    assert sag.fase == Fase.GENNEMFOERELSE
    skrevet = [
        f"proeveforloeb.{trin}__frist" if nr < udloebne else f"proeveforloeb.{trin}" for nr, trin in enumerate(orden)
    ]
    assert arter(sag)[1:] == skrevet
    goer(hold["lone"], sag, "efter")
    assert sag.fase == Fase.AFSLUTTET


def test_sporet_siger_at_det_var_systemet_og_hvilken_frist(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    ure.fyr(task_id=ur(sag, "leder"), tidspunkt=UDLOEBER)
    post = Sporpost.objects.get(kaede=sag.sagsnummer, art="proeveforloeb.leder__frist")
    assert (post.aktoer, post.rolle, post.tidspunkt) == (None, "", UDLOEBER)
    assert post.data == {"trin": "Skriv under for afdelingen", "frist": "10.\xa0november 2026"}
    task = Task.objects.get(pk=ur(sag, "leder"))
    assert (task.status, task.started, task.finished) == (STATUS.DONE, UDLOEBER, UDLOEBER)


def test_uret_kan_kun_fyres_en_gang(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    svar = [ure.fyr(task_id=ur(sag, "leder"), tidspunkt=UDLOEBER) for _ in range(3)]
    assert svar == [True, False, False]
    assert arter(sag).count("proeveforloeb.leder__frist") == 1


def test_efter_den_sidste_dag_kan_trinnet_ikke_goeres_selv_om_ingen_arbejder_er_i_gang(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    with pytest.raises(Regelbrud, match=r"Fristen var 10.\xa0november 2026"):
        goer(hold["lone"], sag, "leder", tidspunkt=UDLOEBER)
    with pytest.raises(IngenAdgang):
        goer(hold["mads"], sag, "leder", tidspunkt=UDLOEBER)
    assert aabne(sag) == {"ejer", "leder", "chef"}
    # What counts is the day as it is computed now.
    Oenske.objects.filter(pk=sag.pk).update(start_dag=FRIST + timedelta(days=1))
    goer(hold["lone"], sag, "leder", tidspunkt=UDLOEBER)


def test_et_trin_der_er_gjort_kan_ikke_udloebe(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    goer(hold["lone"], sag, "leder", tidspunkt=UDLOEBER - LIDT)
    assert "leder__frist" not in armede(sag)
    assert not ure.fyr(task_id=ur(sag, "leder"), tidspunkt=UDLOEBER + timedelta(days=1))
    assert Task.objects.get(pk=ur(sag, "leder")).status == STATUS.CANCELED


def test_det_ene_ur_tager_trinnets_andet_med_sig(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    assert "chef__frist_2" in armede(sag)
    ure.fyr(task_id=ur(sag, "chef"), tidspunkt=UDLOEBER)
    assert set(armede(sag)) == {"ejer__frist", "leder__frist"}


def test_en_stoppet_sag_har_ingen_ure(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    afbryd(afbrydelse=Proeveforloeb.stop, sag=sag, adgang=hold.adgang("mads"), data={}, tidspunkt=NU)
    assert processer(sag).get().status == PROCESS.CANCELED
    assert armede(sag) == {}
    assert ure.forfaldent(UDLOEBER) == 0
    assert not Task.objects.filter(process__in=processer(sag)).exclude(status__in=AFSLUTTET).exists()


@pytest.mark.parametrize("trin", ["begynd", "leder"])
def test_kun_et_ur_kan_fyres(hold: Hold, trin: str) -> None:
    sag = begyndt_sag(hold, FRIST)
    task = Task.objects.get(flow_task=Proeveforloeb.noder()[trin])
    assert not ure.fyr(task_id=task.pk, tidspunkt=UDLOEBER)
    assert not ure.fyr(task_id=999_999, tidspunkt=UDLOEBER)
    assert aabne(sag) == {"ejer", "leder", "chef"}


# --- The case's dates change -----------------------------------------------------------------------------------------


def test_er_fristen_flyttet_bag_uret_venter_det_til_den_nye(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    Oenske.objects.filter(pk=sag.pk).update(start_dag=FRIST + timedelta(days=5))
    assert ure.forfaldent(UDLOEBER) == 0
    assert armede(sag)["leder__frist"] == UDLOEBER + timedelta(days=5)
    assert arter(sag)[1:] == ["frist.flyttet"] * 3
    post = Sporpost.objects.filter(art="frist.flyttet")[0]
    assert (post.aktoer, post.data) == (None, {"trin": "Skriv under", "frist": "15.\xa0november 2026"})
    assert ure.forfaldent(UDLOEBER + timedelta(days=5)) == 3


def test_er_fristen_faldet_bort_gaar_uret_i_staa(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    Oenske.objects.filter(pk=sag.pk).update(start_dag=None)
    assert ure.forfaldent(UDLOEBER) == 0
    assert set(armede(sag)) == {"chef__frist_2"}
    assert aabne(sag) == {"ejer", "leder", "chef"}
    assert arter(sag)[1:] == ["frist.bortfaldet"] * 3


@pytest.mark.parametrize(
    ("foer", "efter"),
    [
        (FRIST, FRIST + timedelta(days=30)),
        (FRIST, FRIST - timedelta(days=30)),
        (None, FRIST),
        (FRIST, None),
    ],
)
def test_en_handling_undervejs_flytter_frister_og_ure(hold: Hold, foer: date | None, efter: date | None) -> None:
    sag = begyndt_sag(hold, foer)
    ny_dato(hold, sag, efter)
    assert set(AabenOpgave.objects.values_list("frist_dag", flat=True)) == {efter}
    ventet = {f"{trin}__frist": udloeber_kl(efter) for trin in ("ejer", "leder", "chef")} if efter else {}
    assert {navn: kl for navn, kl in armede(sag).items() if navn != "chef__frist_2"} == ventet
    assert arter(sag)[-1] == "proeveforloeb.ny_dato"
    if efter:
        assert ure.forfaldent(udloeber_kl(efter)) == 3
        assert aabne(sag) == {"efter"}


def test_efter_en_flytning_er_trinnet_stadig_det_samme(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    ny_dato(hold, sag, FRIST + timedelta(days=1))
    for navn, trin in (("mads", "ejer"), ("lone", "leder"), ("carl", "chef")):
        goer(hold[navn], sag, trin)
    assert armede(sag) == {}
    assert aabne(sag) == {"efter"}


# --- A worker that stood still, and one that fails -------------------------------------------------------------------


def test_en_arbejder_der_stod_stille_tager_de_forsinkede_i_raekkefoelge_og_en_gang(hold: Hold) -> None:
    dage = [date(2026, 12, 31), date(2026, 10, 25), date(2027, 3, 28), date(2026, 10, 25)]
    sagerne = [begyndt_sag(hold, dag) for dag in dage]
    siden = datetime(2027, 6, 1, 8, 0, tzinfo=UTC)
    assert ure.forfaldent(siden) == 12
    assert ure.forfaldent(siden) == 0
    poster = Sporpost.objects.filter(art__endswith="__frist").order_by("pk").values_list("kaede", "art")
    i_orden = [sagerne[1], sagerne[3], sagerne[0], sagerne[2]]
    assert list(poster) == [
        (sag.sagsnummer, f"proeveforloeb.{trin}__frist") for sag in i_orden for trin in ("ejer", "leder", "chef")
    ]
    for sag in sagerne:
        assert aabne(sag) == {"efter"}


def test_et_ur_der_fejler_rulles_tilbage_og_standser_ikke_de_andre(
    hold: Hold, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    daarlig, god = begyndt_sag(hold, FRIST), begyndt_sag(hold, FRIST, navn="aya")
    rigtig = Proeveforloeb.noder()["efter"].frist

    def fejl(sag: Any, dag: date) -> date:
        if sag.pk == daarlig.pk:
            raise RuntimeError("hemmelighed")
        return rigtig(sag, dag)  # type: ignore[no-any-return]

    monkeypatch.setattr(Proeveforloeb.noder()["efter"], "frist", fejl)
    with caplog.at_level(logging.ERROR):
        # The first two of the bad case only reach the join; the third goes on and fails.
        assert ure.forfaldent(UDLOEBER) == 5
    assert [p.message for p in caplog.records] == [f"Trin {ur(daarlig, 'chef')} fejlede"]
    assert (aabne(daarlig), aabne(god)) == ({"chef"}, {"efter"})
    assert arter(daarlig).count("proeveforloeb.chef__frist") == 0
    task = Task.objects.get(pk=ur(daarlig, "chef"))
    assert (task.status, task.data, task.finished) == (STATUS.SCHEDULED, {}, None)
    monkeypatch.undo()
    assert ure.forfaldent(UDLOEBER + timedelta(days=9)) == 1
    assert aabne(daarlig) == {"efter"}
