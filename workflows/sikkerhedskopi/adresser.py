"""Database addresses: which one is in use, and one beside it to try a copy in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from workflows.sikkerhedskopi.fejl import Kopifejl

SQLITE, POSTGRESQL = "sqlite", "postgresql"
#: Databases that a command makes by itself have plain names, so that they need no quoting anywhere.
_NAVN = re.compile(r"[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Adresse:
    """Where a database is. For SQLite `navn` is the file's path, and the rest is empty."""

    motor: str
    navn: str
    vaert: str = ""
    port: str = ""
    bruger: str = ""
    kode: str = ""

    def __str__(self) -> str:
        """The address as `DATABASE_URL` takes it, with the password."""
        if self.motor == SQLITE:
            return f"sqlite:///{self.navn}"
        hvem = quote(self.bruger, safe="") + (f":{quote(self.kode, safe='')}" if self.kode else "")
        hvor = self.vaert + (f":{self.port}" if self.port else "")
        return f"postgres://{hvem}{'@' if hvem else ''}{hvor}/{quote(self.navn, safe='')}"

    @property
    def vist(self) -> str:
        """The address without the password."""
        return str(self).replace(f":{quote(self.kode, safe='')}@", ":***@") if self.kode else str(self)

    def med_navn(self, navn: str) -> Adresse:
        """Another database on the same server.

        Raises:
            Kopifejl: the name holds other than letters, digits and underscores.
        """
        if self.motor == POSTGRESQL and not _NAVN.fullmatch(navn):
            raise Kopifejl(f"En database kan ikke hedde »{navn}« her: brug bogstaver a-z, cifre og understreg.")
        return replace(self, navn=navn)

    def miljoe(self) -> dict[str, str]:
        """What PostgreSQL's own programs read, so that no password stands on a command line."""
        felter = {"PGHOST": self.vaert, "PGPORT": self.port, "PGUSER": self.bruger, "PGPASSWORD": self.kode}
        return {navn: vaerdi for navn, vaerdi in felter.items() if vaerdi}


def i_brug(opsaetning: dict[str, Any]) -> Adresse:
    """The database that Django's settings name."""
    if "sqlite" in opsaetning["ENGINE"]:
        return Adresse(SQLITE, str(opsaetning["NAME"]))
    felter = {k: str(opsaetning.get(k) or "") for k in ("HOST", "PORT", "USER", "PASSWORD")}
    return Adresse(
        POSTGRESQL, str(opsaetning["NAME"]), felter["HOST"], felter["PORT"], felter["USER"], felter["PASSWORD"]
    )


def laes(tekst: str) -> Adresse:
    """Read `sqlite:///sti` or `postgres://bruger:kode@vaert:port/navn`.

    Raises:
        Kopifejl: it is neither.
    """
    dele = urlsplit(tekst)
    if dele.scheme == "sqlite" and dele.path.strip("/"):
        return Adresse(SQLITE, unquote(dele.path.removeprefix("/")))
    if dele.scheme in {"postgres", "postgresql"} and dele.path.strip("/"):
        bruger, kode = unquote(dele.username or ""), unquote(dele.password or "")
        ny = Adresse(POSTGRESQL, "", dele.hostname or "", str(dele.port or ""), bruger, kode)
        return ny.med_navn(unquote(dele.path.strip("/")))
    raise Kopifejl("Skriv adressen som sqlite:////sti/til/fil eller postgres://bruger@vaert/navn.")
