"""The page of a step, and the traps of motor.md tried through the browser's door."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from viewflow.workflow.models import Task

from ansoegninger.oensker.forms.kriterier import samlet_svar
from ansoegninger.oensker.models import Fase, Vurdering
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst
from workflows.motor.fejl import Optaget
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

SVAR = {"udfald": "ANBEFALES", "begrundelse": "", **sager.VURDERINGSFELTER}


def adresse(task_id: int) -> str:
    return reverse("indbakke:opgave", args=[task_id])


def post(client: Client, task_id: int, **data: Any) -> Any:
    return client.post(adresse(task_id), {"noegle": str(uuid4()), **data})


def test_lederen_ser_formularen_og_gemmer_sin_vurdering(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    lone = som(hold["lone"])
    side = lone.get(adresse(opgave_id(oenske, "vurder")))
    assert side.status_code == 200
    assert "Hvor godt passer kurset til strategiens tema?" in tekst(side)
    svar = lone.post(side.request["PATH_INFO"], SVAR | {"noegle": side.context["noegle"]}, follow=True)
    assert svar.redirect_chain == [(reverse("indbakke:sag", args=[oenske.sagsnummer]), 302)]
    assert "»Vurder ønsket« er gemt. Nu venter sagen på ledelsens årlige prioritering." in tekst(svar)
    oenske.refresh_from_db()
    assert oenske.fase == Fase.AFVENTER_PRIORITERING


def test_det_man_har_skrevet_bliver_staaende_naar_noget_mangler(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = post(som(hold["lone"]), opgave_id(oenske, "vurder"), **SVAR | {"udfald": "ANBEFALES_IKKE", "rang": "7"})
    assert svar.status_code == 200
    assert svar.context["form"].errors == {"begrundelse": ["Skriv en begrundelse, når ønsket ikke blot anbefales."]}
    assert 'value="7"' in tekst(svar)
    assert not Vurdering.objects.exists()


def test_domaenets_nej_staar_ved_sit_felt(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ansoegninger.oensker.forms.VurderingForm.clean", lambda self: samlet_svar(self.cleaned_data))
    oenske = sager.indsendt(hold, "mads")
    svar = post(som(hold["lone"]), opgave_id(oenske, "vurder"), **SVAR | {"udfald": "RETUR"})
    assert list(svar.context["form"].errors) == ["begrundelse"]


def test_en_medarbejder_kan_ikke_vurdere_sit_eget_oenske(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = post(som(hold["mads"]), opgave_id(oenske, "vurder"), **SVAR)
    assert svar.status_code == 403
    assert "Ingen afgør sin egen sag" in tekst(svar)
    assert not Vurdering.objects.exists()


def test_lederens_eget_oenske_afvises_med_grunden_ogsaa_naar_siden_bare_aabnes(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "lone")
    svar = som(hold["lone"]).get(adresse(opgave_id(oenske, "vurder")))
    assert svar.status_code == 403
    assert "Ingen afgør sin egen sag" in tekst(svar)


def test_vurderingens_data_sendt_til_ens_egen_opgave_vurderer_ikke(hold: Hold, som: Som) -> None:
    # Trap 1: an employee posting to the leader's node with their own task's id.
    oenske = sager.indsendt(hold, "mads")
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvilket modul?"})
    svar = post(som(hold["mads"]), opgave_id(oenske, "ret"), **SVAR)
    assert svar.status_code == 200
    assert Vurdering.objects.count() == 1
    oenske.refresh_from_db()
    assert oenske.fase == Fase.RETUR


def test_en_opgave_uden_ejer_er_ikke_alles(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    task_id = opgave_id(oenske, "vurder")
    assert Task.objects.get(pk=task_id).owner is None
    for fremmed in ("bo", "ulla", "per", "aya", "admin"):
        assert som(hold[fremmed]).get(adresse(task_id)).status_code == 404
        assert post(som(hold[fremmed]), task_id, **SVAR).status_code == 404
    assert not Vurdering.objects.exists()


@pytest.mark.parametrize("trin", ["indsend", "afvent_prioritering"])
def test_et_trin_som_ingen_person_udfoerer_har_ingen_side(hold: Hold, som: Som, trin: str) -> None:
    oenske = sager.vurderet(hold, "mads")
    task = next(t for t in Task.objects.all() if t.flow_task.name == trin and t.process.artifact == oenske)
    assert post(som(hold["lone"]), task.pk, **SVAR).status_code == 404
    assert som(hold["mads"]).get(adresse(task.pk)).status_code == 404


def test_et_ukendt_nummer_er_en_ukendt_side(hold: Hold, som: Som) -> None:
    assert som(hold["lone"]).get(adresse(999_999)).status_code == 404


def test_den_der_mister_rollen_mens_siden_er_aaben_faar_sin_tekst_igen(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    lone, task_id = som(hold["lone"]), opgave_id(oenske, "vurder")
    assert lone.get(adresse(task_id)).status_code == 200
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG)
    # Without the role Lone may no longer even see the case.
    assert post(lone, task_id, **SVAR).status_code == 404
    Rolletildeling.objects.create(person=hold["lone"], rolle=Rolle.CENTERCHEF, enhed=hold.enhed["center"], fra_dag=DAG)
    svar = post(lone, task_id, **SVAR | {"begrundelse": "Modulet passer til Jura i praksis."})
    assert svar.status_code == 403
    assert "Det kan kun gøres af leder for Voksenstøtte eller dennes stedfortræder" in tekst(svar)
    assert "Modulet passer til Jura i praksis." in tekst(svar)
    assert not Vurdering.objects.exists()


def test_to_klik_er_een_vurdering_og_samme_kvittering(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    lone, task_id, noegle = som(hold["lone"]), opgave_id(oenske, "vurder"), str(uuid4())
    foerste = lone.post(adresse(task_id), SVAR | {"noegle": noegle})
    anden = lone.post(adresse(task_id), SVAR | {"noegle": noegle}, follow=True)
    assert anden.redirect_chain == [(foerste.url, 302)]
    assert "Det var allerede gemt." in tekst(anden)
    assert Vurdering.objects.count() == 1
    assert Sporpost.objects.filter(art="kursusoenske.vurder").count() == 1


def test_den_der_kommer_for_sent_ser_hvad_der_er_sket_og_faar_sin_tekst_igen(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    task_id = opgave_id(oenske, "vurder")
    post(som(hold["signe"]), task_id, **SVAR)
    svar = post(som(hold["lone"]), task_id, **SVAR | {"udfald": "VIDENDELING", "begrundelse": "Mads kan lære Aya op."})
    assert svar.status_code == 409
    siden = tekst(svar)
    assert "Signe Skovgren vurderede ønsket: anbefales" in siden
    assert "på vegne af Lone Lervad" in siden
    assert "Mads kan lære Aya op." in siden
    assert "Videndeling i stedet" in siden
    assert Vurdering.objects.get().udfald == "ANBEFALES"


def test_en_noegle_fra_en_anden_sag_giver_ikke_den_sags_kvittering(hold: Hold, som: Som) -> None:
    foerste, anden = sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")
    lone, noegle, lukket = som(hold["lone"]), str(uuid4()), opgave_id(anden, "vurder")
    lone.post(adresse(opgave_id(foerste, "vurder")), SVAR | {"noegle": noegle})
    sager.goer(hold["lone"], anden, "vurder", **sager.VURDERING)
    assert lone.post(adresse(lukket), SVAR | {"noegle": noegle}).status_code == 409


def test_en_lukket_opgave_roeber_ikke_sagen_for_fremmede(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    task_id = opgave_id(oenske, "vurder")
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING)
    assert som(hold["lone"]).get(adresse(task_id)).status_code == 409
    assert som(hold["bo"]).get(adresse(task_id)).status_code == 404
    assert post(som(hold["bo"]), task_id, **SVAR).status_code == 404


def test_siden_siger_begge_navne_naar_man_handler_for_en_anden(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    siden = tekst(som(hold["signe"]).get(adresse(opgave_id(oenske, "vurder"))))
    assert "Du, Signe Skovgren, handler på vegne af Lone Lervad." in siden
    assert "handler på vegne" not in tekst(som(hold["lone"]).get(adresse(opgave_id(oenske, "vurder"))))


def test_en_formular_uden_noegle_er_ikke_vores(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = som(hold["lone"]).post(adresse(opgave_id(oenske, "vurder")), SVAR)
    assert svar.status_code == 400
    assert AabenOpgave.objects.count() == 1


@pytest.mark.parametrize("fejl", [Optaget(), OperationalError("database is locked")], ids=["sagen", "databasen"])
def test_en_laast_database_beder_om_at_proeve_igen(
    hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch, fejl: Exception
) -> None:
    def laast(**_: Any) -> None:
        raise fejl

    monkeypatch.setattr("workflows.indbakke.views.opgave.udfoer", laast)
    oenske = sager.indsendt(hold, "mads")
    svar = post(som(hold["lone"]), opgave_id(oenske, "vurder"), **SVAR | {"begrundelse": "God idé."})
    assert svar.status_code == 503
    assert svar["Retry-After"] == "5"
    assert "Prøv igen om lidt" in tekst(svar)
    assert "God idé." in tekst(svar)


def test_en_oedelagt_database_er_ikke_bare_travl(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    def i_stykker(**_: Any) -> None:
        raise OperationalError("no such table: workflows_sporpost")

    monkeypatch.setattr("workflows.indbakke.views.opgave.udfoer", i_stykker)
    oenske = sager.indsendt(hold, "mads")
    with pytest.raises(OperationalError):
        post(som(hold["lone"]), opgave_id(oenske, "vurder"), **SVAR)
