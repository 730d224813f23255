"""The tables, one module per domain: who gets what at every address. What is not listed fails the test."""

from tests.matrix.doer import Doer
from tests.matrix.doere import (
    aarshjul,
    behov,
    breve,
    budget,
    evaluering,
    fond,
    indbakke,
    introforloeb,
    katalog,
    kompetenceprofil,
    kriterier,
    mus,
    oensker,
    opbevaring,
    papirer,
    prioritering,
    rapporter,
    roller,
    spor,
    strategi,
    venteliste,
)

MODULER = (
    aarshjul,
    behov,
    breve,
    budget,
    evaluering,
    fond,
    indbakke,
    introforloeb,
    katalog,
    kompetenceprofil,
    kriterier,
    mus,
    oensker,
    opbevaring,
    papirer,
    prioritering,
    rapporter,
    roller,
    spor,
    strategi,
    venteliste,
)

#: Name of the address -> one door per pattern of that name.
DOERE: dict[str, tuple[Doer, ...]] = {
    navn: doer if isinstance(doer, tuple) else (doer,) for modul in MODULER for navn, doer in modul.DOERE.items()
}
