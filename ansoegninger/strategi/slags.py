"""The four kinds of parts that a draft is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Tema


@dataclass(frozen=True, slots=True)
class Slags:
    """One kind of part.

    Attributes:
        kode: in addresses and in the trail.
        ubestemt, bestemt: "et tema", "temaet".
        grupper: fields within whose values the parts are numbered each for themselves.
        nummereret: have the parts an order of their own?
    """

    kode: str
    model: Any
    ubestemt: str
    bestemt: str
    grupper: tuple[str, ...] = ()
    nummereret: bool = True

    def fuld(self, raekke: models.Model) -> str:
        """The part in a sentence: "temaet Jura i praksis"."""
        return f"{self.bestemt} »{raekke}«"

    def gruppe(self, raekke: models.Model) -> Mapping[str, Any]:
        """Among which parts the number tells it apart."""
        return {felt: getattr(raekke, felt) for felt in ("strategi_id", *self.grupper)}


TEMA = Slags("tema", Tema, "et tema", "temaet")
MAAL = Slags("maal", Laeringsmaal, "et læringsmål", "læringsmålet", grupper=("art",))
NIVEAU = Slags("niveau", Niveaubeskrivelse, "et niveau", "niveauet", nummereret=False)
INITIATIV = Slags("initiativ", Initiativ, "et initiativ", "initiativet")
SLAGS = {slags.kode: slags for slags in (TEMA, MAAL, NIVEAU, INITIATIV)}
