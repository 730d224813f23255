"""The field history tells the truth about the row as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection

from ansoegninger.kontrol.register import Brud, kontrol, raekker


@kontrol("Den seneste historikrække er den gældende række")
def seneste_historik_er_raekken(tidspunkt: datetime) -> Iterator[Brud]:
    for model in apps.get_models():
        if hasattr(model._meta, "simple_history_manager_attribute"):
            yield from _afvigende(model)
            yield from _forsvundne(model)


def _afvigende(model: Any) -> Iterator[Brud]:
    """Rows without history, or whose latest history row says something else."""
    historik = model.history.model
    felter = [f.column for f in historik.tracked_fields]
    ens = "IS NOT DISTINCT FROM" if connection.vendor == "postgresql" else "IS"
    # The number of the history row tells the order; its date is the instant of the act, which many rows share.
    sql = f"""
        SELECT m.id FROM {model._meta.db_table} m LEFT JOIN {historik._meta.db_table} h
            ON h.history_id = (SELECT MAX(n.history_id) FROM {historik._meta.db_table} n WHERE n.id = m.id)
        WHERE h.history_id IS NULL OR h.history_type = '-'
            OR NOT ({" AND ".join(f'm."{f}" {ens} h."{f}"' for f in felter)})
    """  # noqa: S608 - names of our own tables and columns only
    for (pk,) in raekker(sql):
        yield Brud(f"{model._meta.verbose_name} {pk}", "rækken er ændret uden om historikken")


def _forsvundne(model: Any) -> Iterator[Brud]:
    """History without a row, that does not end in a deletion."""
    historik = model.history.model._meta.db_table
    sql = f"""
        SELECT h.id FROM {historik} h
        WHERE h.history_type <> '-' AND h.history_id = (SELECT MAX(n.history_id) FROM {historik} n WHERE n.id = h.id)
            AND NOT EXISTS (SELECT 1 FROM {model._meta.db_table} m WHERE m.id = h.id)
    """  # noqa: S608 - names of our own tables only
    for (pk,) in raekker(sql):
        yield Brud(f"{model._meta.verbose_name} {pk}", "rækken er slettet uden om historikken")
