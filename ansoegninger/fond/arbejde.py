"""What the worker does for the applications: finish what a page began, however often it was stopped."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.fond.ansoegning.fakta import Fondsvalg, Vej
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.oensket import flyt_oensket, gaa_videre
from ansoegninger.oensker.models import AFSLUTTEDE, TAGET
from ansoegninger.oensker.models import Fase as Oenskefase
from workflows.motor.doere import omdiriger
from workflows.motor.forloeb import forloeb


def forfaldent(nu: datetime) -> int:
    """Move on every application whose course is over, and every wish that a refusal moves.

    Returns:
        How many cases were moved.
    """
    return _efter_kurset(nu) + _efter_afslag(nu) + _uden_oenske(nu)


def _efter_kurset(nu: datetime) -> int:
    slut = (*TAGET, *AFSLUTTEDE)
    venter = Fondsansoegning.objects.filter(fase=Fase.TILSAGN, oenske__fase__in=slut)
    return sum(gaa_videre(oenske, nu) for oenske in venter.order_by("pk").values_list("oenske", flat=True))


def _uden_oenske(nu: datetime) -> int:
    """The wish came to nothing before anything was with the fund."""
    bortfald = forloeb("fondsansoegning").omveje()["bortfald"]
    staar = Fondsansoegning.objects.filter(fase__in=bortfald.fra, oenske__fase__in=AFSLUTTEDE).order_by("pk")
    return sum(
        omdiriger(sag=sag, omvej=bortfald, tidspunkt=nu, data={"oenske": sag.oenske.sagsnummer})
        for sag in staar.select_related("oenske")
    )


def _efter_afslag(nu: datetime) -> int:
    """The wish still stands where it stood when the leader chose otherwise: the step after the commit was lost."""
    valgt = Fondsvalg.objects.filter(vej__in=(Vej.VENTELISTE, Vej.SLUT), ansoegning__fase=Fase.AFSLAAET)
    staar = valgt.filter(ansoegning__oenske__fase__in=(Oenskefase.TILMELDING, Oenskefase.GENNEMFOERELSE))
    return sum(flyt_oensket(pk, nu) for pk in staar.order_by("pk").values_list("ansoegning", flat=True))
