"""What the leader changes on the way: the talk while it is planned, and the agreed days while the plan holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from ansoegninger.mus.grus import besked
from ansoegninger.mus.grus.models import Grusdeltager, Grusflytning, Grussamtale
from ansoegninger.mus.grus.queries import udestaaende
from ansoegninger.mus.grus.services import kraev_deltagere
from ansoegninger.mus.opfoelgning.flytning import kraev_flytning
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import fjernet, nyt, som_er
from workflows.sprog.formater import DANSK_TID, antal

#: What the talk is, with the word that the trail has for each.
FELTER = {"navn": "navnet", "dag": "dagen", "klokken": "tiden", "sted": "stedet", "temaer": "emnerne"}


@dataclass(frozen=True, slots=True)
class Rettelse:
    """What became of a planned talk: in words, and the rows beside the case's own fields."""

    hvad: tuple[str, ...]
    aendringer: tuple[Aendring, ...]

    def til_spor(self) -> dict[str, object]:
        """The words of the sentence."""
        *foerst, sidst = self.hvad
        return {"hvad": f"{', '.join(foerst)} og {sidst}" if foerst else sidst}


def ret(*, sag: Grussamtale, aktoer: Aktoer, deltagere: Sequence[int], tidspunkt: datetime, **felter: Any) -> Rettelse:
    """Change when and where a planned talk is, what it is about and who takes part; whom it concerns is told.

    Raises:
        Regelbrud: nothing is changed, it would be in the past, or `kraev_deltagere` refuses the group.
    """
    foer = som_er(sag)
    for felt in FELTER:
        setattr(sag, felt, felter[felt])
    rettede = [felt for felt in FELTER if getattr(sag, felt) != foer[felt]]
    if {"dag", "klokken"} & set(rettede):
        _kraev_fremtid(sag.dag, sag.klokken, tidspunkt)
    nye, borte = _saet_deltagere(sag, deltagere, aktoer, timezone.localdate(tidspunkt))
    hvad = [FELTER[felt] for felt in rettede]
    hvad += [f"{antal(len(nye), 'ny deltager', 'nye deltagere')}"] if nye else []
    hvad += [f"{antal(len(borte), 'deltager', 'deltagere')} mindre"] if borte else []
    if not hvad:
        raise Regelbrud("Du har ikke ændret noget.")
    sag.save(update_fields=list(FELTER))
    aendringer = [a for raekke in nye for a in nyt(raekke)] + [a for raekke in borte for a in fjernet(raekke)]
    for raekke in borte:
        # The row goes; whose it was is still known.
        raekke.delete()
    hvem = {"nye": {d.person_id for d in nye}, "borte": {d.person_id for d in borte}}
    besked.sig_at_den_er_rettet(sag, rettet=bool(rettede), **hvem, tidspunkt=tidspunkt)
    return Rettelse(tuple(hvad), tuple(aendringer))


def _saet_deltagere(
    sag: Grussamtale, deltagere: Sequence[int], aktoer: Aktoer, dag: date
) -> tuple[list[Grusdeltager], list[Grusdeltager]]:
    """Make the rows of those who are new; whose are to go is answered, for they are told of first."""
    med = {raekke.person_id: raekke for raekke in sag.deltagere.select_related("person").order_by("pk")}
    valgte = kraev_deltagere(sag.enhed, deltagere, aktoer.bruger, dag, kendte=med.keys())
    nye = [Grusdeltager.objects.create(grus=sag, person_id=pk) for pk in valgte if pk not in med]
    return nye, [raekke for pk, raekke in med.items() if pk not in valgte]


def _kraev_fremtid(dag: date, klokken: time | None, tidspunkt: datetime) -> None:
    if dag < timezone.localdate(tidspunkt):
        raise Regelbrud("Dagen kan ikke ligge før i dag.", "paa_dag")
    if klokken and datetime.combine(dag, klokken, tzinfo=DANSK_TID) <= tidspunkt:
        raise Regelbrud("Tiden skal ligge i fremtiden.", "klokken")


def flyt_opfoelgningsdag(
    *, sag: Grussamtale, aktoer: Aktoer, fra_dag: date, til_dag: date, grund: str, tidspunkt: datetime
) -> Grusflytning:
    """The leader moves a day on which the group was to look at its plan; refusals as in MUS."""
    raekke = udestaaende(grus=sag, dag=fra_dag).first()
    if raekke is None:
        raise Regelbrud("Den dag er der fulgt op på, eller den er flyttet. Vælg en anden.", "fra_dag")
    aftalte = set(sag.dage.values_list("dag", flat=True))
    kraev_flytning(til=til_dag, aftalte=aftalte, i_dag=timezone.localdate(tidspunkt))
    raekke.dag = til_dag
    raekke.save(update_fields=["dag"])
    flytning = Grusflytning.objects.create(
        grus=sag,
        fra_dag=fra_dag,
        til_dag=til_dag,
        grund=grund.strip(),
        flyttet_af=aktoer.bruger,
        flyttet_kl=tidspunkt,
    )
    besked.sig_opfoelgningen_er_flyttet(flytning, tidspunkt=tidspunkt)
    return flytning
