"""The file of checkpoints that is kept outside the database: one JSON line each, added to and never changed."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from workflows.spor.efterproev import KONTROLPUNKTFELTER, kanonisk, som_tekst
from workflows.spor.kontrolpunkter.models import Kontrolpunkt

BLOK = 64 * 1024


class FilenAfviger(Exception):
    """The file goes on where the database does not: it is another database's, or the database was set back."""


def ajourfoer(fil: Path) -> int:
    """Add the checkpoints that the file lacks. Killed anywhere it is right again after the next call.

    Returns:
        How many were added.

    Raises:
        FilenAfviger: the file's last checkpoint is not the one of that number in the database.
    """
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("a+b") as ud:
        # Two workers on one machine would write the same line twice.
        fcntl.flock(ud, fcntl.LOCK_EX)
        nye = list(_efter(_sidste_linje(ud), fil))
        ud.writelines(f"{linje(punkt)}\n".encode() for punkt in nye)
        ud.flush()
        os.fsync(ud.fileno())
    return len(nye)


def linje(punkt: Kontrolpunkt, *, med_hoveder: bool = True) -> str:
    """A checkpoint as it is exported: what was signed, the signature, and the heads that moved."""
    return kanonisk(som_felter(punkt, med_hoveder=med_hoveder))


def som_felter(punkt: Kontrolpunkt, *, med_hoveder: bool = True) -> dict[str, Any]:
    """The same before it is written out."""
    felter = {navn: getattr(punkt, navn) for navn in (*KONTROLPUNKTFELTER, "underskrift", "digest")}
    felter["tidspunkt"] = som_tekst(punkt.tidspunkt)
    if med_hoveder:
        hoveder = punkt.hoveder.order_by("pk").values_list("kaede", "nummer", "hash")
        felter["hoveder"] = [list(hoved) for hoved in hoveder]
    return felter


def laes(fil: Path) -> Iterator[dict[str, Any]]:
    """The checkpoints of a file, one at a time."""
    with fil.open("rb") as ind:
        yield from (json.loads(raa) for raa in ind if raa.strip())


def _efter(sidste: bytes, fil: Path) -> Iterator[Kontrolpunkt]:
    punkter = Kontrolpunkt.objects.order_by("nummer")
    if not sidste:
        return punkter.iterator()
    eksporteret = json.loads(sidste)
    nummer, digest = eksporteret["nummer"], eksporteret["digest"]
    if not punkter.filter(nummer=nummer, digest=digest).exists():
        raise FilenAfviger(
            f"{fil} ender med kontrolpunkt {nummer}, som databasen ikke har. Databasen er ført tilbage, eller filen "
            "hører til en anden. Kør manage.py spor_verificer, gem filen, og angiv en ny i SPOR_KONTROLPUNKTFIL."
        )
    return punkter.filter(nummer__gt=nummer).iterator()


def _sidste_linje(fil: BinaryIO) -> bytes:
    """The last whole line. Half a line, whose writer was killed, is cut off: the database has it."""
    slut, hale = fil.seek(0, os.SEEK_END), b""
    hel, halv = b"", b""
    while slut > 0 and b"\n" not in hel:
        start = max(0, slut - BLOK)
        fil.seek(start)
        hale, slut = fil.read(slut - start) + hale, start
        hel, _, halv = hale.rpartition(b"\n")
    if halv:
        fil.truncate(fil.seek(0, os.SEEK_END) - len(halv))
    return hel.rpartition(b"\n")[2]
