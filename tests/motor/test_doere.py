"""The doors refuse everything that viewflow's own would let through (the traps that were met when it was tried)."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from viewflow.workflow.models import Process, Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.oensker.models import Fase, Tilbagetraekning, Vurdering
from ansoegninger.oensker.services import slet_kladde
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import VURDERING, goer
from workflows.forloeb import Kursusoenske, Mus
from workflows.motor.doere import Resultat, afbryd, begynd, genoptag, udfoer
from workflows.motor.fejl import ForSent, Regelbrud, UkendtOpgave
from workflows.motor.models import AabenOpgave, Noegle
from workflows.motor.trin import aktuelt_trin
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def opgave(sag: Any, trin: str) -> AabenOpgave:
    return AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)


def proev(hold: Hold, navn: str, opgave_id: int, **data: Any) -> Resultat:
    return udfoer(opgave_id=opgave_id, adgang=hold.adgang(navn), data=data, tidspunkt=NU, noegle=uuid4())


def traek(hold: Hold, navn: str, oenske: Any, **andet: Any) -> Resultat:
    data = {"begrundelse": "Jeg har skiftet mening."}
    return afbryd(afbrydelse=Kursusoenske.traek, sag=oenske, adgang=hold.adgang(navn), data=data, tidspunkt=NU, **andet)


# --- Whose step is it? -----------------------------------------------------------------------------------------------


def test_ingen_kan_godkende_sin_egen_sag_ved_at_poste_til_lederens_trin(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        proev(hold, "mads", opgave(oenske, "vurder").task_id, **VURDERING)
    assert not Vurdering.objects.exists()
    oenske.refresh_from_db()
    assert oenske.fase == Fase.HOS_LEDER


@pytest.mark.parametrize("navn", ["aya", "per", "carl", "kim", "rikke", "admin", "ulla", "signe"])
def test_kun_den_rigtige_leder_kan_vurdere(hold: Hold, navn: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    with pytest.raises(IngenAdgang):
        proev(hold, navn, opgave(oenske, "vurder").task_id, **VURDERING)
    assert not Noegle.objects.filter(trin="vurder").exists()


def test_en_stedfortraeder_handler_paa_vegne_af_lederen_og_begge_staar_i_sporet(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    proev(hold, "signe", opgave(oenske, "vurder").task_id, **VURDERING)
    post = Sporpost.objects.get(kaede=oenske.sagsnummer, art="kursusoenske.vurder")
    assert (post.aktoer, post.paa_vegne_af, post.rolle) == (hold["signe"], hold["lone"], Rolle.LEDER)


def test_en_leder_der_mistede_rollen_mens_formularen_var_aaben_afvises(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    aaben = opgave(oenske, "vurder")
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG)
    with pytest.raises(IngenAdgang, match="Det kan kun gøres af leder for Voksenstøtte"):
        proev(hold, "lone", aaben.task_id, **VURDERING)
    assert not Vurdering.objects.exists()


def test_en_opgave_uden_ejer_er_ikke_aaben_for_alle(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    task = Task.objects.get(pk=opgave(oenske, "vurder").task_id)
    assert task.owner is None
    assert task.owner_permission is None
    with pytest.raises(IngenAdgang):
        proev(hold, "bo", task.pk, **VURDERING)


# --- Which step is it? -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trin", ["indsend", "sendt_retur", "afvent_prioritering"])
def test_et_trin_der_ikke_er_et_menneskes_findes_ikke_for_doeren(hold: Hold, trin: str) -> None:
    oenske = sager.vurderet(hold, "mads")
    task = Task.objects.get(flow_task=getattr(Kursusoenske, trin))
    with pytest.raises(UkendtOpgave):
        proev(hold, "lone", task.pk)
    oenske.refresh_from_db()
    assert oenske.fase == Fase.AFVENTER_PRIORITERING


def test_et_nummer_der_ikke_findes_er_en_ukendt_opgave(hold: Hold) -> None:
    with pytest.raises(UkendtOpgave):
        proev(hold, "lone", 999_999)


def test_et_andet_forloebs_udvej_kan_ikke_bruges_paa_sagen(hold: Hold) -> None:
    with pytest.raises(UkendtOpgave):
        traek(hold, "mads", samtale(musrunde(hold), hold))
    assert not Tilbagetraekning.objects.exists()


def test_et_trin_kan_kun_goeres_en_gang(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    task_id = opgave(oenske, "vurder").task_id
    proev(hold, "lone", task_id, **VURDERING)
    with pytest.raises(ForSent) as svar:
        proev(hold, "lone", task_id, **VURDERING)
    assert svar.value.sagsnummer == oenske.sagsnummer
    assert svar.value.task.pk == task_id
    assert Vurdering.objects.count() == 1


def test_en_kladde_kan_kun_sendes_en_gang(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    with pytest.raises(ForSent):
        begynd(kode="kursusoenske", sag=oenske, adgang=hold.adgang("mads"), data={}, tidspunkt=NU, noegle=uuid4())
    assert Process.objects.count() == 1


def test_en_kladde_der_er_smidt_vaek_kan_ikke_sendes(hold: Hold) -> None:
    kladde = sager.kladde(hold, "mads")
    slet_kladde(oenske=kladde)
    gammel = sager.kladde(hold, "mads")
    gammel.pk = 999_999
    with pytest.raises(ForSent):
        begynd(kode="kursusoenske", sag=gammel, adgang=hold.adgang("mads"), data={}, tidspunkt=NU, noegle=uuid4())


def test_andre_kan_ikke_sende_en_kladde(hold: Hold) -> None:
    kladde = sager.kladde(hold, "mads")
    with pytest.raises(IngenAdgang):
        begynd(kode="kursusoenske", sag=kladde, adgang=hold.adgang("lone"), data={}, tidspunkt=NU, noegle=uuid4())
    assert not Process.objects.exists()


# --- Stopped cases ---------------------------------------------------------------------------------------------------


def test_en_trukket_sag_tager_ikke_imod_noget(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    task_id = opgave(oenske, "vurder").task_id
    traek(hold, "mads", oenske)
    with pytest.raises(ForSent):
        proev(hold, "lone", task_id, **VURDERING)
    oenske.refresh_from_db()
    assert oenske.fase == Fase.TRUKKET
    assert not AabenOpgave.objects.filter(sagsnummer=oenske.sagsnummer).exists()
    assert Task.objects.get(pk=task_id).status == STATUS.CANCELED
    assert genoptag(sag=oenske, trin="afvent_prioritering", tidspunkt=NU) is False


def test_en_sag_der_venter_kan_traekkes_og_ventetrinnet_lukkes(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    traek(hold, "mads", oenske)
    assert Process.objects.get().status == PROCESS.CANCELED
    assert genoptag(sag=oenske, trin="afvent_prioritering", tidspunkt=NU) is False


def test_en_sag_kan_kun_traekkes_en_gang_og_kun_af_ejeren(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    with pytest.raises(IngenAdgang):
        traek(hold, "lone", oenske)
    traek(hold, "mads", oenske)
    with pytest.raises(ForSent):
        traek(hold, "mads", oenske)
    assert Tilbagetraekning.objects.count() == 1


def test_en_afsluttet_sag_kan_ikke_afbrydes(hold: Hold) -> None:
    oenske = _afsluttet(hold)
    with pytest.raises(ForSent):
        traek(hold, "mads", oenske)
    assert Process.objects.get(artifact_object_id=oenske.pk, flow_class=Kursusoenske).status == PROCESS.DONE


def test_en_kladde_har_ingen_udvej(hold: Hold) -> None:
    with pytest.raises(ForSent):
        traek(hold, "mads", sager.kladde(hold, "mads"))


# --- All or nothing --------------------------------------------------------------------------------------------------


def test_et_regelbrud_efterlader_intet(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    foer = Sporpost.objects.count()
    data = VURDERING | {"udfald": "ANBEFALES_IKKE"}
    with pytest.raises(Regelbrud) as svar:
        proev(hold, "lone", opgave(oenske, "vurder").task_id, **data)
    assert svar.value.felt == "begrundelse"
    task = Task.objects.get(pk=opgave(oenske, "vurder").task_id)
    assert (task.status, task.owner, task.data) == (STATUS.NEW, None, {})
    assert Sporpost.objects.count() == foer
    assert not Vurdering.objects.exists()


def test_en_fejl_dybt_inde_efterlader_trinnet_aabent_og_intet_i_opgavens_data(
    hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    oenske = sager.indsendt(hold, "mads")

    def brast(**felter: Any) -> None:
        hemmeligt = felter  # a local that must never be stored with the traceback
        raise ZeroDivisionError(len(hemmeligt))

    monkeypatch.setattr(Kursusoenske.vurder, "service", brast)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        proev(hold, "lone", opgave(oenske, "vurder").task_id, **VURDERING)
    task = Task.objects.get(pk=opgave(oenske, "vurder").task_id)
    assert (task.status, task.data) == (STATUS.NEW, {})


def test_procesraekken_gemmes_ikke_fra_et_foraeldet_objekt(hold: Hold) -> None:
    oenske = _afsluttet(hold)
    proces = Process.objects.get(artifact_object_id=oenske.pk, flow_class=Kursusoenske)
    assert (proces.status, proces.artifact_object_id) == (PROCESS.DONE, oenske.pk)
    assert proces.data == {}
    assert proces.artifact == oenske


def test_sagen_husker_hvilken_udgave_af_forloebet_den_begyndte_paa(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sager.indsendt(hold, "mads").procesversion == Kursusoenske.version == 2
    monkeypatch.setattr(Kursusoenske, "version", 2)
    assert sager.indsendt(hold, "aya").procesversion == 2


def test_databasen_afviser_samme_trin_to_gange(hold: Hold) -> None:
    aaben = opgave(sager.indsendt(hold, "mads"), "vurder")
    aaben.pk, aaben.task_id = None, opgave(sager.indsendt(hold, "aya"), "vurder").task_id
    AabenOpgave.objects.filter(task_id=aaben.task_id).delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        aaben.save(force_insert=True)


def test_en_person_med_sager_kan_ikke_slettes(hold: Hold) -> None:
    goer(hold["lone"], sager.indsendt(hold, "mads"), "vurder", **VURDERING)
    with pytest.raises(ProtectedError):
        hold["lone"].delete()


def test_ingen_kan_aabne_et_trin_uden_om_doerene(hold: Hold) -> None:
    with pytest.raises(LookupError):
        aktuelt_trin()
    oenske = sager.vurderet(hold, "mads")
    task = Task.objects.get(process__artifact_object_id=oenske.pk, flow_task=Kursusoenske.afvent_prioritering)
    with pytest.raises(LookupError), transaction.atomic():
        task.flow_task.run(task)


def test_viewflows_egne_tilladelser_er_lukket(hold: Hold) -> None:
    hold["admin"].is_superuser = True
    for forloeb in (Kursusoenske, Mus):
        assert not forloeb.instance.has_view_permission(hold["admin"])
        assert not forloeb.instance.has_manage_permission(hold["admin"])


def _afsluttet(hold: Hold) -> Any:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    goer(hold["mads"], oenske, "laes")
    return oenske
