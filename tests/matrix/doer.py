"""How the tables say what an address answers, and how the addresses of the project are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests.matrix.scene import ROLLER, Scene

Argumenter = Callable[[Scene], dict[str, Any]]

ALLE = frozenset(ROLLER)
INGEN: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Doer:
    """What a GET of one address answers to whom.

    Attributes:
        argumenter: the address's own, from the scene.
        aaben: who gets in.
        svar: what they get: 200, a redirect, or 405 where the address only takes POST.
        lukket: what everybody else gets; 404 where the page must not tell that there is something.
        ellers: single roles that get something else again.
        offentlig: answers without sign-in; every other address sends a stranger to the sign-in.
        sporg: what stands after the question mark, from the scene.
    """

    aaben: frozenset[str] | set[str]
    argumenter: Argumenter = field(default=lambda scene: {})
    svar: int = 200
    lukket: int = 403
    ellers: dict[str, int] = field(default_factory=dict)
    offentlig: bool = False
    sporg: Argumenter = field(default=lambda scene: {})

    def forventet(self, rolle: str) -> int:
        """What this role gets."""
        return self.ellers.get(rolle, self.svar if rolle in self.aaben else self.lukket)


def _ingen(scene: Scene) -> dict[str, Any]:
    return {}


def kun_post(argumenter: Argumenter = _ingen) -> Doer:
    """An address that a GET may not touch."""
    return Doer(ALLE, argumenter, svar=405)


def adresser() -> dict[str, int]:
    """Every named address of the project, with its number of patterns; one without a name is called by its route."""
    antal: dict[str, int] = {}
    for navn in _gaa(get_resolver().url_patterns, ""):
        antal[navn] = antal.get(navn, 0) + 1
    return antal


def _gaa(moenstre: Any, rum: str) -> Iterator[str]:
    for moenster in moenstre:
        if isinstance(moenster, URLResolver):
            under = f"{rum}{moenster.namespace}:" if moenster.namespace else rum
            yield from _gaa(moenster.url_patterns, under)
        elif isinstance(moenster, URLPattern):
            yield f"{rum}{moenster.name or moenster.pattern}"
