"""What the department's own work showed, month by month, as the koordinator enters it."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from ansoegninger.behov.perioder import seneste
from ansoegninger.behov.services import Fund, opgoer
from ansoegninger.demo.data.behov import BEHOV, Maaned
from ansoegninger.demo.verden import Verden
from ansoegninger.strategi.queries import strategi_for
from roller.organisation.queries import hoerer_til

#: A month is entered in the first days of the next.
_EFTER = 4


def byg_behov(verden: Verden) -> None:
    """Lay the months into the story."""
    idag = verden.kalender.idag
    for maaned in BEHOV:
        bagefter = seneste(idag)[maaned.maaneder_foer - 1].replace(day=_EFTER)
        dag = min(0, (bagefter - idag).days)
        verden.sker(dag, 9, lambda kl, maaned=maaned: _opgoer(verden, maaned, kl))  # type: ignore[misc]


def _opgoer(verden: Verden, data: Maaned, tidspunkt: datetime) -> None:
    dag = timezone.localdate(tidspunkt)
    enhed = hoerer_til(verden.person[data.koordinator], dag)
    assert enhed is not None, f"{data.koordinator} er ansat"
    strategi = strategi_for(enhed, dag)
    temaer = {tema.nummer: tema for tema in strategi.temaer.all()} if strategi else {}
    with verden.ur.som(verden.person[data.koordinator], tidspunkt):
        opgoer(
            enhed=enhed,
            art=data.art,
            maaned=seneste(verden.kalender.idag)[data.maaneder_foer],
            antal=data.antal,
            note=data.note,
            fund=[Fund(temaer.get(f.tema), f.antal, f.emne) for f in data.fund],
            adgang=verden.adgang(data.koordinator, tidspunkt),
            tidspunkt=tidspunkt,
        )
