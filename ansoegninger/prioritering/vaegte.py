"""The weights of a round: written with it, and the same for as long as it is there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ansoegninger.kriterier.models import Kriterium
from ansoegninger.kriterier.saet import STOERSTE_VAEGT
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundevaegt
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange


def fastsaet_vaegte(
    runde: Prioriteringsrunde, vaegte: Mapping[str, int] | None, bruger: Bruger, tidspunkt: datetime
) -> None:
    """Write what each criterion of the round's set weighs; None for the standard weights.

    Raises:
        Regelbrud: the criteria are others by now, or no weight is above 0.
    """
    kriterier = list(Kriterium.objects.filter(saet=runde.kriteriesaet_id))
    valgt = {k.kode: k.standardvaegt for k in kriterier} if vaegte is None else vaegte
    if {k.kode for k in kriterier} != valgt.keys():
        raise Regelbrud("Kriterierne er ændret, siden du åbnede siden. Se de nye, og åbn runden igen.")
    if not any(valgt.values()) or not all(0 <= v <= STOERSTE_VAEGT for v in valgt.values()):
        raise Regelbrud(f"Vægtene skal være fra 0 til {STOERSTE_VAEGT}, og mindst én skal være over 0.")
    raekker = [Rundevaegt(runde=runde, kriterium=k, vaegt=valgt[k.kode]) for k in kriterier]
    opret_mange(raekker, bruger=bruger, tidspunkt=tidspunkt)
