"""The strategy of Center for Voksne og Ældre: version 1 is history, version 2 is the one in force.

Version 2 has no dates: the builder lays its period around the day the demo is built.
"""

from dataclasses import replace
from datetime import date

from .former import Strategiversion
from .initiativer import INITIATIVER_1, INITIATIVER_2
from .laeringsmaal import LAERINGSMAAL, NIVEAUER
from .temaer import BORGERINDDRAGELSE, JURA, OPFOELGNING, PAA_TVAERS, TEMAER, VUM

STRATEGIENS_ENHED = "center_voksne"

VERSION_1 = Strategiversion(
    nummer=1,
    titel="Strategi for kompetenceudvikling 2022–2023",
    fra=date(2022, 1, 1),
    til=date(2024, 1, 1),
    formaal="Strategien siger, hvad vi samlet skal kunne for at løse vores opgaver godt. "
    "Den viser også åbent, hvordan kurser og anden læring bliver valgt til og fra.",
    temaer=TEMAER,
    laeringsmaal=LAERINGSMAAL,
    niveauer=NIVEAUER,
    aendringer=(),
    initiativer=INITIATIVER_1,
)

_BORGERINDDRAGELSE_2 = replace(
    BORGERINDDRAGELSE,
    opgave="Borgeren og de pårørende er med fra første samtale til sidste opfølgning. "
    "De kan mærke det, og det kan læses i sagen.",
    hverdag_aendringer="Alle breve skrives efter den nye vejledning i klart sprog.",
)

_VUM_2 = replace(
    VUM,
    traening_initiativer=(
        "To dages genopfriskning i metoden for dem, der er kommet til",
        "Makkerudredning: to rådgivere udreder samme sag og sammenligner",
        "Aktionslæring i egne sager",
    ),
    hverdag_aendringer="Fagsystemet følger nu metoden. De gamle skemaer er lukket.",
)

_JURA_2 = replace(
    JURA,
    traening_afproevning="Hvert team omskriver to hjemviste afgørelser om året og sammenligner med originalen.",
)

_OPFOELGNING_2 = replace(
    OPFOELGNING,
    hverdag_opfoelgning="En fast liste over kommende opfølgninger gennemgås på teammødet hver anden uge.",
)

_PAA_TVAERS_2 = replace(
    PAA_TVAERS,
    opgave="Voksenstøtte og Visitation arbejder sammen om de borgere, de deler, og har én aftalt tovholder.",
    hverdag_aendringer="De to afdelinger holder fælles sagsmøde én gang om måneden.",
)

VERSION_2 = Strategiversion(
    nummer=2,
    titel="Strategi for kompetenceudvikling, anden udgave",
    fra=None,
    til=None,
    formaal="Anden udgave gælder begge afdelinger i centeret. De fem temaer består, men vægten er flyttet "
    "fra at lære metoderne at kende til at bruge dem ens og sammen.",
    temaer=(_BORGERINDDRAGELSE_2, _VUM_2, _JURA_2, _OPFOELGNING_2, _PAA_TVAERS_2),
    laeringsmaal=LAERINGSMAAL,
    niveauer=NIVEAUER,
    aendringer=(
        "Strategien dækker nu også Visitation og Hjælpemidler.",
        "Tema 1: borgeren er med hele vejen, og breve skrives i klart sprog.",
        "Tema 2: fagsystemet er klar, så indsatsen flyttes til ens brug i hverdagen.",
        "Tema 3 har fået en afprøvning: teams omskriver hjemviste afgørelser.",
        "Tema 4: opfølgninger planlægges fast hver anden uge.",
        "Tema 5: én tovholder for borgere, som begge afdelinger kender.",
    ),
    initiativer=INITIATIVER_2,
)

STRATEGIVERSIONER = (VERSION_1, VERSION_2)
