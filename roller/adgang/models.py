"""What is given by hand, beside what the organisation already says: held by guardian."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from guardian.managers import UserObjectPermissionManager
from guardian.models import UserObjectPermissionBase
from simple_history.models import HistoricalRecords

from roller.begraensninger import hoejst
from roller.organisation.models import Enhed


class MandatQuerySet(models.QuerySet["Mandat"]):
    def paa(self, dag: date) -> Self:
        """Mandates that hold on this day; the end day is exclusive."""
        return self.filter(fra_dag__lte=dag, udloeber_dag__gt=dag)


class Mandat(UserObjectPermissionBase):
    """An auditor's mandate to read every case in a unit and below it, with reason and expiry.

    guardian's direct foreign-key model for `Enhed`: a deleted unit cannot leave an orphan, and
    `user.has_perm("roller.revider_enhed", enhed)` finds the row. guardian knows no expiry, so the policies read
    `paa(dag)`.
    """

    content_object = models.ForeignKey(Enhed, models.PROTECT, related_name="mandater")
    grund = models.CharField("grund", max_length=200)
    fra_dag = models.DateField("fra")
    udloeber_dag = models.DateField("udløber", help_text="Første dag uden mandat")
    givet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    # guardian asks its own manager, so ours is built on it.
    objects = UserObjectPermissionManager.from_queryset(MandatQuerySet)()  # type: ignore[misc]
    history = HistoricalRecords()

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "mandat"
        verbose_name_plural = "mandater"
        constraints = [
            models.CheckConstraint(condition=Q(udloeber_dag__gte=F("fra_dag")), name="mandat_periode"),
            models.CheckConstraint(condition=~Q(grund=""), name="mandat_har_grund"),
            hoejst("mandat", "grund", 200),
        ]

    def __str__(self) -> str:
        return f"{self.user}: revisor i {self.content_object}"
