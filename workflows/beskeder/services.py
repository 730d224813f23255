"""Writing to the outbox, always in the transaction of the change that the message tells about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from workflows.beskeder.models import EMNE_LAENGDE, Besked, BeskedQuerySet, Beskedstatus
from workflows.beskeder.udfald import Udfald, meld

_KONTROLTEGN = {chr(n) for n in (*range(32), 127, 0x85, 0x2028, 0x2029)}


class UgyldigtEmne(ValueError):
    """A subject that could end a mail header early, or that says nothing."""


@dataclass(frozen=True, slots=True)
class Kladde:
    """A message before it is a row.

    Attributes:
        noegle: what it is about, e.g. "tilbagemelding:17"; the same message is never written twice.
        modtager_id: the person; the address is read when it is sent.
        sagsnummer: the case, for whoever looks for what was sent about it.
        tidligst_kl: not before this instant; None means at once.
    """

    noegle: str
    modtager_id: int
    emne: str
    tekst: str
    sagsnummer: str = ""
    tidligst_kl: datetime | None = None


def laeg_i_udbakken(kladde: Kladde, *, tidspunkt: datetime) -> Besked:
    """Write one message; a second call with the same key gives the first one back.

    Raises:
        UgyldigtEmne: the subject holds a line break or another control character, or is empty.
    """
    return Besked.objects.get(pk=laeg_mange_i_udbakken([kladde], tidspunkt=tidspunkt)[0])


def laeg_mange_i_udbakken(kladder: Sequence[Kladde], *, tidspunkt: datetime) -> list[int]:
    """Write many messages, set-based.

    Returns:
        The rows' keys, in the order given.

    Raises:
        UgyldigtEmne: as in `laeg_i_udbakken`; then nothing is written.
    """
    assert connection.in_atomic_block, "en besked skrives i den ændrings transaktion, som den handler om"
    for kladde in kladder:
        _kraev_emne(kladde.emne)
    Besked.objects.bulk_create([_besked(k, tidspunkt) for k in kladder], batch_size=500, ignore_conflicts=True)
    fundet = _raekker([k.noegle for k in kladder])
    return [fundet[k.noegle] for k in kladder]


def annuller(noegler: Sequence[str], *, tidspunkt: datetime) -> int:
    """Take back messages that have lost their reason, such as a reminder of a step that is done.

    What is being sent this very moment is too late to stop; it is stopped if its sender dies.

    Returns:
        How many were cancelled.
    """
    efterladt = Q(status=Beskedstatus.SENDES, laan_til_kl__lte=tidspunkt)
    kan_stoppes = Besked.objects.filter(Q(status=Beskedstatus.KLAR) | efterladt, noegle__in=noegler)
    return _skift(kan_stoppes, Udfald.ANNULLERET, tidspunkt, status=Beskedstatus.ANNULLERET, laan_til_kl=None)


def send_igen(beskeder: Iterable[Besked], *, tidspunkt: datetime) -> int:
    """Give failed messages a new start, once whatever stopped them is put right.

    Returns:
        How many are ready again.
    """
    fejlede = Besked.objects.filter(pk__in=[b.pk for b in beskeder], status=Beskedstatus.FEJLET)
    nyt = {"status": Beskedstatus.KLAR, "naeste_forsoeg_kl": tidspunkt, "forsoeg": 0, "fejl": ""}
    return _skift(fejlede, Udfald.NYT_FORSOEG, tidspunkt, **nyt)


def marker_sendt(beskeder: Iterable[Besked], *, tidspunkt: datetime) -> int:
    """Write that messages were sent. Sent is sent, whoever holds the lease by now, and it is told once.

    Returns:
        How many were not known to be sent before.
    """
    nye = Besked.objects.filter(pk__in=[b.pk for b in beskeder]).exclude(status=Beskedstatus.SENDT)
    sendt = {"status": Beskedstatus.SENDT, "sendt_kl": tidspunkt, "laan_til_kl": None, "fejl": ""}
    return _skift(nye, Udfald.SENDT, tidspunkt, **sendt)


def _skift(beskeder: BeskedQuerySet, udfald: Udfald, tidspunkt: datetime, **til: Any) -> int:
    """Change the state of these messages and tell it, together."""
    with transaction.atomic():
        laaste = list(beskeder.select_for_update(of=("self",)).select_related("modtager").order_by("pk"))
        antal = Besked.objects.filter(pk__in=[b.pk for b in laaste]).update(**til)
        meld(udfald, laaste, tidspunkt=tidspunkt)
    return antal


def _raekker(noegler: Sequence[str]) -> dict[str, int]:
    """Each message's row, its own or the one that had the key before."""
    fundet: dict[str, int] = {}
    for start in range(0, len(noegler), 500):
        portion = Besked.objects.filter(noegle__in=noegler[start : start + 500])
        fundet.update(portion.values_list("noegle", "pk"))
    return fundet


def _besked(kladde: Kladde, tidspunkt: datetime) -> Besked:
    return Besked(
        noegle=kladde.noegle,
        modtager_id=kladde.modtager_id,
        emne=kladde.emne,
        tekst=kladde.tekst,
        sagsnummer=kladde.sagsnummer,
        oprettet_kl=tidspunkt,
        naeste_forsoeg_kl=kladde.tidligst_kl or tidspunkt,
    )


def _kraev_emne(emne: str) -> None:
    if not emne.strip() or _KONTROLTEGN & set(emne) or len(emne) > EMNE_LAENGDE:
        raise UgyldigtEmne("Emnet er tomt, for langt eller indeholder et linjeskift")
