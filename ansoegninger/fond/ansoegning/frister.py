"""The deadlines of an application, from the rules it is judged on: each is the last day on which it can be done."""

from __future__ import annotations

from datetime import date, timedelta

from ansoegninger.fond.ansoegning.fakta import Fondsindsendelse, Fondsnummer
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.queries import reglerne_for, seneste
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.tjek import underskriftsfrist


def sidste_dag(regler: Regler, start_dag: date) -> date | None:
    """The last day on which the signed application may be with the fund; None where no rule says."""
    senest = regler.en(Regelart.SENEST)
    return None if senest is None or senest.tal is None else start_dag - timedelta(days=senest.tal)


def at_oprette(ansoegning: Fondsansoegning, dag: date) -> date | None:
    """It must be created in time to be signed and sent before the course begins."""
    return sidste_dag(reglerne_for(ansoegning), ansoegning.start_dag)


def at_underskrive(ansoegning: Fondsansoegning, dag: date) -> date | None:
    """So many days after the fund's case number, and always before the start."""
    nummer = seneste(Fondsnummer, ansoegning)
    if nummer is None:
        return None
    return underskriftsfrist(reglerne_for(ansoegning), nummer.dag, ansoegning.start_dag)


def at_faa_svar(ansoegning: Fondsansoegning, dag: date) -> date | None:
    """When the fund should have answered; None where no rule says."""
    svartid, sendt = reglerne_for(ansoegning).en(Regelart.SVARTID), seneste(Fondsindsendelse, ansoegning)
    if svartid is None or svartid.tal is None:
        return None
    return (sendt.dag if sendt else dag) + timedelta(days=svartid.tal)
