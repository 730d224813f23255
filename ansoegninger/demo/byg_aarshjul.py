"""The year wheel: what the koordinators have planned, and what knowledge sharing became a topic."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.services import saet_paa_hjulet
from ansoegninger.demo.data.aarshjul import PLANLAGTE_EMNER
from ansoegninger.demo.data.former import Hjulemne
from ansoegninger.demo.data.sagsformer import Beslutning, Oenske
from ansoegninger.demo.verden import Verden
from roller.organisation.models import Enhed
from roller.organisation.queries import hoerer_til

PLANLAGT = -20
#: Who places last year's topic, and who in the house knows about it.
KOORDINATOR, VIDENSPERSON = "signe", "Trine Dalshøjen"
_PR_AAR = 4


def byg_aarshjul(verden: Verden) -> None:
    """Lay the planned topics into the story."""
    for emne in PLANLAGTE_EMNER:
        verden.sker(PLANLAGT, 11, lambda kl, emne=emne: _planlaeg(verden, emne, kl))  # type: ignore[misc]


def placer(verden: Verden, data: Oenske, beslutning: Beslutning, tidspunkt: datetime) -> None:
    """A wish that was answered with knowledge sharing gets a quarter."""
    oenske = verden.oenske[data.noegle]
    aar, kvartal = kvartal_for(timezone.localdate(tidspunkt))
    with verden.ur.som(verden.person[KOORDINATOR], tidspunkt):
        saet_paa_hjulet(
            enhed=oenske.enhed,
            emne=beslutning.videndeling_emne or data.titel,
            aar=aar,
            kvartal=kvartal,
            vidensperson=VIDENSPERSON,
            adgang=verden.adgang(KOORDINATOR, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
            oenske=oenske,
        )


def _planlaeg(verden: Verden, emne: Hjulemne, tidspunkt: datetime) -> None:
    iaar, nu = kvartal_for(verden.kalender.idag)
    aar, kvartal = divmod(iaar * _PR_AAR + nu - 1 + emne.kvartaler_frem, _PR_AAR)
    with verden.ur.som(verden.person[emne.koordinator], tidspunkt):
        saet_paa_hjulet(
            enhed=_afdeling(verden, emne.koordinator, tidspunkt),
            emne=emne.emne,
            aar=aar,
            kvartal=kvartal + 1,
            vidensperson=emne.vidensperson,
            adgang=verden.adgang(emne.koordinator, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _afdeling(verden: Verden, navn: str, tidspunkt: datetime) -> Enhed:
    enhed = hoerer_til(verden.person[navn], timezone.localdate(tidspunkt))
    assert enhed is not None, f"{navn} er ansat"
    return enhed
