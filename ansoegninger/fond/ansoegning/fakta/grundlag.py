"""What every fact about an application has."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ansoegninger.fond.ansoegning.models import Fondsansoegning


class Fondsfaktum(models.Model):
    """A fact about an application, who registered it and when."""

    ansoegning = models.ForeignKey(Fondsansoegning, models.PROTECT)
    registreret_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    registreret_kl = models.DateTimeField("registreret")

    class Meta:
        abstract = True
