"""Writing MUS: the rounds, the talks, and the plan."""

from ansoegninger.mus.services.plan import (
    gem_maal,
    godkend_leder,
    godkend_medarbejder,
    send_til_godkendelse,
    slet_maal,
)
from ansoegninger.mus.services.runder import aabn_runde, opret_for_nye, opret_samtaler
from ansoegninger.mus.services.samtaler import (
    begyndt,
    forbered_leder,
    forbered_medarbejder,
    lad_udgaa,
    registrer_afholdt,
)

__all__ = [
    "aabn_runde",
    "begyndt",
    "forbered_leder",
    "forbered_medarbejder",
    "gem_maal",
    "godkend_leder",
    "godkend_medarbejder",
    "lad_udgaa",
    "opret_for_nye",
    "opret_samtaler",
    "registrer_afholdt",
    "send_til_godkendelse",
    "slet_maal",
]
