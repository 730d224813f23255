"""One sentence template per kind of entry, so that the trail reads as a story.

A template starts with a verb in the past tense; the page puts the actor in front. `{antal:ønske,ønsker}` counts.
"""

from collections.abc import Mapping
from string import Formatter

from workflows.sprog.formater import tal

#: In an entry's data: for how many cases the same answer was given at once.
SAMLET = "samlet"

_SKABELONER: dict[str, str] = {}


class UkendtArt(LookupError):
    """A kind of entry without a sentence: a programming error that the tests find."""


class _Tal(int):
    """A number that knows its noun: `{antal:ønske,ønsker}` becomes `1 ønske` or `3 ønsker`."""

    def __format__(self, former: str) -> str:
        ental, _, flertal = former.partition(",")
        return f"{tal(self)} {ental if self == 1 else flertal}" if former else str(self)


class _Tom(str):
    """What the entry lacks."""

    __slots__ = ()

    def __format__(self, former: str) -> str:
        return f"– {former.partition(',')[2]}" if former else "–"


class _Vaerdier(dict[str, object]):
    def __getitem__(self, navn: str) -> object:
        vaerdi = self.get(navn, _Tom())
        return _Tal(vaerdi) if type(vaerdi) is int else vaerdi


def registrer(skabeloner: Mapping[str, str]) -> None:
    """Add sentence templates, keyed by kind; a second, different template for a kind is refused."""
    for art, skabelon in skabeloner.items():
        if _SKABELONER.setdefault(art, skabelon) != skabelon:
            raise ValueError(f"{art} har allerede en anden sætning")


def kendte_arter() -> frozenset[str]:
    """Every kind that has a sentence."""
    return frozenset(_SKABELONER)


def vaerdier(art: str) -> set[str]:
    """The names of the values that a kind's sentence asks for."""
    return {navn for _, navn, _, _ in Formatter().parse(_SKABELONER[art]) if navn}


def saetning(art: str, data: Mapping[str, object]) -> str:
    """The sentence of one entry; a value the entry lacks shows as a dash, and an answer given to several says so.

    Raises:
        UkendtArt: no template is registered for the kind.
    """
    if art not in _SKABELONER:
        raise UkendtArt(art)
    tekst = _SKABELONER[art].format_map(_Vaerdier(data))
    return f"{tekst} (samme svar til {data[SAMLET]} sager på én gang)" if SAMLET in data else tekst
