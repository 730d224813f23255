"""Eight who wait for money that is enough for one, and eight who grant at the same instant; no pytest in it.

Also a program of its own, for SQLite:
python -m tests.ansoegninger.venteliste.otte   (DATABASE_URL names a migrated file)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import django

OTTE = 8
GRUND = "Der er blevet penge."


def byg(hold: Any) -> tuple[Any, list[Any], Any]:
    """A decided round: eight wishes of 6.000 kr. each, all waiting, and 10.000 kr. to grant."""
    from ansoegninger.budget.models import Ramme
    from tests.fabrikker import sager

    oensker = [sager.vurderet(hold, "mads", titel=f"Kursus {nr}", kursusgebyr_oere=600_000) for nr in range(OTTE)]
    runde = sager.runde(hold, rammer={"voksen": 1_000_000})
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske, "VENTELISTE")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    for oenske in oensker:
        sager.goer(hold["mads"], oenske, "laes")
    return runde, oensker, Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)


def bevilgere(hold: Any, runde: Any, oensker: list[Any], ramme: Any) -> list[Callable[[], str]]:
    """One for each wish, each on what the page showed before anybody began."""
    from ansoegninger.venteliste import services
    from ansoegninger.venteliste.queries import laes_listen
    from ansoegninger.venteliste.vist import pak
    from tests.fabrikker.hold import DAG, NU

    liste, adgang = laes_listen(runde, None, DAG), hold.adgang("carl")

    def bevilger(oenske: Any) -> Callable[[], str]:
        felter = {"vist": pak(services.find(liste, oenske.pk, ramme.pk).vist), "noegle": uuid4(), "tidspunkt": NU}
        tekster = {"begrundelse": GRUND, "hvorfor": "Det er hans tur."}

        def bevilg() -> str:
            services.bevilg(runde=runde, oenske=oenske, ramme_id=ramme.pk, adgang=adgang, **tekster, **felter)
            return "bevilget"

        return bevilg

    return [bevilger(oenske) for oenske in oensker]


def main() -> None:
    """Let them at it, and print what each met and what is bound in the end."""
    from ansoegninger.prioritering.models import Beslutning
    from tests.fabrikker.hold import byg_hold
    from tests.motor.samtidigt import samtidigt

    hold = byg_hold()
    runde, oensker, ramme = byg(hold)
    svar = sorted(samtidigt(*bevilgere(hold, runde, oensker, ramme)))
    ramme.refresh_from_db()
    fra_listen = Beslutning.objects.filter(efter__isnull=False).count()
    sys.stdout.write(json.dumps([*svar, ramme.disponeret_oere, fra_listen]))


if __name__ == "__main__":
    django.setup()
    main()
