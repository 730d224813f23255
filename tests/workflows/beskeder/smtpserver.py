"""A mail server on this machine that behaves as badly as a test asks."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

Svar = Callable[["Smtp", EmailMessage], str]


def tag_imod(server: Smtp, mail: EmailMessage) -> str:
    return "250 OK"


@dataclass
class Smtp:
    """What arrived, and how the server answers. `haeng` keeps the answer back until it is set free."""

    svar: Svar = tag_imod
    rcpt: str = "250 OK"
    modtaget: list[EmailMessage] = field(default_factory=list)
    port: int = 0
    slip: threading.Event = field(default_factory=threading.Event)
    naaede_frem: threading.Event = field(default_factory=threading.Event)
    laas: threading.Lock = field(default_factory=threading.Lock)

    def message_ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for mail in self.modtaget]


def haeng(server: Smtp, mail: EmailMessage) -> str:
    """Take the message, and do not answer before the test says so."""
    server.naaede_frem.set()
    server.slip.wait(30)
    return "250 OK"


class _Samtale(socketserver.StreamRequestHandler):
    smtp: Smtp

    def handle(self) -> None:
        try:
            self._samtale()
        except (ConnectionError, BrokenPipeError):
            return

    def _samtale(self) -> None:
        self._sig("220 test")
        while linje := self.rfile.readline():
            ordre = linje[:4].upper().strip()
            if ordre == b"DATA":
                self._sig("354 Go ahead")
                self._sig(self._modtag())
            elif ordre == b"QUIT":
                self._sig("221 Bye")
                return
            else:
                self._sig(self.smtp.rcpt if ordre == b"RCPT" else "250 OK")

    def _modtag(self) -> str:
        linjer = []
        while (linje := self.rfile.readline()) and linje != b".\r\n":
            linjer.append(linje.removeprefix(b"."))
        mail = message_from_bytes(b"".join(linjer), policy=policy.default)
        assert isinstance(mail, EmailMessage)
        svar = self.smtp.svar(self.smtp, mail)
        if svar.startswith("250"):
            with self.smtp.laas:
                self.smtp.modtaget.append(mail)
        return svar

    def _sig(self, tekst: str) -> None:
        self.wfile.write(f"{tekst}\r\n".encode())


@contextmanager
def smtpserver(svar: Svar = tag_imod, *, rcpt: str = "250 OK") -> Iterator[Smtp]:
    """Run it for the length of a `with`."""
    smtp = Smtp(svar=svar, rcpt=rcpt)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that was killed is what the test is about."""

    with Server(("127.0.0.1", 0), type("Samtale", (_Samtale,), {"smtp": smtp})) as server:
        smtp.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield smtp
        finally:
            smtp.slip.set()
            server.shutdown()
