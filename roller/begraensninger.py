"""A constraint that tables everywhere share."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

models.CharField.register_lookup(Length)
models.TextField.register_lookup(Length)


def hoejst(tabel: str, felt: str, tegn: int) -> models.CheckConstraint:
    """At most so many characters, also on SQLite, which ignores max_length."""
    return models.CheckConstraint(condition=Q(**{f"{felt}__length__lte": tegn}), name=f"{tabel}_{felt}_laengde")
