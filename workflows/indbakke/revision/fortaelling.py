"""A chain as a story: one sentence per entry, what changed in words, and under it the raw entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from ansoegninger.sletning.models import Omfang
from roller.organisation.models import Enhed
from workflows.indbakke.revision.efterregning import Kaededom, efterregn, sletninger_af
from workflows.indbakke.revision.linjer import anker, rollenavn, saetning_med_aktoer, som_adresse
from workflows.indbakke.revision.queries import til_visning
from workflows.motor.felthistorik import registreret
from workflows.motor.feltvaerdier import navne_paa, vist
from workflows.motor.sag import Sag
from workflows.spor.efterproev import FELTER
from workflows.spor.models import Sletning, Sporpost

#: What a rule version in the trail ("strategi:3") points at.
_REGLER = {"strategi": "ansoegninger.Strategi"}
_RAA = (*FELTER[:-1], "forrige", "hash", "salt")


@dataclass(frozen=True, slots=True)
class Aendringsgruppe:
    """What an entry changed in one row: a table. `nye` where there was nothing before."""

    titel: str
    linjer: tuple[dict[str, str], ...]
    nye: bool


@dataclass(frozen=True, slots=True)
class Postvisning:
    """One entry, ready for the page. `fejl` is what recomputing it found; empty when it holds."""

    post: Any
    titel: str
    under: str
    grupper: tuple[Aendringsgruppe, ...]
    sletning: Sletning | None
    fejl: str

    @property
    def anker(self) -> str:
        """Its place on the page."""
        return anker(self.post)

    @property
    def kl(self) -> str:
        """The instant of the entry, as the as-of page's address carries it."""
        return som_adresse(self.post.tidspunkt)

    @property
    def regel(self) -> str:
        """By which retention rule its content was erased, in words."""
        kode = self.sletning.regel if self.sletning else ""
        return str(Omfang(kode).label) if kode in Omfang else kode

    @property
    def raa(self) -> list[tuple[str, str | None]]:
        """The columns that are chained, by their stored names and written as the hash takes them."""
        return [(navn, som_hashet(getattr(self.post, navn))) for navn in _RAA]


@dataclass(frozen=True, slots=True)
class Kaedefortaelling:
    """A whole chain: its entries, and what recomputing it found."""

    poster: list[Postvisning]
    dom: Kaededom


def som_hashet(vaerdi: Any) -> str | None:
    """A column as it goes into the hash; None where there is nothing, which is not the same as an empty text."""
    if isinstance(vaerdi, datetime):
        return vaerdi.astimezone(UTC).isoformat(timespec="microseconds")
    return None if vaerdi is None else str(vaerdi)


def fortael(kaede: str, sag: Sag | None = None) -> Kaedefortaelling:
    """Read, recompute and tell a chain."""
    poster = list(til_visning(Sporpost.objects.filter(kaede=kaede).order_by("nummer")))
    sletninger = sletninger_af(poster)
    dom = efterregn(kaede, poster, sletninger)
    return Kaedefortaelling(vis(poster, sag, sletninger, dom.fejl), dom)


def vis(
    poster: Sequence[Any], sag: Sag | None, sletninger: Mapping[str, Sletning], fejl: Mapping[int, str]
) -> list[Postvisning]:
    """Entries (from `til_visning`) of one chain as the page shows them."""
    oversaetter = _Oversaetter(poster, sag)
    return [
        Postvisning(
            post=post,
            titel=saetning_med_aktoer(post),
            under=" · ".join(oversaetter.under(post)),
            grupper=tuple(oversaetter.grupper(post)),
            sletning=sletninger.get(str(post.pk)),
            fejl=fejl.get(post.nummer, ""),
        )
        for post in poster
    ]


@dataclass(frozen=True, slots=True)
class _Felt:
    """One stored change with the field that it is of, where there still is one."""

    model: type[models.Model] | None
    felt: Any
    aendring: Mapping[str, Any]


