"""Writing MUS: the rounds, the talks, and the plan."""

from ansoegninger.mus.services.ansatte import foelg_med, slut_ved_fratraedelse, udsaet
from ansoegninger.mus.services.plan import (
    gem_maal,
    godkend_leder,
    godkend_medarbejder,
    send_til_godkendelse,
    slet_maal,
)
from ansoegninger.mus.services.runder import Rundeindhold, aabn_runde, opret_for_nye, opret_samtaler
from ansoegninger.mus.services.samtaler import (
    begyndt,
    forbered_leder,
    forbered_medarbejder,
    gem_forberedelseskladde,
    lad_udgaa,
    registrer_afholdt,
)
from ansoegninger.mus.services.tider import aflys_tid, foreslaa_tider, saet_tid, vaelg_tid

__all__ = [
    "Rundeindhold",
    "aabn_runde",
    "aflys_tid",
    "begyndt",
    "foelg_med",
    "forbered_leder",
    "forbered_medarbejder",
    "foreslaa_tider",
    "gem_forberedelseskladde",
    "gem_maal",
    "godkend_leder",
    "godkend_medarbejder",
    "lad_udgaa",
    "opret_for_nye",
    "opret_samtaler",
    "registrer_afholdt",
    "saet_tid",
    "send_til_godkendelse",
    "slet_maal",
    "slut_ved_fratraedelse",
    "udsaet",
    "vaelg_tid",
]
