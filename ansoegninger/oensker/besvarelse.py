"""Holding a leader's points against the criteria that are asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ansoegninger.kriterier.queries import center_sti, gaeldende
from ansoegninger.kriterier.services import sikr_saet
from ansoegninger.oensker.models import Oenske
from workflows.motor.fejl import Regelbrud

NYE_KRITERIER = "Kriterierne er ændret, siden du åbnede siden. Se de nye, og svar igen."


def besvarede(oenske: Oenske, maerke: str, kriterier: Mapping[str, int], tidspunkt: datetime) -> list[tuple[int, int]]:
    """The key of each criterion asked in the wish's centre, with its points.

    Raises:
        Regelbrud: another version was answered, one is not answered, or the points have no words.
    """
    sti = center_sti(oenske.enhed)
    if gaeldende(sti).pk is None:
        sikr_saet(sti, tidspunkt)
    saet = gaeldende(sti)
    if saet.maerke != maerke or {k.kode for k in saet.spoerges} != kriterier.keys():
        raise Regelbrud(NYE_KRITERIER)
    besvaret = []
    for k in saet.spoerges:
        point = kriterier[k.kode]
        if k.ord_for(point) is None:
            raise Regelbrud(f"{k.navn} Vælg et af svarene.")
        assert k.pk is not None, "sættet er skrevet"
        besvaret.append((k.pk, point))
    return besvaret
