"""Something to write in each step's form, chosen by a number: mostly sensible, sometimes not."""

from collections.abc import Callable
from typing import Any

from ansoegninger.fond.ansoegning.fakta import Svarudfald
from ansoegninger.fond.ansoegning.forms import veje_efter_afslag
from ansoegninger.oensker.models import Udfald
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.queries import aftryk_paa
from tests.fabrikker.hold import DAG
from tests.fabrikker.sager import VURDERING
from workflows.motor.models import AabenOpgave

MAAL = {
    "art": "VIDEN",
    "maal": "Kan begrunde en afgørelse",
    "niveau_nu": "C",
    "niveau_maal": "B",
    "aktivitet": "Kursus",
    "ansvarlig": "MEDARBEJDER",
    "frist_dag": DAG,
    "behovskilde": "MUS",
}


def _godkend(sag: Any, valg: int, tekst: str) -> dict[str, Any]:
    return {"planversion": sag.planversion if valg % 4 else sag.planversion + 1}


def _forbered(sag: Any, valg: int, tekst: str) -> dict[str, Any]:
    return {"noter": tekst, "niveau": "CBA"[valg % 3]}


def _paa_dagen(sag: Any, valg: int, tekst: str) -> dict[str, Any]:
    return {"skete_dag": DAG}


#: (case, number, text) -> the data of the step.
TRIN: dict[str, Callable[[Any, int, str], dict[str, Any]]] = {
    "vurder": lambda sag, valg, tekst: (
        VURDERING | {"udfald": Udfald.values[valg % len(Udfald.values)], "begrundelse": tekst}
    ),
    "ret": lambda sag, valg, tekst: {"svar": tekst},
    "laes": lambda sag, valg, tekst: {},
    "tilmeld": lambda sag, valg, tekst: {"start_dag": DAG, "slut_dag": DAG},
    "gennemfoer": lambda sag, valg, tekst: {"gennemfoert": valg % 2 == 0, "begrundelse": tekst},
    "evaluer": lambda sag, valg, tekst: {"udbytte": 1 + valg % 5, "vil_anbefale": valg % 2 == 0, "tekst": tekst},
    "forbered_medarbejder": _forbered,
    "forbered_leder": _forbered,
    "hold": lambda sag, valg, tekst: {"afholdt_dag": DAG},
    "plan": lambda sag, valg, tekst: {},
    "godkend_medarbejder": _godkend,
    "godkend_leder": _godkend,
    "ranger": lambda sag, valg, tekst: {"vist": aftryk_paa(sag, DAG) if valg % 4 else "gammelt"},
    "beslut": lambda sag, valg, tekst: {"snapshot": forhaandsvis(sag).snapshot if valg % 4 else "gammelt"},
    "aftal": lambda sag, valg, tekst: {"enig": valg % 4 != 0, "begrundelse": tekst},
    "erklaer": lambda sag, valg, tekst: {"supplerer": valg % 4 != 0, "har_plan": valg % 2 == 0, "begrundelse": tekst},
    "opret": lambda sag, valg, tekst: {"nummer": f"KF-{valg}", "skete_dag": DAG},
    "underskriv_ansoeger": _paa_dagen,
    "underskriv_leder": _paa_dagen,
    "underskriv_tr": _paa_dagen,
    "indsend": _paa_dagen,
    "overskredet": lambda sag, valg, tekst: {"vej": ("SOEG_IGEN", "OPGIV")[valg % 2], "begrundelse": tekst},
    "svar": lambda sag, valg, tekst: {
        "udfald": Svarudfald.values[valg % len(Svarudfald.values)],
        "tilskud_oere": 1 + valg,
        "skete_dag": DAG,
    },
    "efter_afslag": lambda sag, valg, tekst: {
        "vej": veje_efter_afslag(sag)[valg % len(veje_efter_afslag(sag))][0],
        "begrundelse": tekst,
    },
    "udbetal": lambda sag, valg, tekst: {"beloeb_oere": valg * 100, "skete_dag": DAG, "bilag": ""},
    "afmeld": lambda sag, valg, tekst: {"beloeb_oere": 0, "skete_dag": DAG, "begrundelse": tekst},
    "orienter": lambda sag, valg, tekst: {},
}


def trindata(opgave: AabenOpgave, valg: int) -> dict[str, Any]:
    """The data of an open step."""
    return TRIN[opgave.trin](opgave.sag, valg, "" if valg % 7 == 6 else f"Tekst {valg}")
