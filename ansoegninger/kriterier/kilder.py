"""Where a criterion's points come from: the leader's answer in the queue, or a fact counted the same for all."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models

#: Said of a person who has never been granted anything; every other number of years is a number.
ALDRIG = "ALDRIG"

Koder = Sequence[tuple[str, str]]


class Kilde(models.TextChoices):
    """Who or what gives the points of a criterion."""

    LEDER = "LEDER", "Lederen svarer i køen"
    NIVEAUSPRING = "NIVEAUSPRING", "Niveauspring i udviklingsplanen"
    BEHOVSKILDE = "BEHOVSKILDE", "Hvor behovet i udviklingsplanen kommer fra"
    LEDERRANG = "LEDERRANG", "Lederens rangering"
    EGEN_PRIORITET = "EGEN_PRIORITET", "Medarbejderens egen prioritet"
    AAR_SIDEN_BEVILLING = "AAR_SIDEN_BEVILLING", "År siden seneste bevilling"

    @property
    def tael(self) -> str:
        """What is counted, where the points go by a number; empty where they do not."""
        return _TAELLES.get(self, "")


_TAELLES = {
    Kilde.NIVEAUSPRING: "Fra så mange niveauer op",
    Kilde.LEDERRANG: "Fra rangering nr.",
    Kilde.EGEN_PRIORITET: "Fra prioritet nr.",
    Kilde.AAR_SIDEN_BEVILLING: "Fra så mange år",
}
_KODER: dict[Kilde, Koder] = {Kilde.AAR_SIDEN_BEVILLING: ((ALDRIG, "Aldrig bevilget før"),)}


def registrer_koder(kilde: Kilde, koder: Koder) -> None:
    """Say which codes a calculation can meet; the domain that has them lies above this one."""
    _KODER[kilde] = koder


def koder(kilde: Kilde) -> Koder:
    """The codes that points can be given for, with their words."""
    return _KODER.get(kilde, ())
