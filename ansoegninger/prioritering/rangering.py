"""The leader's ranking room: the wishes in order, the running sum, and where the money runs out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.fordeling import Post, graense, loebende
from ansoegninger.prioritering.models import Indstilling, Indstillingsfase
from ansoegninger.prioritering.queries import anbefalet, laaste_oensker, raekkefoelge
from ansoegninger.prioritering.udtryk import vurderingsbadge
from workflows.sprog.formater import antal, kr


@dataclass(frozen=True)
class Rangering:
    """A department's list as it stands: ranked, and the leaders' own, which nobody ranks."""

    indstilling: Indstilling
    rangeret: list[Oenske]
    egne: list[Oenske]

    @property
    def poster(self) -> list[Post]:
        """What each ranked wish asks of the budget."""
        return [Post(o.pris_oere, anbefalet(o)) for o in self.rangeret]

    @property
    def anbefalet_oere(self) -> int:
        """The recommended wishes together, whole øre."""
        return sum(p.pris_oere for p in self.poster if p.taeller)

    @property
    def ramme_oere(self) -> int:
        """What there is to grant from: the ceiling less what is committed already."""
        return self.indstilling.ramme.rest_oere

    def pulje(self) -> dict[str, Any]:
        """The sum that stays in sight."""
        return {
            "navn": f"{self.indstilling.enhed}, anbefalede ønsker",
            "ramme_oere": self.ramme_oere,
            "valgt_oere": self.anbefalet_oere,
            "rest_oere": self.ramme_oere - self.anbefalet_oere,
        }

    def punkter(self) -> list[dict[str, Any]]:
        """The rows of the ranked list."""
        stop = graense(self.poster, self.ramme_oere)
        summer = loebende(self.poster)
        return [
            self._punkt(oenske, summer[nr], graense_foer=nr == stop, over=stop is not None and nr >= stop)
            for nr, oenske in enumerate(self.rangeret)
        ]

    def _punkt(self, oenske: Oenske, sum_oere: int, *, graense_foer: bool, over: bool) -> dict[str, Any]:
        taeller = anbefalet(oenske)
        dele = [
            str(oenske.person),
            f"i alt {kr(sum_oere, hele=True)} hertil" if taeller else "tæller ikke med i summen",
        ]
        return {
            "id": oenske.pk,
            "titel": oenske.titel,
            "url": reverse("indbakke:sag", args=[oenske.sagsnummer]),
            "detalje": " · ".join([*dele, *_fra_ventelisten(oenske)]),
            "beloeb_oere": oenske.pris_oere,
            "beloeb_tekst": "" if oenske.pris_kendt else "pris ukendt",
            "badge": vurderingsbadge(getattr(oenske, "udfald", None)),
            "graense_foer": graense_foer,
            "over": over and taeller and oenske.pris_oere > 0,
        }

    def uden_rang(self) -> list[dict[str, Any]]:
        """The leaders' own wishes, as cards."""
        return [
            {
                "titel": o.titel,
                "url": reverse("indbakke:sag", args=[o.sagsnummer]),
                "fakta": [str(o.person), "pris ukendt" if not o.pris_kendt else kr(o.pris_oere, hele=True)],
                "badge": vurderingsbadge(getattr(o, "udfald", None)),
            }
            for o in self.egne
        ]

    def besked_om(self, oenske_id: int, plads: int) -> str:
        """What the status line says after a move."""
        titel = next((o.titel for o in self.rangeret if o.pk == oenske_id), "Ønsket")
        return f"{titel} er nu nr. {plads} af {len(self.rangeret)}."

    def foelger(self) -> list[str]:
        """What locking does, in sentences."""
        linjer = [
            f"Indstillingen låses med {antal(len(self.rangeret), 'ønske', 'ønsker')} i den rækkefølge, du ser.",
            "Rækkefølgen kan ikke ændres bagefter.",
            "Centerchefen kan beslutte, når alle afdelinger har låst.",
        ]
        if self.egne:
            linjer.insert(2, f"{antal(len(self.egne), 'ønske', 'ønsker')} fra lederen selv sendes med uden plads.")
        return linjer


def rangering(indstilling: Indstilling, dag: date) -> Rangering:
    """Read the list: as it was locked, or as it stands today."""
    if indstilling.fase == Indstillingsfase.RANGERES:
        rangeret, egne = raekkefoelge(indstilling, dag)
    else:
        rangeret, egne = laaste_oensker(indstilling)
    return Rangering(indstilling, rangeret, egne)


def _fra_ventelisten(oenske: Oenske) -> list[str]:
    return ["fra ventelisten"] if oenske.fase == Fase.VENTELISTE else []
