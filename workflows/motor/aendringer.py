"""What a step changed, as the trail keeps it: the case's own fields old and new, and the fact that was written."""

from __future__ import annotations

from typing import Any

from django.db import models

from workflows.motor.sag import Sag
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, raekkenavn, raekker_i, rettet


def aendringer(sag: Sag, resultat: Any) -> list[Aendring]:
    """The case's fields that differ from when it was locked, then every filled field of the fact row.

    A result that is no row may say by itself what became of other rows (`aendringer`).

    `fase` is left out: the flow sets it after the entry, and the next entry shows where the case went.
    """
    af_sagen = [a for a in rettet(sag, sag.som_laast) if a.felt != "fase"]
    if not isinstance(resultat, models.Model) or resultat is sag:
        return af_sagen + list(getattr(resultat, "aendringer", ()))
    return af_sagen + nyt(resultat)


def henvisninger(resultat: Any) -> list[str]:
    """The fact row that the step wrote, or the rows that the result tells of."""
    if isinstance(resultat, models.Model):
        return [raekkenavn(resultat)]
    return raekker_i(getattr(resultat, "aendringer", ()))
