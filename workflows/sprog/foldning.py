"""The same words written differently: case, accents, punctuation, space, and `aa` for `å`. Pure."""

from __future__ import annotations

import unicodedata


def fold(tekst: str) -> str:
    """What is left of a text when how it was typed does not count; two texts that fold alike say the same."""
    smaat = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", tekst).casefold())
    return " ".join(smaat.translate(_FLADE).replace("aa", "å").split())


class _Flade(dict[int, str]):
    """Each character as it counts. Kept once seen: thousands of texts use the same hundred."""

    def __missing__(self, kode: int) -> str:
        fladt = _uden_accent(chr(kode))
        self[kode] = fladt if fladt.isalnum() else " "
        return self[kode]


def _uden_accent(tegn: str) -> str:
    # å is a letter of its own in Danish, not an a with a ring.
    return tegn if tegn == "å" else unicodedata.normalize("NFD", tegn)[0]


_FLADE = _Flade()
