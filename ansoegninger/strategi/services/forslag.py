"""The steps of a proposal: sent to the chief, approved or sent back, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.strategi.godkendelse import (
    Forslagssvar,
    Godkendelsesart,
    Strategiforslag,
    Strategigodkendelse,
    Svarart,
)
from ansoegninger.strategi.indhold import indhold, samlet_aftryk
from ansoegninger.strategi.mangler import mangler
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud

GODKEND, RETUR = "GODKEND", "RETUR"


def begyndt(*, sag: Strategiforslag, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new proposal."""
    kopi = sag.strategi.bygger_paa
    return {"version": sag.strategi.version, "kilde": f"en kopi af version {kopi.version}" if kopi else "et tomt ark"}


def send(*, sag: Strategiforslag, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Forslagssvar:
    """Send the draft to the chief, with what is new and why.

    Raises:
        Regelbrud: something is missing, or nothing is new.
    """
    _kraev_hel(sag, timezone.localdate(tidspunkt))
    return _svar(sag, Svarart.SENDT, begrundelse, aktoer, tidspunkt)


def afgoer(
    *, sag: Strategiforslag, aktoer: Aktoer, svar: str, begrundelse: str, tidspunkt: datetime
) -> Strategigodkendelse | Forslagssvar:
    """The chief approves the version, or sends it back with a reason.

    It holds from its period, and no day before it was approved.

    Raises:
        Regelbrud: sent back without a reason, or approved after its period is over.
    """
    if svar == RETUR:
        if not begrundelse.strip():
            raise Regelbrud("Skriv, hvad der skal ændres, før du sender forslaget tilbage.", "begrundelse")
        return _svar(sag, Svarart.RETUR, begrundelse, aktoer, tidspunkt)
    dag = timezone.localdate(tidspunkt)
    _kraev_hel(sag, dag)
    return Strategigodkendelse.objects.create(
        strategi=sag.strategi,
        art=Godkendelsesart.GODKENDT,
        gaelder_fra=max(sag.strategi.fra_dag, dag),
        begrundelse=begrundelse.strip(),
        godkendt_af=aktoer.bruger,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        godkendt_kl=tidspunkt,
        aftryk=samlet_aftryk(indhold(sag.strategi)),
    )


def traek(*, sag: Strategiforslag, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Forslagssvar:
    """The proposal comes to nothing; what was written can still be read."""
    return _svar(sag, Svarart.TRUKKET, begrundelse, aktoer, tidspunkt)


def _kraev_hel(sag: Strategiforslag, dag: date) -> None:
    if fejl := next(iter(mangler(sag.strategi, dag)), None):
        raise Regelbrud(fejl)


def _svar(sag: Strategiforslag, art: Svarart, begrundelse: str, aktoer: Aktoer, tidspunkt: datetime) -> Forslagssvar:
    if not begrundelse.strip():
        raise Regelbrud("Skriv en begrundelse.", "begrundelse")
    return Forslagssvar.objects.create(
        forslag=sag, art=art, begrundelse=begrundelse.strip(), sagt_af=aktoer.bruger, sagt_kl=tidspunkt
    )
