"""Finding people by what somebody typed."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from roller.brugere.models import Bruger
from workflows.sprog.soegning import alle_ord


def soeg_person(personer: QuerySet[Bruger], soeg: str) -> QuerySet[Bruger]:
    """Those whose name holds every word, or whose user name it is."""
    return personer.filter(alle_ord(soeg, "navn") | Q(brugernavn__iexact=soeg.strip()))
