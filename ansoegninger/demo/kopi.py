"""Copying a centre: every row that its story wrote, once more for other people in other units.

A story told through the doors costs some fifteen milliseconds a step, and two hundred departments would take an hour.
So one centre is told, and the rest are its copies, row by row: cases, engine, history, letters and ledger. A row gets
a key of its own, points at the copy of what it pointed at, and names its own case numbers and units. The trail is not
copied but written again through its own service, since its chains are not ours to make up.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, models
from django.db.models import Max

from ansoegninger.prioritering.models import Beslutning
from ansoegninger.strategi.godkendelse import Strategigodkendelse
from ansoegninger.strategi.models import Strategi
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.motor.models import AabenOpgave, Sagsnummerserie
from workflows.motor.sag import nye_sagsnumre, sagsmodeller
from workflows.spor import Aendring, Sporudkast, skriv_mange
from workflows.spor.models import Sporpost

APPS = ("ansoegninger", "workflows", "viewflow")
#: What in a text belongs to one centre: a case number, a unit's name, and the key of a row.
EGET = re.compile(
    r"\b[A-Z]-\d{4}-\d{5}\b|\b(?:Center|Afdeling) \d{2,}\b"
    r"|\b(?:tilbagemelding|paamindelse|strategi|[a-z]+\.[a-z]+):\d+\b"
)
#: Keys that are not written with the table's own label.
_KALDT: Mapping[str, Any] = {
    "tilbagemelding": Beslutning,
    "paamindelse": AabenOpgave._meta.get_field("task").related_model,
    "strategi": Strategi,
}
_SAGSNUMMER = re.compile(r"([A-Z])-(\d{4})-\d{5}")

Model = type[models.Model]
Oversaettelse = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Spand:
    """The keys that the story took in one table: `antal` of them after `efter`, without gaps in between mattering."""

    efter: int
    antal: int

    def kopi(self, noegle: int, nr: int) -> int:
        """The key in copy number `nr`; what the story only pointed at is everybody's."""
        return noegle + nr * self.antal if self.efter < noegle <= self.efter + self.antal else noegle


@dataclass(frozen=True)
class Tabel:
    """The story's rows of one table, as the database is given them, and which columns a copy changes.

    Attributes:
        model: the table.
        raekker: the values, column by column; JSON as text.
        tekster: for each row, the columns that name something of the centre's own.
        noegler: columns with a key, and of which table.
        generiske: columns with a content type, and with the key that goes with it.
        json: columns with JSON.
    """

    model: Model
    raekker: Sequence[list[Any]]
    tekster: Sequence[Sequence[int]]
    noegler: Sequence[tuple[int, Model]]
    generiske: Sequence[tuple[int, int]]
    json: Sequence[int]


