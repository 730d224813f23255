"""What every case has, and how its number is made."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.db import models

from roller.organisation.models import Enhed


class Sag(models.Model):
    """A case: the artifact of a process. `fase` is a projection of the open step, and only the motor writes it."""

    #: First letter of the case numbers of this kind, unique among the kinds.
    praefiks: ClassVar[str]
    #: What the case is called in a sentence, e.g. "kursusønske".
    sagstype: ClassVar[str]
    #: The phases of this kind, with the words that pages show.
    faser: ClassVar[type[models.TextChoices]]
    #: Is each about one person, whose business it is who looks at it?
    om_en_person: ClassVar[bool] = True
    #: What a step reads together with the case: the unit, and what its title and rules are made of.
    laeses_med: ClassVar[tuple[str, ...]] = ("enhed",)

    sagsnummer = models.CharField("sagsnummer", max_length=20, unique=True)
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="+", verbose_name="enhed")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    fase = models.CharField("fase", max_length=30)
    procesversion = models.PositiveSmallIntegerField(default=1)
    oprettet_kl = models.DateTimeField("oprettet")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.sagsnummer} {self.sagstitel}"

    @property
    def sagstitel(self) -> str:
        """The title in lists, e.g. the name of the course."""
        return ""

    @property
    def emne(self) -> str:
        """What a queue may be filtered on, e.g. the theme; empty when the kind has none."""
        return ""

    @property
    def regelversion(self) -> str:
        """The strategy or rule set that the case is judged on, as the trail names it; empty when there is none."""
        return ""

    @property
    def som_laast(self) -> dict[str, Any]:
        """The fields as `husk` found them; empty when it was not called."""
        return getattr(self, "_som_laast", {})

    def husk(self) -> None:
        """Remember the fields as they are, so that the trail can tell what a step changed."""
        self._som_laast = {f.attname: getattr(self, f.attname) for f in self._meta.concrete_fields}

    @property
    def fasetekst(self) -> str:
        """The phase in words."""
        return str(self.faser(self.fase).label)


def sagsmodeller() -> dict[str, type[Sag]]:
    """Every kind of case by its prefix."""
    return {model.praefiks: model for model in apps.get_models() if issubclass(model, Sag)}


def find_sag(sagsnummer: str) -> Sag | None:
    """The case with this number, of whatever kind; access is the caller's question."""
    model: Any = sagsmodeller().get(sagsnummer[:1])
    return model.objects.filter(sagsnummer=sagsnummer).first() if model else None


def nye_sagsnumre(model: type[Sag], antal: int, dag: date) -> list[str]:
    """Reserve `antal` numbers of this kind and year, e.g. K-2026-00001; call inside the transaction that uses them."""
    from workflows.motor.models import Sagsnummerserie

    if antal < 1:
        return []
    serie, _ = Sagsnummerserie.objects.get_or_create(praefiks=model.praefiks, aar=dag.year)
    Sagsnummerserie.objects.filter(pk=serie.pk).update(sidste=models.F("sidste") + antal)
    sidste = Sagsnummerserie.objects.values_list("sidste", flat=True).get(pk=serie.pk)
    return [f"{model.praefiks}-{dag.year}-{nr:05d}" for nr in range(sidste - antal + 1, sidste + 1)]
