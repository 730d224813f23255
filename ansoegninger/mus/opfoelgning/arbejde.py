"""What the worker does for plans that hold: end the following up when the next talk begins."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef

from ansoegninger.mus.models import Fase, MusSamtale
from workflows.motor.doere import omdiriger
from workflows.motor.forloeb import forloeb
from workflows.motor.hver_for_sig import hver_for_sig


def forfaldent(nu: datetime) -> int:
    """End the following up on a plan whose owner's next talk has begun; what is open is shown there.

    Any number of workers may do it at once, and each talk is moved once.

    Returns:
        How many talks were moved.
    """
    omvej = forloeb("mus").omveje()["naeste_samtale"]
    nyere = MusSamtale.objects.filter(person=OuterRef("person"), oprettet_kl__gt=OuterRef("oprettet_kl")).exclude(
        fase__in=(Fase.OPRETTET, Fase.UDGAAET)
    )
    gamle = MusSamtale.objects.filter(Exists(nyere), fase__in=omvej.fra).order_by("pk")

    def afloes(pk: int) -> bool:
        return omdiriger(sag=MusSamtale.objects.get(pk=pk), omvej=omvej, tidspunkt=nu)

    return hver_for_sig(list(gamle.values_list("pk", flat=True)), afloes)
