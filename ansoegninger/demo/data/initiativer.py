"""The strategy's initiatives: what each version will do, with whom, for how much, and how far it is."""

from .former import Initiativ
from .katalog_strategi import LYREBJERG_DELTAGERE, LYREBJERG_SAMLET_OERE, LYREBJERG_VORES
from .koder import Udbyderart

_LYREBJERG = Initiativ(
    hvad="Samtalen med borgeren",
    tema=1,
    udbyder="Konsulenthuset Lyrebjerg",
    art=Udbyderart.PRIVAT,
    omfang="6 dage",
    pris_oere=LYREBJERG_SAMLET_OERE,
    tilstand="GENNEMFOERT",
    deltagere=(LYREBJERG_DELTAGERE, LYREBJERG_VORES),
)
_VISO = Initiativ("Kendskab til målgrupperne", 1, "Viso", Udbyderart.OFFENTLIG, "2 × 1 dag", 0, "GENNEMFOERT")
_METODE = Initiativ(
    hvad="To dage om udredningsmetoden",
    tema=2,
    udbyder="Fælleskommunal Læring",
    art=Udbyderart.FORENING,
    omfang="2 dage",
    pris_oere=3_950_000,
    tilstand="IKKE_FINANSIERET",
    afhaengighed="Når fagsystemet understøtter metoden",
)
_JURIST = Initiativ("Gennemgang af nye afgørelser", 3, "Centerets jurist", Udbyderart.INTERN, "2 dage", 0, "I_GANG")

INITIATIVER_1 = (_LYREBJERG, _VISO, _METODE, _JURIST)
INITIATIVER_2 = (
    Initiativ("Breve i klart sprog", 1, "Havnsund Kurser", Udbyderart.PRIVAT, "1 dag", 2_800_000),
    Initiativ("Besøg af brugerpanelet", 1, "", Udbyderart.FORENING, "", None),
    Initiativ(
        hvad="Genopfriskning af udredningsmetoden",
        tema=2,
        udbyder="Fælleskommunal Læring",
        art=Udbyderart.FORENING,
        omfang="2 dage",
        pris_oere=3_950_000,
        tilstand="IKKE_FINANSIERET",
    ),
    _JURIST,
    Initiativ(
        hvad="Fælles uddannelse af tovholdere",
        tema=5,
        udbyder="Professionshøjskolen Nordfjord",
        art=Udbyderart.OFFENTLIG,
        omfang="3 dage",
        pris_oere=18_000_000,
        deltagere=(24, 9),
    ),
    Initiativ(
        "Sidemandsoplæring og makkerskaber", None, "Rådgiverne selv", Udbyderart.INTERN, "Hele året", 0, "I_GANG"
    ),
)
