"""The trail: who did what, in what role, for whom, why, on which basis."""

from workflows.spor.services import skriv, skriv_mange
from workflows.spor.udkast import SYSTEM, Sporudkast

__all__ = ["SYSTEM", "Sporudkast", "skriv", "skriv_mange"]
