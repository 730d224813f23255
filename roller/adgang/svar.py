"""A policy's answer: yes, or no with the reason that the page shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Svar:
    """Truthy or falsy, with the reason in words for whoever was refused."""

    ja: bool
    grund: str = ""

    def __bool__(self) -> bool:
        return self.ja


JA = Svar(ja=True)


def nej(grund: str) -> Svar:
    """A refusal that says why."""
    return Svar(ja=False, grund=grund)


class IngenAdgang(Exception):
    """An act was refused by a policy; carries the answer."""

    def __init__(self, svar: Svar) -> None:
        super().__init__(svar.grund)
        self.svar = svar


def kraev(svar: Svar) -> None:
    """Go on only if the answer is yes.

    Raises:
        IngenAdgang: the policy refused.
    """
    if not svar:
        raise IngenAdgang(svar)
