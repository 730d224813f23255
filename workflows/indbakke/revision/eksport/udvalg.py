"""What can be taken out: the search and the two reports, with the filters that they are shown with.

Each asks the very object that makes the page, so that a file never holds what the page would not show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.formularer import FilterFormular
from workflows.indbakke.revision.kontrol import rolleaendringer, sammenfald
from workflows.indbakke.revision.kontrol.filtre import RapportFilter, i_ord
from workflows.indbakke.revision.linjer import rollenavn, saetning_med_aktoer
from workflows.indbakke.revision.queries import enheder_i_mandatet, laesbare, til_visning
from workflows.indbakke.revision.soegning import Soegning, SporFilter
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost
from workflows.spor.udkast import sagsnummer_i

POSTKOLONNER = (
    "Tidspunkt",
    "Sag",
    "Hvad der skete",
    "Hvem",
    "Rolle",
    "På vegne af",
    "Om",
    "Enhed",
    "Begrundelse",
    "Ændringer",
    "Art",
    "Proces version",
    "Regler",
    "Kæde",
    "Nr.",
    "Hash",
)
FUNDKOLONNER = ("Hvem", "Fund", "Sag", "Enhed", "Trin", "Senest")
_PORTION = 500


@dataclass(frozen=True)
class Udvalg:
    """A list with its filters, as far as the mandate goes.

    Attributes:
        hvad: the list's name, as a sentence carries it.
        side: the address' name of the page that shows it.
        filtre: what it is narrowed by, in words; empty when by nothing.
        enhed_id: the unit that was chosen, else the mandate's first.
        kolonner: the columns of a table of it.
        ord: one and several of its rows, in words.
    """

    hvad: str
    side: str
    filtre: str
    enhed_id: int
    kolonner: Sequence[str]
    ord: tuple[str, str]
    adgang: Adgang
    enheder: Sequence[Enhed]
    fundne: Any

    def antal(self, loft: int) -> int:
        """How many rows, counted to one beyond the ceiling."""
        return int(self.fundne.alle().order_by()[: loft + 1].count())

    def raekker(self) -> Iterator[Sequence[str]]:
        """Its rows as text, read as they are asked for."""
        if isinstance(self.fundne, sammenfald.Sammenfald):
            return _fund(self.fundne)
        navne = {enhed.pk: enhed.navn for enhed in self.enheder}
        poster = til_visning(self.fundne.alle().order_by("tidspunkt", "pk"))
        return (_postraekke(post, navne) for post in poster.iterator(chunk_size=_PORTION))

    def poster(self) -> Iterator[QuerySet[Sporpost]]:
        """The whole chains of the cases in it, in portions, as far as they may be read.

        Of the system's own chain, which tells of everybody, only the entries that were found.
        """
        kaeder = sorted(set(self.fundne.alle().order_by().values_list("kaede", flat=True)) - {SYSTEM})
        laeses = laesbare(self.adgang, [enhed.pk for enhed in self.enheder], via_indeks=False)
        for start in range(0, len(kaeder), _PORTION):
            yield laeses.filter(kaede__in=kaeder[start : start + _PORTION]).order_by("kaede", "nummer")
        if not isinstance(self.fundne, sammenfald.Sammenfald):
            yield self.fundne.alle().filter(kaede=SYSTEM).order_by("nummer")


def soegning(filtre: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> Udvalg:
    """What the search shows."""
    formular = SporFilter(filtre, enheder=enheder)
    fundne = Soegning(formular.valgt(), adgang, enheder)
    return _udvalg("søgningen i sporet", "spor:soeg", formular, fundne, adgang, enheder)


def flere_trin(filtre: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> Udvalg:
    """The same person at several steps."""
    formular = RapportFilter(filtre, enheder=enheder, hvad=sammenfald.HVAD)
    fundne = sammenfald.Sammenfald(formular.valgt(), adgang, enheder)
    return _udvalg("rapporten om samme person på flere trin", "spor:flere_trin", formular, fundne, adgang, enheder)


def rolleskift(filtre: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> Udvalg:
    """Changes of roles."""
    formular = RapportFilter(filtre, enheder=enheder, hvad=rolleaendringer.HVAD)
    fundne = rolleaendringer.Rolleaendringer(formular.valgt(), adgang, enheder)
    return _udvalg("rapporten om roller og adgang", "spor:rolleskift", formular, fundne, adgang, enheder)


#: What an address may ask for.
UDVALG: dict[str, Callable[[Mapping[str, Any], Adgang, Sequence[Enhed]], Udvalg]] = {
    "soegning": soegning,
    "flere_trin": flere_trin,
    "rolleskift": rolleskift,
}


def find_udvalg(navn: str, filtre: Mapping[str, Any], adgang: Adgang) -> Udvalg:
    """The selection of this name, for an auditor."""
    return UDVALG[navn](filtre, adgang, enheder_i_mandatet(adgang))


def _udvalg(
    hvad: str, side: str, formular: FilterFormular, fundne: Any, adgang: Adgang, enheder: Sequence[Enhed]
) -> Udvalg:
    valgt = {navn: vaerdi for navn, vaerdi in formular.cleaned_data.items() if vaerdi}
    fund = isinstance(fundne, sammenfald.Sammenfald)
    return Udvalg(
        hvad=hvad,
        side=side,
        filtre=i_ord(formular, valgt),
        enhed_id=int(valgt.get("enhed") or enheder[0].pk),
        kolonner=FUNDKOLONNER if fund else POSTKOLONNER,
        ord=("fund", "fund") if fund else ("post", "poster"),
        adgang=adgang,
        enheder=enheder,
        fundne=fundne,
    )


def _postraekke(post: Any, enheder: Mapping[int, str]) -> Sequence[str]:
    return (
        _klokken(post.tidspunkt),
        sagsnummer_i(post.kaede),
        saetning_med_aktoer(post),
        str(post.aktoer or "Systemet"),
        rollenavn(post.rolle),
        str(post.paa_vegne_af or ""),
        post.om or "",
        enheder.get(post.enhed_id, ""),
        post.begrundelse,
        "\n".join(f"{a['felt']}: {_vaerdi(a['foer'])} → {_vaerdi(a['efter'])}" for a in post.aendringer),
        post.art,
        str(post.procesversion or ""),
        post.regelversion,
        post.kaede,
        str(post.nummer),
        post.hash,
    )


def _fund(fundne: sammenfald.Sammenfald) -> Iterator[Sequence[str]]:
    grupper = list(fundne.alle())
    for start in range(0, len(grupper), _PORTION):
        for gruppe in fundne.med_poster(grupper[start : start + _PORTION]):
            yield (
                str(gruppe["poster"][0].aktoer),
                "\n".join(sammenfald.moenstre(gruppe)),
                gruppe["kaede"],
                fundne.enhed(gruppe),
                "\n".join(sammenfald.trin(gruppe["poster"])),
                _klokken(gruppe["senest"]),
            )


def _klokken(tidspunkt: Any) -> str:
    return f"{timezone.localtime(tidspunkt):%Y-%m-%d %H:%M:%S}"


def _vaerdi(vaerdi: str | None) -> str:
    return "–" if vaerdi is None else vaerdi
