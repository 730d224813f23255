"""The other centre's round is locked, and its chief tries it out: at full prices, and counting on the fund."""

from __future__ import annotations

from datetime import datetime, timedelta

from ansoegninger.demo.verden import Verden
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.scenarier import koersel as beregning
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.services import Scenariedata

CENTER, CHEF, DAG = "center_boern", "vibeke", -1
SCENARIER = (
    ("Fuld pris", Sikkerhed.INTET),
    ("Med fondens penge", Sikkerhed.SANDSYNLIGT),
)
_SEKUNDER = 10.0


def byg_scenarier(verden: Verden) -> None:
    """Lay both into the story, after the last department has locked."""
    for nr, (navn, sikkerhed) in enumerate(SCENARIER):
        data = Scenariedata(navn, sikkerhed=sikkerhed)
        verden.sker(DAG, 17 + nr, lambda kl, data=data: _regn(verden, data, kl))  # type: ignore[misc]


def _regn(verden: Verden, data: Scenariedata, tidspunkt: datetime) -> None:
    """Made, ordered and computed as the page and the worker do it."""
    runde = next(runde for (center, _), runde in verden.runde.items() if center == CENTER)
    adgang = verden.adgang(CHEF, tidspunkt)
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        scenarie = services.opret(runde=runde, data=data, adgang=adgang, tidspunkt=tidspunkt, noegle=verden.noegle())
        koersel = services.bestil(scenarie=scenarie, adgang=adgang, tidspunkt=tidspunkt)
    efter = tidspunkt + timedelta(minutes=1)
    if koersel.laan:
        beregning.arbejd(koersel.pk, koersel.laan, lambda: efter, _SEKUNDER)
