"""What evaluering adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from ansoegninger.evaluering import kataloget  # noqa: F401 - it registers itself
from ansoegninger.evaluering.bevisvisning import bevis_paa
from ansoegninger.evaluering.formaal import maal_om_kurset
from ansoegninger.evaluering.models import (
    Evaluering,
    Forankring,
    Forankringssyn,
    Formaal,
    Formaalsaftale,
    Gennemfoerelse,
    Kursusbevis,
    Tilmelding,
)
from ansoegninger.evaluering.policies import maa_laegge_bevis
from ansoegninger.oensker.models import TAGET, Oenske
from ansoegninger.oensker.sider import registrer_oplysninger
from ansoegninger.prioritering.udfald import gaeldende_beslutning
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik
from workflows.motor.sider import Trinside, registrer_trin
from workflows.sprog.formater import dato

#: The facts after the enrolment of which a wish has one at most, and which the steps' pages show.
_FAKTA = ("tilmelding", "formaal", "formaalsaftale", "evaluering", "forankring")


def om_kurset(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The course in a few rows, what it was for, and what was written about it so far."""
    beslutning = gaeldende_beslutning(oenske)
    med = Oenske.objects.select_related(*_FAKTA, "gennemfoerelse", "formaalsaftale__aftalt_af").get(pk=oenske.pk)
    fakta = {navn: getattr(med, navn, None) for navn in _FAKTA}
    raekker: list[dict[str, Any]] = [
        {"navn": "Kursus", "vaerdi": oenske.titel},
        {"navn": "Udbyder", "vaerdi": oenske.udbyder},
        {"navn": "Bevilget", "beloeb_oere": beslutning.beloeb_oere if beslutning else 0},
    ]
    if tilmelding := fakta["tilmelding"]:
        raekker.append({"navn": "Dato", "vaerdi": _periode(tilmelding.start_dag, tilmelding.slut_dag)})
    return {"raekker": raekker, "oenske": oenske, "taget": getattr(med, "gennemfoerelse", None), **fakta}


def om_formaalet(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The course, and what the employee's own plan says is to come of it."""
    return {**om_kurset(oenske, adgang, dag), "maal": maal_om_kurset(oenske, adgang)}


def om_evalueringen(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The course, and its proof."""
    return {**om_formaalet(oenske, adgang, dag), **om_beviset(oenske, adgang)}


def om_beviset(oenske: Oenske, adgang: Adgang) -> Mapping[str, Any]:
    """The proof on the case, and whether this person may lay one there."""
    if oenske.fase not in TAGET:
        return {}
    return {"bevis": bevis_paa(oenske), "maa_laegge": bool(maa_laegge_bevis(adgang, oenske))}


def _periode(start: date, slut: date) -> str:
    return dato(start) if start == slut else f"{dato(start)} til {dato(slut)}"


def _hoerer_til(oenske: Oenske) -> Q:
    return Q(oenske=oenske.pk)


_KONTEKST = {"tilmeld": om_kurset, "evaluer": om_evalueringen}
for _trin in ("tilmeld", "foreslaa_formaal", "aftal_formaal", "gennemfoer", "evaluer", "forankr", "se_virkningen"):
    registrer_trin(
        f"kursusoenske.{_trin}", Trinside(f"opgaver/kursusoenske/{_trin}.html", _KONTEKST.get(_trin, om_formaalet))
    )
registrer_oplysninger(om_beviset)
registrer_historik(
    Oenske,
    Raekker(Tilmelding, _hoerer_til, felter(Tilmelding, "start_dag", "slut_dag", tilmeldt_kl="tilmeldt")),
    Raekker(
        Formaal,
        _hoerer_til,
        felter(Formaal, "hvorfor", "oeve", "opgaver", "stoette", foreslaaet_kl="foreslået"),
    ),
    Raekker(Formaalsaftale, _hoerer_til, felter(Formaalsaftale, "tilfoejelse", "aftalt_af", aftalt_kl="aftalt")),
    Raekker(
        Gennemfoerelse,
        _hoerer_til,
        felter(Gennemfoerelse, "gennemfoert", "begrundelse", "pris_oere", registreret_kl="registreret"),
    ),
    Raekker(Kursusbevis, _hoerer_til, felter(Kursusbevis, "type", "stoerrelse", "sha256", lagt_kl="lagt på sagen")),
    Raekker(Evaluering, _hoerer_til, felter(Evaluering, "udbytte", "vil_anbefale", "tekst", evalueret_kl="evalueret")),
    Raekker(
        Forankring,
        _hoerer_til,
        felter(
            Forankring,
            *("proevet", "aendret", "effekt", "andre", "deles", "emne", "holder_oplaeg"),
            besvaret_kl="besvaret",
        ),
    ),
    Raekker(Forankringssyn, _hoerer_til, felter(Forankringssyn, "effekt", "naeste", "set_af", set_kl="skrevet")),
)
