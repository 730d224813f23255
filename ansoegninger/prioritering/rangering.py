"""The leader's ranking room: the wishes in order, the running sum, and where the money runs out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.kriterier.score import Score
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.fordeling import Post, graense, loebende
from ansoegninger.prioritering.models import Indstilling, Indstillingsfase
from ansoegninger.prioritering.queries import anbefalet, laaste_oensker, listens_aftryk, raekkefoelge
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Priser
from ansoegninger.prioritering.samling.priser import Efter, pris_for, pris_kendt, priser, priser_af_holdene
from ansoegninger.prioritering.scorer import scorer
from ansoegninger.prioritering.udtryk import vurderingsbadge
from workflows.sprog.formater import antal, kr


@dataclass(frozen=True)
class Rangering:
    """A department's list as it stands: ranked, and the leaders' own, which nobody ranks."""

    indstilling: Indstilling
    rangeret: list[Oenske]
    egne: list[Oenske]
    scorer: Mapping[int, Score]
    priser: Priser = UDEN_HOLD
    bevarer_scorer: bool = False

    @property
    def poster(self) -> list[Post]:
        """What each ranked wish asks of the budget."""
        return [Post(pris_for(o, self.priser), anbefalet(o)) for o in self.rangeret]

    @property
    def anbefalet_oere(self) -> int:
        """The recommended wishes together, whole øre."""
        return sum(p.pris_oere for p in self.poster if p.taeller)

    @property
    def ramme_oere(self) -> int:
        """What there is to grant from: the ceiling less what is committed already."""
        return self.indstilling.ramme.rest_oere

    @property
    def aftryk(self) -> str:
        """The print of the list as it is shown."""
        return listens_aftryk(self.rangeret, self.egne)

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
        pris_oere = pris_for(oenske, self.priser)
        return {
            "id": oenske.pk,
            "titel": oenske.titel,
            "url": reverse("indbakke:sag", args=[oenske.sagsnummer]),
            "detalje": " · ".join([*dele, *_paa_hold(oenske, self.priser), *_fra_ventelisten(oenske)]),
            "beloeb_oere": pris_oere,
            "beloeb_tekst": "" if pris_kendt(oenske, self.priser) else "pris ukendt",
            "badge": vurderingsbadge(getattr(oenske, "udfald", None)),
            "graense_foer": graense_foer,
            "over": over and taeller and pris_oere > 0,
            **self._score(oenske),
        }

    def _score(self, oenske: Oenske) -> dict[str, Any]:
        """The advice beside a row, and the way to how it came about; or that the page keeps the one it has."""
        if self.bevarer_scorer:
            return {"score_bevares": True}
        score = self.scorer.get(oenske.pk)
        if score is None:
            return {}
        numre = [self.indstilling.runde.sagsnummer, oenske.sagsnummer]
        return {"score": score.procent, "score_url": reverse("prioritering:score", args=numre)}

    def uden_rang(self) -> list[dict[str, Any]]:
        """The leaders' own wishes, as cards."""
        return [
            {
                "titel": o.titel,
                "url": reverse("indbakke:sag", args=[o.sagsnummer]),
                "fakta": [str(o.person), self._pris(o), *_paa_hold(o, self.priser)],
                "badge": vurderingsbadge(getattr(o, "udfald", None)),
            }
            for o in self.egne
        ]

    def _pris(self, oenske: Oenske) -> str:
        kendt = pris_kendt(oenske, self.priser)
        return kr(pris_for(oenske, self.priser), hele=True) if kendt else "pris ukendt"

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


def rangering(indstilling: Indstilling, dag: date, laeser_id: int | None = None) -> Rangering:
    """Read the list: as it was locked, or as it stands today. Nobody reads the score of their own wish."""
    if indstilling.fase == Indstillingsfase.RANGERES:
        rangeret, egne = raekkefoelge(indstilling, dag)
    else:
        rangeret, egne = laaste_oensker(indstilling)
    scorerne = scorer(indstilling.runde, [o.pk for o in rangeret if o.person_id != laeser_id])
    return Rangering(indstilling, rangeret, egne, scorerne, _takster(indstilling, [*rangeret, *egne]))


def som_flyttet(indstilling: Indstilling, rangeret: list[Oenske], egne: list[Oenske]) -> Rangering:
    """The list after a move, as it was read for it. A move changes no score, so the page keeps those it has."""
    takster = priser_af_holdene(getattr(indstilling, "holdene", None))
    return Rangering(indstilling, rangeret, egne, {}, takster, bevarer_scorer=True)


def _takster(indstilling: Indstilling, oensker: Sequence[Oenske]) -> Priser:
    # A leader does not read the drafts, and would read them out of a share that was counted by them.
    paa_hold = any(getattr(o, "paa_hold", False) for o in oensker)
    return priser(indstilling.runde, Efter.ANBEFALINGEN) if paa_hold else UDEN_HOLD


def _paa_hold(oenske: Oenske, fundne: Priser) -> list[str]:
    return [] if fundne.hold(oenske.pk) is None else ["andel af et hold"]


def _fra_ventelisten(oenske: Oenske) -> list[str]:
    return ["fra ventelisten"] if oenske.fase == Fase.VENTELISTE else []
