"""The order of the decision paper's sections: the municipality's own, and every section exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class Del(StrEnum):
    """A section of the decision paper; the codes are those of the setting."""

    RESUME = "RESUME"
    INDSTILLING = "INDSTILLING"
    SAGSFREMSTILLING = "SAGSFREMSTILLING"
    OEKONOMI = "OEKONOMI"
    PROCES = "PROCES"
    BILAG = "BILAG"
    BESLUTNING = "BESLUTNING"


def laes(koder: Sequence[str]) -> tuple[Del, ...]:
    """The order that these codes say.

    Raises:
        ImproperlyConfigured: a code is unknown, missing, or there twice.
    """
    renset = [kode.strip().upper() for kode in koder]
    if sorted(renset) != sorted(Del):
        raise ImproperlyConfigured(
            f"PAPIRER_AFSNIT skal nævne hvert af {', '.join(Del)} én gang. Der står: {', '.join(renset) or 'intet'}"
        )
    return tuple(Del(kode) for kode in renset)


def raekkefoelge() -> tuple[Del, ...]:
    """The order that this municipality has chosen."""
    return laes(settings.PAPIRER_AFSNIT)