class _Oversaetter:
    """Turns the codes and keys of some entries into words; what they point at is looked up for all at once."""

    def __init__(self, poster: Sequence[Any], sag: Sag | None) -> None:
        self._sag = sag
        self._ord = _ord_for(sag)
        self._felter = {post.pk: [_felt(a) for a in post.aendringer] for post in poster}
        self._navne = navne_paa(self._soegte(poster))

    def under(self, post: Any) -> Iterator[str]:
        """In what role, for whom, about whom, where, and on which rules."""
        if post.rolle:
            yield f"som {rollenavn(post.rolle)}"
        if post.paa_vegne_af:
            yield f"på vegne af {post.paa_vegne_af}"
        if self._sag is None and post.om:
            yield f"om {post.om}"
        if enhed := self._navne.get(Enhed, {}).get(post.enhed_id):
            yield enhed
        if post.procesversion:
            yield f"proces version {post.procesversion}"
        if post.regelversion:
            yield self._regel(post.regelversion)

    def grupper(self, post: Any) -> Iterator[Aendringsgruppe]:
        """What the entry changed, by row."""
        pr_raekke: dict[str, list[_Felt]] = {}
        for f in self._felter[post.pk]:
            if not self._er_sagen_selv(f):
                pr_raekke.setdefault(f.aendring["om"], []).append(f)
        for om, felter in pr_raekke.items():
            titel = str(felter[0].model._meta.verbose_name).capitalize() if felter[0].model else om
            # A field of the case that was empty before is a change of the case, not a new row.
            sagens = self._sag is not None and felter[0].model is type(self._sag)
            nye = not sagens and all(f.aendring["foer"] is None for f in felter)
            yield Aendringsgruppe(titel, tuple(self._linje(f) for f in felter), nye)

    def _linje(self, f: _Felt) -> dict[str, str]:
        return {
            "felt": self._etiket(f),
            "foer": self._vaerdi(f, f.aendring["foer"]),
            "efter": self._vaerdi(f, f.aendring["efter"]),
        }

    def _etiket(self, f: _Felt) -> str:
        if f.felt is None:
            return str(f.aendring["felt"])
        kendt = self._ord.get((f.felt.model, f.felt.attname))
        navn = kendt or str(f.felt.verbose_name)
        return navn[:1].upper() + navn[1:]

    def _vaerdi(self, f: _Felt, tekst: str | None) -> str:
        if f.felt is None or tekst is None:
            return tekst or ""
        try:
            return vist(f.model, f.felt, tekst, self._navne)
        except (ValidationError, ValueError):
            # The field has changed its kind since, or the text stands for what may not be told.
            return tekst

    def _er_sagen_selv(self, f: _Felt) -> bool:
        """A fact's pointer back to the case that it is told in."""
        if self._sag is None or f.felt is None or not f.felt.is_relation:
            return False
        return f.felt.related_model is type(self._sag) and f.aendring["efter"] == str(self._sag.pk)

    def _regel(self, regelversion: str) -> str:
        slags, _, pk = regelversion.partition(":")
        model = apps.get_model(_REGLER[slags]) if slags in _REGLER else None
        navn = self._navne.get(model, {}).get(int(pk)) if model and pk.isdigit() else None
        return navn or f"regler {regelversion}"

    def _soegte(self, poster: Iterable[Any]) -> dict[type[models.Model], set[Any]]:
        soegte: dict[type[models.Model], set[Any]] = {Enhed: {p.enhed_id for p in poster} - {None}}
        for regelversion in {p.regelversion for p in poster}:
            slags, _, pk = regelversion.partition(":")
            if slags in _REGLER and pk.isdigit():
                soegte.setdefault(apps.get_model(_REGLER[slags]), set()).add(int(pk))
        for f in (f for felter in self._felter.values() for f in felter):
            if f.felt is not None and f.felt.is_relation:
                vaerdier = {f.aendring["foer"], f.aendring["efter"]}
                soegte.setdefault(f.felt.related_model, set()).update(int(v) for v in vaerdier if v and v.isdigit())
        return soegte


def _ord_for(sag: Sag | None) -> dict[tuple[type[models.Model], str], str]:
    """What the case's page calls the fields of the rows that belong to it."""
    if sag is None:
        return {}
    return {
        (raekker.model, str(getattr(raekker.model._meta.get_field(navn), "attname", navn))): ord_
        for raekker in registreret(type(sag))
        for navn, ord_ in raekker.felter.items()
    }


def _felt(aendring: Mapping[str, Any]) -> _Felt:
    try:
        model = apps.get_model(str(aendring["om"]).partition(":")[0])
    except (LookupError, ValueError):
        return _Felt(None, None, aendring)
    felter = {felt.attname: felt for felt in model._meta.concrete_fields}
    try:
        return _Felt(model, felter.get(aendring["felt"]) or model._meta.get_field(aendring["felt"]), aendring)
    except FieldDoesNotExist:
        return _Felt(model, None, aendring)
