"""What the calculated criteria are counted from, read for many wishes at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Case, JSONField, OuterRef, Subquery, Value, When
from django.db.models.expressions import Combinable

from ansoegninger.kriterier.kilder import ALDRIG, Kilde, registrer_koder
from ansoegninger.kriterier.models import Kriteriepoint
from ansoegninger.kriterier.saet import Kriterietekst
from ansoegninger.kriterier.score import Svar
from ansoegninger.mus.models import Behovskilde
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.strategi.models import Niveau

registrer_koder(Kilde.BEHOVSKILDE, Behovskilde.choices)

#: The levels from the lowest.
_NIVEAUER = (Niveau.C, Niveau.B, Niveau.A)


class Vaerdi(NamedTuple):
    """A fact that is counted, as a number or a code, and in words."""

    vaerdi: int | str
    i_ord: str


class Lederens(NamedTuple):
    """The leader's answer to one criterion in the assessment that counts, with the words as they stood."""

    kriterium_id: int
    kode: str
    navn: str
    point: int
    ord: str
    kl: datetime


class Kendt(NamedTuple):
    """All that a wish can be scored on."""

    vaerdier: dict[Kilde, Vaerdi]
    svar: list[Lederens]


_FAKTA = ("maal__niveau_nu", "maal__niveau_maal", "maal__behovskilde", "egen_prioritet", "rang", "bevilget_aar")
_SVAR = "vurderinger__kriteriesvar"


def kendte(oensker: Collection[int], aar: int) -> dict[int, Kendt]:
    """What is known of each wish for a budget year, in one query; what is unknown is left out."""
    return kendte_med(oensker, aar, Value(None, JSONField()))[0]


def kendte_med(oensker: Collection[int], aar: int, medbring: Combinable) -> tuple[dict[int, Kendt], Any]:
    """The same, and in the same query the value of an expression that is the same for all, sent with one row only.

    Years are counted in budget years, and never by the day's date: the same round gives the same answer whenever it
    is asked.
    """
    fundne: dict[int, Kendt] = {}
    medbragt = None
    for r in _raekker(oensker, aar, medbring):
        medbragt = medbragt or r["medbragt"]
        kendt = fundne.get(r["pk"])
        if kendt is None:
            kendt = fundne[r["pk"]] = Kendt(dict(_vaerdier(r, aar)), [])
        # Earlier assessments come along in the same query, and do not count.
        if r["vurderinger"] == r["seneste"] and r[f"{_SVAR}__kriterium"]:
            pk, kode, navn = (r[f"{_SVAR}__kriterium{felt}"] for felt in ("", "__kode", "__navn"))
            kl: datetime = r["vurderinger__vurderet_kl"]
            kendt.svar.append(Lederens(pk, kode, navn, r[f"{_SVAR}__point"], r["ord"], kl))
    return fundne, medbragt


def _raekker(oensker: Collection[int], aar: int, medbring: Combinable) -> Iterable[dict[str, Any]]:
    """One row for each answer, and one for a wish without any."""
    seneste = Vurdering.objects.filter(oenske=OuterRef("pk")).order_by("-vurderet_kl", "-pk")
    ordene = Kriteriepoint.objects.filter(kriterium=OuterRef(f"{_SVAR}__kriterium"), point=OuterRef(f"{_SVAR}__point"))
    # The decision's row lies above us; its relation and codes are all that is needed.
    bevilget = Oenske.objects.filter(
        person=OuterRef("person"),
        beslutninger__udfald="BEVILGET",
        beslutninger__frigivet_kl__isnull=False,
        beslutninger__runde__aar__lt=aar,
    ).order_by("-beslutninger__runde__aar")
    raekker: Iterable[dict[str, Any]] = (
        Oenske.objects.filter(pk__in=list(oensker))
        .annotate(
            seneste=Subquery(seneste.values("pk")[:1]),
            rang=Subquery(seneste.values("rang")[:1]),
            bevilget_aar=Subquery(bevilget.values("beslutninger__runde__aar")[:1]),
            ord=Subquery(ordene.values("ord")[:1]),
            medbragt=Case(When(pk=min(oensker), then=medbring), default=None, output_field=JSONField()),
        )
        .order_by()
        .values(
            *(
                "pk",
                "seneste",
                "ord",
                "medbragt",
                "vurderinger",
                "vurderinger__vurderet_kl",
                f"{_SVAR}__point",
                *_FAKTA,
            ),
            *(f"{_SVAR}__kriterium{felt}" for felt in ("", "__kode", "__navn")),
        )
    )
    return raekker


def beregnede(kriterier: Iterable[Kriterietekst], fakta: Mapping[Kilde, Vaerdi]) -> dict[str, Svar]:
    """The points of the calculated criteria, by code; one that cannot be counted is left out."""
    svar = {}
    for k in kriterier:
        vaerdi = fakta.get(k.kilde)
        point = k.point_for(vaerdi.vaerdi) if vaerdi else None
        if vaerdi and point is not None:
            svar[k.kode] = Svar(point, vaerdi.i_ord)
    return svar


def _vaerdier(r: Mapping[str, Any], aar: int) -> Iterable[tuple[Kilde, Vaerdi]]:
    if r["maal__niveau_nu"]:
        nu, maal = r["maal__niveau_nu"], r["maal__niveau_maal"]
        spring = max(0, _NIVEAUER.index(maal) - _NIVEAUER.index(nu))
        yield Kilde.NIVEAUSPRING, Vaerdi(spring, f"Fra {nu} til {maal} i udviklingsplanen")
        kilde = Behovskilde(r["maal__behovskilde"])
        yield Kilde.BEHOVSKILDE, Vaerdi(kilde.value, f"{kilde.label}, efter udviklingsplanen")
    if r["rang"]:
        yield Kilde.LEDERRANG, Vaerdi(r["rang"], f"Nr. {r['rang']} i lederens vurdering")
    if r["egen_prioritet"]:
        yield Kilde.EGEN_PRIORITET, Vaerdi(r["egen_prioritet"], f"Nr. {r['egen_prioritet']} for medarbejderen selv")
    if r["bevilget_aar"] is None:
        yield Kilde.AAR_SIDEN_BEVILLING, Vaerdi(ALDRIG, "Der er ikke bevilget noget før")
    else:
        siden = aar - r["bevilget_aar"]
        yield Kilde.AAR_SIDEN_BEVILLING, Vaerdi(siden, f"Senest bevilget i {r['bevilget_aar']}, talt til {aar}")
