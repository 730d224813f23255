"""What a scenario is computed from, read in the same few queries however many wishes and scenarios there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery

from ansoegninger.budget.models import Ramme, Rammeart, Udgiftsart
from ansoegninger.kriterier.score import Score
from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, UDEN_FOR_PRISEN, Udfald, Vurdering
from ansoegninger.oensker.tilskud import Forventet, Laest, Sikkerhed, forventede, oplysninger
from ansoegninger.prioritering.betalere import Betalere, betalere_for
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.prioritering.optimering.udvalgsopgave import Maerke
from ansoegninger.prioritering.queries import laaste_placeringer
from ansoegninger.prioritering.samling.andele import Priser
from ansoegninger.prioritering.samling.priser import GEBYR, Efter, priser
from ansoegninger.prioritering.scenarier.models import Scenarie
from ansoegninger.prioritering.scenarier.opgave import Giver, Opgave, Post, Pulje, Rammer, byg
from ansoegninger.prioritering.scorer import scorer
from roller.organisation.models import Ansaettelse, Enhedsart

_FELTER = (
    *("oenske_id", "oenske__sagsnummer", "oenske__person_id", "oenske__fase", "oenske__pris_kendt"),
    *("oenske__start_dag", "oenske__slut_dag", "oenske__tema__nummer", "optaget", "vurdering", "fonden"),
    *("indstilling__enhed__path", "indstilling__enhed__art", "indstilling__ramme_id"),
    *(f"oenske__{felt}" for felt in (*PRISDELE, *UDEN_FOR_PRISEN)),
)

TRUKKET = "Trukket tilbage eller besluttet i en anden runde"
UDEN_PRIS = "Prisen er ukendt"
IKKE_ANBEFALET = "Lederen anbefaler det ikke"
VIDENDELING = "Bliver til videndeling i stedet"
FULDT = "Holdet har flere, end der er plads til"


@dataclass(frozen=True)
class Rundegrundlag:
    """A round's wishes, pots and people as they are now; every scenario of the round is made of it.

    Attributes:
        raekker: the wishes that may be granted.
        udeladt: why the others are not among them, by the wish's key.
        priser: what each wish takes of its team's price, when the whole team is granted: it comes together or not.
        ansatte: how many are employed in each department, by its path.
        dag: the day that all of it is of.
    """

    raekker: Sequence[Mapping[str, Any]]
    udeladt: Mapping[int, str]
    scorer: Mapping[int, Score]
    betalere: Betalere
    priser: Priser
    ansatte: Mapping[str, int]
    dag: date

    def opgave(self, scenarie: Scenarie) -> Opgave:
        """The problem that the scenario puts."""
        return byg(self.poster(scenarie), self.rammer(scenarie), scenarie.sikkerhed)

    @cached_property
    def forventede(self) -> Mapping[int, Forventet]:
        """What the fund may pay of each wish; asked for only by a scenario that counts on it."""
        return forventede({r["oenske_id"]: Laest(r["fonden"], self._pris(r)) for r in self.raekker}, self.dag)

    def poster(self, scenarie: Scenarie) -> list[Post]:
        """The wishes with the scenario's weights and marks."""
        vaegte = {v.kriterium.kode: v.vaegt for v in scenarie.vaegte.all()}
        maerker = {m.oenske_id: Maerke(m.maerke) for m in scenarie.maerker.all()}
        poster = (self._post(r, vaegte, maerker.get(r["oenske_id"], Maerke.FRI)) for r in self.raekker)
        if scenarie.sikkerhed == Sikkerhed.INTET:
            return list(poster)
        return [replace(p, tilskud_oere=self.forventede[p.oenske_id].regnet_oere(scenarie.sikkerhed)) for p in poster]

    def rammer(self, scenarie: Scenarie) -> Rammer:
        """The scenario's limits."""
        beloeb = {r.ramme_id: r.beloeb_oere for r in scenarie.rammer.all()}
        return Rammer(
            puljer=[Pulje(r.pk, _orden(r), beloeb.get(r.pk, r.rest_oere)) for r in self.pots],
            givere=list(self._givere()),
            hoejst_pr_person=scenarie.hoejst_pr_person,
            hoejst_vaek_procent=scenarie.hoejst_vaek_procent,
            mindst_pr_enhed=scenarie.mindst_pr_enhed,
            temaer={t.temanummer: (t.mindst_procent, t.hoejst_procent) for t in scenarie.temaer.all()},
            ansatte=self.ansatte,
        )

    @property
    def pots(self) -> list[Ramme]:
        """The pots that the round can use: the departments' own, those for catering, and pools that reach somebody."""
        egne = {r["indstilling__ramme_id"] for r in self.raekker}
        givere = {g.fra for g in self._givere()}
        stier = {r["indstilling__enhed__path"] for r in self.raekker}
        forplejning = {self.betalere.til_forplejning(sti) for sti in stier}
        return [r for r in self.betalere.rammer if r.pk in egne | givere | forplejning]

    def _givere(self) -> Iterator[Giver]:
        """Which pool may give which department's ceiling money; a pool of a team only is left to people."""
        afdelinger = sorted({(r["indstilling__enhed__path"], r["indstilling__ramme_id"]) for r in self.raekker})
        for pulje in self.betalere.rammer:
            if pulje.art == Rammeart.AFDELING or pulje.udgift != Udgiftsart.KURSUS:
                continue
            temaer = frozenset(pulje.temanumre) or None
            for sti, ramme_id in afdelinger:
                if sti.startswith(pulje.enhed.path):
                    yield Giver(pulje.pk, ramme_id, temaer)

    def _post(self, r: Mapping[str, Any], vaegte: Mapping[str, int], maerke: Maerke) -> Post:
        score = self.scorer.get(r["oenske_id"])
        linjer = score.linjer if score else ()
        sti = r["indstilling__enhed__path"]
        forplejning = sum(r[f"oenske__{felt}"] for felt in UDEN_FOR_PRISEN)
        til = self.betalere.til_forplejning(sti) if forplejning else None
        fra, slut = r["oenske__start_dag"], r["oenske__slut_dag"]
        return Post(
            oenske_id=r["oenske_id"],
            sagsnummer=r["oenske__sagsnummer"],
            person_id=r["oenske__person_id"],
            enhed_sti=sti,
            ramme_id=r["indstilling__ramme_id"],
            point=sum(vaegte.get(linje.kode, linje.vaegt) * linje.point for linje in linjer),
            pris_oere=self._pris(r),
            forplejning=(til, forplejning) if til is not None else None,
            temanummer=r["oenske__tema__nummer"],
            periode=(fra, slut or fra) if fra else None,
            maerke=maerke,
            hold_id=self.priser.hold(r["oenske_id"]),
        )

    def _pris(self, r: Mapping[str, Any]) -> int:
        egen_pris = sum(r[f"oenske__{felt}"] for felt in PRISDELE)
        return self.priser.pris(r["oenske_id"], egen_pris, r[f"oenske__{GEBYR}"])


