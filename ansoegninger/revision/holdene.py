"""The teams of a round as they stood at an instant, and what a grant of each wish then took."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from ansoegninger.oensker.models import KAN_PRIORITERES, Oenske
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Medlem, Priser, samlede
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold, gruppepris
from workflows.motor.dengang import Vaerdier, som_de_stod


def priser_dengang(runde_id: int, foer: datetime, oensker: Mapping[Any, Vaerdier], bevilges: Collection[int]) -> Priser:
    """The same as `prioritering.samling.priser`, of the rows as they stood just before the instant.

    Args:
        runde_id: the round.
        foer: the instant.
        oensker: the round's wishes as they stood, by key, with `sagsnummer` and `fase`.
        bevilges: the wishes that were meant to be granted, as far as they still could be.
    """
    i_runden = Q(runde=runde_id)
    deltagere = som_de_stod(Holddeltager, i_runden, foer, ["hold_id", "oenske_id", "udtraadt_kl"]).values()
    aabne = sorted((d for d in deltagere if d["udtraadt_kl"] is None), key=lambda d: d["oenske_id"])
    if not aabne:
        return UDEN_HOLD
    hold = som_de_stod(Kursushold, i_runden, foer, ["titel", "form", "pris_oere", "deltagere_maks"])
    kendte = _kendte(oensker, [d["oenske_id"] for d in aabne], foer)
    raekker = ((hold[d["hold_id"]], kendte[d["oenske_id"]], d) for d in aabne if d["oenske_id"] in kendte)
    return samlede((d["hold_id"], h["titel"], _pris(h), _medlem(d["oenske_id"], o, bevilges)) for h, o, d in raekker)


def _kendte(oensker: Mapping[Any, Vaerdier], soegte: Collection[int], foer: datetime) -> Mapping[Any, Vaerdier]:
    """The wishes of the teams; one that is in no list that was read is looked up."""
    andre = [pk for pk in soegte if pk not in oensker]
    return {**oensker, **(som_de_stod(Oenske, Q(id__in=andre), foer, ["sagsnummer", "fase"]) if andre else {})}


def _pris(hold: Vaerdier) -> Any:
    return gruppepris(hold["form"], hold["pris_oere"], hold["deltagere_maks"])


def _medlem(oenske_id: int, oenske: Vaerdier, bevilges: Collection[int]) -> Medlem:
    ment = oenske_id in bevilges and oenske["fase"] in KAN_PRIORITERES
    return Medlem(oenske_id, oenske["sagsnummer"], ment)
