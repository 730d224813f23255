"""Search among all cases that a person may see: each kind answers with its own rule, the same as on the case's page.

The kinds are different tables, so their rows are read as one: a union of the few columns that a line needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.urls import reverse

from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.introforloeb.queries import synlige as synlige_introforloeb
from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.grus.queries import synlige as synlige_gruppesamtaler
from ansoegninger.mus.models import MusRunde, MusSamtale
from ansoegninger.mus.queries import synlige as synlige_samtaler
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import synlige_indstillinger, synlige_runder
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.formularer import FilterFormular, TekstFelt, ValgFelt
from workflows.motor.sag import Sag
from workflows.sprog.formater import sorteringsnoegle
from workflows.sprog.soegning import alle_ord


@dataclass(frozen=True, slots=True)
class Slags:
    """One kind of case: its name in the plural, who sees which, and what its title is made of.

    Attributes:
        titel: the column that the title is made of.
        af_titel: what the model needs of that column to say its title.
        ord: what else the title says; it can be searched for, too.
    """

    model: type[Sag]
    navn: str
    synlige: Callable[[Adgang], QuerySet[Any]]
    titel: str
    af_titel: Callable[[str], dict[str, Any]]
    ord: str = ""


SLAGS = {
    slags.model.praefiks: slags
    for slags in (
        Slags(Oenske, "Kursusønsker", synlige_oensker, "titel", lambda titel: {"titel": titel}),
        Slags(MusSamtale, "MUS-samtaler", synlige_samtaler, "runde__navn", lambda navn: {"runde": MusRunde(navn=navn)}),
        Slags(
            Introforloeb,
            "Introforløb",
            synlige_introforloeb,
            "slags",
            lambda slags: {"slags": slags},
            ord="introforløb",
        ),
        Slags(
            Grussamtale,
            "Gruppesamtaler (GRUS)",
            synlige_gruppesamtaler,
            "navn",
            lambda navn: {"navn": navn},
            ord="grus",
        ),
        Slags(
            Indstilling,
            "Indstillinger",
            synlige_indstillinger,
            "runde__aar",
            lambda aar: {"runde": Prioriteringsrunde(aar=int(aar))},
            ord="indstilling",
        ),
        Slags(
            Prioriteringsrunde,
            "Prioriteringsrunder",
            synlige_runder,
            "aar",
            lambda aar: {"aar": int(aar)},
            ord="prioritering",
        ),
    )
}
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
        tom="Alle",
        choices=[(kode, slags.navn) for kode, slags in SLAGS.items()],
    )
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    # The kinds share codes, but not the words for them, so a phase is one of its kind.
    fase = ValgFelt(
        label="Status",
        required=False,
        rulleliste=True,
        tom="Alle",
        choices=[
            (slags.navn, [(f"{kode}.{fase}", tekst) for fase, tekst in slags.model.faser.choices])
            for kode, slags in SLAGS.items()
        ],
    )

    def __init__(self, data: Any, *, enheder: list[tuple[str, str]]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        felter["enhed"].choices = [("", "Alle"), *enheder]

    def valgt(self) -> dict[str, str]:
        """What is filled in and makes sense; the rest is passed over."""
        self.is_valid()
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if vaerdi}


def slags_for(soeg: str, valgt: str) -> dict[str, Slags]:
    """The kinds to look among: the one that is asked for, or all. A case number says its kind by itself."""
    ordet = soeg.strip().upper()
    kode = ordet[:1] if ordet[1:2] == "-" else valgt
    return {kode: SLAGS[kode]} if kode in SLAGS else SLAGS


def enheder_i(slags: Iterable[Slags], adgang: Adgang) -> list[tuple[str, str]]:
    """The units of the cases that the person may see, in one query."""
    dele = [en.synlige(adgang).order_by().values_list("enhed_id", "enhed__navn").distinct() for en in slags]
    return sorted(((str(pk), navn) for pk, navn in set(_forenet(dele))), key=lambda p: sorteringsnoegle(p[1]))


def find(slags: dict[str, Slags], adgang: Adgang, valgt: dict[str, str]) -> QuerySet[Any, Any]:
    """The cases that the search lets through, the newest first; each is read by `raekke`."""
    fundne = [_fundne(kode, en, adgang, valgt) for kode, en in slags.items()]
    return _forenet(fundne).order_by("-oprettet_kl", "-sagsnummer")


def _fundne(kode: str, slags: Slags, adgang: Adgang, valgt: dict[str, str]) -> QuerySet[Any, Any]:
    sager = slags.synlige(adgang).order_by().alias(ord=Value(slags.ord))
    if soeg := valgt.get("soeg"):
        sager = sager.filter(alle_ord(soeg, "sagsnummer", "person__navn", "enhed__navn", slags.titel, "ord"))
    if enhed := valgt.get("enhed"):
        sager = sager.filter(enhed_id=int(enhed))
    if fase := valgt.get("fase"):
        dens_slags, _, dens_fase = fase.partition(".")
        sager = sager.filter(fase=dens_fase) if dens_slags == kode else sager.none()
    return sager.annotate(sagskode=Value(kode, CharField()), af=Cast(F(slags.titel), CharField())).values_list(
        "sagskode", "af", "sagsnummer", "fase", "oprettet_kl", "person__navn", "enhed__navn"
    )


def _forenet(dele: list[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    foerst, *resten = dele
    return foerst.union(*resten, all=True) if resten else foerst


def raekke(fundet: tuple[Any, ...]) -> dict[str, Any]:
    """One line of the table, in the words of the kind's own model."""
    kode, af, sagsnummer, fase, oprettet_kl, person, enhed = fundet
    sag = SLAGS[kode].model(sagsnummer=sagsnummer, fase=fase, enhed=Enhed(navn=enhed), **SLAGS[kode].af_titel(af))
    sagstype = sag.sagstype[:1].upper() + sag.sagstype[1:]
    adresse = reverse("indbakke:sag", args=[sagsnummer])
    return {
        "id": sagsnummer,
        "celler": [
            {"art": "titel", "tekst": sag.sagstitel, "url": adresse, "under": f"{sagstype} {sagsnummer}"},
            {"tekst": person or ""},
            {"tekst": enhed},
            {"badge": {"tekst": sag.fasetekst, "klasse": "info"}},
            {"art": "dato", "dag": oprettet_kl, "maerke": "Oprettet"},
        ],
    }