def laes(runde: Prioriteringsrunde, dag: date) -> Rundegrundlag:
    """Read the round as it is on the day, in six queries."""
    seneste = Vurdering.objects.filter(oenske=OuterRef("oenske")).order_by("-vurderet_kl", "-pk")
    alle = list(
        laaste_placeringer(runde)
        .annotate(
            optaget=Exists(Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)),
            vurdering=Subquery(seneste.values("udfald")[:1]),
            fonden=oplysninger("oenske", dag),
        )
        .order_by("oenske__sagsnummer")
        .values(*_FELTER)
    )
    udeladt = {r["oenske_id"]: grund for r in alle if (grund := hvorfor_ikke(r))}
    holdpriser = _hele_hold(runde, {r["oenske_id"] for r in alle} - udeladt.keys())
    fulde = (m.oenske_id for g in holdpriser.grupper if g.hindring for m in g.medlemmer if m.ment)
    udeladt |= dict.fromkeys(fulde, FULDT)
    raekker = [r for r in alle if r["oenske_id"] not in udeladt]
    stier = {(r["indstilling__enhed__path"], r["indstilling__enhed__art"]) for r in alle}
    return Rundegrundlag(
        raekker,
        udeladt,
        scorer(runde, [r["oenske_id"] for r in raekker]),
        betalere_for(runde),
        holdpriser,
        _ansatte(runde, stier, dag),
        dag,
    )


def hvorfor_ikke(r: Mapping[str, Any]) -> str:
    """Why the wish cannot be in a scenario; empty when it can."""
    if r["oenske__fase"] not in KAN_PRIORITERES or r["optaget"]:
        return TRUKKET
    if r["vurdering"] == Udfald.VIDENDELING:
        return VIDENDELING
    if r["vurdering"] != Udfald.ANBEFALES:
        return IKKE_ANBEFALET
    return "" if r["oenske__pris_kendt"] else UDEN_PRIS


def _hele_hold(runde: Prioriteringsrunde, kandidater: Collection[int]) -> Priser:
    """The teams as if everybody in them who may be granted is; the drafts have no say in it."""
    grupper = priser(runde, Efter.ANBEFALINGEN).grupper
    return Priser(
        tuple(
            replace(g, medlemmer=tuple(replace(m, ment=m.oenske_id in kandidater) for m in g.medlemmer))
            for g in grupper
        )
    )


def _ansatte(runde: Prioriteringsrunde, stier: set[tuple[str, str]], dag: date) -> dict[str, int]:
    """People employed in each department; in the centre's own part only those employed directly there."""
    ansat = Ansaettelse.objects.paa(dag).filter(enhed__path__startswith=runde.enhed.path)
    antal = Counter({sti: 0 for sti, _ in stier})
    for _, egen_sti in set(ansat.values_list("person_id", F("enhed__path"))):
        for sti, art in stier:
            if egen_sti == sti or (art != Enhedsart.CENTER and egen_sti.startswith(sti)):
                antal[sti] += 1
    return dict(antal)


def _orden(ramme: Ramme) -> tuple[str, ...]:
    return (ramme.enhed.path, ramme.art, ramme.udgift, ramme.navn)
