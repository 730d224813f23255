"""The scores of a round's wishes: the round's own weights on what each assessment and wish says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import F, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from ansoegninger.kriterier.models import Kriteriepoint
from ansoegninger.kriterier.queries import KOLONNER, tekster
from ansoegninger.kriterier.saet import Kriterietekst
from ansoegninger.kriterier.score import Score, Svar, Vaegtet, beregn
from ansoegninger.oensker.kriterievaerdier import Lederens, beregnede, kendte_med
from ansoegninger.prioritering.models import Prioriteringsrunde
from workflows.jsonliste import JsonListe
from workflows.sprog.formater import tidspunkt


def scorer(runde: Prioriteringsrunde, oensker: Collection[int]) -> dict[int, Score]:
    """The score of each of these wishes in the round, by the wish's key.

    One query however many there are; none, and no scores, for a round without weights.
    """
    if runde.kriteriesaet_id is None or not oensker:
        return {}
    fundne, raekker = kendte_med(oensker, runde.aar, Subquery(_vaegtene(runde)))
    vaegtede = _vaegtet(raekker or [])
    kriterier = [v.kriterium for v in vaegtede]
    return {
        pk: beregn(vaegtede, _lederens(kriterier, kendt.svar) | beregnede(kriterier, kendt.vaerdier))
        for pk, kendt in fundne.items()
    }


def _vaegtene(runde: Prioriteringsrunde) -> QuerySet[Any, Any]:
    """The round's criteria with their words and weights as one JSON value, to be read along with something else."""
    kolonner = {navn: F(navn) for navn in (*KOLONNER, "kriterium__orden")}
    return (
        Kriteriepoint.objects.filter(kriterium__rundevaegte__runde=runde)
        .order_by()
        .annotate(alle=Value(1))
        .values("alle")
        .annotate(liste=JsonListe(JSONObject(vaegt=F("kriterium__rundevaegte__vaegt"), **kolonner)))
        .values("liste")
    )


def _vaegtet(raekker: Iterable[dict[str, Any]]) -> list[Vaegtet]:
    """The round's criteria in order, each with its weight."""
    i_orden = sorted(raekker, key=lambda r: (r["kriterium__orden"], r["point"]))
    vaegte = {r["kriterium_id"]: r["vaegt"] for r in i_orden}
    return [Vaegtet(k, vaegte[k.pk]) for k in tekster(i_orden)]


def _lederens(kriterier: Sequence[Kriterietekst], svarene: Iterable[Lederens]) -> dict[str, Svar]:
    """The leader's answers to what the round asks."""
    spurgt = {k.kode: k for k in kriterier if not k.er_beregnet}
    return {
        s.kode: Svar(s.point, f"Lederens svar {tidspunkt(s.kl)}")
        for s in svarene
        if s.kode in spurgt and _er_samme(spurgt[s.kode], s)
    }


def _er_samme(k: Kriterietekst, svar: Lederens) -> bool:
    """Was it this that was answered? In another version only where the question and the answer's words are the same."""
    return svar.kriterium_id == k.pk or (svar.navn == k.navn and svar.ord == k.ord_for(svar.point))
