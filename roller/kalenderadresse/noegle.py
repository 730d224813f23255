"""The secret of an address, and the fingerprint that is kept of it. Pure but for the randomness."""

from __future__ import annotations

import re
from hashlib import sha256
from secrets import token_urlsafe

#: 256 bits: nobody finds one by trying, so the fingerprint needs neither salt nor slowness.
BYTES = 32
_FORM = re.compile(r"[A-Za-z0-9_-]{43}")


def ny_noegle() -> str:
    """A secret that nobody has seen before."""
    return token_urlsafe(BYTES)


def fingeraftryk(noegle: str) -> str:
    """What is kept of a secret."""
    return sha256(noegle.encode()).hexdigest()


def ligner(noegle: str) -> bool:
    """Could it be one? What could not is never looked up, however long it is."""
    return _FORM.fullmatch(noegle) is not None
