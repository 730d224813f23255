"""One row per completed step and per administrative act; rows are added, never changed.

The database itself refuses to change them (`vaern`), and each carries the hash of the one before it (`efterproev`).
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from workflows.spor.saetninger import saetning
from workflows.spor.udkast import BESLUTNINGER


class SporpostQuerySet(models.QuerySet["Sporpost"]):
    def for_sag(self, sagsnummer: str) -> Self:
        """A case's story in the order in which it happened, ready to be shown."""
        return self.filter(kaede=sagsnummer).order_by("nummer").select_related("aktoer", "paa_vegne_af")


class Sporpost(models.Model):
    """An entry of the trail, numbered without gaps within its chain (a case, who looked at it, or the system).

    Everything that names a person or was written by one stands in `indhold` (canonical JSON), of which only the salted
    digest is chained: it can be erased, and the chain still verifies.
    """

    kaede = models.CharField(max_length=30)
    nummer = models.PositiveIntegerField()
    art = models.CharField(max_length=60)
    tidspunkt = models.DateTimeField()
    aktoer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False)
    rolle = models.CharField(max_length=20, blank=True)
    paa_vegne_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    # Plain numbers, not relations: the trail must outlive any reorganisation of what it tells about.
    person_id = models.BigIntegerField(null=True)
    enhed_id = models.BigIntegerField(null=True)
    procesversion = models.PositiveSmallIntegerField(null=True)
    regelversion = models.CharField(max_length=40, blank=True)
    indhold_digest = models.CharField(max_length=64)
    forrige = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    salt = models.CharField(max_length=32, blank=True)
    indhold = models.TextField(blank=True)

    objects = SporpostQuerySet.as_manager()

    class Meta:
        verbose_name = "sporpost"
        verbose_name_plural = "sporposter"
        ordering = ["kaede", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["kaede", "nummer"], name="sporpost_nummer_i_kaede"),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="sporpost_nummer_fra_1"),
            # Erased is erased: never a text without its salt, nor the other way round.
            models.CheckConstraint(
                condition=Q(salt="", indhold="") | ~Q(salt="") & ~Q(indhold=""), name="sporpost_slettet"
            ),
        ]
        indexes = [
            models.Index(fields=["tidspunkt", "id"], name="sporpost_tidspunkt"),
            models.Index(fields=["aktoer", "tidspunkt", "id"], name="sporpost_aktoer"),
            models.Index(fields=["paa_vegne_af", "tidspunkt", "id"], name="sporpost_paa_vegne_af"),
            models.Index(fields=["person_id", "tidspunkt", "id"], name="sporpost_person"),
            models.Index(fields=["enhed_id", "tidspunkt", "id"], name="sporpost_enhed"),
            models.Index(fields=["art", "tidspunkt", "id"], name="sporpost_art"),
            *(
                models.Index(
                    fields=[hvem, "tidspunkt", "id"],
                    name=f"sporpost_{hvem}_besl",
                    condition=models.Q(art__in=BESLUTNINGER),
                )
                for hvem in ("aktoer", "paa_vegne_af")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kaede} nr. {self.nummer}: {self.art}"

    @property
    def er_slettet(self) -> bool:
        """Was its content erased?"""
        return not self.indhold

    @cached_property
    def _indhold(self) -> dict[str, Any]:
        return dict(json.loads(self.indhold)) if self.indhold else {}

    @property
    def data(self) -> dict[str, Any]:
        """What the sentence needs; empty when erased."""
        return dict(self._indhold.get("data", {}))

    @property
    def begrundelse(self) -> str:
        """The reason given; empty when there was none, or when erased."""
        return str(self._indhold.get("begrundelse", ""))

    @property
    def aendringer(self) -> list[dict[str, Any]]:
        """What changed: `om`, `felt`, `foer`, `efter`."""
        return list(self._indhold.get("aendringer", []))

    @property
    def henvisninger(self) -> list[str]:
        """What the entry leans on or made, as "model:key"."""
        return list(self._indhold.get("henvisninger", []))

    @property
    def saetning(self) -> str:
        """What happened, as a sentence without its subject ("vurderede ønsket: anbefales")."""
        return saetning(self.art, self.data)


class Kaedehoved(models.Model):
    """The last entry of each chain. Only the database's own trigger writes it, when an entry is added."""

    kaede = models.CharField(max_length=30, primary_key=True)
    nummer = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "kædehoved"
        verbose_name_plural = "kædehoveder"
        ordering = ["kaede"]

    def __str__(self) -> str:
        return f"{self.kaede} indtil nr. {self.nummer}"


class Fanget(models.Model):
    """A change of business data, written down by the database's own trigger; `spor_afstem` looks for its entry."""

    transaktion = models.CharField(max_length=40)
    tabel = models.CharField(max_length=80)
    noegle = models.CharField(max_length=40)
    handling = models.CharField(max_length=6)
    kl = models.DateTimeField()

    class Meta:
        verbose_name = "fanget ændring"
        verbose_name_plural = "fangede ændringer"
        ordering = ["id"]
        indexes = [models.Index(fields=["transaktion"], name="fanget_transaktion")]

    def __str__(self) -> str:
        return f"{self.handling} {self.tabel} {self.noegle}"


class SporetTransaktion(models.Model):
    """A transaction in which an entry was added to the trail; written by the trigger on the trail."""

    transaktion = models.CharField(max_length=40, primary_key=True)

    class Meta:
        verbose_name = "sporet transaktion"
        verbose_name_plural = "sporede transaktioner"

    def __str__(self) -> str:
        return self.transaktion


class Sletning(models.Model):
    """The erasure ledger: what was erased. A guarded row may lose its content only when it stands here."""

    tabel = models.CharField(max_length=80)
    noegle = models.CharField(max_length=40)
    regel = models.CharField(max_length=60)
    slettet_kl = models.DateTimeField()

    class Meta:
        verbose_name = "sletning"
        verbose_name_plural = "sletninger"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["tabel", "noegle"], name="sletning_en_gang")]

    def __str__(self) -> str:
        return f"{self.tabel} {self.noegle}"
