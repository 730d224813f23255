"""Emptying the outbox: claim one message with a lease, send it outside any transaction, say how it went.

Killed anywhere, nothing is lost: a message that was claimed and not settled is due again when its lease runs out.
The one message that was under way at that moment may arrive twice, with the same Message-ID.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import OperationalError, connection, transaction
from django.db.models import F

from workflows.beskeder.kanaler import Kanal, Kanalfejl, KanalNede, Permanent, Post
from workflows.beskeder.models import Besked, BeskedQuerySet, Beskedstatus
from workflows.beskeder.pause import aktuel_pause
from workflows.beskeder.services import marker_sendt
from workflows.beskeder.udfald import Udfald, meld

logger = logging.getLogger(__name__)

#: Longer than a channel may take over one message (EMAIL_TIMEOUT for each of a few exchanges).
LAAN = timedelta(minutes=5)
#: So many times is it tried to write down that a message was sent; each waits as long as the database lets one wait.
NOTERINGER = 4
#: The wait after each failed attempt. After the last one the message has failed, and somebody must look at it.
PAUSER = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 480, 960))


@dataclass(slots=True)
class Runde:
    """What one round did."""

    sendt: int = 0
    udskudt: int = 0
    fejlet: int = 0
    kanal_nede: bool = False


def altid() -> bool:
    """Go on until nothing is due."""
    return True


def send_forfaldne(nu: Callable[[], datetime], kanal: Kanal, *, fortsaet: Callable[[], bool] = altid) -> Runde:
    """Send what is due, one message at a time, until nothing is, the channel is down, or the caller says stop.

    Args:
        nu: the clock; asked once per message, for a round may take long.
        kanal: what sends.
        fortsaet: asked before each message; lets a worker end between two.
    """
    runde = Runde()
    if pause := aktuel_pause():
        logger.warning("%s. Intet sendes.", pause)
        return runde
    while fortsaet() and not runde.kanal_nede and (besked := _tag_naeste(nu())):
        _send_en(besked, nu, kanal, runde)
    return runde


def _tag_naeste(tidspunkt: datetime) -> Besked | None:
    """Claim the next due message, or None. Two workers never get the same one.

    PostgreSQL skips rows that another worker is claiming; on SQLite the conditional UPDATE alone decides, and whoever
    comes second looks for another row.
    """
    spring_over = connection.features.has_select_for_update_skip_locked
    while True:
        # Durable: refused inside a transaction, where the claim would not be seen by others before the mail is out.
        with transaction.atomic(durable=True):
            forfaldne = Besked.objects.til_afsendelse(tidspunkt)
            fundet = forfaldne.select_for_update(skip_locked=spring_over, of=("self",) if spring_over else ()).first()
            if fundet is None:
                return None
            taget = forfaldne.order_by().filter(pk=fundet.pk, forsoeg=fundet.forsoeg)
            if taget.update(status=Beskedstatus.SENDES, laan_til_kl=tidspunkt + LAAN, forsoeg=F("forsoeg") + 1):
                return Besked.objects.select_related("modtager").get(pk=fundet.pk)


def _send_en(besked: Besked, nu: Callable[[], datetime], kanal: Kanal, runde: Runde) -> None:
    """Send a claimed message and settle it."""
    try:
        _kraev_forsoeg_tilbage(besked)
        kanal.send(_post(besked))
    except Permanent as fejl:
        _opgiv(besked, fejl, nu(), runde)
    except Kanalfejl as fejl:
        runde.kanal_nede = isinstance(fejl, KanalNede)
        _udskyd(besked, fejl, nu(), runde)
    except Exception as fejl:  # noqa: BLE001 - one message that breaks the channel must not stop the others
        _udskyd(besked, fejl, nu(), runde)
    else:
        _noter_sendt(besked, nu())
        runde.sendt += 1


def _noter_sendt(besked: Besked, tidspunkt: datetime) -> None:
    """Write that it was sent. A colleague may hold the case for a while; not to have written it would send it again."""
    for forsoeg in range(NOTERINGER):
        try:
            marker_sendt([besked], tidspunkt=tidspunkt)
        except OperationalError:
            if forsoeg == NOTERINGER - 1:
                raise
        else:
            return


def _kraev_forsoeg_tilbage(besked: Besked) -> None:
    """A message that kills its sender every time is claimed again and again, and fails nowhere else."""
    if besked.forsoeg > len(PAUSER) + 1:
        raise Permanent("Afsenderen blev afbrudt ved hvert forsøg")


def _post(besked: Besked) -> Post:
    adresse = besked.modtager.email
    if not adresse:
        raise Permanent("Modtageren har ingen e-mailadresse")
    return Post(noegle=besked.noegle, til=adresse, emne=besked.emne, tekst=besked.tekst)


def _udskyd(besked: Besked, fejl: Exception, tidspunkt: datetime, runde: Runde) -> None:
    if besked.forsoeg > len(PAUSER):
        _opgiv(besked, fejl, tidspunkt, runde)
        return
    naeste = tidspunkt + PAUSER[besked.forsoeg - 1]
    _egen(besked).update(status=Beskedstatus.KLAR, laan_til_kl=None, naeste_forsoeg_kl=naeste, fejl=_kort(fejl))
    runde.udskudt += 1
    logger.warning("Besked %s kunne ikke sendes (forsøg %s): %s", besked.pk, besked.forsoeg, _kort(fejl))


def _opgiv(besked: Besked, fejl: Exception, tidspunkt: datetime, runde: Runde) -> None:
    with transaction.atomic():
        if _egen(besked).update(status=Beskedstatus.FEJLET, laan_til_kl=None, fejl=_kort(fejl)):
            meld(Udfald.OPGIVET, [besked], tidspunkt=tidspunkt)
    runde.fejlet += 1
    logger.error("Besked %s er opgivet efter %s forsøg: %s", besked.pk, besked.forsoeg, _kort(fejl))


def _egen(besked: Besked) -> BeskedQuerySet:
    """The row, as long as this claim still holds it: a lease that ran out belongs to somebody else now."""
    return Besked.objects.filter(pk=besked.pk, status=Beskedstatus.SENDES, forsoeg=besked.forsoeg)


def _kort(fejl: Exception) -> str:
    """What went wrong without what it was about: our own words, or only the type of a foreign error."""
    return str(fejl)[:300] if isinstance(fejl, Kanalfejl) else type(fejl).__name__
