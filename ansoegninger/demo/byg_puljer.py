"""The pools beside the departments' ceilings: created by the chief, who enters a grant and sets some aside."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import Puljedata, bevaeg, opret_pulje
from ansoegninger.demo.data.koder import Runde
from ansoegninger.demo.data.oensker import RUNDER
from ansoegninger.demo.data.puljer import BEVAEGELSER, PULJER
from ansoegninger.demo.data.sagsformer import Bevaegelse, Pulje
from ansoegninger.demo.verden import Verden

#: The chief of the centre that the pools are in.
CHEF = "birgitte"


def byg_puljer(verden: Verden) -> None:
    """Lay the pools into the story."""
    for pulje in PULJER:
        verden.sker(pulje.oprettet_dag, 9, lambda kl, pulje=pulje: _opret(verden, pulje, kl))  # type: ignore[misc]
    for hvad in BEVAEGELSER:
        verden.sker(hvad.dag, 10, lambda kl, hvad=hvad: _bevaeg(verden, hvad, kl))  # type: ignore[misc]


def puljen(verden: Verden, navn: str, runde: Runde) -> Ramme:
    """A pool that is created already."""
    return Ramme.objects.select_related("enhed").get(navn=navn, aar=_aar(verden, runde))


def _opret(verden: Verden, pulje: Pulje, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        opret_pulje(
            data=Puljedata(
                enhed=verden.enhed[pulje.enhed],
                aar=_aar(verden, pulje.runde),
                art=pulje.art,
                udgift=pulje.udgift,
                navn=pulje.navn,
                formaal=pulje.formaal,
                giver=pulje.giver,
                temanumre=pulje.temanumre,
            ),
            ramme_oere=pulje.ramme_oere,
            begrundelse="Vedtaget med budgettet",
            adgang=verden.adgang(CHEF, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _bevaeg(verden: Verden, hvad: Bevaegelse, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        bevaeg(
            ramme=puljen(verden, hvad.pulje, hvad.runde),
            hvad=hvad.hvad,
            beloeb_oere=hvad.beloeb_oere,
            begrundelse=hvad.begrundelse,
            adgang=verden.adgang(CHEF, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _aar(verden: Verden, runde: Runde) -> int:
    return verden.kalender.idag.year + next(r.aar_fra_nu for r in RUNDER if r.runde is runde)
