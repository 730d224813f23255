"""What was changed in a case and in the rows that belong to it, field by field: simple-history as people read it.

One query reads the history of every kind of row together, each entry with the one before it, so that a case costs the
same however much was changed in it and in however many kinds of rows. The values travel as JSON, which every kind of
row can be told in, and are read back by their own fields.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property, partial
from typing import Any

from django.db import models
from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, registreret
from workflows.motor.feltvaerdier import Navne, navne_paa, vist
from workflows.motor.sag import Sag
from workflows.motor.sider import maa_se

OPRETTET, AENDRET, FJERNET = "oprettet", "ændret", "fjernet"
_HANDLINGER = {"+": OPRETTET, "~": AENDRET, "-": FJERNET}
#: What a history row tells; our own columns are told from the row's by their first word.
_KOLONNER = (
    *("post_slags", "post_raekke", "history_id", "history_type", "history_date"),
    *("post_af", "history_change_reason", "post_ny", "post_gammel"),
)


@dataclass(frozen=True, slots=True)
class Aendring:
    """One field of one row, before and after, in words.

    Attributes:
        slags: what kind of row ("Vurdering"); `raekker` says more of the kind.
        raekke: which of them, where there are several.
        handling: was the row made, changed or taken away?
        liste: the field holds several, and only what went out and came in is told.
        post: the history row that says so, by kind and number.
    """

    slags: str
    raekke: str
    handling: str
    felt: str
    foer: str
    efter: str
    kl: datetime
    hvem: str
    begrundelse: str
    post: tuple[str, int]
    raekke_id: int
    liste: bool
    raekker: Raekker = field(repr=False)


def feltaendringer(sag: Sag, adgang: Adgang | None) -> list[Aendring]:
    """Every change that this person may read, newest first; none of a case that the person may not open.

    Without an access: for a reader outside the house's roles (an export, an archive). All rows, except for what is
    kept between two people.
    """
    return i_ord(sag, adgang, poster(sag, adgang))


def poster(sag: Sag, adgang: Adgang | None, *, hoejst: int | None = None) -> Any:
    """The history rows of the case, newest first, to be counted, cut in pages and given to `i_ord`.

    Args:
        sag: the case.
        adgang: who reads; see `feltaendringer`.
        hoejst: only the newest so many of each kind of which a case has several, so that none buries the others.
    """
    if adgang is not None and not maa_se(adgang, sag):
        return []
    grene = [
        _gren(nr, raekker, Q(raekker.tilhoer(sag)) & udsnit, hoejst)
        for nr, raekker in enumerate(registreret(type(sag)))
        if (udsnit := Q() if adgang is None else raekker.laeses(adgang, sag)) is not None
    ]
    if not grene:
        return []
    return grene[0].union(*grene[1:], all=True).order_by("-history_date", "post_slags", "-history_id")


def i_ord(sag: Sag, adgang: Adgang | None, raekker: Iterable[tuple[Any, ...]]) -> list[Aendring]:
    """Rows from `poster` as changes of single fields, in the same order."""
    kilder = [_Kilde(r, sag, adgang) for r in registreret(type(sag))]
    fundne = [_Post(kilder[nr], *resten) for nr, *resten in raekker]
    _hent_mange_til_mange(kilder, fundne)
    skift = [(post, list(post.skift())) for post in fundne]
    navne = _navne(skift)
    return [_aendring(post, s, navne) for post, alle in skift for s in alle]


@dataclass(frozen=True, eq=False)
class _Kilde:
    """One kind of row for one reader."""

    raekker: Raekker
    sag: Sag
    adgang: Adgang | None

    @cached_property
    def skjult(self) -> Callable[[Mapping[str, Any]], Collection[str]]:
        """The policy, asked once, and only where there is a row to ask about."""
        return self.raekker.skjult(self.adgang, self.sag)

    def felt(self, navn: str) -> Any:
        return self.raekker.model._meta.get_field(navn)


@dataclass(frozen=True)
class _Skift:
    """One field that changed, as it is stored."""

    navn: str
    felt: Any
    foer: Any
    efter: Any


@dataclass
class _Post:
    """One history row with the one before it, as the database gave them."""

    kilde: _Kilde
    raekke_id: int
    nummer: int
    art: str
    kl: datetime
    hvem: str | None
    grund: str | None
    ny: dict[str, Any]
    gammel: dict[str, Any] | None

    def skift(self) -> Iterator[_Skift]:
        """The fields that changed and may be read; of a new row those that say something."""
        foer, efter = self.gammel or {}, self.ny
        if self.art == "-":
            foer, efter = self.ny, {}
        skjult = self.kilde.skjult(self.ny)
        for navn in self.kilde.raekker.felter:
            felt = self.kilde.felt(navn)
            gammel, ny = foer.get(felt.attname), efter.get(felt.attname)
            if gammel == ny or navn in skjult or (not foer and _siger_intet(felt, ny)):
                continue
            yield _Skift(navn, felt, gammel, ny)


def _siger_intet(felt: Any, vaerdi: Any) -> bool:
    """Empty, or what every new row has."""
    return vaerdi in (None, "", []) or (felt.has_default() and felt.get_default() == felt.to_python(vaerdi))


def _gren(nr: int, raekker: Raekker, udsnit: Q, hoejst: int | None) -> QuerySet[Any, Any]:
    """The history of one kind of row; where a case has several of them, only the newest, if that is asked for."""
    if hoejst is None or not raekker.navn:
        return _alle_poster(nr, raekker).filter(udsnit)
    historie: Any = raekker.historie
    nyeste = historie.objects.filter(udsnit).order_by("-history_date", "-history_id").values("history_id")[:hoejst]
    return _alle_poster(nr, raekker).filter(history_id__in=nyeste)


@cache
def _alle_poster(nr: int, raekker: Raekker) -> QuerySet[Any, Any]:
    """What each entry of one kind says, and what the entry before it said.

    Kept, and never run as it is: putting it together takes longer than the database takes to answer.
    """
    historie: Any = raekker.historie
    meta: Any = raekker.model._meta
    egne = (meta.get_field(navn) for navn in {*raekker.felter, raekker.navn} - {""})
    kolonner = {felt.attname: felt.attname for felt in egne if not felt.many_to_many}
    vaerdier = JSONObject(history_id="history_id", **kolonner)
    forrige = historie.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    poster: QuerySet[Any, Any] = historie.objects.order_by().annotate(
        post_slags=Value(nr, IntegerField()),
        post_raekke=F("id"),
        post_af=F("history_user__navn"),
        post_ny=vaerdier,
        post_gammel=Subquery(forrige.order_by("-history_id").values(v=vaerdier)[:1]),
    )
    return poster.values_list(*_KOLONNER)


def _hent_mange_til_mange(kilder: Iterable[_Kilde], fundne: Iterable[_Post]) -> None:
    """What each row was tied to at the time: one query per many-to-many field, whatever the number of rows."""
    sider: dict[_Kilde, list[dict[str, Any]]] = {}
    for post in fundne:
        sider.setdefault(post.kilde, []).extend(side for side in (post.ny, post.gammel) if side)
    for kilde in kilder:
        for felt in map(kilde.felt, kilde.raekker.felter):
            if felt.many_to_many and kilde in sider:
                bundet = _bundet(kilde, felt, {side["history_id"] for side in sider[kilde]})
                for side in sider[kilde]:
                    side[felt.attname] = bundet.get(side["history_id"], [])


def _bundet(kilde: _Kilde, felt: Any, numre: Collection[int]) -> Mapping[int, list[int]]:
    """The rows that a many-to-many field held in each of these history rows."""
    kolonne = felt.remote_field.through._meta.get_field(felt.m2m_reverse_field_name()).attname
    gennem: Any = getattr(kilde.raekker.historie, felt.name).model
    ider: dict[int, list[int]] = {}
    for nummer, pk in gennem.objects.filter(history__in=numre).order_by(kolonne).values_list("history_id", kolonne):
        ider.setdefault(nummer, []).append(pk)
    return ider


def _navne(skift: Iterable[tuple[_Post, Iterable[_Skift]]]) -> Navne:
    """What the rows that changes point at are called: one query per kind of row pointed at."""
    soegte: dict[type[models.Model], set[int]] = {}
    for post, alle in skift:
        navnefelt = post.kilde.felt(post.kilde.raekker.navn) if post.kilde.raekker.navn else None
        for felt, vaerdi in [(navnefelt, post.ny.get(navnefelt.attname))] if navnefelt else []:
            soegte.setdefault(felt.related_model, set()).update(_ider(felt, vaerdi))
        for s in alle:
            soegte.setdefault(s.felt.related_model, set()).update(_ider(s.felt, s.foer), _ider(s.felt, s.efter))
    return navne_paa(soegte)


def _ider(felt: Any, vaerdi: Any) -> set[int]:
    if not felt.is_relation or vaerdi is None:
        return set()
    return set(vaerdi) if felt.many_to_many else {vaerdi}


def _aendring(post: _Post, s: _Skift, navne: Navne) -> Aendring:
    raekker = post.kilde.raekker
    vis = partial(vist, raekker.model, navne=navne)
    navnefelt = post.kilde.felt(raekker.navn) if raekker.navn else None
    if s.felt.many_to_many:
        foer, efter = _til_og_fra(s, navne)
    else:
        foer, efter = vis(s.felt, s.foer), vis(s.felt, s.efter)
    return Aendring(
        slags=_stort(str(raekker.model._meta.verbose_name)),
        raekke=vis(navnefelt, post.ny.get(navnefelt.attname)) if navnefelt else "",
        handling=_HANDLINGER[post.art],
        felt=raekker.felter[s.navn],
        foer=foer,
        efter=efter,
        kl=post.kl,
        hvem=post.hvem or "Systemet",
        begrundelse=post.grund or "",
        post=(raekker.model._meta.label, post.nummer),
        raekke_id=post.raekke_id,
        liste=s.felt.many_to_many,
        raekker=raekker,
    )


def _stort(ord_: str) -> str:
    """With a capital; "MUS" keeps its own."""
    return ord_[:1].upper() + ord_[1:]


def _til_og_fra(s: _Skift, navne: Navne) -> tuple[str, str]:
    """What was taken out of a list and what was put into it; the rest stands."""
    foer, efter = s.foer or [], s.efter or []
    kaldes = navne.get(s.felt.related_model, {})
    vaek = [f"− {kaldes.get(pk, pk)}" for pk in foer if pk not in efter]
    til = [f"+ {kaldes.get(pk, pk)}" for pk in efter if pk not in foer]
    return "\n".join(vaek), "\n".join(til)
