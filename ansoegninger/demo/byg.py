"""Build the whole demo world in one transaction: all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from django.db import transaction

from ansoegninger.demo.byg_aarshjul import byg_aarshjul
from ansoegninger.demo.byg_aftaler import byg_aftaler
from ansoegninger.demo.byg_behov import byg_behov
from ansoegninger.demo.byg_fond import byg_fond
from ansoegninger.demo.byg_introforloeb import byg_introforloeb
from ansoegninger.demo.byg_katalog import byg_katalog
from ansoegninger.demo.byg_kriterier import byg_kriterier
from ansoegninger.demo.byg_moeder import byg_moeder
from ansoegninger.demo.byg_mus import byg_mus
from ansoegninger.demo.byg_mustider import byg_mustider
from ansoegninger.demo.byg_oensker import byg_oensker
from ansoegninger.demo.byg_opfoelgning import byg_opfoelgning
from ansoegninger.demo.byg_organisation import byg_organisation
from ansoegninger.demo.byg_profiler import byg_profiler
from ansoegninger.demo.byg_puljer import byg_puljer
from ansoegninger.demo.byg_runder import byg_runder
from ansoegninger.demo.byg_scenarier import byg_scenarier
from ansoegninger.demo.byg_strategi import byg_strategi
from ansoegninger.demo.byg_strategiforslag import byg_strategiforslag
from ansoegninger.demo.tid import Kalender, historien_dateres
from ansoegninger.demo.verden import Verden

FROE = 2022
#: The units, people and strategies are older than the oldest case.
BEGYNDELSE = -500


def byg_demo(*, idag: date, fremdrift: Callable[[int, int], None] | None = None) -> Verden:
    """Build the demo municipality as it stands on this day.

    Args:
        idag: the day the story ends; every date in it is laid relative to this day.
        fremdrift: told how many events of the story have happened, and how many there are.
    """
    verden = Verden(Kalender(idag), Random(FROE))  # noqa: S311 - a fixed seed, so that the demo is the same every time
    with transaction.atomic(), historien_dateres(verden.ur):
        with verden.ur.som(None, verden.kalender.kl(BEGYNDELSE, 8, verden.rng)):
            byg_organisation(verden)
            byg_strategi(verden)
            byg_katalog(verden)
        byg_mus(verden)
        byg_opfoelgning(verden)
        byg_kriterier(verden)
        byg_oensker(verden)
        byg_runder(verden)
        byg_aarshjul(verden)
        byg_behov(verden)
        byg_puljer(verden)
        byg_fond(verden)
        byg_introforloeb(verden)
        byg_scenarier(verden)
        byg_aftaler(verden)
        byg_profiler(verden)
        byg_mustider(verden)
        byg_strategiforslag(verden)
        byg_moeder(verden)
        verden.fortael(fremdrift)
    return verden
