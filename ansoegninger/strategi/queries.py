"""Reading the strategy."""

from datetime import date

from ansoegninger.strategi.models import Strategi
from roller.organisation.models import Enhed, Enhedsart


def strategi_for(enhed: Enhed, dag: date) -> Strategi | None:
    """The strategy that holds for the unit on this day: its centre's latest version whose period includes it."""
    sti = enhed.sti_for(Enhedsart.CENTER)
    if sti is None:
        return None
    return Strategi.objects.paa(dag).filter(enhed__path=sti).order_by("-version").first()
