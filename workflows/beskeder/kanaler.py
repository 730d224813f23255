"""How a message leaves the system, and what its failures mean for the outbox."""

from __future__ import annotations

import smtplib
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parseaddr
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.core.mail import BadHeaderError, EmailMessage, get_connection

_PERMANENT = 500


class Kanalfejl(Exception):
    """Sending failed. The text is a type and a code: never an address, a name or what the message says."""


class Midlertidig(Kanalfejl):
    """This message was not taken now; it may be later."""


class Permanent(Kanalfejl):
    """This message will never be taken: trying again would only be told the same."""


class KanalNede(Kanalfejl):
    """Nothing can be sent at the moment, whatever the message."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a channel is asked to send. The same key is always the same message to whoever receives it."""

    noegle: str
    til: str
    emne: str
    tekst: str


class Kanal(Protocol):
    """Something that sends one message, or raises a `Kanalfejl`."""

    def send(self, post: Post) -> None: ...


class Mailkanal:
    """E-mail by Django's `EMAIL_BACKEND`: the console in the demo, SMTP in production.

    One connection is held open for a round. It is dropped after any failure, so that what a server said about one
    message cannot colour the next.
    """

    def __init__(self) -> None:
        self._forbindelse: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, slags: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None
    ) -> None:
        self._luk()

    def send(self, post: Post) -> None:
        """Send one e-mail.

        Raises:
            Permanent: the address or the message was refused for good.
            Midlertidig: refused for now.
            KanalNede: the mail server cannot be reached, does not answer, or does not know us.
        """
        try:
            self._aabn().send_messages([_mail(post)])
        except (smtplib.SMTPException, OSError, ValueError) as fejl:
            self._luk()
            raise _oversat(fejl) from None

    def _aabn(self) -> Any:
        if self._forbindelse is None:
            forbindelse = get_connection()
            forbindelse.open()
            self._forbindelse = forbindelse
        return self._forbindelse

    def _luk(self) -> None:
        forbindelse, self._forbindelse = self._forbindelse, None
        if forbindelse is not None:
            # It is being thrown away: that it cannot even say goodbye changes nothing.
            with suppress(smtplib.SMTPException, OSError):
                forbindelse.close()


def message_id(noegle: str) -> str:
    """The Message-ID of a message, the same at every attempt: a mail server that got it twice can tell."""
    domaene = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "kursussporet.invalid"
    return f"<{uuid5(NAMESPACE_URL, f'kursussporet:{noegle}')}@{domaene}>"


def _mail(post: Post) -> EmailMessage:
    hoveder = {"Message-ID": message_id(post.noegle), "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject=post.emne, body=post.tekst, to=[post.til], headers=hoveder)


def _oversat(fejl: Exception) -> Kanalfejl:
    """What a failure means. Only a refusal of the recipient or of the content can be about the message itself."""
    navn = type(fejl).__name__
    if isinstance(fejl, smtplib.SMTPRecipientsRefused):
        koder = [kode for kode, _ in fejl.recipients.values()]
        return _efter_kode(navn, min(koder, default=0))
    if isinstance(fejl, smtplib.SMTPDataError):
        return _efter_kode(navn, fejl.smtp_code)
    if isinstance(fejl, BadHeaderError | ValueError) and not isinstance(fejl, OSError):
        return Permanent(navn)
    # A refused sender or password is our own set-up, not this message: the letters wait until it is put right.
    return KanalNede(f"{navn} {getattr(fejl, 'smtp_code', '')}".strip())


def _efter_kode(navn: str, kode: int) -> Kanalfejl:
    return (Permanent if kode >= _PERMANENT else Midlertidig)(f"{navn} {kode}")
