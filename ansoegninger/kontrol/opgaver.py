"""The queue is what the flow says, and there is somebody who can empty it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.utils import timezone
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from ansoegninger.kontrol.forloeb import AFSLUTTET
from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.prioritering.models import Beslutning, Indstilling, Indstillingsfase, Prioriteringsrunde, Rundefase
from roller.tildelinger.ansvar import uden_ansvarlig
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import alle_forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import sagsmodeller

#: What the worker has not done by then, it will not do by itself.
TAALMODIGHED = timedelta(hours=1)


@kontrol("Hvert åbent menneskeligt trin står i køen")
def hvert_aabent_trin_staar_i_koeen(tidspunkt: datetime) -> Iterator[Brud]:
    for forloeb in alle_forloeb().values():
        for node in forloeb.opgaver().values():
            i_koeen = AabenOpgave.objects.filter(task=OuterRef("pk"), trin=node.name, rolle=node.rolle)
            glemte = Task.objects.filter(~Exists(i_koeen), flow_task=node).exclude(status__in=AFSLUTTET)
            for task in glemte.select_related("process"):
                yield Brud(_navn(task), f"trinnet {node.name} er åbent, men mangler i køen eller står forkert dér")


@kontrol("Alt, hvad der står i køen, er åbent og handler om sagen")
def koeen_viser_kun_det_aabne(tidspunkt: datetime) -> Iterator[Brud]:
    opgaver = AabenOpgave.objects.order_by("pk")
    for sagsnummer, trin in opgaver.exclude(task__status=STATUS.NEW).values_list("sagsnummer", "trin"):
        yield Brud(sagsnummer, f"{trin} står i køen, men er ikke åbent i forløbet")
    for model in sagsmodeller().values():
        sag = model._default_manager.filter(
            pk=OuterRef("sag_id"), sagsnummer=OuterRef("sagsnummer"), enhed=OuterRef("enhed")
        )
        for sagsnummer in opgaver.filter(~Exists(sag), sagstype=ContentType.objects.get_for_model(model)).values_list(
            "sagsnummer", flat=True
        ):
            yield Brud(sagsnummer, "opgaven i køen passer ikke med sagen")


@kontrol("Hver åben opgave har nogen, der kan løse den")
def hver_aaben_opgave_har_nogen(tidspunkt: datetime) -> Iterator[Brud]:
    for m in uden_ansvarlig(timezone.localdate(tidspunkt)):
        yield Brud(m.enhed_navn, f"{m.antal} opgaver venter på {Rolle(m.rolle).label.lower()}, og ingen har rollen")


@kontrol("En runde, hvor alle har låst, går videre til beslutning")
def runde_gaar_videre_naar_alle_har_laast(tidspunkt: datetime) -> Iterator[Brud]:
    mangler = Indstilling.objects.filter(runde=OuterRef("pk")).exclude(fase=Indstillingsfase.LAAST)
    runder = Prioriteringsrunde.objects.filter(
        ~Exists(mangler), Exists(Indstilling.objects.filter(runde=OuterRef("pk"))), fase=Rundefase.INDSTILLING
    )
    for sagsnummer in runder.order_by().values_list("sagsnummer", flat=True):
        yield Brud(sagsnummer, "alle afdelinger har låst, men runden venter stadig på dem")


@kontrol("En frigivet runde har ingen sager, der stadig venter på deres svar")
def frigivet_runde_har_ingen_der_venter(tidspunkt: datetime) -> Iterator[Brud]:
    glemte = Beslutning.objects.filter(frigivet_kl__isnull=True, runde__fase=Rundefase.AFSLUTTET)
    for sagsnummer in glemte.order_by().values_list("oenske__sagsnummer", flat=True):
        yield Brud(sagsnummer, "runden er frigivet, men sagen fik aldrig sin tilbagemelding")


def _navn(task: Task) -> str:
    return str(getattr(task.process.artifact, "sagsnummer", f"opgave {task.pk}"))
