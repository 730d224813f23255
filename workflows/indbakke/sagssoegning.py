"""Search among all cases that a person may see: each kind answers with its own rule, the same as on the case's page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.queries import synlige as synlige_samtaler
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import synlige_indstillinger, synlige_runder
from roller.adgang.adgang import Adgang
from workflows.formularer import FilterFormular, TekstFelt, ValgFelt
from workflows.indbakke.soegning import alle_ord
from workflows.motor.sag import Sag
from workflows.sprog.formater import sorteringsnoegle


@dataclass(frozen=True, slots=True)
class Slags:
    """One kind of case: its name in the plural, who sees which, and where its words stand."""

    model: type[Sag]
    navn: str
    synlige: Callable[[Adgang], QuerySet[Any]]
    felter: tuple[str, ...]
    med: tuple[str, ...] = ()


SLAGS = {
    slags.model.praefiks: slags
    for slags in (
        Slags(Oenske, "Kursusønsker", synlige_oensker, ("titel",)),
        Slags(MusSamtale, "MUS-samtaler", synlige_samtaler, ("runde__navn",), ("runde",)),
        Slags(Indstilling, "Indstillinger", synlige_indstillinger, (), ("runde",)),
        Slags(Prioriteringsrunde, "Prioriteringsrunder", synlige_runder, ()),
    )
}
FOERST = Oenske.praefiks
KOLONNER = (
    {"titel": "Sag", "art": "titel"},
    {"titel": "Medarbejder"},
    {"titel": "Enhed"},
    {"titel": "Status"},
    {"titel": "Oprettet", "art": "dato"},
)


class SagsFilter(FilterFormular):
    """Search by number, person and title; filter by kind, unit and phase."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Sagsnummer, person eller kursus")
    slags = ValgFelt(
        label="Slags",
        required=False,
        rulleliste=True,
        tom=SLAGS[FOERST].navn,
        choices=[(kode, slags.navn) for kode, slags in SLAGS.items() if kode != FOERST],
    )
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    fase = ValgFelt(label="Status", required=False, rulleliste=True, tom="Alle", choices=())

    def __init__(self, data: Any, *, slags: Slags, enheder: list[tuple[str, str]]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        felter["enhed"].choices = [("", "Alle"), *enheder]
        felter["fase"].choices = [("", "Alle"), *slags.model.faser.choices]

    def valgt(self) -> dict[str, str]:
        """What is filled in and makes sense; the rest is passed over."""
        self.is_valid()
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if vaerdi}


def slags_for(soeg: str, valgt: str) -> Slags:
    """The kind that is asked for; a case number says it by itself."""
    ordet = soeg.strip().upper()
    kode = ordet[:1] if ordet[1:2] == "-" else valgt
    return SLAGS.get(kode, SLAGS[FOERST])


def enheder_i(sager: QuerySet[Any]) -> list[tuple[str, str]]:
    """The units of these cases, in one query."""
    par = set(sager.order_by().values_list("enhed_id", "enhed__navn").distinct())
    return sorted(((str(pk), navn) for pk, navn in par), key=lambda p: sorteringsnoegle(p[1]))


def find(slags: Slags, sager: QuerySet[Any], valgt: dict[str, str]) -> QuerySet[Any]:
    """The cases that the search lets through, the newest first."""
    if soeg := valgt.get("soeg"):
        sager = sager.filter(alle_ord(soeg, "sagsnummer", "person__navn", "enhed__navn", *slags.felter))
    if enhed := valgt.get("enhed"):
        sager = sager.filter(enhed_id=int(enhed))
    if fase := valgt.get("fase"):
        sager = sager.filter(fase=fase)
    return sager.select_related("person", "enhed", *slags.med).order_by("-oprettet_kl", "-pk")


def raekke(sag: Sag) -> dict[str, Any]:
    """One line of the table."""
    adresse = reverse("indbakke:sag", args=[sag.sagsnummer])
    return {
        "id": sag.sagsnummer,
        "celler": [
            {"art": "titel", "tekst": sag.sagstitel, "url": adresse, "under": sag.sagsnummer},
            {"tekst": sag.person or ""},
            {"tekst": sag.enhed},
            {"badge": {"tekst": sag.fasetekst, "klasse": "info"}},
            {"art": "dato", "dag": sag.oprettet_kl, "maerke": "Oprettet"},
        ],
    }
