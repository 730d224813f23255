"""Reading the organisation."""

from datetime import date

from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart


def ansaettelse_for(person: Bruger, dag: date) -> Ansaettelse | None:
    """The person's employment on this day; the latest, where periods overlap."""
    return Ansaettelse.objects.paa(dag).filter(person=person).select_related("enhed").order_by("-fra_dag").first()


def hoerer_til(person: Bruger, dag: date) -> Enhed | None:
    """The department that carries the person's cases: budgets and leaders are there, not in the teams."""
    ansaettelse = ansaettelse_for(person, dag)
    if ansaettelse is None:
        return None
    return ansaettelse.enhed.naermeste(Enhedsart.AFDELING) or ansaettelse.enhed


def afdelinger_i(center: Enhed) -> list[Enhed]:
    """The departments of a centre, in the order of the tree."""
    return list(Enhed.objects.filter(path__startswith=center.path, art=Enhedsart.AFDELING).order_by("path"))
