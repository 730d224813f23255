"""What a copy says of itself, beside the database in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from workflows.sikkerhedskopi.fejl import Kopifejl

FIL = "manifest.json"
_STYKKE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Tilstand:
    """How much trail there is: entries, chains, the Merkle root over the chains' heads, and the last checkpoint.

    A manifest from before checkpoints were noted has None for its number.
    """

    poster: int
    kaeder: int
    rod: str
    kontrolpunkt: int | None = None
    kontrolpunkt_digest: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """When, of what kind, which file with which SHA-256, and how much trail was in it when it was tried."""

    taget_kl: str
    motor: str
    fil: str
    sha256: str
    tilstand: Tilstand

    def gem(self, mappe: Path) -> None:
        """Write it into the copy's folder."""
        (mappe / FIL).write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


def laes(mappe: Path) -> Manifest:
    """Read a copy's manifest and check that its file is the one it was.

    Raises:
        Kopifejl: there is none, or the file has changed.
    """
    try:
        raa = json.loads((mappe / FIL).read_text(encoding="utf-8"))
        manifest = Manifest(**(raa | {"tilstand": Tilstand(**raa["tilstand"])}))
    except (OSError, ValueError, KeyError, TypeError) as fejl:
        raise Kopifejl(f"{mappe} er ikke en hel sikkerhedskopi: {FIL} mangler eller kan ikke læses.") from fejl
    if sha256(mappe / manifest.fil) != manifest.sha256:
        raise Kopifejl(f"{manifest.fil} er ændret, siden kopien blev taget. Brug en anden kopi.")
    return manifest


def sha256(fil: Path) -> str:
    """The file's SHA-256, read in pieces.

    Raises:
        Kopifejl: it is not there.
    """
    if not fil.is_file():
        raise Kopifejl(f"{fil.name} mangler i kopien.")
    sum_ = hashlib.sha256()
    with fil.open("rb") as aaben:
        while stykke := aaben.read(_STYKKE):
            sum_.update(stykke)
    return sum_.hexdigest()
