"""Deadlines that take effect by themselves, and reminders of the others: set where they should be, none left behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from ansoegninger.kontrol.forloeb import navn_paa
from ansoegninger.kontrol.register import Brud, kontrol
from workflows.motor.forloeb import alle_forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import AfventDag
from workflows.sprog.formater import kort_dato

#: A worker that was stopped overnight is no fault; one that nobody missed for a day is.
TAALMODIGHED = timedelta(days=1)


@kontrol("Et ur går, til dets trin er gjort, og ikke længere")
def et_ur_staar_paa_et_aabent_trin(tidspunkt: datetime) -> Iterator[Brud]:
    ure = Task.objects.filter(status=STATUS.SCHEDULED).order_by("pk")
    aaben = AabenOpgave.objects.filter(task__leading=OuterRef("pk"))
    # A wait for a day stands alone; that its case is not finished is another check's question.
    ventetider = [n for f in alle_forloeb().values() for n in f.noder().values() if isinstance(n, AfventDag)]
    for ur in ure.filter(~Exists(aaben)).exclude(flow_task__in=ventetider):
        yield Brud(navn_paa(ur.process_id), "et ur går endnu, men dets trin er ikke åbent")
    for ur in ure.filter(scheduled__isnull=True):
        yield Brud(navn_paa(ur.process_id), "et ur går, men har intet tidspunkt")


@kontrol("En frist, der er gået, har fået sin virkning")
def udloebne_frister_har_virket(tidspunkt: datetime) -> Iterator[Brud]:
    glemte = Task.objects.filter(status=STATUS.SCHEDULED, scheduled__lt=tidspunkt - TAALMODIGHED).order_by("pk")
    for ur in glemte:
        dag = kort_dato(ur.scheduled - timedelta(microseconds=1))
        hvad = "ventetiden til og med" if isinstance(ur.flow_task, AfventDag) else "fristen"
        yield Brud(navn_paa(ur.process_id), f"{hvad} den {dag} er gået, men intet er sket")


@kontrol("En påmindelse er skrevet, når dens dag er kommet")
def paamindelser_er_skrevet(tidspunkt: datetime) -> Iterator[Brud]:
    glemte = AabenOpgave.objects.filter(varsel_dag__lt=timezone.localdate(tidspunkt - TAALMODIGHED)).order_by("pk")
    for sagsnummer, trin, dag in glemte.values_list("sagsnummer", "trin", "varsel_dag"):
        assert dag is not None, "der er spurgt om dem, der har en"
        yield Brud(sagsnummer, f"ingen blev mindet om {trin} den {kort_dato(dag)}")
    uden_frist = AabenOpgave.objects.filter(varsel_dag__isnull=False, frist_dag__isnull=True)
    skaeve = uden_frist | AabenOpgave.objects.filter(varsel_dag__gt=F("frist_dag") + timedelta(days=1))
    for sagsnummer, trin in skaeve.order_by("pk").values_list("sagsnummer", "trin"):
        yield Brud(sagsnummer, f"der skal mindes om {trin}, men ikke efter dets frist")
