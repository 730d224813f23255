"""The app's tables, gathered here so that Django finds them."""

from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.kalenderadresse.models import Kalenderadresse
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder

__all__ = ["Ansaettelse", "Bruger", "Enhed", "Kalenderadresse", "Mandat", "Rolletildeling", "Stedfortraeder"]
