"""What evaluering adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from ansoegninger.evaluering.models import Evaluering, Gennemfoerelse, Tilmelding
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.udfald import gaeldende_beslutning
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik
from workflows.motor.sider import Trinside, registrer_trin
from workflows.sprog.formater import dato


def om_kurset(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The course in a few rows, and what was written about it before it was taken."""
    beslutning = gaeldende_beslutning(oenske)
    tilmelding = getattr(oenske, "tilmelding", None)
    raekker: list[dict[str, Any]] = [
        {"navn": "Kursus", "vaerdi": oenske.titel},
        {"navn": "Udbyder", "vaerdi": oenske.udbyder},
        {"navn": "Bevilget", "beloeb_oere": beslutning.beloeb_oere if beslutning else 0},
    ]
    if tilmelding:
        raekker.append({"navn": "Dato", "vaerdi": _periode(tilmelding.start_dag, tilmelding.slut_dag)})
    return {"raekker": raekker, "tilmelding": tilmelding, "oenske": oenske}


def _periode(start: date, slut: date) -> str:
    return dato(start) if start == slut else f"{dato(start)} til {dato(slut)}"


def _hoerer_til(oenske: Oenske) -> Q:
    return Q(oenske=oenske.pk)


for _trin in ("tilmeld", "gennemfoer", "evaluer"):
    registrer_trin(f"kursusoenske.{_trin}", Trinside(f"opgaver/kursusoenske/{_trin}.html", om_kurset))
registrer_historik(
    Oenske,
    Raekker(Tilmelding, _hoerer_til, felter(Tilmelding, "start_dag", "slut_dag", tilmeldt_kl="tilmeldt")),
    Raekker(
        Gennemfoerelse,
        _hoerer_til,
        felter(Gennemfoerelse, "gennemfoert", "begrundelse", "pris_oere", registreret_kl="registreret"),
    ),
    Raekker(Evaluering, _hoerer_til, felter(Evaluering, "udbytte", "vil_anbefale", "tekst", evalueret_kl="evalueret")),
)
