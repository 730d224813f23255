"""Constraints that several tables share."""

from django.db import models
from django.db.models import Q

from roller.begraensninger import hoejst

__all__ = ["hoejst", "ikke_negativ", "ikke_tom", "kendt"]


def ikke_tom(tabel: str, felt: str) -> models.CheckConstraint:
    """The text must say something."""
    return models.CheckConstraint(condition=~Q(**{felt: ""}), name=f"{tabel}_{felt}_ikke_tom")


def ikke_negativ(tabel: str, felt: str) -> models.CheckConstraint:
    """Zero or more; NULL (unknown) is allowed where the column allows it."""
    betingelse = Q(**{f"{felt}__gte": 0}) | Q(**{f"{felt}__isnull": True})
    return models.CheckConstraint(condition=betingelse, name=f"{tabel}_{felt}_ikke_negativ")


def kendt(tabel: str, felt: str, koder: type[models.TextChoices]) -> models.CheckConstraint:
    """One of the known codes."""
    return models.CheckConstraint(condition=Q(**{f"{felt}__in": koder.values}), name=f"{tabel}_{felt}_kendt")
