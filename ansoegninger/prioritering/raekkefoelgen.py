"""Moving a wish in a department's order, and writing the order, set-based."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Value, When

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Placering
from ansoegninger.prioritering.policies import maa_rangere
from ansoegninger.prioritering.queries import kendte_pladser, listens_aftryk, raekkefoelge
from ansoegninger.prioritering.samling.priser import holdene
from roller.adgang.adgang import Adgang
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange, rettede


def flyt(
    *, indstilling: Indstilling, oenske_id: int, til_plads: int, vist: str, adgang: Adgang, tidspunkt: datetime
) -> int:
    """Move a wish to a place (1..n; beyond either end means the end) in the department's order.

    Returns:
        The place it got.

    Raises:
        IngenAdgang: not the leader, or locked.
        Regelbrud: the list is not the one that was shown, or the wish is no longer in it.
    """
    with transaction.atomic():
        laast = laas_listen(Indstilling.objects.select_related("enhed"), pk=indstilling.pk)
        return flyt_i(laast, oenske_id=oenske_id, til_plads=til_plads, vist=vist, adgang=adgang).gem(tidspunkt)


def laas_listen(synlige: QuerySet[Indstilling], **hvilken: object) -> Indstilling:
    """One of these under lock, read in the same query, its round's teams too; inside the caller's transaction.

    Raises:
        Indstilling.DoesNotExist: it is not among them.
    """
    return synlige.annotate(holdene=holdene(OuterRef("runde"))).select_for_update(of=("self",)).get(**hvilken)


@dataclass
class Flytning:
    """A move that is made and not written yet, from one place to another: the whole list as it becomes."""

    indstilling: Indstilling
    rangeret: list[Oenske]
    egne: list[Oenske]
    fra: int
    plads: int
    bruger: Bruger

    def gem(self, tidspunkt: datetime) -> int:
        """Write it.

        Returns:
            The place that the wish got.
        """
        gem_raekkefoelge(self.indstilling, self.bruger, tidspunkt, self.rangeret, kendte=True)
        return self.plads


def flyt_i(laast: Indstilling, *, oenske_id: int, til_plads: int, vist: str, adgang: Adgang) -> Flytning:
    """The same in a list that is locked already, with the list that comes of it.

    `vist` is the print of the list that the leader saw.

    Raises:
        IngenAdgang: not the leader, or locked.
        Regelbrud: the list is not the one that was shown, or the wish is no longer in it.
    """
    rangeret, egne = raekkefoelge(laast, adgang.dag)
    kraev(maa_rangere(adgang, laast, rangeret))
    if listens_aftryk(rangeret, egne) != vist:
        raise Regelbrud("Listen er ændret af en anden, siden du åbnede den. Se den nye rækkefølge, og prøv igen.")
    flyttes = next((o for o in rangeret if o.pk == oenske_id), None)
    if flyttes is None:
        raise Regelbrud("Ønsket er ikke længere på listen.")
    fra = rangeret.index(flyttes) + 1
    rangeret.remove(flyttes)
    plads = max(1, min(til_plads, len(rangeret) + 1))
    rangeret.insert(plads - 1, flyttes)
    return Flytning(laast, rangeret, egne, fra, plads, adgang.bruger)


def gem_raekkefoelge(
    indstilling: Indstilling,
    bruger: Bruger,
    tidspunkt: datetime,
    rangeret: Sequence[Oenske],
    egne: Sequence[Oenske] = (),
    *,
    kendte: bool = False,
) -> None:
    """Write the places 1..n anew, set-based; only rows that change get a history row.

    `kendte`: the places came along with the list; they are read again only where the list lacks some of them.
    """
    gamle = kendte_pladser(indstilling, [*rangeret, *egne]) if kendte else None
    if gamle is None:
        gamle = {p.oenske_id: p for p in Placering.objects.filter(indstilling=indstilling)}
    nye: list[Placering] = []
    spring: dict[tuple[int, bool], list[int]] = {}
    for plads, oenske in enumerate([*rangeret, *egne], start=1):
        uden_rang = plads > len(rangeret)
        gammel = gamle.pop(oenske.pk, None)
        if gammel is None:
            nye.append(Placering(indstilling=indstilling, oenske=oenske, plads=plads, uden_rang=uden_rang))
        elif (gammel.plads, gammel.uden_rang) != (plads, uden_rang):
            spring.setdefault((plads - gammel.plads, uden_rang), []).append(gammel.pk)
    Placering.objects.filter(pk__in=[p.pk for p in gamle.values()]).delete()
    opret_mange(nye, bruger=bruger, tidspunkt=tidspunkt)
    if spring:
        _spring(spring, bruger, tidspunkt)


def _spring(spring: Mapping[tuple[int, bool], Sequence[int]], bruger: Bruger, tidspunkt: datetime) -> None:
    """Let places go so far up or down: in one statement however many, since a move shifts all between by one."""
    alle = [pk for pks in spring.values() for pk in pks]
    saa_langt = [When(pk__in=pks, then=F("plads") + Value(langt)) for (langt, _), pks in spring.items()]
    uden = [pk for (_, uden_rang), pks in spring.items() if uden_rang for pk in pks]
    Placering.objects.filter(pk__in=alle).update(
        plads=Case(*saa_langt, output_field=IntegerField()),
        uden_rang=Case(When(pk__in=uden, then=Value(True)), default=Value(False)),
    )
    rettede(Placering, alle, bruger=bruger, tidspunkt=tidspunkt)
