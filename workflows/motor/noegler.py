"""Idempotency keys: the same form sent twice is one act."""

from datetime import datetime
from uuid import UUID

from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import Noegle


def tidligere(bruger: Bruger, noegle: UUID) -> Noegle | None:
    """What this key did before, if anything."""
    return Noegle.objects.filter(bruger=bruger, noegle=noegle).first()


def gentages(bruger: Bruger, noegle: UUID | None, *, sagsnummer: str, trin: str) -> bool:
    """Has this form done this step of this case before? Ask under the case's lock.

    Raises:
        Regelbrud: the key belongs to another act; answering with that one's receipt would lose what was typed now.
    """
    gammel = tidligere(bruger, noegle) if noegle else None
    if gammel and (gammel.sagsnummer, gammel.trin) != (sagsnummer, trin):
        raise Regelbrud("Formularen er sendt før, til noget andet. Hent siden igen, og udfyld den på ny.")
    return gammel is not None


def gem(bruger: Bruger, noegle: UUID, *, sagsnummer: str, trin: str, tidspunkt: datetime) -> None:
    """Remember that the key was used; inside the transaction of the act."""
    Noegle.objects.create(bruger=bruger, noegle=noegle, sagsnummer=sagsnummer, trin=trin, oprettet_kl=tidspunkt)
