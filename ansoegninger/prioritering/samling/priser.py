"""The one answer to what a grant of a wish takes from the budget, read from the teams as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, Oenske, Udfald, Vurdering
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.samling.andele import Medlem, Priser, samlede
from ansoegninger.prioritering.samling.models import Holddeltager, gruppepris
from workflows.jsonliste import JsonListe

#: The part of a wish's own price that a team's share stands instead of.
GEBYR = PRISDELE[0]


class Efter(Enum):
    """Who in a team is meant to be granted.

    Whoever reads the drafts counts by them. A leader does not read them, and counts by what the leaders recommend.
    """

    UDKASTET = "UDKASTET"
    ANBEFALINGEN = "ANBEFALINGEN"


def priser(runde: Prioriteringsrunde, efter: Efter = Efter.UDKASTET) -> Priser:
    """Read the round's teams, in one query; a wish in no team takes its own price.

    Whoever reads many wishes asks for `paa_hold` with them, and comes here only when there is a team.
    """
    ment = _udkastet(runde) if efter is Efter.UDKASTET else _anbefalingen()
    bevilges = Beslutningsudfald.BEVILGET if efter is Efter.UDKASTET else Udfald.ANBEFALES
    return _af_deltagere(_deltagere(runde, ment).order_by("pk").values(*_FELTER), bevilges)


def holdene(runde: OuterRef) -> Subquery:
    """A round's teams as one JSON value, by what the leaders recommend; `priser_af_holdene` makes prices of it."""
    deltagere = _deltagere(runde, _anbefalingen()).order_by().annotate(alle=Value(1)).values("alle")
    return Subquery(deltagere.annotate(liste=JsonListe(JSONObject(**{f: F(f) for f in _FELTER}))).values("liste"))


def priser_af_holdene(deltagere: list[dict[str, Any]] | None) -> Priser:
    """The same as `priser` by the recommendations, from what was read along with something else (`holdene`)."""
    return _af_deltagere(deltagere or [], Udfald.ANBEFALES)


def _deltagere(runde: Prioriteringsrunde | OuterRef, ment: Subquery) -> QuerySet[Holddeltager]:
    """Who is in the round's teams, and whether each is meant to be granted, or waits for another round's letter."""
    andetsteds = Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)
    return Holddeltager.objects.aabne().filter(runde=runde).annotate(ment=ment, andetsteds=Exists(andetsteds))


def _af_deltagere(deltagere: Iterable[dict[str, Any]], bevilges: str) -> Priser:
    return samlede(
        (
            r["hold_id"],
            r["hold__titel"],
            gruppepris(r["hold__form"], r["hold__pris_oere"], r["hold__deltagere_maks"]),
            Medlem(r["oenske_id"], r["oenske__sagsnummer"], _er_ment(r, bevilges)),
        )
        for r in deltagere
    )


_FELTER = (
    *("hold_id", "hold__titel", "hold__form", "hold__pris_oere", "hold__deltagere_maks"),
    *("oenske_id", "oenske__sagsnummer", "oenske__fase", "ment", "andetsteds"),
)


def holdet(runde: Prioriteringsrunde) -> Subquery:
    """A row's team in the round as JSON, to be read along with the row; `priser_af` makes prices of what was read."""
    deltager = Holddeltager.objects.aabne().filter(runde=runde, oenske=OuterRef("oenske"))
    felter = {navn: F(f"hold__{navn}") for navn in ("id", "titel", "form", "pris_oere", "deltagere_maks")}
    return Subquery(deltager.values(som_json=JSONObject(**felter))[:1])


def priser_af(raekker: Iterable[tuple[Mapping[str, Any], Medlem]]) -> Priser:
    """The same as `priser` of a round whose every row is read, from each team (`holdet`) and its member."""
    return samlede(
        (hold["id"], hold["titel"], gruppepris(hold["form"], hold["pris_oere"], hold["deltagere_maks"]), medlem)
        for hold, medlem in raekker
    )


def paa_hold(oenske: str = "pk") -> Exists:
    """Is the wish in a team? To annotate rows with; `oenske` is their way to the wish."""
    return Exists(Holddeltager.objects.aabne().filter(oenske=OuterRef(oenske)))


def pris_for(oenske: Oenske, fundne: Priser) -> int:
    """What a grant of this wish takes."""
    return fundne.pris(oenske.pk, oenske.pris_oere, getattr(oenske, GEBYR))


def pris_kendt(oenske: Oenske, fundne: Priser) -> bool:
    """Is the price known? A team's is, even where nobody knew what a single seat costs."""
    return oenske.pris_kendt or fundne.andel(oenske.pk) is not None


def _er_ment(raekke: dict[str, Any], bevilges: str) -> bool:
    return raekke["oenske__fase"] in KAN_PRIORITERES and not raekke["andetsteds"] and raekke["ment"] == bevilges


def _udkastet(runde: Prioriteringsrunde) -> Subquery:
    udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=OuterRef("oenske"))
    return Subquery(udkast.values("udfald")[:1])


def _anbefalingen() -> Subquery:
    vurderinger = Vurdering.objects.filter(oenske=OuterRef("oenske")).order_by("-vurderet_kl", "-pk")
    return Subquery(vurderinger.values("udfald")[:1])
