"""What a round wished for and what the catalogue offers, as plain values; three queries, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery, Value

from ansoegninger.katalog.models import Kursus, Kursusmaal, Kursuspris, Kursustype, Prisform
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Prioriteringsrunde
from ansoegninger.rapporter.efterspoergsel import UDEN_TEMA, Oensket
from ansoegninger.strategi.models import Tema
from workflows.sprog.soegning import foldet


@dataclass(frozen=True, slots=True)
class Afgjort:
    """What became of a wish, the course of the catalogue it is for, and the goals it serves."""

    bevilget: bool
    venter: bool
    kursus: int | None
    maal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tilbud:
    """A course that can be wished for. Its price for one is None where nobody has said."""

    pk: int
    titel: str
    tema: int
    funktion: str
    omraade: str
    pris_oere: int | None
    kommende: int
    maal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grundlag:
    """Everything that the report is computed from."""

    oensker: tuple[Oensket, ...]
    afgjort: dict[int, Afgjort]
    tilbud: tuple[Tilbud, ...]
    temanavne: dict[int, str]


def grundlag(runde: Prioriteringsrunde, dag: date) -> Grundlag:
    """The wishes that the round decided, and the catalogue as it is on the day."""
    kursers, maal = _maal(runde)
    tilbud, navne = _tilbud(runde, dag, kursers)
    efter_titel = {foldet(t.titel): t.pk for t in tilbud}
    felter = ("oenske_id", "oenske__person_id", "udfald", "oenske__tema__nummer", "oenske__tema__navn")
    hvad = ("oenske__kursus_id", "oenske__titel", "oenske__type")
    # A theme may have been renamed: the latest strategy's name is read last.
    raekker = Beslutning.objects.i_runden().filter(runde=runde).order_by("oenske__strategi__version", "pk")
    oensker, afgjort, gamle = [], {}, dict[int, str]()
    for pk, person, udfald, nr, navn, kursus, titel, art in raekker.values_list(*felter, *hvad):
        oensker.append(Oensket(pk, person, nr or UDEN_TEMA, kursus is not None, titel, Kursustype(art).label))
        bevilget, venter = udfald == Beslutningsudfald.BEVILGET, udfald == Beslutningsudfald.VENTELISTE
        # A title that somebody typed and that stands in the catalogue is wished for like one chosen there.
        afgjort[pk] = Afgjort(bevilget, venter, kursus or efter_titel.get(foldet(titel)), tuple(maal[pk]))
        if nr:
            gamle[nr] = navn
    return Grundlag(tuple(oensker), afgjort, tuple(tilbud), gamle | navne)


def _tilbud(runde: Prioriteringsrunde, dag: date, maal: Mapping[int, list[str]]) -> tuple[list[Tilbud], dict[int, str]]:
    tema = Tema.objects.filter(strategi__enhed=runde.enhed_id, nummer=OuterRef("temanummer"))
    priser = Kursuspris.objects.filter(kursus=OuterRef("pk"))
    kommende = Q(afholdelser__start_dag__gte=dag, afholdelser__aflyst=False)
    kurser: Iterable[Any] = (
        Kursus.objects.aktive()
        .annotate(temanavn=Subquery(tema.order_by("-strategi__version").values("navn")[:1]))
        .annotate(enkelt=Subquery(priser.filter(form=Prisform.DELTAGER).values("pris_oere")[:1]))
        .annotate(delt=Subquery(priser.filter(form=Prisform.ANDEL).values("pris_oere")[:1]))
        .annotate(andele=Subquery(priser.filter(form=Prisform.ANDEL).values("andele_i_alt")[:1]))
        .annotate(kommende=Count("afholdelser", filter=kommende))
        .order_by("titel", "pk")
    )
    fundne, navne = [], {}
    for k in kurser:
        # A number that the centre's strategy does not have is no theme here.
        nr = k.temanummer if k.temanummer and k.temanavn else UDEN_TEMA
        fundne.append(Tilbud(k.pk, k.titel, nr, k.funktion, k.omraade, _pris(k), k.kommende, tuple(maal[k.pk])))
        if nr:
            navne[nr] = k.temanavn
    return fundne, navne


def _pris(k: Any) -> int | None:
    """What one participant costs, as on the course's page: the single seat, or the part of a shared price."""
    if k.enkelt is not None:
        return int(k.enkelt)
    return Kursuspris(pris_oere=k.delt, andele_i_alt=k.andele).pr_andel_oere


def _maal(runde: Prioriteringsrunde) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The goals of the courses, and of the round's wishes, in one query."""
    i_runden = Beslutning.objects.i_runden().filter(runde=runde).order_by().values("oenske_id")
    oenskers = Oenske.laeringsmaal.through.objects.filter(oenske_id__in=i_runden)
    kursers = Kursusmaal.objects.filter(kursus__arkiveret=False).order_by()
    raekker = kursers.values_list(Value("kursus"), "kursus_id", "tekst").union(
        oenskers.values_list(Value("oenske"), "oenske_id", "laeringsmaal__tekst"), all=True
    )
    fundne: dict[str, dict[int, list[str]]] = {"kursus": defaultdict(list), "oenske": defaultdict(list)}
    for hvad, pk, tekst in raekker:
        fundne[hvad][pk].append(tekst)
    return fundne["kursus"], fundne["oenske"]
