"""The trail: who did what, in what role, for whom, why, on which basis."""

from workflows.spor.services import skriv, skriv_mange
from workflows.spor.udkast import SYSTEM, Aendring, Sporudkast, adgangskaede

__all__ = ["SYSTEM", "Aendring", "Sporudkast", "adgangskaede", "skriv", "skriv_mange"]
