"""Reading when the talks are: what may be chosen, what was answered, and what is agreed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ansoegninger.mus.models import FOER_SAMTALEN, MusSamtale
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsaftale, Tidsindbydelse
from roller.brugere.models import Bruger


@dataclass(frozen=True, slots=True)
class Tidsstand:
    """How far one talk is with its time."""

    aftale: Tidsaftale | None = None
    indbydelse: Tidsindbydelse | None = None

    @property
    def aftalt(self) -> Tidsaftale | None:
        """The time that holds, if any."""
        return self.aftale if self.aftale and self.aftale.gaelder else None

    @property
    def ingen_passer(self) -> bool:
        """Has the employee said that none of the times fits?"""
        return self.aftalt is None and self.indbydelse is not None and self.indbydelse.ingen_passer_kl is not None

    @property
    def venter_paa_svar(self) -> bool:
        """Times are proposed, and the employee has not answered."""
        return self.aftalt is None and self.indbydelse is not None and self.indbydelse.ingen_passer_kl is None


def tidsstand(samtale: MusSamtale) -> Tidsstand:
    """How far this talk is; two queries."""
    return tidsstande([samtale.pk]).get(samtale.pk, Tidsstand())


def tidsstande(samtaler: Collection[int]) -> dict[int, Tidsstand]:
    """How far each of these talks is, by its key; two queries, however many. What has nothing is left out."""
    aftaler = {a.samtale_id: a for a in Tidsaftale.objects.filter(samtale__in=samtaler).select_related("leder")}
    aabne = Tidsindbydelse.objects.filter(samtale__in=samtaler, lukket_kl=None).select_related("udbud__leder")
    indbudt = {i.samtale_id: i for i in aabne}
    return {pk: Tidsstand(aftaler.get(pk), indbudt.get(pk)) for pk in aftaler.keys() | indbudt.keys()}


def aaben_indbydelse(samtale: MusSamtale) -> Tidsindbydelse | None:
    """The invitation that the employee may choose from now."""
    aabne = Tidsindbydelse.objects.filter(samtale=samtale, lukket_kl=None)
    return aabne.select_related("udbud__leder").first()


def ledige_tider(indbydelse: Tidsindbydelse, efter: datetime) -> list[Samtaletid]:
    """The times that are still to come and that nobody else has; what the talk itself has counts as free."""
    tider = list(Samtaletid.objects.filter(udbud=indbydelse.udbud_id, begynder_kl__gt=efter).order_by("begynder_kl"))
    optaget = optagne(indbydelse.udbud.leder, undtagen=indbydelse.samtale_id, efter=efter)
    return [tid for tid in tider if not overlapper(optaget, tid.begynder_kl, tid.slutter_kl)]


def optagne(leder: Bruger, *, efter: datetime, undtagen: int | None = None) -> list[tuple[datetime, datetime]]:
    """When the leader has a talk, from this instant."""
    aftaler = Tidsaftale.objects.filter(leder=leder, aflyst_kl=None, slutter_kl__gt=efter).exclude(samtale=undtagen)
    return list(aftaler.order_by("begynder_kl").values_list("begynder_kl", "slutter_kl"))


def overlapper(optaget: Iterable[tuple[datetime, datetime]], begynder: datetime, slutter: datetime) -> bool:
    """Does any of these go on at the same time? One may begin when another ends."""
    return any(fra < slutter and begynder < til for fra, til in optaget)


def foreslaaede(leder: Bruger, efter: datetime) -> Sequence[tuple[datetime, datetime]]:
    """The times that the leader has proposed to somebody who may still choose."""
    tider = Samtaletid.objects.filter(udbud__leder=leder, begynder_kl__gt=efter)
    aabne = tider.filter(
        udbud__indbydelser__lukket_kl=None, udbud__indbydelser__samtale__fase__in=FOER_SAMTALEN
    ).distinct()
    return list(aabne.order_by("begynder_kl").values_list("begynder_kl", "slutter_kl"))
