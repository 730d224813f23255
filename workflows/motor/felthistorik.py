"""Which rows' field history belongs to a case: each domain says so beside the case's page, in its `sider.py`.

`workflows.motor.feltaendringer` reads what is registered here. A field that nobody named is never shown.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q, Subquery
from simple_history.utils import get_history_manager_for_model

from roller.adgang.adgang import Adgang
from workflows.motor.sag import Sag

#: (case) -> the history rows that belong to it.
Tilhoer = Callable[[Any], Q]
#: (access, case) -> which of them this person may read; None for none.
Laeses = Callable[[Adgang, Any], Q | None]
#: (access, case) -> (the row's values) -> the fields that are kept from this person.
Skjult = Callable[[Adgang | None, Any], Callable[[Mapping[str, Any]], Collection[str]]]

#: Columns of a case that say nothing to a reader, or never change.
_SAGENS_TAVSE = frozenset({"id", "sagsnummer", "person", "procesversion", "oprettet_kl"})


def _alle(adgang: Adgang, sag: Sag) -> Q:
    """Whoever may open the case reads them on its page anyway."""
    return Q()


def _intet(adgang: Adgang | None, sag: Sag) -> Callable[[Mapping[str, Any]], Collection[str]]:
    return lambda raekke: ()


@dataclass(frozen=True, slots=True)
class Samlet:
    """How many changes of one kind by one person in a row are told as one: (one, several).

    Attributes:
        nye: where all the rows are new.
        andre: where they are changed, too, or taken away.
        pr_raekke: count rows; otherwise changes.
    """

    nye: tuple[str, str]
    andre: tuple[str, str]
    pr_raekke: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Raekker:
    """One kind of row that belongs to a kind of case; each registration is only itself.

    Attributes:
        model: the kind of row; simple-history follows it.
        tilhoer: which history rows belong to the case.
        felter: the fields to show and what they are called; many-to-many fields too.
        navn: the field that tells one row from another; empty where a case has only one.
        laeses: which of the rows a person may read.
        skjult: which fields of a row are kept from a person. Asked without an access for a reader who holds no role:
            what is between two people is then kept from them, too.
        samlet: the words for rows that change in heaps, so that they do not bury the rest.
    """

    model: type[models.Model]
    tilhoer: Tilhoer
    felter: Mapping[str, str]
    navn: str = ""
    laeses: Laeses = _alle
    skjult: Skjult = _intet
    samlet: Samlet | None = None

    @property
    def historie(self) -> type[models.Model]:
        """The model of the history rows."""
        fundet: type[models.Model] = get_history_manager_for_model(self.model).model
        return fundet


_REGISTER: dict[type[Sag], list[Raekker]] = {}


def registrer_historik(sagstype: type[Sag], *raekker: Raekker) -> None:
    """Say which rows' history belongs to a kind of case; a later domain adds its own rows to it."""
    _REGISTER.setdefault(sagstype, []).extend(raekker)


def registreret(sagstype: type[Sag]) -> tuple[Raekker, ...]:
    """Every kind of row whose history belongs to this kind of case."""
    return tuple(_REGISTER.get(sagstype, ()))


def felter(model: type[models.Model], *navne: str, **andre_ord: str) -> dict[str, str]:
    """Fields with what the model calls them; by keyword those that are called something else on a page."""
    meta: Any = model._meta
    egne = {navn: str(meta.get_field(navn).verbose_name) for navn in navne}
    return {navn: ord_[:1].upper() + ord_[1:] for navn, ord_ in (egne | andre_ord).items()}


def sagens_egne(model: type[Sag], *, uden: Collection[str] = (), **andre_ord: str) -> Raekker:
    """The case's own row: every field but the silent ones, from the day the case began.

    What was written before that (a draft that saves itself) is the writer's own.
    """
    tavse = _SAGENS_TAVSE | set(uden) | andre_ord.keys()
    egne = (felt for felt in (*model._meta.concrete_fields, *model._meta.many_to_many) if felt.name not in tavse)
    return Raekker(model, _siden_begyndelsen, felter(model, *(felt.name for felt in egne), **andre_ord))


def _siden_begyndelsen(sag: Sag) -> Q:
    historie: Any = get_history_manager_for_model(type(sag)).model
    kladdefase = type(sag).faser.values[0]
    begyndt = historie.objects.filter(id=sag.pk).exclude(fase=kladdefase).order_by("history_id").values("history_id")
    return Q(id=sag.pk, history_id__gte=Subquery(begyndt[:1]))
