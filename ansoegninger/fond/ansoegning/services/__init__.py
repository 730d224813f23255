"""Writing applications: begun by the employee, moved by the steps of the flow."""

from ansoegninger.fond.ansoegning.services.begynd import Oplysninger, indled, soeg
from ansoegninger.fond.ansoegning.services.fonden import (
    indsend,
    opret_hos_fonden,
    registrer_svar,
    underskriv_ansoeger,
    underskriv_leder,
    underskriv_tr,
)
from ansoegninger.fond.ansoegning.services.penge import afmeld, registrer_udbetaling
from ansoegninger.fond.ansoegning.services.valg import (
    aftal,
    annuller,
    efter_afslag,
    efter_fristen,
    erklaer,
    ret_datoer,
)

__all__ = [
    "Oplysninger",
    "afmeld",
    "aftal",
    "annuller",
    "efter_afslag",
    "efter_fristen",
    "erklaer",
    "indled",
    "indsend",
    "opret_hos_fonden",
    "registrer_svar",
    "registrer_udbetaling",
    "ret_datoer",
    "soeg",
    "underskriv_ansoeger",
    "underskriv_leder",
    "underskriv_tr",
]
