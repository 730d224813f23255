"""Rows as they stood just before an instant, read from their field history, beside what they are today."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Max, Q, Value
from simple_history.utils import get_history_manager_for_model

from workflows.motor.feltvaerdier import Navne, navne_paa, vist

Vaerdier = dict[str, Any]

#: So many rows of a kind are told; a round of thousands has a page for each case.
HOEJST = 100


def som_de_stod(model: type[models.Model], udsnit: Q, foer: datetime, felter: Collection[str]) -> dict[Any, Vaerdier]:
    """Key -> the stored values of these columns just before the instant, for the history rows in `udsnit`.

    `udsnit` must be about what never changes in a row. The order of writing decides which row was the last, not the
    dates: two requests at once may be dated in the other order than they came through in.
    """
    historie, noegle = _historie(model), str(model._meta.pk.attname)
    sidste = historie.objects.filter(udsnit, history_date__lt=foer).order_by().values(noegle)
    raekker = historie.objects.filter(history_id__in=sidste.annotate(nr=Max("history_id")).values("nr"))
    levende = raekker.exclude(history_type="-").order_by(noegle)
    return {r[noegle]: r for r in levende.values(noegle, "history_id", *felter)}


@dataclass(frozen=True, slots=True)
class Udsnit:
    """Some rows of one kind to look at.

    Attributes:
        titel: what the page calls them.
        model: the kind of row; simple-history follows it.
        q: which history rows, by what never changes in them.
        felter: the fields to show and what they are called; many-to-many fields too.
        navn: the field that tells one row from another.
        gaelder: (the row's values, the day) -> does it hold on that day? A role that has ended does not.
        skjult: (the row's values) -> the fields that are kept from the reader.
        kun_aendrede: show only the rows that are different today, and count the others.
    """

    titel: str
    model: type[models.Model]
    q: Q
    felter: Mapping[str, str]
    navn: str = ""
    gaelder: Callable[[Vaerdier, date], bool] | None = None
    skjult: Callable[[Vaerdier], Collection[str]] | None = None
    kun_aendrede: bool = False

    @property
    def alle_felter(self) -> list[Any]:
        """The model's fields that are shown, and the one that names the row."""
        navne = dict.fromkeys([*self.felter, *([self.navn] if self.navn else [])])
        return [self.model._meta.get_field(navn) for navn in navne]


@dataclass(frozen=True, slots=True)
class Felt:
    """One field in words, then and now. `i_dag` is None where the row is gone."""

    navn: str
    dengang: str
    i_dag: str | None

    @property
    def aendret(self) -> bool:
        """Is it something else today?"""
        return self.i_dag is not None and self.dengang != self.i_dag


@dataclass(frozen=True, slots=True)
class Raekke:
    """One row as it stood; `findes` says whether it holds today, too."""

    navn: str
    felter: tuple[Felt, ...]
    findes: bool

    @property
    def udfyldte(self) -> list[Felt]:
        """The fields that said something then."""
        return [felt for felt in self.felter if felt.dengang]

    @property
    def skiftede(self) -> list[Felt]:
        """The fields that are something else today."""
        return [felt for felt in self.felter if felt.aendret]

    @property
    def aendret(self) -> bool:
        """Is anything about it different today?"""
        return not self.findes or any(felt.aendret for felt in self.felter)


@dataclass(frozen=True, slots=True)
class Stand:
    """The rows of one kind as they stood, and what rows have come since.

    Attributes:
        navngivne: there may be many, each with a name of its own.
        raekker: those that are told.
        uaendrede: how many more there were that are as today.
        udeladte: how many more there were, some of them changed.
    """

    titel: str
    navngivne: bool
    raekker: tuple[Raekke, ...]
    uaendrede: int
    udeladte: int
    kommet_til: tuple[str, ...]
    kommet_til_i_alt: int

    @property
    def aendrede(self) -> int:
        """How many rows are different today."""
        return sum(raekke.aendret for raekke in self.raekker)


def staa(udsnittene: Sequence[Udsnit], foer: datetime, dag: date, i_dag: date) -> list[Stand]:
    """How each kind stood just before the instant, which is on `dag`, beside today; kinds without rows are left out."""
    laeste = [(u, _dengang(u, foer, dag), _nu(u, i_dag)) for u in _forekommende(udsnittene)]
    navne = navne_paa(_peget_paa(laeste))
    standene = [_stand(u, dengang, nu, navne) for u, dengang, nu in laeste]
    return [stand for stand in standene if stand.raekker or stand.uaendrede or stand.kommet_til]


def _forekommende(udsnittene: Sequence[Udsnit]) -> list[Udsnit]:
    """The kinds of which there ever was a row: one question, so that what never happened costs nothing more."""
    spoergsmaal = [
        _historie(u.model).objects.filter(u.q).order_by().annotate(nr=Value(nr)).values_list("nr")
        for nr, u in enumerate(udsnittene)
    ]
    fundne = {nr for (nr,) in spoergsmaal[0].union(*spoergsmaal[1:])} if spoergsmaal else set()
    return [u for nr, u in enumerate(udsnittene) if nr in fundne]


def _stand(u: Udsnit, dengang: Mapping[Any, Vaerdier], nu: Mapping[Any, Vaerdier], navne: Navne) -> Stand:
    raekker = tuple(_raekke(u, gammel, nu.get(pk), navne) for pk, gammel in dengang.items())
    nye = tuple(_fuldt_navn(u, ny, navne) for pk, ny in nu.items() if pk not in dengang)
    viste = tuple(r for r in raekker if r.aendret) if u.kun_aendrede else raekker
    uaendrede = len(raekker) - len(viste)
    if len(viste) > HOEJST:
        viste = tuple(sorted(viste, key=lambda r: not r.aendret))
    udeladte = len(viste) - len(viste[:HOEJST])
    return Stand(u.titel, bool(u.navn), viste[:HOEJST], uaendrede, udeladte, nye[:HOEJST], len(nye))


def _raekke(u: Udsnit, gammel: Vaerdier, ny: Vaerdier | None, navne: Navne) -> Raekke:
    skjulte = u.skjult(gammel) if u.skjult else ()
    felter = tuple(
        Felt(ord_, _vis(u, navn, gammel, navne), None if ny is None else _vis(u, navn, ny, navne))
        for navn, ord_ in u.felter.items()
        if navn not in skjulte
    )
    return Raekke(_navn(u, gammel, navne), tuple(f for f in felter if f.dengang or f.i_dag), ny is not None)


def _navn(u: Udsnit, vaerdier: Vaerdier, navne: Navne) -> str:
    return _vis(u, u.navn, vaerdier, navne) if u.navn else ""


def _fuldt_navn(u: Udsnit, vaerdier: Vaerdier, navne: Navne) -> str:
    """The row's name with its first field, since two may share the name; the kind where rows have none."""
    navn = _navn(u, vaerdier, navne)
    return f"{navn} ({_vis(u, next(iter(u.felter)), vaerdier, navne)})" if navn else u.titel


def _vis(u: Udsnit, navn: str, vaerdier: Vaerdier, navne: Navne) -> str:
    felt: Any = u.model._meta.get_field(navn)
    raa = vaerdier[felt.attname]
    if felt.many_to_many:
        kaldes = navne.get(felt.related_model, {})
        return ", ".join(str(kaldes.get(pk, "(slettet)")) for pk in raa)
    return vist(u.model, felt, raa, navne)


def _dengang(u: Udsnit, foer: datetime, dag: date) -> dict[Any, Vaerdier]:
    fundne = som_de_stod(u.model, u.q, foer, _kolonner(u))
    for felt in _mange_til_mange(u):
        gennem: Any = getattr(_historie(u.model), felt.name).model
        bundet = gennem.objects.filter(history__in=[r["history_id"] for r in fundne.values()])
        _bind(felt, fundne, {r["history_id"]: pk for pk, r in fundne.items()}, bundet, "history_id")
    return _gaeldende(u, fundne, dag)


def _nu(u: Udsnit, i_dag: date) -> dict[Any, Vaerdier]:
    noegle = str(u.model._meta.pk.attname)
    kendte = _historie(u.model).objects.filter(u.q).order_by().values(noegle)
    levende = u.model._default_manager.filter(pk__in=kendte).order_by("pk").values(noegle, *_kolonner(u))
    fundne: dict[Any, Vaerdier] = {r[noegle]: r for r in levende}
    for felt in _mange_til_mange(u):
        ejer = felt.m2m_field_name() + "_id"
        bundet = felt.remote_field.through._default_manager.filter(**{f"{ejer}__in": list(fundne)})
        _bind(felt, fundne, {pk: pk for pk in fundne}, bundet, ejer)
    return _gaeldende(u, fundne, i_dag)


def _bind(felt: Any, fundne: dict[Any, Vaerdier], ejere: Mapping[Any, Any], bundet: Any, ejer: str) -> None:
    """Put the keys that each row is tied to beside its columns."""
    for raekke in fundne.values():
        raekke[felt.attname] = []
    maal = felt.remote_field.through._meta.get_field(felt.m2m_reverse_field_name()).attname
    for ejernummer, pk in bundet.order_by(maal).values_list(ejer, maal):
        fundne[ejere[ejernummer]][felt.attname].append(pk)


def _gaeldende(u: Udsnit, fundne: dict[Any, Vaerdier], dag: date) -> dict[Any, Vaerdier]:
    if u.gaelder is None:
        return fundne
    return {pk: r for pk, r in fundne.items() if u.gaelder(r, dag)}


def _kolonner(u: Udsnit) -> list[str]:
    return [felt.attname for felt in u.alle_felter if not felt.many_to_many]


def _mange_til_mange(u: Udsnit) -> list[Any]:
    return [felt for felt in u.alle_felter if felt.many_to_many]


def _peget_paa(laeste: Iterable[tuple[Udsnit, Mapping[Any, Vaerdier], Mapping[Any, Vaerdier]]]) -> dict[Any, set[Any]]:
    soegte: dict[Any, set[Any]] = {}
    for u, *sider in laeste:
        for felt in u.alle_felter:
            if felt.is_relation:
                vaerdier = [r[felt.attname] for side in sider for r in side.values()]
                fundne = {pk for v in vaerdier for pk in v} if felt.many_to_many else set(vaerdier) - {None}
                soegte.setdefault(felt.related_model, set()).update(fundne)
    return soegte


def _historie(model: type[models.Model]) -> Any:
    return get_history_manager_for_model(model).model
