"""Finding people by what somebody typed."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from roller.brugere.models import Bruger


def soeg_person(personer: QuerySet[Bruger], soeg: str) -> QuerySet[Bruger]:
    """Those whose name holds every word, or whose user name it is.

    SQLite folds only a–z, so a name that begins with Æ, Ø or Å is also looked for with its capital letter.
    """
    i_navnet = Q()
    for ord_ in soeg.split():
        i_navnet &= Q(navn__icontains=ord_) | Q(navn__icontains=ord_.capitalize())
    return personer.filter(i_navnet | Q(brugernavn__iexact=soeg.strip()))