class Forlaeg:
    """The pattern: a centre whose story is told between making this and `luk`."""

    def __init__(self) -> None:
        self._foer = {model: _sidste(model) for model in _tabeller()}
        self._spand: dict[Model, Spand] = {}
        self._tabeller: list[Tabel] = []
        self._spor: list[Sporudkast] = []
        self._ord: set[str] = set()

    def luk(self, personer: Sequence[Bruger], enheder: Sequence[Enhed]) -> None:
        """The story is told, of these people in these units: read what it wrote."""
        self._spand = {model: Spand(foer, _sidste(model) - foer) for model, foer in self._foer.items()}
        for raekker in (personer, enheder):
            noegler = [raekke.pk for raekke in raekker]
            assert noegler == list(range(noegler[0], noegler[0] + len(noegler))), "nøglerne følger efter hinanden"
            self._spand[type(raekker[0])] = Spand(noegler[0] - 1, len(noegler))
        self._spor = [_udkast(post) for post in _raekker(Sporpost, self._spand.pop(Sporpost))]
        for udkast in self._spor:
            self._ord.update(*(EGET.findall(tekst) for tekst in _tekster(udkast)))
        self._tabeller = [self._laes(model) for model in self._foer if model in self._spand]

    def kopier(self, nr: int, navne: Mapping[str, str]) -> None:
        """Write copy number `nr` (1, 2, …), where the units have these names instead; in the caller's transaction."""
        numre = self._nye_sagsnumre()
        ord_ = {gammelt: numre.get(gammelt) or self._eget(gammelt, nr, navne) for gammelt in self._ord}

        def oversat(tekst: str) -> str:
            return EGET.sub(lambda fund: ord_[fund[0]], tekst)

        for tabel in self._tabeller:
            _indsaet(tabel.model, [self._kopi(tabel, i, nr, oversat) for i in range(len(tabel.raekker))])
        skriv_mange([self._spor_af(udkast, nr, oversat) for udkast in self._spor])

    def faerdig(self) -> None:
        """The copies gave themselves keys: let the database go on after the last of them.

        Where nothing was copied it goes on from where it is: reset over an empty table it would begin again at 1.
        """
        kopierede = [tabel.model for tabel in self._tabeller if tabel.raekker]
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), kopierede):
                cursor.execute(sql)

    def _laes(self, model: Model) -> Tabel:
        felter = model._meta.concrete_fields
        nr = {felt.name: i for i, felt in enumerate(felter)}
        raekker = [[_til_databasen(felt, raekke) for felt in felter] for raekke in _raekker(model, self._spand[model])]
        tekster = [[i for i, v in enumerate(r) if isinstance(v, str) and EGET.search(v)] for r in raekker]
        for raekke, kolonner in zip(raekker, tekster, strict=True):
            self._ord.update(*(EGET.findall(raekke[i]) for i in kolonner))
        generiske = [f for f in model._meta.private_fields if isinstance(f, GenericForeignKey)]
        return Tabel(
            model,
            raekker,
            tekster,
            [(i, maal) for i, felt in enumerate(felter) if (maal := _peger_paa(model, felt)) in self._spand],
            [(nr[f.ct_field], nr[f.fk_field]) for f in generiske],
            [i for i, felt in enumerate(felter) if isinstance(felt, models.JSONField)],
        )

    def _kopi(self, tabel: Tabel, i: int, nr: int, oversat: Oversaettelse) -> list[Any]:
        vaerdier = list(tabel.raekker[i])
        for kolonne, model in tabel.noegler:
            if vaerdier[kolonne] is not None:
                vaerdier[kolonne] = self._spand[model].kopi(vaerdier[kolonne], nr)
        for art, kolonne in tabel.generiske:
            if vaerdier[art] is not None:
                sag = ContentType.objects.get_for_id(vaerdier[art]).model_class()
                assert sag is not None
                vaerdier[kolonne] = self._spand[sag].kopi(vaerdier[kolonne], nr)
        for kolonne in tabel.tekster[i]:
            vaerdier[kolonne] = oversat(vaerdier[kolonne])
        for kolonne in tabel.json:
            felt = tabel.model._meta.concrete_fields[kolonne]
            vaerdier[kolonne] = felt.get_db_prep_save(json.loads(vaerdier[kolonne]), connection)
        return vaerdier

    def _nye_sagsnumre(self) -> dict[str, str]:
        """A number for each case of the story, in the same order."""
        serier: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for gammelt in sorted(self._ord):
            if fund := _SAGSNUMMER.fullmatch(gammelt):
                serier[fund[1], int(fund[2])].append(gammelt)
        nye: dict[str, str] = {}
        for (praefiks, aar), gamle in serier.items():
            nye |= zip(gamle, nye_sagsnumre(sagsmodeller()[praefiks], len(gamle), date(aar, 1, 1)), strict=True)
        return nye

    def _eget(self, gammelt: str, nr: int, navne: Mapping[str, str]) -> str:
        """A unit's name, or "table:key"."""
        art, kolon, noegle = gammelt.partition(":")
        if not kolon:
            return navne[gammelt]
        model = _KALDT.get(art) or apps.get_model(art)
        return f"{art}:{self._spand[model].kopi(int(noegle), nr)}"

    def _spor_af(self, udkast: Sporudkast, nr: int, oversat: Oversaettelse) -> Sporudkast:
        def person(noegle: int | None) -> int | None:
            return noegle and self._spand[Bruger].kopi(noegle, nr)

        return replace(
            udkast,
            kaede=oversat(udkast.kaede),
            aktoer_id=person(udkast.aktoer_id),
            paa_vegne_af_id=person(udkast.paa_vegne_af_id),
            person_id=person(udkast.person_id),
            enhed_id=udkast.enhed_id and self._spand[Enhed].kopi(udkast.enhed_id, nr),
            regelversion=oversat(udkast.regelversion),
            data=json.loads(oversat(_json(udkast.data))),
            aendringer=[self._aendring(aendring, nr, oversat) for aendring in udkast.aendringer],
            henvisninger=[oversat(henvisning) for henvisning in udkast.henvisninger],
        )

    def _aendring(self, aendring: Aendring, nr: int, oversat: Oversaettelse) -> Aendring:
        """The same change of the copied row; a value that is a key is the copy's."""

        def vaerdi(tekst: str | None) -> str | None:
            if tekst is None or model not in self._spand:
                return tekst and oversat(tekst)
            return str(self._spand[model].kopi(int(tekst), nr))

        om = apps.get_model(aendring.om.partition(":")[0])
        felt = next(f for f in om._meta.concrete_fields if f.attname == aendring.felt)
        model = _peger_paa(om, felt)
        return Aendring(oversat(aendring.om), aendring.felt, vaerdi(aendring.foer), vaerdi(aendring.efter))


