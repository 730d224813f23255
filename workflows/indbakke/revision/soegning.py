"""Search in the trail: by case, person, unit, kind and period, the newest first, fast at a million entries.

Each kind of search reads one index that also gives the order. The database is asked for no more than it must show, and
it counts no further than `LOFT`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet

from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.brugere.queries import soeg_person
from roller.organisation.models import Enhed
from workflows.formularer import DatoFelt, FilterFormular, TekstFelt, ValgFelt
from workflows.indbakke.revision import arter
from workflows.indbakke.revision.linjer import SAGSNUMMER
from workflows.indbakke.revision.queries import er_roden, i_perioden, laesbare, til_visning, under
from workflows.spor import adgangskaede
from workflows.spor.models import Sporpost
from workflows.spor.udkast import BESLUTNINGER

PR_SIDE = 25
#: Nobody turns forty pages: beyond this the list says "more than", and asks for a narrower search.
LOFT = 1_000
#: So many people may share what was typed; of more, the rest of the name is asked for.
HOEJST_PERSONER = 10
#: In what way an entry can be about a person, and the columns that say so.
MAADER = {
    "om": ("Sagen handler om", ("person_id",)),
    "handlede": ("Handlede, eller blev handlet for", ("aktoer_id", "paa_vegne_af_id")),
    "besluttede": ("Traf beslutningen", ("aktoer_id", "paa_vegne_af_id")),
}
_ALLE_KOLONNER = ("person_id", "aktoer_id", "paa_vegne_af_id")
_ORDEN = ("-tidspunkt", "-pk")


class SporFilter(FilterFormular):
    """What the auditor looks for."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Sagsnummer eller navn")
    som = ValgFelt(
        label="Personen",
        required=False,
        rulleliste=True,
        tom="På enhver måde",
        choices=[(kode, navn) for kode, (navn, _) in MAADER.items()],
    )
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Hele mandatet", choices=())
    art = ValgFelt(label="Hvad", required=False, rulleliste=True, tom="Alt", choices=())
    fra = DatoFelt(label="Fra", required=False)
    til = DatoFelt(label="Til og med", required=False)

    def __init__(self, data: Any, *, enheder: Sequence[Enhed]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        felter["enhed"].choices = [("", "Hele mandatet"), *((str(e.pk), e.navn) for e in enheder)]
        felter["art"].choices = [("", "Alt"), *arter.valg(hele=any(er_roden(e.path) for e in enheder))]
        for felt in ("fra", "til"):
            felter[felt].help_text = "dd.mm.åååå"

    def valgt(self) -> dict[str, Any]:
        """What is filled in and makes sense; the rest is passed over."""
        self.is_valid()
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if vaerdi}


class Soegning:
    """The entries that a search finds; a list that Django's paginator can count and cut.

    Args:
        valgt: from `SporFilter.valgt`.
        adgang: who reads.
        enheder: the units of the mandate.
    """

    def __init__(self, valgt: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> None:
        self.valgt, self.adgang = valgt, adgang
        self._enheder = under(enheder, valgt.get("enhed"))

    @cached_property
    def sagsnummer(self) -> str:
        """The case number that was typed, if it was one."""
        skrevet = str(self.valgt.get("soeg", "")).strip().upper()
        return skrevet if SAGSNUMMER.fullmatch(skrevet) else ""

    @cached_property
    def personer(self) -> list[int]:
        """Who goes by the name that was typed; one more than are searched for says that they are too many."""
        if self.sagsnummer or not self.valgt.get("soeg"):
            return []
        fundne = soeg_person(Bruger.objects.order_by("pk"), self.valgt["soeg"])
        return list(fundne.values_list("pk", flat=True)[: HOEJST_PERSONER + 1])

    @property
    def for_mange_personer(self) -> bool:
        """Do so many go by the name that it says nothing?"""
        return len(self.personer) > HOEJST_PERSONER

    @property
    def over_loft(self) -> bool:
        """Are there more than are counted?"""
        return self._talt > LOFT

    def alle(self) -> QuerySet[Sporpost]:
        """Every entry that is found, in no order: for an export, which may take its time."""
        if self._intet:
            return Sporpost.objects.none()
        hvem = Q(kaede__in=self._kaeder) if self.sagsnummer else Q()
        for kolonne in self._kolonner if self.personer else ():
            hvem |= Q(**{f"{kolonne}__in": self.personer})
        return self._poster(via_indeks=True).filter(hvem)

    def count(self) -> int:
        """How many, up to the ceiling."""
        return min(self._talt, LOFT)

    def __getitem__(self, udsnit: slice) -> list[Any]:
        """The entries of one page, the newest first, with the names that are printed."""
        poster = self._i_orden(udsnit.stop).order_by(*_ORDEN)
        return list(til_visning(poster)[udsnit])

    @property
    def _intet(self) -> bool:
        soegt = bool(self.valgt.get("soeg")) and not self.sagsnummer
        return self.for_mange_personer or (soegt and not self.personer)

    @cached_property
    def _talt(self) -> int:
        if self._intet:
            return 0
        if len(self._grene) > 1:
            return self._forenet(LOFT + 1).count()
        if self._grene:
            # In order: these are the very rows that the pages read.
            return int(self._grene[0].order_by(*_ORDEN)[: LOFT + 1].count())
        return int(self._poster(via_indeks=True).order_by()[: LOFT + 1].count())

    def _i_orden(self, antal: int) -> QuerySet[Sporpost]:
        """Where to read the first so many from."""
        if self._intet:
            return Sporpost.objects.none()
        if len(self._grene) > 1:
            return Sporpost.objects.filter(pk__in=self._forenet(antal))
        if self._grene:
            return self._grene[0]
        # Few entries are found by their units and sorted; of many, the newest are soon met by walking back in time.
        return self._poster(via_indeks=not self.over_loft)

    @property
    def _kaeder(self) -> list[str]:
        return [self.sagsnummer, adgangskaede(self.sagsnummer)]

    @property
    def _kolonner(self) -> tuple[str, ...]:
        maade = MAADER.get(self.valgt.get("som", ""))
        return maade[1] if maade else _ALLE_KOLONNER

    @cached_property
    def _grene(self) -> list[QuerySet[Sporpost]]:
        """One for each index to read: the person as each of the columns says, or the case."""
        if self.sagsnummer:
            return [self._poster(via_indeks=False).filter(kaede__in=self._kaeder)]
        poster = self._poster(via_indeks=False)
        return [poster.filter(**{kolonne: pk}) for pk in self.personer for kolonne in self._kolonner]

    def _forenet(self, antal: int) -> QuerySet[Any, Any]:
        """The keys of the newest so many of each branch; the newest of all of them are among these."""
        nyeste = [gren.order_by(*_ORDEN).values("pk")[:antal] for gren in self._grene]
        # The limit stands one level down: SQLite takes none in the parts of a union.
        foerste, *resten = [Sporpost.objects.filter(pk__in=del_).order_by().values("pk") for del_ in nyeste]
        return foerste.union(*resten)

    def _poster(self, *, via_indeks: bool) -> QuerySet[Sporpost]:
        """The readable entries of the period and the kind."""
        poster: QuerySet[Sporpost] = laesbare(self.adgang, self._enheder, via_indeks=via_indeks)
        if self.valgt.get("som") == "besluttede":
            poster = poster.filter(art__in=BESLUTNINGER)
        if art := self.valgt.get("art"):
            poster = poster.filter(art__in=arter.valgte(art))
        return poster.filter(i_perioden(self.valgt.get("fra"), self.valgt.get("til")))
