"""Many writers and one SQLite file, in a process of their own: prints what each of them met, as JSON.

python -m tests.motor.skrivere        (DATABASE_URL names a migrated file with nobody in it)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import django

SKRIVERE, HVER = 8, 3


def main() -> None:
    """Build a little world, and let everybody at it at once."""
    from roller.tildelinger.roller import Rolle
    from tests.fabrikker.hold import byg_hold

    hold = byg_hold()
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    moedte = {"hver_sit": _hver_sit(hold), "samme_trin": _samme_trin(hold), "samme_runde": _samme_runde(hold)}
    moedte["sidste_kroner"] = _sidste_kroner(hold)
    sys.stdout.write(json.dumps(moedte))


def _sidste_kroner(hold: Any) -> list[Any]:
    """Eight who each want more than half of what is left; and what is bound, spent and written in the end."""
    from ansoegninger.budget.models import Postering, Ramme
    from ansoegninger.budget.services import disponer, saet_ramme
    from tests.fabrikker.hold import NU
    from tests.motor.samtidigt import samtidigt

    egne = {"enhed": hold.enhed["visitation"], "aar": 2099, "bruger": hold["carl"], "tidspunkt": NU}
    ramme = saet_ramme(ramme_oere=1_000, sagsnummer="", **egne)
    andel = {"ramme": ramme, "bruger": hold["carl"], "tidspunkt": NU}
    svar = samtidigt(*(partial(disponer, beloeb={f"K-{nr}": 600}, **andel) for nr in range(SKRIVERE)))
    poster = Postering.objects.filter(ramme=ramme, art="DISPONERET").count()
    return [*sorted(map(str, svar)), Ramme.objects.get(pk=ramme.pk).disponeret_oere, poster]


def _hver_sit(hold: Any) -> list[Any]:
    """Eight writers, each with wishes of their own to assess."""
    from tests.fabrikker import sager
    from tests.motor.samtidigt import samtidigt

    oensker = [sager.indsendt(hold, "mads", titel=f"Kursus {nr}") for nr in range(SKRIVERE * HVER)]
    bunker = [[_vurder(hold, "lone", oenske) for oenske in oensker[nr::SKRIVERE]] for nr in range(SKRIVERE)]
    return samtidigt(*(partial(_alle, bunke) for bunke in bunker))


def _samme_trin(hold: Any) -> list[Any]:
    """A leader and her stand-in, the same wish."""
    from tests.fabrikker import sager
    from tests.motor.samtidigt import samtidigt

    oenske = sager.indsendt(hold, "aya")
    return samtidigt(*(_vurder(hold, navn, oenske) for navn in ("lone", "signe")))


def _samme_runde(hold: Any) -> list[Any]:
    """The chief and his stand-in, the same round; and how many decisions there were of it."""
    from ansoegninger.oensker.models import Fase, Oenske
    from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
    from ansoegninger.prioritering.models import Beslutning
    from tests.fabrikker import sager
    from tests.fabrikker.hold import NU
    from tests.motor.samtidigt import samtidigt

    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in Oenske.objects.filter(fase=Fase.AFVENTER_PRIORITERING):
        sager.udkast(hold, runde, oenske, "AFSLAG")
    data = {"snapshot": forhaandsvis(runde).snapshot}
    doere = [_doer(hold, navn, runde, "beslut", data, NU + timedelta(hours=1)) for navn in ("carl", "per")]
    return [*samtidigt(*doere), Beslutning.objects.count()]


def _vurder(hold: Any, navn: str, oenske: Any) -> Callable[[], str]:
    from tests.fabrikker.hold import NU
    from tests.fabrikker.sager import VURDERING

    return _doer(hold, navn, oenske, "vurder", VURDERING, NU)


def _doer(hold: Any, navn: str, sag: Any, trin: str, data: Any, tidspunkt: Any) -> Callable[[], str]:
    from workflows.motor.doere import udfoer
    from workflows.motor.models import AabenOpgave

    opgave_id = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin).task_id
    adgang, noegle = hold.adgang(navn), uuid4()
    return lambda: udfoer(opgave_id=opgave_id, adgang=adgang, data=data, tidspunkt=tidspunkt, noegle=noegle).trin


def _alle(doere: list[Callable[[], str]]) -> int:
    return sum(doer() == "vurder" for doer in doere)


if __name__ == "__main__":
    django.setup()
    main()