def _tabeller() -> Iterator[Model]:
    """Every table that a story can write to. The trail guards its own, and the numbers are given by their service."""
    for app in APPS:
        for model in apps.get_app_config(app).get_models(include_auto_created=True):
            egen = model is Sporpost or not model.__module__.startswith("workflows.spor")
            if egen and not model._meta.proxy and model not in (Sagsnummerserie, Strategigodkendelse):
                yield model
    # Last: no part is laid in a strategy that has been approved.
    yield Strategigodkendelse


def _sidste(model: Model) -> int:
    sidste = model._default_manager.aggregate(sidste=Max("pk"))["sidste"]
    return int(sidste or 0)


def _raekker(model: Model, spand: Spand) -> models.QuerySet[Any]:
    return model._default_manager.filter(pk__gt=spand.efter).order_by("pk")


def _peger_paa(model: Model, felt: models.Field[Any, Any]) -> Model | None:
    """The table that the column's key is of: its own, another's, or in a history row the row's it tells about."""
    if felt.primary_key:
        return model
    if felt.related_model:
        maal: Model | None = felt.related_model._meta.concrete_model
        return maal
    om: Model | None = getattr(model, "instance_type", None)
    return om if om and felt.attname == om._meta.pk.attname else None


def _til_databasen(felt: models.Field[Any, Any], raekke: models.Model) -> Any:
    """The value as the database is given it; JSON stays text until the copy's own words are in it."""
    vaerdi = getattr(raekke, felt.attname)
    return _json(vaerdi) if isinstance(felt, models.JSONField) else felt.get_db_prep_save(vaerdi, connection)


def _json(vaerdi: Any) -> str:
    return json.dumps(vaerdi, ensure_ascii=False)


def _tekster(udkast: Sporudkast) -> list[str]:
    """Everything in an entry that may name something of the centre's own."""
    aendringer = [tekst for a in udkast.aendringer for tekst in (a.om, a.foer or "", a.efter or "")]
    return [udkast.kaede, udkast.regelversion, _json(udkast.data), *aendringer, *udkast.henvisninger]


def _udkast(post: Sporpost) -> Sporudkast:
    felter = {felt.name: getattr(post, felt.name) for felt in fields(Sporudkast)}
    return Sporudkast(**felter | {"aendringer": [Aendring(**aendring) for aendring in post.aendringer]})


def _indsaet(model: Model, raekker: Sequence[Sequence[Any]]) -> None:
    navn = connection.ops.quote_name
    kolonner = [navn(str(felt.column)) for felt in model._meta.concrete_fields]
    # Only names from the models' own metadata are put into the statement; every value is a parameter.
    sql = (
        f"INSERT INTO {navn(model._meta.db_table)} ({', '.join(kolonner)}) "  # noqa: S608
        f"VALUES ({', '.join(['%s'] * len(kolonner))})"
    )
    if raekker:
        with connection.cursor() as cursor:
            cursor.executemany(sql, raekker)
