"""Scenarios made and computed as the page and the worker do it."""

from typing import Any
from uuid import uuid4

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier import koersel as beregning
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.arbejde import forfaldent
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from ansoegninger.prioritering.scenarier.services import Scenariedata
from tests.fabrikker.hold import NU, Hold


def opret(hold: Hold, runde: Prioriteringsrunde, navn: str = "Grund", **data: Any) -> Scenarie:
    return services.opret(
        runde=runde, data=Scenariedata(navn, **data), adgang=hold.adgang("carl"), tidspunkt=NU, noegle=uuid4()
    )


def beregn(hold: Hold, scenarie: Scenarie, *, alt: bool = True) -> Koersel:
    """Ordered and solved as the page does it, and then by the worker until nothing is left."""
    koersel = services.bestil(scenarie=scenarie, adgang=hold.adgang("carl"), tidspunkt=NU)
    assert koersel.laan
    beregning.straks(koersel.pk, koersel.laan, lambda: NU)
    if alt:
        forfaldent(NU)
    koersel.refresh_from_db()
    return koersel


def med(koersel: Koersel) -> set[str]:
    return set(koersel.valg.filter(valgt=True).values_list("oenske__titel", flat=True))


def valg(koersel: Koersel, titel: str) -> Koerselsvalg:
    return koersel.valg.get(oenske__titel=titel)
