"""The same words written differently: case, accents, punctuation, space, and `aa` for `å`. Pure."""

from __future__ import annotations

import unicodedata


def fold(tekst: str) -> str:
    """What is left of a text when how it was typed does not count; two texts that fold alike say the same."""
    smaat = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", tekst).casefold())
    fladt = "".join(map(_uden_accent, smaat)).replace("aa", "å")
    return " ".join("".join(tegn if tegn.isalnum() else " " for tegn in fladt).split())


def _uden_accent(tegn: str) -> str:
    # å is a letter of its own in Danish, not an a with a ring.
    return tegn if tegn == "å" else unicodedata.normalize("NFD", tegn)[0]
