"""Where people's own words and names stand: every text column of every table is here, or in `andre_felter`.

A test reads the models and fails on a column that stands in neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moedepunkt
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.viden.models import Forespoergsel
from ansoegninger.breve.models import Brev
from ansoegninger.evaluering.models import (
    Evaluering,
    Forankring,
    Forankringssyn,
    Formaal,
    Formaalsaftale,
    Gennemfoerelse,
    Kursusbevis,
)
from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import (
    Fondsannullering,
    Fondssvar,
    Fondsvalg,
    Lederaftale,
    Tilbagebetaling,
    TrErklaering,
)
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.introforloeb.fakta import (
    Introbekraeftelse,
    Introgodkendelse,
    Introkonklusion,
    Introophoer,
    Introstatus,
)
from ansoegninger.introforloeb.models import Introforloeb, Introtrin
from ansoegninger.kompetenceprofil.models import Profilkladde
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.grus.models import Grusaktivitet, Grusdeltager, Grusflytning, Grusmaal, Grussamtale, Grusstatus
from ansoegninger.mus.models import Bortfald, Forberedelse, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Planflytning, Planstatus
from ansoegninger.mus.tidsmodeller import Tidsaftale, Tidsindbydelse
from ansoegninger.oensker.models import Oenske, Returnering, Sagsdeling, Tilbagetraekning, Vurdering
from ansoegninger.prioritering.afvigelser.models import Afvigelse
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast
from ansoegninger.prioritering.scenarier.models import Scenariemaerke
from ansoegninger.sletning.models import Bevaringspaalaeg
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.kalenderadresse.models import Kalenderadresse
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from workflows.beskeder.models import Besked
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost


@dataclass(frozen=True, slots=True)
class Tekst:
    """Text in one table about a case or a person.

    Attributes:
        vej: the path from a row, live or of the history, to the key of what it is about.
        felter: the columns; a JSON column is emptied, a file is taken away, any other gets the stand-in where it says
            something.
    """

    model: type[models.Model]
    vej: str
    felter: tuple[str, ...]

    @property
    def kilder(self) -> list[type[models.Model]]:
        """The tables that hold it, the history before the row itself."""
        historik: Any = getattr(self.model, "history", None)
        return [historik.model, self.model] if historik and not self._uden_for_historikken else [self.model]

    @property
    def _uden_for_historikken(self) -> bool:
        kendte = {f.name for f in self.model.history.model.tracked_fields}  # type: ignore[attr-defined]
        return not kendte & set(self.felter)


#: By the key of the wish.
OM_OENSKET = (
    Tekst(Vurdering, "oenske_id", ("begrundelse",)),
    Tekst(Returnering, "vurdering__oenske_id", ("svar",)),
    Tekst(Tilbagetraekning, "oenske_id", ("begrundelse",)),
    Tekst(Sagsdeling, "content_object_id", ("grund",)),
    Tekst(Beslutningsudkast, "oenske_id", ("begrundelse", "henvisning")),
    Tekst(Scenariemaerke, "oenske_id", ("grund",)),
    Tekst(Afvigelse, "oenske_id", ("grund",)),
    Tekst(Beslutning, "oenske_id", ("begrundelse", "henvisning")),
    Tekst(Overspringning, "oenske_id", ("begrundelse",)),
    Tekst(Ventelistevalg, "beslutning__oenske_id", ("hvorfor",)),
    Tekst(Gennemfoerelse, "oenske_id", ("begrundelse",)),
    Tekst(Formaal, "oenske_id", ("hvorfor", "oeve", "opgaver", "stoette")),
    Tekst(Formaalsaftale, "oenske_id", ("tilfoejelse",)),
    Tekst(Kursusbevis, "oenske_id", ("indhold",)),
    Tekst(Evaluering, "oenske_id", ("tekst",)),
    Tekst(Forankring, "oenske_id", ("proevet", "aendret", "andre", "emne")),
    Tekst(Forankringssyn, "oenske_id", ("naeste",)),
    Tekst(Brev, "beslutning__oenske_id", ("indhold",)),
    Tekst(Oenske, "id", ("titel", "udbyder", "begrundelse")),
)
#: By the key of the application to the fund.
OM_FONDSSAGEN = (
    Tekst(Lederaftale, "ansoegning_id", ("begrundelse",)),
    Tekst(TrErklaering, "ansoegning_id", ("begrundelse",)),
    Tekst(Fondssvar, "ansoegning_id", ("begrundelse",)),
    Tekst(Fondsvalg, "ansoegning_id", ("begrundelse",)),
    Tekst(Tilbagebetaling, "ansoegning_id", ("begrundelse",)),
    Tekst(Fondsannullering, "ansoegning_id", ("begrundelse",)),
    Tekst(Fondsdom, "ansoegning_id", ("sag",)),
    Tekst(Fondsansoegning, "id", ("titel", "udbyder")),
)
#: By the key of the introductory programme.
OM_INTROFORLOEBET = (
    Tekst(Introgodkendelse, "forloeb_id", ("begrundelse",)),
    Tekst(Introstatus, "milepael__forloeb_id", ("tekst",)),
    Tekst(Introbekraeftelse, "konklusion__forloeb_id", ("begrundelse",)),
    Tekst(Introkonklusion, "forloeb_id", ("videre",)),
    Tekst(Introophoer, "forloeb_id", ("begrundelse",)),
    Tekst(Introtrin, "forloeb_id", ("titel", "laering")),
    Tekst(Introforloeb, "id", ("erfaring",)),
)
#: By the key of the talk.
OM_SAMTALEN = (
    Tekst(Forberedelse, "samtale_id", ("noter",)),
    Tekst(Udviklingsmaal, "samtale_id", ("maal", "aktivitet")),
    Tekst(Planaktivitet, "maal__samtale_id", ("hvad",)),
    Tekst(Planstatus, "opfoelgning__samtale_id", ("ord",)),
    Tekst(Opfoelgning, "samtale_id", ("bemaerkning",)),
    Tekst(Planflytning, "samtale_id", ("grund",)),
    Tekst(Bortfald, "samtale_id", ("begrundelse",)),
    Tekst(Tidsindbydelse, "samtale_id", ("ord",)),
    Tekst(Tidsaftale, "samtale_id", ("sted",)),
)
#: By the key of the group's talk.
OM_GRUSSEN = (
    Tekst(Grusdeltager, "grus_id", ("ord",)),
    Tekst(Grusflytning, "grus_id", ("grund",)),
    Tekst(Grusaktivitet, "maal__grus_id", ("hvad",)),
    Tekst(Grusstatus, "maal__grus_id", ("ord",)),
    Tekst(Grusmaal, "grus_id", ("maal",)),
    Tekst(Grussamtale, "id", ("navn", "sted", "temaer", "afslutning")),
)
#: By the number of the case, of whatever kind.
OM_SAGEN = (
    Tekst(Profilkladde, "sagsnummer", ("indhold",)),
    Tekst(Besked, "sagsnummer", ("emne", "tekst", "fejl")),
    Tekst(AabenOpgave, "sagsnummer", ("sagstitel", "emne")),
    Tekst(Bevaringspaalaeg, "sagsnummer", ("grund",)),
)
#: By the key of the person.
OM_PERSONEN = (
    Tekst(Profilkladde, "person_id", ("indhold",)),
    Tekst(Ansaettelse, "person_id", ("stilling",)),
    Tekst(Rolletildeling, "person_id", ("grund",)),
    Tekst(Stedfortraeder, "for_person_id", ("grund",)),
    Tekst(Mandat, "user_id", ("grund",)),
    Tekst(Bevaringspaalaeg, "person_id", ("grund",)),
    Tekst(Besked, "modtager_id", ("emne", "tekst", "fejl")),
    Tekst(Moedepunkt, "person_id", ("tekst",)),
    Tekst(Forespoergsel, "person_id", ("besked", "svar_tekst")),
    Tekst(Hjuloenske, "person_id", ("tekst", "hvorfor")),
    Tekst(Kalenderadresse, "person_id", ("navn",)),
)
#: By their own keys.
BREVET = Tekst(Brev, "id", ("indhold",))
BESKEDEN = Tekst(Besked, "id", ("emne", "tekst", "fejl"))
EMNET = Tekst(Aarshjulsemne, "id", ("vidensperson",))

ALLE = (
    *(*OM_OENSKET, *OM_FONDSSAGEN, *OM_INTROFORLOEBET, *OM_SAMTALEN, *OM_GRUSSEN, *OM_SAGEN, *OM_PERSONEN),
    *(BREVET, BESKEDEN, EMNET),
)

#: Erased in a way of their own: a person gets another name, an entry of the trail loses its salt with its content.
PAA_EGEN_MAADE: dict[type[models.Model], tuple[str, ...]] = {
    Bruger: ("navn", "brugernavn", "email", "password"),
    Sporpost: ("salt", "indhold"),
}


def personlige() -> dict[type[models.Model], set[str]]:
    """Every column that is erased, by its table."""
    samlet: dict[type[models.Model], set[str]] = {model: set(felter) for model, felter in PAA_EGEN_MAADE.items()}
    for tekst in ALLE:
        samlet.setdefault(tekst.model, set()).update(tekst.felter)
    return samlet
