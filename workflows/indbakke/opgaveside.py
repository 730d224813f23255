"""What the page of a step shows, and who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.forms import Field
from django.http import Http404
from viewflow.workflow.models import Task

from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, Svar
from workflows.formularer import Formular
from workflows.indbakke.udsnit import fulgt_koe, koe_url, udsnit
from workflows.motor.doere import maa_udfoere, opgave_node
from workflows.motor.fejl import ForSent, UkendtOpgave
from workflows.motor.formular import Opgaveformular
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Opgave
from workflows.motor.sag import Sag
from workflows.motor.sider import Trinside, maa_se, trinside


@dataclass(frozen=True, slots=True)
class Opgaveside:
    """An open step that the person may do, with everything its page needs."""

    opgave: AabenOpgave
    sag: Sag
    node: Opgave
    aktoer: Aktoer
    side: Trinside

    def formular(self, request: Foresporgsel, data: Mapping[str, Any] | None = None) -> Formular | None:
        """The step's form; None where a confirmation is enough."""
        return lav_formular(self.node.form, self.sag, request, data)

    def kontekst(self, request: Foresporgsel) -> dict[str, Any]:
        """What the template needs besides the form."""
        ekstra = self.side.kontekst(self.sag, request.adgang, request.dag) if self.side.kontekst else {}
        koe = fulgt_koe(request)
        return {
            **ekstra,
            "opgave": self.opgave,
            "sag": self.sag,
            "node": self.node,
            "aktoer": self.aktoer,
            "overskredet": self.opgave.er_overskredet(request.dag),
            "har_naeste": udsnit(request, koe).har_flere_end(self.opgave),
            "koe": koe.urlencode(),
            "koe_url": koe_url(koe),
        }


def lav_formular(
    klasse: type | None, sag: Sag, request: Foresporgsel, data: Mapping[str, Any] | None = None
) -> Formular | None:
    """The form of a step or a way out, bound when there is something to bind."""
    if klasse is None:
        return None
    ekstra = {"sag": sag, "adgang": request.adgang, "dag": request.dag} if issubclass(klasse, Opgaveformular) else {}
    return cast("Formular", klasse(data, **ekstra) if data is not None else klasse(**ekstra))


def aaben_side(task_id: int, adgang: Adgang) -> Opgaveside:
    """The page of an open step.

    Raises:
        UkendtOpgave: the id is not a human step.
        ForSent: it is not open any more.
        IngenAdgang: the person may see the case, but not do the step.
        Http404: the person may not even know that the case is there.
    """
    opgave = AabenOpgave.objects.til_liste().select_related("sagstype").filter(task_id=task_id).first()
    if opgave is None:
        raise _lukket(task_id)
    model: Any = opgave.sagstype.model_class()
    sag: Sag = model._default_manager.select_related(*model.laeses_med, "person").get(pk=opgave.sag_id)
    svar = maa_udfoere(adgang, opgave, sag)
    if isinstance(svar, Svar):
        if not maa_se(adgang, sag):
            raise Http404
        raise IngenAdgang(svar)
    node = opgave_node(opgave)
    return Opgaveside(opgave, sag, node, svar, trinside(node.art))


def formularfelter(task_id: int, data: Mapping[str, Any]) -> dict[str, Field]:
    """The fields of a step's form as it was sent, whether or not the step is still open."""
    task = Task.objects.filter(pk=task_id).only("flow_task").first()
    formular = getattr(task.flow_task, "form", None) if task else None
    if formular is None:
        return {}
    if issubclass(formular, Opgaveformular):
        return formular.felter_i(data)
    return dict(formular.base_fields)


def _lukket(task_id: int) -> UkendtOpgave | ForSent:
    """Why there is no open step with this id."""
    task = Task.objects.select_related("process__artifact_content_type").filter(pk=task_id).first()
    if task is None or not isinstance(task.flow_task, Opgave):
        return UkendtOpgave(task_id)
    return ForSent(task, task.process.artifact.sagsnummer)
