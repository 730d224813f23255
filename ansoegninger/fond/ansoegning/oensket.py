"""How an application and its wish follow each other: the course ends the wait, a refusal moves the wish."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ansoegninger.budget.services import frigiv_sagen
from ansoegninger.fond.ansoegning.fakta import Fondsvalg, Vej
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import seneste
from ansoegninger.oensker.models import AFSLUTTEDE, TAGET, Oenske
from workflows.motor.doere import genoptag, omdiriger
from workflows.motor.forloeb import forloeb

#: The leader's choice -> the detour of the wish's process.
_OMVEJE = {Vej.VENTELISTE: "tilbage_paa_venteliste", Vej.SLUT: "bortfald"}


def blev_gennemfoert(oenske: Oenske) -> bool:
    """Was the course taken?"""
    return oenske.fase in TAGET


def er_slut(oenske: Oenske) -> bool:
    """Is it known whether the course was taken?"""
    return oenske.fase in TAGET or oenske.fase in AFSLUTTEDE


def gaa_videre(oenske_id: int, tidspunkt: datetime) -> int:
    """The course is over, or comes to nothing: the application that waited for it goes on. Safe to repeat.

    Returns:
        How many applications moved.
    """
    venter = Fondsansoegning.objects.filter(oenske=oenske_id, fase=Fase.TILSAGN).select_related("oenske")
    return sum(
        genoptag(
            sag=ansoegning,
            trin="afvent_kurset",
            tidspunkt=tidspunkt,
            data={"resultat": "gennemført" if blev_gennemfoert(ansoegning.oenske) else "ikke gennemført"},
        )
        for ansoegning in venter
        if er_slut(ansoegning.oenske)
    )


def flyt_oensket(ansoegning_id: int, tidspunkt: datetime) -> bool:
    """Move the wish as the leader chose after the fund's refusal, and let its money go. Safe to repeat.

    Returns:
        False when there is nothing to move: the workplace pays, or the wish has moved already.
    """
    ansoegning = Fondsansoegning.objects.select_related("oenske").get(pk=ansoegning_id)
    valg = seneste(Fondsvalg, ansoegning)
    navn = _OMVEJE.get(Vej(valg.vej)) if valg else None
    if valg is None or navn is None or ansoegning.fase != Fase.AFSLAAET:
        return False
    oenske = ansoegning.oenske
    if oenske.beslutninger.filter(besluttet_kl__gt=valg.registreret_kl).exists():
        # It was moved then, and has been granted anew since.
        return False
    omvej = forloeb("kursusoenske").omveje()[navn]
    with transaction.atomic():
        flyttet = omdiriger(sag=oenske, omvej=omvej, tidspunkt=tidspunkt, data={"ansoegning": ansoegning.sagsnummer})
        if flyttet:
            frigiv_sagen(sagsnummer=oenske.sagsnummer, bruger=valg.registreret_af, tidspunkt=tidspunkt)
    return flyttet
