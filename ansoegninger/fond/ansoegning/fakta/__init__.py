"""What has happened with an application: each fact is a row, written once."""

from ansoegninger.fond.ansoegning.fakta.aftaler import (
    VEJE,
    Efter,
    Fondsannullering,
    Fondsvalg,
    Lederaftale,
    TrErklaering,
    Vej,
)
from ansoegninger.fond.ansoegning.fakta.fonden import (
    Fondsindsendelse,
    Fondsnummer,
    Fondssvar,
    Part,
    Svarudfald,
    Tilbagebetaling,
    Udbetaling,
    Underskrift,
)
from ansoegninger.fond.ansoegning.fakta.grundlag import Fondsfaktum

__all__ = [
    "VEJE",
    "Efter",
    "Fondsannullering",
    "Fondsfaktum",
    "Fondsindsendelse",
    "Fondsnummer",
    "Fondssvar",
    "Fondsvalg",
    "Lederaftale",
    "Part",
    "Svarudfald",
    "Tilbagebetaling",
    "TrErklaering",
    "Udbetaling",
    "Underskrift",
    "Vej",
]
