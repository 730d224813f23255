"""Does the yardstick still measure what is there? It reads the whole round, so the room asks after its first paint."""

from __future__ import annotations

from datetime import date

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.grundlag import laes
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
from ansoegninger.prioritering.scenarier.queries import med_graenser


def er_foraeldet(koersel: Koersel, runde: Prioriteringsrunde, dag: date) -> bool:
    """Have wishes, money or limits changed since it was computed?"""
    scenarie = med_graenser(Scenarie.objects.all()).get(pk=koersel.scenarie_id)
    return laes(runde, dag).opgave(scenarie).aftryk != koersel.aftryk
