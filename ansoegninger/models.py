"""The app's tables, gathered here so that Django finds them."""

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede, Moedepunkt, Rytme
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.viden.models import Forespoergsel
from ansoegninger.behov.models import Behovsfund, Behovsopgoerelse
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
from ansoegninger.evaluering.models import (
    Evaluering,
    Forankring,
    Forankringssyn,
    Formaal,
    Formaalsaftale,
    Gennemfoerelse,
    Kursusbevis,
    Tilmelding,
)
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
from ansoegninger.introforloeb.fakta import (
    Introbekraeftelse,
    Introgodkendelse,
    Introkonklusion,
    Introniveau,
    Introophoer,
    Introstatus,
    Introudfoert,
)
from ansoegninger.introforloeb.models import Introforloeb, Intromilepael, Introskabelon, Introtrin, Skabelontrin
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Kursusmaal, Kursuspris, Udbyder
from ansoegninger.kompetenceprofil.models import (
    Maalvurdering,
    Profilbesvarelse,
    Profilkladde,
    Sagstype,
    Sagstypevurdering,
)
from ansoegninger.kriterier.models import Kriteriepoint, Kriteriesaet, Kriterieudkast, Kriterium
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.grus.models import (
    Grusaktivitet,
    Grusdag,
    Grusdeltager,
    Grusflytning,
    Grusmaal,
    Grussamtale,
    Grusstatus,
)
from ansoegninger.mus.models import Afholdelse, Forberedelse, MusRunde, MusSamtale, Plangodkendelse, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag, Planflytning, Planstatus
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsaftale, Tidsindbydelse, Tidsudbud
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
from ansoegninger.strategi.godkendelse import Forslagssvar, Strategiforslag, Strategigodkendelse
from ansoegninger.strategi.initiativer import Initiativ, Initiativtilstand
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
    "Behovsfund",
    "Behovsopgoerelse",
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
    "Forankring",
    "Forankringssyn",
    "Forberedelse",
    "Forespoergsel",
    "Forhaandsanmodning",
    "Forhaandssvar",
    "Formaal",
    "Formaalsaftale",
    "Forslagssvar",
    "Gennemfoerelse",
    "Grusaktivitet",
    "Grusdag",
    "Grusdeltager",
    "Grusflytning",
    "Grusmaal",
    "Grussamtale",
    "Grusstatus",
    "Hjuloenske",
    "Holddeltager",
    "Indstilling",
    "Initiativ",
    "Initiativtilstand",
    "Introbekraeftelse",
    "Introforloeb",
    "Introgodkendelse",
    "Introkonklusion",
    "Intromilepael",
    "Introniveau",
    "Introophoer",
    "Introskabelon",
    "Introstatus",
    "Introtrin",
    "Introudfoert",
    "Katalogindlaesning",
    "Koersel",
    "Koerselstilskud",
    "Koerselsvalg",
    "Kriteriepoint",
    "Kriteriesaet",
    "Kriteriesvar",
    "Kriterieudkast",
    "Kriterium",
    "Kursus",
    "Kursusafholdelse",
    "Kursusbevis",
    "Kursushold",
    "Kursusmaal",
    "Kursuspris",
    "Laeringsmaal",
    "Laesekvittering",
    "Lederaftale",
    "Maalestok",
    "Maalvurdering",
    "Moede",
    "Moedepunkt",
    "MusRunde",
    "MusSamtale",
    "Niveaubeskrivelse",
    "Oenske",
    "Omraadeenhed",
    "Opbevaringsregel",
    "Opfoelgning",
    "Opfoelgningsdag",
    "Orientering",
    "Overspringning",
    "Placering",
    "Planaktivitet",
    "Planflytning",
    "Plangodkendelse",
    "Planstatus",
    "Postering",
    "Prioriteringsrunde",
    "Profilbesvarelse",
    "Profilkladde",
    "Puljeomraade",
    "Ramme",
    "Returnering",
    "Rundevaegt",
    "Rytme",
    "Sagsdeling",
    "Sagstype",
    "Sagstypevurdering",
    "Samtaletid",
    "Scenarie",
    "Scenariemaerke",
    "Scenarieramme",
    "Scenarietema",
    "Scenarievaegt",
    "Skabelontrin",
    "Strategi",
    "Strategiforslag",
    "Strategigodkendelse",
    "Tema",
    "Tidsaftale",
    "Tidsindbydelse",
    "Tidsudbud",
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
