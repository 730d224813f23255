"""What has run out on a day, by the rules and holds in force: the dry run and the erasure ask the same question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.sletning.logbog import i_logbogen
from ansoegninger.sletning.models import Anker, Omfang, Opbevaringsregel
from ansoegninger.sletning.queries import Bevares, Regler, bevares, gaeldende_regler
from ansoegninger.sletning.slags import SLAGS, Slags


@dataclass(frozen=True, slots=True)
class Rammer:
    """What an erasure goes by on a day."""

    dag: date
    regler: Regler
    bevares: Bevares

    @classmethod
    def paa(cls, dag: date) -> Self:
        """Read from the database as it is now."""
        return cls(dag, gaeldende_regler(dag), bevares(dag))


def udloebne(slags: Slags, rammer: Rammer) -> QuerySet[Any]:
    """The rows of one kind whose period has run out, whatever else holds them back."""
    regel = regel_for(slags, rammer)
    graense = regel.graense(rammer.dag)
    raekker = slags.findes(rammer.dag)
    if graense is None:
        return raekker.none()
    udloebet: QuerySet[Any] = raekker.annotate(anker=slags.ankre[Anker(regel.anker)]).filter(anker__lte=graense)
    return udloebet


def forfaldne(slags: Slags, rammer: Rammer) -> QuerySet[Any]:
    """The rows of one kind that may be erased now, with `anker`, the day that their period is counted from."""
    raekker = udloebne(slags, rammer)
    if slags.omfang == Omfang.PERSONER:
        raekker = raekker.filter(*(~Exists(sager) for sager in _sager_tilbage({})))
    return raekker.exclude(_bevares(slags, rammer))


def planlagte(slags: Slags, rammer: Rammer) -> QuerySet[Any]:
    """The same for the dry run: a person's cases that are to be erased in the same run do not hold the person back."""
    if slags.omfang != Omfang.PERSONER:
        return forfaldne(slags, rammer)
    foerst = {
        model: [forfaldne(s, rammer) for s in SLAGS if s.model is model and _er_levende(s)]
        for model in (Oenske, Fondsansoegning, Introforloeb, MusSamtale)
    }
    raekker = udloebne(slags, rammer).filter(*(~Exists(sager) for sager in _sager_tilbage(foerst)))
    return raekker.exclude(_bevares(slags, rammer))


def tilbageholdte(slags: Slags, rammer: Rammer) -> QuerySet[Any]:
    """The rows of one kind whose period has run out, and that only a hold keeps."""
    return udloebne(slags, rammer).filter(_bevares(slags, rammer))


def _bevares(slags: Slags, rammer: Rammer) -> Q:
    if slags.omfang == Omfang.PERSONER:
        return rammer.bevares.q_navne()
    return rammer.bevares.q(slags.sagsnummer, slags.person)


def regel_for(slags: Slags, rammer: Rammer) -> Opbevaringsregel:
    """The rule in force for a kind."""
    return rammer.regler[slags.omfang]


def tael(maengder: Sequence[QuerySet[Any]]) -> list[int]:
    """How many rows each holds, in one query however many there are."""
    spoergsmaal = [_antal(maengde) for maengde in maengder]
    stillede = [s for s in spoergsmaal if s]
    if not stillede:
        return [0] * len(maengder)
    with connection.cursor() as markoer:
        sql = f"SELECT {', '.join(sql for sql, _ in stillede)}"
        markoer.execute(sql, [p for _, parametre in stillede for p in parametre])
        svar = iter(markoer.fetchone())
    return [next(svar) if s else 0 for s in spoergsmaal]


def _antal(maengde: QuerySet[Any]) -> tuple[str, tuple[Any, ...]] | None:
    """The question as a value in SQL, written by Django; None where it cannot find anything."""
    try:
        sql, parametre = maengde.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return None
    return f"(SELECT COUNT(*) FROM ({sql}) AS m)", tuple(parametre)  # noqa: S608


def _sager_tilbage(undtagen: dict[Any, list[QuerySet[Any]]]) -> list[QuerySet[Any]]:
    """The person's cases that are not erased: while one stands, so does the name."""
    tilbage = []
    for model in (Oenske, Fondsansoegning, Introforloeb, MusSamtale):
        sager = model._default_manager.filter(~i_logbogen(model), person=OuterRef("pk"))
        for maengde in undtagen.get(model, []):
            sager = sager.exclude(pk__in=maengde.values("pk"))
        tilbage.append(sager)
    return tilbage


def _er_levende(slags: Slags) -> bool:
    """A kind of rows that are there, and not only remembered by the history."""
    return slags.findes(date.min).model is slags.model
