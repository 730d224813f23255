"""What the database caught, in words: which table, which row, and of which case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from viewflow.workflow.models import Process, Task

from workflows.spor.models import Fanget

PORTION = 1000
#: How far away a row may stand from its case: an answer to a criterion of an assessment of a wish.
_SPRING = 3
_HANDLING = {"INSERT": "oprettet", "UPDATE": "rettet", "DELETE": "slettet"}
#: viewflow's own names are English.
_MOTORENS_ORD: dict[type[models.Model], str] = {Process: "forløb", Task: "trin"}

Numre = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Aendret:
    """A caught change, as a person reads it. `sag` is empty where the row belongs to no case."""

    tabel: str
    noegle: str
    sag: str
    hvad: str
    kl: datetime
    transaktion: str

    @property
    def raekke(self) -> str:
        """The row in words."""
        return f"{self.tabel} {self.noegle}"


def i_ord(fangne: Iterable[Fanget]) -> Iterator[Aendret]:
    """The changes in words, in their order; a few queries per table and portion."""
    alle = iter(fangne)
    while portion := list(islice(alle, PORTION)):
        noegler: dict[str, set[str]] = defaultdict(set)
        for fanget in portion:
            noegler[fanget.tabel].add(fanget.noegle)
        sager = {tabel: _sagsnumre(_model(tabel), sorted(egne)) for tabel, egne in noegler.items()}
        for f in portion:
            sag = sager[f.tabel].get(f.noegle, "")
            yield Aendret(_ord(f.tabel), f.noegle, sag, _HANDLING[f.handling], f.kl, f.transaktion)


@cache
def _modeller() -> dict[str, type[models.Model]]:
    return {m._meta.db_table: m for m in apps.get_models(include_auto_created=True) if not m._meta.proxy}


def _model(tabel: str) -> type[models.Model] | None:
    return _modeller().get(tabel)


def _ord(tabel: str) -> str:
    model = _model(tabel)
    if model is None:
        return tabel
    # The table between two others is called by the field that made it.
    ejer: Any = model._meta.auto_created
    if ejer:
        felt = next(f for f in ejer._meta.many_to_many if f.remote_field.through is model)
        return f"{felt.verbose_name} for {ejer._meta.verbose_name}"
    return str(_MOTORENS_ORD.get(model, model._meta.verbose_name))


def _sagsnumre(model: type[models.Model] | None, noegler: Sequence[str]) -> Numre:
    """The case of each row, where there is one; of a row that is gone, as its history tells."""
    if model is None:
        return {}
    if model in _MOTORENS_ORD:
        return _motorens(model, noegler)
    veje = _veje(model)
    fundne = _slaa_op(model._default_manager, veje, noegler) if veje else {}
    historik = getattr(model, "history", None)
    if veje and historik is not None and (borte := [n for n in noegler if n not in fundne]):
        fundne |= _slaa_op(historik, veje, borte)
    return fundne


def _slaa_op(raekker: Any, veje: Sequence[str], noegler: Sequence[str]) -> dict[str, str]:
    # By the key's own name: a history row has another key, and keeps this one under its name.
    opslag = raekker.filter(id__in=noegler).order_by().values_list("id", *veje)
    return {str(pk): ", ".join(sorted(filter(None, numre))) for pk, *numre in opslag}


@cache
def _veje(model: type[models.Model]) -> tuple[str, ...]:
    """The shortest paths from a row to a case number; more than one where it stands between two cases."""
    kant: list[tuple[str, type[models.Model]]] = [("", model)]
    for _ in range(_SPRING + 1):
        fundne = [f"{vej}sagsnummer" for vej, m in kant if any(f.name == "sagsnummer" for f in m._meta.concrete_fields)]
        if fundne:
            return tuple(fundne)
        naboer: list[Any] = [(f"{vej}{f.name}__", f.related_model) for vej, m in kant for f in m._meta.concrete_fields]
        kant = [(vej, nabo) for vej, nabo in naboer if nabo is not None]
    return ()


def _motorens(model: type[models.Model], noegler: Sequence[str]) -> Numre:
    """Viewflow points from a process to its case by kind and key."""
    proces = "" if model is Process else "process__"
    raekker = model._default_manager.filter(pk__in=noegler).order_by()
    pr_art: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for pk, art, sag in raekker.values_list("pk", f"{proces}artifact_content_type", f"{proces}artifact_object_id"):
        if art is not None:
            pr_art[art].append((str(pk), int(sag)))
    fundne: dict[str, str] = {}
    for art, par in pr_art.items():
        sagsmodel: Any = ContentType.objects.get_for_id(art).model_class()
        numre = dict(sagsmodel.objects.filter(pk__in=[s for _, s in par]).order_by().values_list("pk", "sagsnummer"))
        fundne |= {pk: numre.get(sag, "") for pk, sag in par}
    return fundne
