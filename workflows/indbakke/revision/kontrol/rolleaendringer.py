"""Who was given what, and who lost it: the administrative acts about roles, stand-ins, mandates, units and people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Count, Q, QuerySet

from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.indbakke.revision import linjer
from workflows.indbakke.revision.queries import i_perioden, laesbare, til_visning, under
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost
from workflows.sprog.formater import antal

#: What the acts are about: its name, how it is counted, and the kinds of entries.
EMNER = {
    "roller": ("Roller", "af roller", ("roller.rolle_givet", "roller.rolle_afsluttet")),
    "stedfortraedere": (
        "Stedfortrædere",
        "af stedfortrædere",
        ("roller.stedfortraeder_udpeget", "roller.stedfortraeder_afsluttet"),
    ),
    "mandater": (
        "Mandater",
        "af mandater",
        ("roller.mandat_givet", "roller.mandat_fornyet", "roller.mandat_afsluttet"),
    ),
    "enheder": (
        "Enheder og ansættelser",
        "af enheder og ansættelser",
        (
            "roller.kommune_oprettet",
            "roller.enhed_oprettet",
            "roller.ansaettelse_flyttet",
            "roller.organisation_indlaest",
        ),
    ),
    "personer": (
        "Personer",
        "af personer",
        ("roller.person_oprettet", "roller.person_deaktiveret", "roller.person_genaktiveret"),
    ),
}
HVAD = [("", "Alt"), *((kode, navn) for kode, (navn, _, _) in EMNER.items())]
KOLONNER = tuple(kolonne for kolonne in linjer.KOLONNER if kolonne["titel"] != "Sag")


class Rolleaendringer:
    """The entries; a list that Django's paginator can count and cut.

    Args:
        valgt: from `RapportFilter.valgt`.
        adgang: who reads.
        enheder: the units of the mandate.
    """

    def __init__(self, valgt: Mapping[str, Any], adgang: Adgang, enheder: Sequence[Enhed]) -> None:
        self._navne = {enhed.pk: enhed.navn for enhed in enheder}
        hvad = valgt.get("hvad", "")
        self._emner = {kode: emne for kode, emne in EMNER.items() if hvad in {"", kode}}
        arter = [art for _, _, arter in self._emner.values() for art in arter]
        self._poster = laesbare(adgang, under(enheder, valgt.get("enhed"))).filter(
            i_perioden(valgt.get("fra"), valgt.get("til")), kaede=SYSTEM, art__in=arter
        )

    @cached_property
    def fundet(self) -> dict[str, int]:
        """How many there are of each subject."""
        taelles = {kode: Count("pk", filter=Q(art__in=arter)) for kode, (_, _, arter) in self._emner.items()}
        return self._poster.aggregate(**taelles)

    @property
    def konklusion(self) -> str:
        """The finding, as one sentence."""
        dele = [f"{self.fundet[kode]} {talt}" for kode, (_, talt, _) in self._emner.items() if self.fundet[kode]]
        if not dele:
            return "Ingen roller eller adgange er ændret."
        *foerste, sidste = dele
        hvad = f"{', '.join(foerste)} og {sidste}" if foerste else sidste
        return f"Der er {antal(self.count(), 'ændring', 'ændringer')}: {hvad}."

    def count(self) -> int:
        """How many in all."""
        return sum(self.fundet.values())

    def __getitem__(self, udsnit: slice) -> list[Any]:
        """The entries of one page, the newest first."""
        return list(til_visning(self.alle().order_by("-tidspunkt", "-pk"))[udsnit])

    def alle(self) -> QuerySet[Sporpost]:
        """Every entry, in no order."""
        return self._poster

    def raekke(self, post: Any) -> dict[str, Any]:
        """One act as a row: the search's own line, without a case and with the reason that was given."""
        raekke = linjer.raekke(post, self._navne)
        hvad, _, *resten = raekke["celler"]
        if post.begrundelse:
            hvad = hvad | {"under": " · ".join(filter(None, [hvad["under"], f"grund: {post.begrundelse}"]))}
        return raekke | {"celler": [hvad, *resten]}
