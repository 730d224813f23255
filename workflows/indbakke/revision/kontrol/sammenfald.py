"""The same person at several steps of one case: found by what the entries say, judged by the auditor.

Most of it is as it should be: a leader leads a talk from beginning to end. What is asked about is a person who acted in
one case in more capacities than one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.urls import reverse

from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.indbakke.revision.linjer import rollenavn
from workflows.indbakke.revision.queries import i_perioden, laesbare, til_visning, under
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import UkendtArt
from workflows.spor.udkast import ADGANG, BESLUTNINGER, SYSTEM
from workflows.sprog.formater import kort_dato

#: The entries by which somebody assesses what somebody else decides.
VURDERINGER = ("kursusoenske.vurder",)
#: Each pattern in words, and what the entries of one person in one case must be counted to.
MOENSTRE = {
    "besluttede": ("vurderede og besluttede", Q(vurderede__gt=0, besluttede__gt=0)),
    "roller": ("handlede i flere roller", Q(roller__gt=1)),
    "vegne": ("handlede både for sig selv og på en andens vegne", Q(egne__gt=0, andres__gt=0)),
    "egen": ("handlede i sin egen sag, eller på vegne af den, sagen handler om", Q(egen_sag__gt=0)),
}
ALLE_TRIN = "trin"
HVAD = [
    ("", "Alt, der bør ses på"),
    *((kode, navn[:1].upper() + navn[1:]) for kode, (navn, _) in MOENSTRE.items()),
    (ALLE_TRIN, "Alle, der gjorde flere trin i en sag"),
]
KOLONNER = (
    {"titel": "Hvem og hvad", "art": "titel"},
    {"titel": "Sag"},
    {"titel": "Enhed"},
    {"titel": "Senest", "art": "dato"},
)
_VISTE_TRIN = 6
_SOM_SIG_SELV = Q(rolle=Rolle.MEDARBEJDER)
_TAELLINGER = {
    "trin": Count("art", distinct=True, filter=~_SOM_SIG_SELV),
    "roller": Count("rolle", distinct=True, filter=~Q(rolle="")),
    "egne": Count("pk", filter=Q(paa_vegne_af=None)),
    "andres": Count("pk", filter=~Q(paa_vegne_af=None)),
    "egen_sag": Count("pk", filter=(Q(person_id=F("aktoer_id")) | Q(person_id=F("paa_vegne_af_id"))) & ~_SOM_SIG_SELV),
    "vurderede": Count("pk", filter=Q(art__in=VURDERINGER)),
    "besluttede": Count("pk", filter=Q(art__in=BESLUTNINGER)),
    "senest": Max("tidspunkt"),
    "foerste": Min("nummer"),
}


class Sammenfald:
    """The findings; a list that Django's paginator can count and cut.

    Args:
        valgt: from `RapportFilter.valgt`.
        adgang: who reads.
        enheder: the units of the mandate.
    """

    def __init__(self, valgt: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> None:
        self._valgt = valgt
        self._navne = {enhed.pk: enhed.navn for enhed in enheder}
        self._poster = (
            laesbare(adgang, under(enheder, valgt.get("enhed")))
            .exclude(Q(kaede=SYSTEM) | Q(kaede__endswith=ADGANG))
            .exclude(aktoer=None)
        )

    @cached_property
    def fundet(self) -> dict[str, int]:
        """How many findings there are: of each pattern, and of what is shown (`vist`)."""
        # Not by the patterns' own names: some of them are columns of the groups.
        taelles = {f"af_{kode}": Count("kaede", filter=q) for kode, (_, q) in MOENSTRE.items()}
        return dict(self._grupper(Q()).aggregate(vist=Count("kaede", filter=self._soegt), **taelles))

    @property
    def konklusion(self) -> str:
        """The finding, as one sentence."""
        dele = [f"{antal} {MOENSTRE[kode][0]}" for kode in MOENSTRE if (antal := self.fundet[f"af_{kode}"])]
        if not dele:
            return "Ingen har handlet i flere egenskaber i den samme sag."
        return f"Det er sket, at den samme person handlede i flere egenskaber i en sag: {'; '.join(dele)}."

    def count(self) -> int:
        """How many are shown in all."""
        return self.fundet["vist"]

    def __getitem__(self, udsnit: slice) -> list[dict[str, Any]]:
        """The findings of one page, the latest first, each with its steps (`poster`)."""
        return self.med_poster(list(self.alle()[udsnit]))

    def alle(self) -> QuerySet[Any, Any]:
        """Every finding that is shown, the latest first."""
        return self._grupper(self._soegt).order_by("-senest", "kaede", "aktoer_id")

    def med_poster(self, grupper: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Findings with what the person did in the case, by number; one look-up for all of them."""
        poster: dict[tuple[str, int], list[Any]] = {}
        kaeder, hvem = {g["kaede"] for g in grupper}, {g["aktoer_id"] for g in grupper}
        for post in til_visning(self._poster.filter(kaede__in=kaeder, aktoer__in=hvem).order_by("nummer")):
            poster.setdefault((post.kaede, post.aktoer_id), []).append(post)
        return [gruppe | {"poster": poster[gruppe["kaede"], gruppe["aktoer_id"]]} for gruppe in grupper]

    def enhed(self, gruppe: Mapping[str, Any]) -> str:
        """The case's unit, as the latest of the steps says it."""
        return self._navne.get(gruppe["poster"][-1].enhed_id, "")

    def raekke(self, gruppe: Mapping[str, Any]) -> dict[str, Any]:
        """One finding as a row; it leads to the first of the steps in the case's story."""
        sagsnummer = gruppe["kaede"]
        linjer = trin(gruppe["poster"])
        flere = [f"og {len(linjer) - _VISTE_TRIN} trin mere"] if len(linjer) > _VISTE_TRIN else []
        return {
            "id": f"{sagsnummer}-{gruppe['aktoer_id']}",
            "celler": [
                {
                    "art": "titel",
                    "tekst": f"{gruppe['poster'][0].aktoer} {' og '.join(moenstre(gruppe))}",
                    "url": f"{reverse('spor:sag', args=[sagsnummer])}#post-{gruppe['foerste']}",
                    "under": " · ".join([*linjer[:_VISTE_TRIN], *flere]),
                },
                {"tekst": sagsnummer, "maerke": "Sag"},
                {"tekst": self.enhed(gruppe)},
                {"art": "dato", "tekst": kort_dato(gruppe["senest"])},
            ],
        }

    @property
    def _soegt(self) -> Q:
        """What is to be shown, by the pattern that was chosen."""
        valgt = self._valgt.get("hvad", "")
        if valgt == ALLE_TRIN:
            return Q(trin__gt=1)
        soegt = Q()
        for kode, (_, q) in MOENSTRE.items():
            if valgt in {"", kode}:
                soegt |= q
        return soegt

    def _grupper(self, betingelse: Q) -> QuerySet[Any, Any]:
        """One row per person and case, counted over all of the case, where the person acted in the period."""
        i_tiden = Count("pk", filter=i_perioden(self._valgt.get("fra"), self._valgt.get("til")))
        grupper = self._poster.order_by().values("kaede", "aktoer_id").annotate(**_TAELLINGER, i_tiden=i_tiden)
        return grupper.filter(betingelse, i_tiden__gt=0)


def moenstre(gruppe: Mapping[str, Any]) -> list[str]:
    """What a finding is an example of, in words."""
    er = {
        "besluttede": gruppe["vurderede"] and gruppe["besluttede"],
        "roller": gruppe["roller"] > 1,
        "vegne": gruppe["egne"] and gruppe["andres"],
        "egen": gruppe["egen_sag"],
    }
    return [MOENSTRE[kode][0] for kode, passer in er.items() if passer] or [f"gjorde {gruppe['trin']} trin"]


def trin(poster: Sequence[Any]) -> list[str]:
    """What somebody did in a case: in what role and for whom, each step in its sentence."""
    return [f"{_egenskab(post)}: {_saetning(post)}" for post in poster]


def _egenskab(post: Any) -> str:
    rolle = f"som {rollenavn(post.rolle)}" if post.rolle else "uden rolle"
    return f"{rolle} på vegne af {post.paa_vegne_af}" if post.paa_vegne_af else rolle


def _saetning(post: Sporpost) -> str:
    try:
        return post.saetning
    except UkendtArt:
        return post.art
