"""One sentence template per kind of entry, so that the trail reads as a story.

A template starts with a verb in the past tense; the page puts the actor in front.
"""

from collections.abc import Mapping

#: In an entry's data: for how many cases the same answer was given at once.
SAMLET = "samlet"

_SKABELONER: dict[str, str] = {}


class UkendtArt(LookupError):
    """A kind of entry without a sentence: a programming error that the tests find."""


class _Tomme(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "–"


def registrer(skabeloner: Mapping[str, str]) -> None:
    """Add sentence templates, keyed by kind; a second, different template for a kind is refused."""
    for art, skabelon in skabeloner.items():
        if _SKABELONER.setdefault(art, skabelon) != skabelon:
            raise ValueError(f"{art} har allerede en anden sætning")


def kendte_arter() -> frozenset[str]:
    """Every kind that has a sentence."""
    return frozenset(_SKABELONER)


def saetning(art: str, data: Mapping[str, object]) -> str:
    """The sentence of one entry; a value the entry lacks shows as a dash, and an answer given to several says so.

    Raises:
        UkendtArt: no template is registered for the kind.
    """
    if art not in _SKABELONER:
        raise UkendtArt(art)
    tekst = _SKABELONER[art].format_map(_Tomme(data))
    return f"{tekst} (samme svar til {data[SAMLET]} sager på én gang)" if SAMLET in data else tekst
