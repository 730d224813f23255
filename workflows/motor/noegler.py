"""Idempotency keys: the same form sent twice is one act."""

from datetime import datetime
from uuid import UUID

from roller.brugere.models import Bruger
from workflows.motor.models import Noegle


def tidligere(bruger: Bruger, noegle: UUID) -> Noegle | None:
    """What this key did before, if anything."""
    return Noegle.objects.filter(bruger=bruger, noegle=noegle).first()


def gem(bruger: Bruger, noegle: UUID, *, sagsnummer: str, trin: str, tidspunkt: datetime) -> None:
    """Remember that the key was used; inside the transaction of the act."""
    Noegle.objects.create(bruger=bruger, noegle=noegle, sagsnummer=sagsnummer, trin=trin, oprettet_kl=tidspunkt)
