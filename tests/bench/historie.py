"""An archive of finished cases, copied by the database itself from one that went through the doors."""

from __future__ import annotations

from typing import Any

from django.db import connection
from viewflow.workflow.models import Process, Task

from ansoegninger.breve.models import Brev
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.prioritering.models import Beslutning
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.motor.faelles import processer
from workflows.spor.models import Sporpost

#: Numbers far above what a bench makes by itself, so that copies and new rows never meet.
AFSTAND = 10_000_000


def afsluttet(hold: Hold) -> Oenske:
    """A wish that was refused, answered and read."""
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold, aar=2090)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    goer(hold["mads"], oenske, "laes")
    return oenske


def kopier(oenske: Oenske, fra: int, til: int) -> None:
    """Make the copies numbered `fra`..`til` of a finished case: case, process, tasks, facts, letter, history, trail."""
    g = (fra, til)
    proces = processer(oenske).get()
    nummer = "'X-' || g.n"
    _kopier(Oenske, oenske.pk, g, id=_nyt(oenske.pk), sagsnummer=nummer)
    _kopier(Oenske.history.model, _pk(Oenske.history.filter(id=oenske.pk)), g, id=_nyt(oenske.pk), sagsnummer=nummer)
    _kopier(Process, proces.pk, g, id=_nyt(proces.pk), artifact_object_id=_nyt(oenske.pk))
    for task in Task.objects.filter(process=proces).order_by("pk"):
        _kopier(Task, task.pk, g, id=f"{AFSTAND} * {task.pk} + g.n", process_id=_nyt(proces.pk))
    for post in Sporpost.objects.filter(kaede=oenske.sagsnummer):
        _kopier(Sporpost, post.pk, g, kaede=nummer)
    vurdering = oenske.vurderinger.get()
    _kopier(Vurdering, vurdering.pk, g, oenske_id=_nyt(oenske.pk))
    beslutning = oenske.beslutninger.get()
    _kopier(Beslutning, beslutning.pk, g, id=_nyt(beslutning.pk), oenske_id=_nyt(oenske.pk))
    brev = beslutning.brev
    _kopier(Besked, brev.besked_id, g, id=_nyt(brev.besked_id), noegle=nummer, sagsnummer=nummer)
    _kopier(Brev, brev.pk, g, beslutning_id=_nyt(beslutning.pk), besked_id=_nyt(brev.besked_id))


def opdater_statistik() -> None:
    """What autovacuum does sooner or later: the planner knows how many rows there are."""
    with connection.cursor() as markoer:
        markoer.execute("ANALYZE")


def _nyt(pk: int) -> str:
    return f"{AFSTAND} + {pk} * 1000000 + g.n" if pk < 1000 else f"{AFSTAND} * 200 + g.n"


def _pk(raekker: Any) -> int:
    return int(raekker.order_by("-pk").values_list("pk", flat=True)[0])


def _kopier(model: Any, pk: int, g: tuple[int, int], **udtryk: str) -> None:
    """INSERT … SELECT: one statement per table, however many copies."""
    felter = [f.column for f in model._meta.concrete_fields if not f.primary_key or f.column in udtryk]
    valgt = ", ".join(udtryk.get(felt, f'm."{felt}"') for felt in felter)
    navne = ", ".join(f'"{felt}"' for felt in felter)
    tabel, noegle = model._meta.db_table, model._meta.pk.column
    sql = f"""
        WITH RECURSIVE g(n) AS (SELECT {g[0]} UNION ALL SELECT n + 1 FROM g WHERE n < {g[1]})
        INSERT INTO {tabel} ({navne}) SELECT {valgt} FROM {tabel} m, g WHERE m.{noegle} = {pk}
    """
    if connection.vendor == "postgresql":
        sql = sql.replace("WITH RECURSIVE g(n) AS (SELECT", "WITH RECURSIVE g(n) AS (SELECT", 1)
    else:
        # SQLite wants the WITH after INSERT INTO.
        med, _, resten = sql.strip().partition("INSERT INTO")
        hoved, _, select = resten.partition("SELECT")
        sql = f"INSERT INTO {hoved} {med} SELECT {select}"
    with connection.cursor() as markoer:
        markoer.execute(sql)
