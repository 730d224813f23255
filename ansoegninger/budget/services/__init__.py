"""Moving money: the totals by conditional UPDATE, the reason as ledger entries, both in one transaction."""

from ansoegninger.budget.services.bindinger import (
    disponer,
    disponer_reserveret,
    forbrug,
    frigiv,
    frigiv_reservation,
    frigiv_sagen,
    reserver,
)
from ansoegninger.budget.services.indlaesning import indlaes, planlaeg
from ansoegninger.budget.services.overfoersel import overfoer
from ansoegninger.budget.services.puljer import Bevaegelse, Puljedata, bevaeg, bogfoer_tilskud, opret_pulje
from ansoegninger.budget.services.rammer import reguler, saet_ramme

__all__ = [
    "Bevaegelse",
    "Puljedata",
    "bevaeg",
    "bogfoer_tilskud",
    "disponer",
    "disponer_reserveret",
    "forbrug",
    "frigiv",
    "frigiv_reservation",
    "frigiv_sagen",
    "indlaes",
    "opret_pulje",
    "overfoer",
    "planlaeg",
    "reguler",
    "reserver",
    "saet_ramme",
]
