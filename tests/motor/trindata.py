"""Something to write in each step's form, chosen by a number: mostly sensible, sometimes not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from ansoegninger.fond.ansoegning.fakta import Svarudfald
from ansoegninger.fond.ansoegning.forms import veje_efter_afslag
from ansoegninger.introforloeb.fakta import Gang
from ansoegninger.introforloeb.queries import seneste_konklusion
from ansoegninger.mus.opfoelgning.models import Naaet
from ansoegninger.oensker.models import Udfald
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.strategi.godkendelse import Strategiforslag
from tests.fabrikker.hold import DAG
from tests.fabrikker.mussager import statusser
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


def _status(sag: Any, valg: int, tekst: str) -> dict[str, Any]:
    return {"gang": Gang.values[valg % len(Gang.values)], "tekst": tekst}


def _paa_dagen(sag: Any, valg: int, tekst: str) -> dict[str, Any]:
    return {"skete_dag": DAG}


#: (case, number, text) -> the data of the step.
TRIN: dict[str, Callable[[Any, int, str], dict[str, Any]]] = {
    "vurder": lambda sag, valg, tekst: (
        VURDERING | {"udfald": Udfald.values[valg % len(Udfald.values)], "begrundelse": tekst}
    ),
    "ret": lambda sag, valg, tekst: {"svar": tekst},
    "laes": lambda sag, valg, tekst: {},
    # In a month, today, or so long ago that it is time to ask what the course has changed.
    "tilmeld": lambda sag, valg, tekst: dict.fromkeys(
        ("start_dag", "slut_dag"), DAG + timedelta(days=(30, 0, -41)[valg % 3])
    ),
    "foreslaa_formaal": lambda sag, valg, tekst: {
        "hvorfor": "Flere klager",
        "oeve": "Begrundelsen først",
        "opgaver": "Afslag",
        "stoette": tekst,
    },
    "aftal_formaal": lambda sag, valg, tekst: {"tilfoejelse": tekst},
    "gennemfoer": lambda sag, valg, tekst: {"gennemfoert": valg % 2 == 0, "begrundelse": tekst},
    "evaluer": lambda sag, valg, tekst: {"udbytte": 1 + valg % 5, "vil_anbefale": valg % 2 == 0, "tekst": tekst},
    "forankr": lambda sag, valg, tekst: {
        "proevet": "Ti afgørelser",
        "aendret": "Færre ringer",
        "effekt": 1 + valg % 5,
        "andre": "",
        "deles": valg % 2 == 0,
        "emne": tekst,
        "holder_oplaeg": valg % 3 == 0,
    },
    "se_virkningen": lambda sag, valg, tekst: {"effekt": 1 + valg % 5, "naeste": "Sværere sager"},
    "forbered_medarbejder": _forbered,
    "forbered_leder": _forbered,
    "hold": lambda sag, valg, tekst: {"afholdt_dag": DAG},
    "plan": lambda sag, valg, tekst: {},
    "godkend_medarbejder": _godkend,
    "godkend_leder": _godkend,
    "foelg_op": lambda sag, valg, tekst: {
        "statusser": statusser(sag, Naaet.values[valg % len(Naaet.values)], tekst)[: None if valg % 5 else 0],
        "bemaerkning": tekst,
    },
    "svar_paa_opfoelgning": lambda sag, valg, tekst: {"bemaerkning": tekst},
    "laeg_plan": lambda sag, valg, tekst: {},
    "laeg_plan_som_leder": lambda sag, valg, tekst: {},
    "godkend": lambda sag, valg, tekst: (
        {"svar": ("GODKEND", "RETUR")[valg % 2], "begrundelse": tekst}
        if isinstance(sag, Strategiforslag)
        else {
            "enig": valg % 4 != 0,
            "begrundelse": tekst,
            "planversion": sag.planversion if valg % 5 else sag.planversion + 1,
        }
    ),
    "status_medarbejder": _status,
    "status_leder": _status,
    "status_koordinator": _status,
    "konkluder": lambda sag, valg, tekst: {"niveau": "CB"[valg % 2], "videre": tekst or "Mere øvelse."},
    "bekraeft": lambda sag, valg, tekst: {
        "enig": valg % 4 != 0,
        "begrundelse": tekst,
        "konklusion": konklusion.pk if (konklusion := seneste_konklusion(sag)) and valg % 5 else 0,
    },
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
    "skriv": lambda sag, valg, tekst: {"begrundelse": tekst},
    "orienter": lambda sag, valg, tekst: {},
}


def trindata(opgave: AabenOpgave, valg: int) -> dict[str, Any]:
    """The data of an open step."""
    return TRIN[opgave.trin](opgave.sag, valg, "" if valg % 7 == 6 else f"Tekst {valg}")
