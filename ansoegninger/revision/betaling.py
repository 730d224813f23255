"""Which pots a round could be paid from, as they stood: read from history, with the same question as the room's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.raekkevidde import Kilde, til_forplejning
from ansoegninger.prioritering.grundlag import Linje, Pulje
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.strategi.models import Tema
from roller.organisation.models import Enhed
from workflows.motor.dengang import Vaerdier, som_de_stod

_TOTALER = ("ramme_oere", "disponeret_oere", "tilskud_oere", "reserveret_oere", "forbrugt_oere")


@dataclass(frozen=True)
class Betaling:
    """The pots of a centre and year just before an instant.

    Attributes:
        egne: each department's own ceiling, by indstilling.
        afdelingsstier: each department's path, by indstilling.
        rammer: the totals as they stood, by pot.
        enhedsstier: the path of each unit that the wishes are of.
        temanumre: the number of each theme, by its key.
    """

    runde: Prioriteringsrunde
    egne: Mapping[int, int]
    afdelingsstier: Mapping[int, str]
    rammer: Mapping[int, Vaerdier]
    kilder: Mapping[int, Kilde]
    enhedsstier: Mapping[int, str]
    temanumre: Mapping[int, int]

    def naar(self, ramme_id: int, egen_id: int, oenske: Vaerdier) -> bool:
        """Could the pot pay for the wish?"""
        if ramme_id == egen_id:
            return True
        kilde = self.kilder.get(ramme_id)
        return kilde is not None and kilde.naar(
            egen_id=egen_id,
            aar=self.runde.aar,
            enhed_sti=self.enhedsstier.get(oenske["enhed_id"], ""),
            center_sti=self.runde.enhed.path,
            temanummer=self.temanumre.get(oenske["tema_id"]),
        )

    def forplejning(self, indstilling_id: int) -> int | None:
        """The department's pot for catering and venue, if it had one."""
        sti = self.afdelingsstier[indstilling_id]
        return til_forplejning(self.kilder.values(), aar=self.runde.aar, enhed_sti=sti)

    def puljer(self, linjer: Sequence[Linje]) -> list[Pulje]:
        """The departments' own ceilings and the pots that are taken from, as plain values."""
        brugte = dict.fromkeys([*self.egne.values(), *(pk for linje in linjer for pk in linje.tager)])
        return [
            Pulje(ramme_id=pk, **{felt: self.rammer[pk][felt] for felt in _TOTALER})
            for pk in brugte
            if pk in self.rammer
        ]


def betalingen(runde: Prioriteringsrunde, oensker: Iterable[Vaerdier], foer: datetime) -> Betaling:
    """Read the pots of the round's centre and year, in a constant number of queries."""
    afdelinger = list(runde.indstillinger.values_list("pk", "ramme", "enhed__path"))
    i_centret = Q(enhed__path__startswith=runde.enhed.path, aar=runde.aar)
    kolonner = ["enhed_id", "art", "udgift", "aar", "temanumre", *_TOTALER]
    rammer = som_de_stod(Ramme, i_centret, foer, kolonner)
    raekker = list(oensker)
    stier = dict(
        Enhed.objects.filter(
            pk__in={r["enhed_id"] for r in (*raekker, *rammer.values())},
        ).values_list("pk", "path")
    )
    temaer = {r["tema_id"] for r in raekker if r["tema_id"]}
    return Betaling(
        runde=runde,
        egne={pk: ramme for pk, ramme, _ in afdelinger},
        afdelingsstier={pk: sti for pk, _, sti in afdelinger},
        rammer=rammer,
        kilder={
            pk: Kilde(pk, r["aar"], r["art"], r["udgift"], stier[r["enhed_id"]], tuple(r["temanumre"]))
            for pk, r in rammer.items()
            if r["enhed_id"] in stier
        },
        enhedsstier=stier,
        temanumre=dict(Tema.objects.filter(pk__in=temaer).values_list("pk", "nummer")),
    )
