"""Reading the erasure ledger: what is erased, and what is not yet."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, Model, OuterRef
from django.db.models.functions import Cast

from workflows.spor.models import Sletning


def i_logbogen(model: type[Model], noegle: str = "id") -> Exists:
    """A condition on a row: its key stands in the ledger of this table."""
    raekke = Sletning.objects.filter(
        tabel=model._meta.db_table, noegle=Cast(OuterRef(noegle), CharField(max_length=40))
    )
    return Exists(raekke)


def er_slettet(emne: Model) -> bool:
    """Was the content of this case or person erased?"""
    return Sletning.objects.filter(tabel=emne._meta.db_table, noegle=str(emne.pk)).exists()


def slettede(model: type[Model], noegler: Any) -> set[str]:
    """Those of these keys that stand in the ledger."""
    raekker = Sletning.objects.filter(tabel=model._meta.db_table, noegle__in=[str(n) for n in noegler])
    return set(raekker.values_list("noegle", flat=True))
