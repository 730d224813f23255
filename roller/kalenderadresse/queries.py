"""Finding an address by its secret, and whether it still holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hmac import compare_digest

from django.db.models import QuerySet
from django.utils import timezone

from roller.brugere.models import Bruger
from roller.kalenderadresse.models import Kalenderadresse
from roller.kalenderadresse.noegle import fingeraftryk, ligner
from roller.organisation.models import Ansaettelse

Periode = tuple[date, date | None]


def mine(person: Bruger) -> QuerySet[Kalenderadresse]:
    """The person's own, the open ones first."""
    return Kalenderadresse.objects.filter(person=person).order_by("lukket_kl", "-oprettet_kl", "-pk")


def gaeldende(noegle: str, dag: date) -> Kalenderadresse | None:
    """The open address with this secret, of somebody who is active and has been employed ever since it was made.

    It is looked up by the fingerprint, so that the time it takes tells nothing about any secret.
    """
    if not ligner(noegle):
        return None
    digest = fingeraftryk(noegle)
    fundet = Kalenderadresse.objects.aabne().select_related("person").filter(digest=digest).first()
    if fundet is None or not compare_digest(fundet.digest, digest) or not fundet.person.is_active:
        return None
    perioder = Ansaettelse.objects.filter(person=fundet.person_id).values_list("fra_dag", "til_dag")
    return fundet if uafbrudt(perioder, timezone.localdate(fundet.oprettet_kl), dag) else None


def uafbrudt(perioder: Iterable[Periode], fra: date, til: date) -> bool:
    """Does somebody with these employments (the last day exclusive) work there on every day from `fra` to `til`?

    An address ends the day the person leaves, and does not come back with somebody who does.
    """
    naaet = fra
    for begynder, slutter in sorted(perioder, key=lambda p: p[0]):
        if begynder > naaet:
            return False
        if slutter is None or slutter > til:
            return True
        naaet = max(naaet, slutter)
    return False
