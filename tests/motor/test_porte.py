"""The gateways leave the same rows as viewflow's own, with fewer queries."""

from types import SimpleNamespace

import pytest
from django.db import transaction
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS
from viewflow.workflow.token import Token

from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mussager import afsluttet, foelg_til_doers, musrunde, samtale
from workflows.forloeb.mus import Mus
from workflows.motor.faelles import processer
from workflows.motor.models import Sagsproces

pytestmark = pytest.mark.django_db


def foer(task: Task) -> set[str]:
    return {forrige.flow_task.name for forrige in task.previous.all()}


def test_en_port_er_faerdig_og_kender_trinnet_foer(hold: Hold) -> None:
    sag = afsluttet(musrunde(hold), hold)
    foelg_til_doers(sag, hold)
    proces = processer(sag).get()
    opgaver = {task.flow_task.name: task for task in Task.objects.filter(process=proces)}
    assert proces.status == PROCESS.DONE
    assert {task.status for task in opgaver.values()} == {STATUS.DONE}
    assert all(task.finished for task in opgaver.values())
    assert foer(opgaver["godkendelse"]) == {"plan"}
    assert foer(opgaver["begge_har_svaret"]) == {"godkend_medarbejder", "godkend_leder"}
    assert foer(opgaver["enighed"]) == {"begge_har_svaret"}
    assert foer(opgaver["afsluttet"]) == {"skal_foelges_op"}


@pytest.mark.parametrize(("token", "staar_der"), [("start", False), ("start/7_1", True)])
def test_i_en_gren_staar_raekken_der_med_det_samme(hold: Hold, token: str, staar_der: bool) -> None:
    """Otherwise an end in another branch would take the process for finished."""
    sag = samtale(musrunde(hold), hold)
    proces = Sagsproces.objects.get(pk=processer(sag).get().pk)
    node = Mus.noder()["enighed"]
    forrige = SimpleNamespace(process=proces, task=Task.objects.filter(process=proces).first())
    activation = node.activation_class.create(node, forrige, Token(token))
    assert (activation.task.pk is not None) == staar_der


def test_to_aabne_samlinger_i_en_proces_er_en_fejl(hold: Hold) -> None:
    sag = samtale(musrunde(hold), hold)
    proces = Sagsproces.objects.get(pk=processer(sag).get().pk)
    node = Mus.noder()["begge_forberedt"]
    for _ in range(2):
        Task.objects.create(process=proces, flow_task=node, token=Token("start"))
    forrige = SimpleNamespace(process=proces, task=Task.objects.filter(process=proces).first())
    with pytest.raises(Task.MultipleObjectsReturned):
        node.activation_class.create(node, forrige, Token("start/7_1"))


def test_den_der_kommer_alene_til_en_samling_venter_ikke_paa_nogen(hold: Hold) -> None:
    sag = samtale(musrunde(hold), hold)
    proces = Sagsproces.objects.get(pk=processer(sag).get().pk)
    forrige = SimpleNamespace(process=proces, task=Task.objects.filter(process=proces).first())
    samling = Mus.noder()["begge_forberedt"]
    alene = samling.activation_class.create(samling, forrige, Token("start"))
    assert alene.activate.can_proceed()
    alene.activate()
    with transaction.atomic():
        alene.complete()
    assert (alene.task.status, foer(alene.task)) == (STATUS.DONE, {forrige.task.flow_task.name})
    forrige.task.finished = NU
    i_en_gren = samling.activation_class.create(samling, forrige, Token("start/7_1"))
    assert (i_en_gren.task.status, i_en_gren.task.token) == (STATUS.STARTED, "start")
    assert i_en_gren.task.started == NU
