"""The trail's arithmetic: how an entry is written out, digested and chained. Python's standard library only.

The system writes with these functions and the auditor's verifier checks with the same ones, on a machine that has
never seen the system. Source of the tree: RFC 6962, section 2.1.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

#: Written first in every digest, so that two versions of the format never agree by accident.
FORMAT = "kursussporet-spor-1"
#: What the first entry of a chain points back to.
INTET = "0" * 64
#: The chained fields in their order; `indhold_digest` stands for everything that can be erased.
FELTER = (
    "kaede",
    "nummer",
    "art",
    "tidspunkt",
    "aktoer_id",
    "rolle",
    "paa_vegne_af_id",
    "person_id",
    "enhed_id",
    "procesversion",
    "regelversion",
    "indhold_digest",
    "forrige",
)

Vaerdi = str | int | datetime | None


def pak(*vaerdier: Vaerdi) -> bytes:
    """Write values so that no two lists look alike: each led by its length in bytes, nothing as a bare "-".

    A number is written in decimal, an instant as ISO 8601 in UTC with microseconds.
    """
    return b"".join(_pak_en(v) for v in vaerdier)


def _pak_en(vaerdi: Vaerdi) -> bytes:
    if vaerdi is None:
        return b"-"
    raa = _tekst(vaerdi).encode()
    return b"%d:%s," % (len(raa), raa)


def _tekst(vaerdi: str | int | datetime) -> str:
    if isinstance(vaerdi, datetime):
        return vaerdi.astimezone(UTC).isoformat(timespec="microseconds")
    return str(vaerdi)


def kanonisk(indhold: Mapping[str, object]) -> str:
    """The one way in which content is written as JSON: keys in order, no spaces, letters as they are."""
    return json.dumps(indhold, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def indhold_digest(salt: str, indhold: str) -> str:
    """The digest (64 hexadecimal digits) of content that may be erased; the salt keeps short texts unguessable."""
    return _sha256(pak(FORMAT, salt, indhold))


def postens_hash(felter: Mapping[str, Vaerdi]) -> str:
    """The hash (64 hexadecimal digits) of one entry over `FELTER`, the previous entry's hash among them."""
    return _sha256(pak(FORMAT, *(felter[navn] for navn in FELTER)))


def blad(kaede: str, nummer: int, sidste_hash: str) -> str:
    """The leaf of one chain's head in the checkpoint's tree."""
    return _sha256(b"\x00" + pak(kaede, nummer, sidste_hash))


def merkle_rod(hoveder: Iterable[tuple[str, int, str]]) -> str:
    """The root over the heads (chain, number, hash), sorted by chain; of no heads, the hash of nothing.

    Method: RFC 6962's tree, built level by level; an odd node out is carried up unchanged.
    """
    lag = [blad(*hoved) for hoved in sorted(hoveder)]
    if not lag:
        return _sha256(b"")
    while len(lag) > 1:
        lag = [_forening(lag[i : i + 2]) for i in range(0, len(lag), 2)]
    return lag[0]


def _forening(par: Sequence[str]) -> str:
    venstre, *hoejre = (bytes.fromhex(knude) for knude in par)
    return _sha256(b"\x01" + venstre + hoejre[0]) if hoejre else venstre.hex()


def _sha256(raa: bytes) -> str:
    return hashlib.sha256(raa).hexdigest()
