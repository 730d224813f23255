"""The app's tables, gathered here so that Django finds them."""

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Brev, Laesekvittering, Orientering
from ansoegninger.budget.aftale.models import (
    Afrapportering,
    Afrapporteringsfrist,
    Afrapporteringsudkast,
    Emnevalg,
    Fokusemne,
    Omraadeenhed,
    Puljeomraade,
)
from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.evaluering.models import Evaluering, Gennemfoerelse, Tilmelding
from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads
from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import (
    Fondsannullering,
    Fondsindsendelse,
    Fondsnummer,
    Fondssvar,
    Fondsvalg,
    Lederaftale,
    Tilbagebetaling,
    TrErklaering,
    Udbetaling,
    Underskrift,
)
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.gruppe.models import Fondsgruppe, Forhaandsanmodning, Forhaandssvar
from ansoegninger.fond.models import Fondsregel, Fondsregelsaet
from ansoegninger.katalog.models import Kursus, Kursuspris, Udbyder
from ansoegninger.kriterier.models import Kriteriepoint, Kriteriesaet, Kriterieudkast, Kriterium
from ansoegninger.mus.models import Afholdelse, Forberedelse, MusRunde, MusSamtale, Plangodkendelse, Udviklingsmaal
from ansoegninger.oensker.models import Kriteriesvar, Oenske, Returnering, Sagsdeling, Tilbagetraekning, Vurdering
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
    Rundevaegt,
)
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold
from ansoegninger.prioritering.scenarier.graensemodeller import Scenarieramme, Scenarietema, Scenarievaegt
from ansoegninger.prioritering.scenarier.models import (
    Koersel,
    Koerselstilskud,
    Koerselsvalg,
    Scenarie,
    Scenariemaerke,
)
from ansoegninger.sletning.models import Bevaringspaalaeg, Opbevaringsregel
from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg

__all__ = [
    "Aarshjulsemne",
    "Afholdelse",
    "Afrapportering",
    "Afrapporteringsfrist",
    "Afrapporteringsudkast",
    "Afvigelse",
    "Arbejdsplads",
    "Beslutning",
    "Beslutningsudkast",
    "Bevaringspaalaeg",
    "Brev",
    "Emnevalg",
    "Evaluering",
    "Fokusemne",
    "Fondsannullering",
    "Fondsansoegning",
    "Fondsdom",
    "Fondsgruppe",
    "Fondsindsendelse",
    "Fondsnummer",
    "Fondsregel",
    "Fondsregelsaet",
    "Fondssvar",
    "Fondsvalg",
    "Forberedelse",
    "Forhaandsanmodning",
    "Forhaandssvar",
    "Gennemfoerelse",
    "Holddeltager",
    "Indstilling",
    "Koersel",
    "Koerselstilskud",
    "Koerselsvalg",
    "Kriteriepoint",
    "Kriteriesaet",
    "Kriteriesvar",
    "Kriterieudkast",
    "Kriterium",
    "Kursus",
    "Kursushold",
    "Kursuspris",
    "Laeringsmaal",
    "Laesekvittering",
    "Lederaftale",
    "Maalestok",
    "MusRunde",
    "MusSamtale",
    "Niveaubeskrivelse",
    "Oenske",
    "Omraadeenhed",
    "Opbevaringsregel",
    "Orientering",
    "Overspringning",
    "Placering",
    "Plangodkendelse",
    "Postering",
    "Prioriteringsrunde",
    "Puljeomraade",
    "Ramme",
    "Returnering",
    "Rundevaegt",
    "Sagsdeling",
    "Scenarie",
    "Scenariemaerke",
    "Scenarieramme",
    "Scenarietema",
    "Scenarievaegt",
    "Strategi",
    "Tema",
    "Tilbagebetaling",
    "Tilbagetraekning",
    "Tilmelding",
    "TrErklaering",
    "Udbetaling",
    "Udbyder",
    "Udviklingsmaal",
    "Underskrift",
    "Ventelistevalg",
    "Vurdering",
]
