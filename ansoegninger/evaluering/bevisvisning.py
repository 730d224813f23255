"""The proof as pages show it, without its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import BooleanField, ExpressionWrapper, Q

from ansoegninger.evaluering.filtype import Bevistype
from ansoegninger.evaluering.models import Kursusbevis
from ansoegninger.oensker.models import Oenske
from workflows.sprog.formater import tal

_KB, _MB = 1024, 1024**2


@dataclass(frozen=True, slots=True)
class Bevisvisning:
    """What kind of file it is, how big, and since when; `slettet` where only that is left."""

    type: str
    fylder: str
    lagt_kl: datetime
    slettet: bool


def bevis_paa(oenske: Oenske) -> Bevisvisning | None:
    """The proof of this course, if there is one; the file itself stays in the database."""
    slettet = ExpressionWrapper(Q(indhold__isnull=True), output_field=BooleanField())
    fundet = Kursusbevis.objects.filter(oenske=oenske.pk).annotate(slettet=slettet)
    for type_, stoerrelse, lagt_kl, vaek in fundet.values_list("type", "stoerrelse", "lagt_kl", "slettet"):
        return Bevisvisning(Bevistype(type_).label, fylder(stoerrelse), lagt_kl, vaek)
    return None


def fylder(antal_bytes: int) -> str:
    """In kilobytes, and what is more in megabytes with one decimal: "412 KB", "1,2 MB"."""
    if antal_bytes < _MB:
        return f"{max(1, round(antal_bytes / _KB))}\N{NO-BREAK SPACE}KB"
    return f"{tal(Decimal(antal_bytes) / _MB, decimaler=1)}\N{NO-BREAK SPACE}MB"
