"""Process, task, case and flow say the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from viewflow.workflow.models import Process, Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.kontrol.register import Brud, kontrol
from workflows.motor.forloeb import Forloeb, alle_forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Afvent, Opgave, Slut
from workflows.motor.sag import Sag, sagsmodeller

AFSLUTTET = [STATUS.DONE, STATUS.CANCELED, STATUS.REVIVED]
#: The phase of a case whose process has not begun.
FOER_START = ("KLADDE", "OPRETTET")


@kontrol("Der er højst én åben opgave pr. sag og trin")
def hoejst_en_aaben_opgave_pr_trin(tidspunkt: datetime) -> Iterator[Brud]:
    aabne = Task.objects.exclude(status__in=AFSLUTTET).order_by()
    for raekke in aabne.values("process", "flow_task").annotate(antal=Count("pk")).filter(antal__gt=1):
        yield Brud(navn_paa(raekke["process"]), f"{raekke['antal']} åbne opgaver på samme trin")


@kontrol("Intet trin er åbnet to gange af det samme")
def intet_trin_er_gjort_to_gange(tidspunkt: datetime) -> Iterator[Brud]:
    dobbelte = (
        Task.objects.filter(previous__isnull=False, status=STATUS.DONE)
        .order_by()
        .values("process", "previous", "flow_task")
        .annotate(antal=Count("pk"))
        .filter(antal__gt=1)
    )
    for raekke in dobbelte:
        yield Brud(navn_paa(raekke["process"]), f"et trin er gjort {raekke['antal']} gange efter det samme trin")


@kontrol("Et afsluttet forløb har ingen åbne opgaver")
def afsluttet_forloeb_har_ingen_aabne_opgaver(tidspunkt: datetime) -> Iterator[Brud]:
    aaben = Task.objects.filter(process=OuterRef("pk")).exclude(status__in=AFSLUTTET)
    koe = AabenOpgave.objects.filter(proces=OuterRef("pk"))
    afsluttede = Process.objects.exclude(status=PROCESS.NEW).filter(Exists(aaben) | Exists(koe))
    for pk in afsluttede.values_list("pk", flat=True):
        yield Brud(navn_paa(pk), "forløbet er afsluttet, men har en åben opgave")


@kontrol("Et forløb i gang venter på noget")
def forloeb_i_gang_har_et_aabent_trin(tidspunkt: datetime) -> Iterator[Brud]:
    aaben = Task.objects.filter(process=OuterRef("pk")).exclude(status__in=AFSLUTTET)
    for pk in Process.objects.filter(~Exists(aaben), status=PROCESS.NEW).values_list("pk", flat=True):
        yield Brud(navn_paa(pk), "forløbet er i gang, men intet trin er åbent")


@kontrol("Sagens fase er den, som forløbets åbne eller sidste trin siger")
def fasen_er_en_projektion_af_forloebet(tidspunkt: datetime) -> Iterator[Brud]:
    for forloeb in alle_forloeb().values():
        for model in modeller_paa(forloeb):
            yield from _forkert_fase(forloeb, model)


def _forkert_fase(forloeb: type[Forloeb], model: type[Sag]) -> Iterator[Brud]:
    for node in forloeb.noder().values():
        if isinstance(node, Opgave | Afvent):
            opgaver = Task.objects.filter(flow_task=node).exclude(status__in=AFSLUTTET)
        elif isinstance(node, Slut):
            opgaver = Task.objects.filter(flow_task=node, status=STATUS.DONE, process__status=PROCESS.DONE)
        else:
            continue
        yield from _afviger(model, opgaver.values("process__artifact_object_id"), {node.fase})
    stoppede = Process.objects.filter(flow_class=forloeb, status=PROCESS.CANCELED)
    yield from _afviger(model, stoppede.values("artifact_object_id"), {a.fase for a in forloeb.afbrydelser().values()})


def _afviger(model: type[Sag], sager: Any, faser: set[str]) -> Iterator[Brud]:
    skaeve = model._default_manager.filter(pk__in=sager).exclude(fase__in=faser)
    for sagsnummer, fase in skaeve.order_by().values_list("sagsnummer", "fase"):
        yield Brud(sagsnummer, f"sagen siger {fase}, forløbet siger {' eller '.join(sorted(faser))}")


@kontrol("En sag har netop ét forløb, når den er begyndt, og ellers intet")
def sag_og_forloeb_hoerer_sammen(tidspunkt: datetime) -> Iterator[Brud]:
    for model in sagsmodeller().values():
        processer = Process.objects.filter(
            artifact_content_type=ContentType.objects.get_for_model(model), artifact_object_id=OuterRef("pk")
        )
        sager: QuerySet[Any] = model._default_manager.order_by()
        for nummer in (
            sager.filter(~Exists(processer)).exclude(fase__in=FOER_START).values_list("sagsnummer", flat=True)
        ):
            yield Brud(nummer, "sagen er begyndt, men har intet forløb")
        for nummer in sager.filter(Exists(processer), fase__in=FOER_START).values_list("sagsnummer", flat=True):
            yield Brud(nummer, "sagen har et forløb, men siger selv, at den ikke er begyndt")
        antal = processer.order_by().values("artifact_object_id").annotate(n=Count("pk")).values("n")
        for nummer in sager.annotate(antal=Subquery(antal)).filter(antal__gt=1).values_list("sagsnummer", flat=True):
            yield Brud(nummer, "sagen har mere end ét forløb")
        alle = Process.objects.filter(artifact_content_type=ContentType.objects.get_for_model(model))
        for pk in alle.exclude(artifact_object_id__in=sager.values("pk")).values_list("pk", flat=True):
            yield Brud(f"proces {pk}", "forløbets sag findes ikke")


def modeller_paa(forloeb: type[Forloeb]) -> list[type[Sag]]:
    """The kinds of case that run on this process."""
    typer = Process.objects.filter(flow_class=forloeb).order_by().values_list("artifact_content_type", flat=True)
    modeller: list[Any] = [ContentType.objects.get_for_id(pk).model_class() for pk in typer.distinct() if pk]
    return modeller


def navn_paa(proces_id: int) -> str:
    """The case of a process; only asked for what is broken."""
    proces = Process.objects.get(pk=proces_id)
    sag = proces.artifact
    return str(sag.sagsnummer) if isinstance(sag, Sag) else f"proces {proces_id}"
