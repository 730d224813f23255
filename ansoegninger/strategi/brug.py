"""What stands on a version: told by the domains above, which this one does not know."""

from __future__ import annotations

from collections.abc import Callable

from ansoegninger.strategi.models import Strategi

#: (version) -> what stands on it, in words; empty for nothing.
Brug = Callable[[Strategi], str]

_REGISTER: list[Brug] = []


def registrer_brug(brug: Brug) -> None:
    """Add a kind of thing that is judged on a version and stays on it."""
    _REGISTER.append(brug)


def staar_paa(strategi: Strategi) -> list[str]:
    """Everything that stands on the version, in words."""
    return [ord_ for brug in _REGISTER if (ord_ := brug(strategi))]
