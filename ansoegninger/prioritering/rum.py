"""The decision room: every wish of a round in order, with the running sum, 25 at a time.

A big round has thousands of rows. Four queries serve a page whatever its size: one reads every row's few numbers, from
which the sums and the filters are made; one the centre's pots; one the fund's rules; the last reads all that the 25
rows of the page print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import OuterRef, QuerySet, Subquery

from ansoegninger.behov.queries import antal_fund
from ansoegninger.budget.models import Ramme, Udgiftsart
from ansoegninger.kriterier.score import Score
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.oensker.tilskud import Forventet, Laest, Sikkerhed, forventede
from ansoegninger.oensker.tilskudsord import linje as fondslinje
from ansoegninger.prioritering.afvigelser.models import Maalestok
from ansoegninger.prioritering.afvigelser.ord import ved_siden_af
from ansoegninger.prioritering.afvigelser.policies import ser_maalestokken
from ansoegninger.prioritering.afvigelser.queries import maalestok_for
from ansoegninger.prioritering.betalere import Betalere, betalere_for
from ansoegninger.prioritering.henvisning import foreslaaet_henvisning
from ansoegninger.prioritering.models import Beslutningsudkast, Indstilling, Placering, Prioriteringsrunde
from ansoegninger.prioritering.rumlinjer import Linje, linjer
from ansoegninger.prioritering.scorer import scorer
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar
from roller.tildelinger.roller import Rolle

PR_SIDE = 25


@dataclass(frozen=True, slots=True)
class Valg:
    """What the person asked to see."""

    indstilling_id: int | None = None
    vis: str = ""

    def passer(self, linje: Linje) -> bool:
        """Is this row asked for?"""
        if self.indstilling_id and linje.indstilling_id != self.indstilling_id:
            return False
        if self.vis == "mangler":
            return linje.mangler
        if self.vis == "afviger":
            return bool(linje.afviger)
        return linje.foreslaaet if self.vis == "forslag" else True


class Rum:
    """The room as one person sees it."""

    def __init__(
        self,
        runde: Prioriteringsrunde,
        indstillinger: Sequence[Indstilling],
        adgang: Adgang,
        betalere: Betalere | None = None,
    ) -> None:
        self.runde, self.indstillinger, self.adgang = runde, indstillinger, adgang
        self.betalere = betalere or betalere_for(runde)
        self.maalestok: Maalestok | None = maalestok_for(runde) if ser_maalestokken(adgang, runde) else None
        maalt_af = self.maalestok.koersel_id if self.maalestok else None
        self.alle = linjer(runde, indstillinger, self.betalere, adgang, maalt_af)
        self.linjer = [linje for linje in self.alle if linje.kan_ses]

    def side(self, valg: Valg, nummer: int | str, vis_oenske: int | None = None) -> Page[Linje]:
        """The page asked for, or the one that this wish is on."""
        valgte = [linje for linje in self.linjer if valg.passer(linje)]
        if vis_oenske is not None:
            nummer = next((i // PR_SIDE + 1 for i, v in enumerate(valgte) if v.oenske_id == vis_oenske), nummer)
        return Paginator(valgte, PR_SIDE).get_page(nummer)

    def puljer(self, valg: Valg) -> list[dict[str, Any]]:
        """The sums that stay in sight: the chosen department's or all of them, and each pool that reaches there."""
        med = [i for i in self.indstillinger if valg.indstilling_id in (None, i.pk)]
        navn = str(med[0].enhed) if len(med) == 1 else f"{self.runde.enhed}, alle afdelinger"
        stier = [i.enhed.path for i in med]
        puljer = [r for r in self.betalere.puljer if any(sti.startswith(r.enhed.path) for sti in stier)]
        forplejning = [r for r in self.betalere.forplejning if r.enhed.path in stier]
        summer = [self._sum(navn, [i.ramme for i in med]), *(self._sum(r.kort_navn, [r]) for r in puljer)]
        if forplejning:
            en = forplejning[0].kort_navn if len(forplejning) == 1 else "Forplejning og lokale, alle afdelinger"
            summer.append(self._sum(en, forplejning))
        return summer

    def raekker(self) -> list[dict[str, Any]]:
        """The pools and the pots for catering, as rows beside the departments."""
        andre = [*self.betalere.puljer, *self.betalere.forplejning]
        return [self._sum(r.kort_navn, [r]) | {"antal": self._antal_fra(r)} for r in andre]

    def _sum(self, navn: str, rammer: Sequence[Ramme]) -> dict[str, Any]:
        midler = sum(r.midler_oere for r in rammer)
        valgt = sum(self._valgt.get(r.pk, 0) for r in rammer)
        foer = sum(r.bundet_oere for r in rammer)
        summer = {"valgt_oere": foer + valgt, "foer_oere": foer, "runden_oere": valgt} | self.netto(rammer, valgt)
        ord_ = "Brugt og valgt" if foer else "Valgt"
        return {"navn": navn, "valgt_ord": ord_, "ramme_oere": midler, **summer, "rest_oere": midler - foer - valgt}

    @cached_property
    def _valgt(self) -> dict[int, int]:
        """What the drafts take from each pot together, also those that this person may not read."""
        summer: dict[int, int] = {}
        for linje in self.alle:
            summer[linje.ramme_id] = summer.get(linje.ramme_id, 0) + linje.bevilget_oere
            if linje.bevilges and linje.forplejning_ramme_id is not None:
                af = linje.forplejning_ramme_id
                summer[af] = summer.get(af, 0) + linje.forplejning_oere
        return summer

    @cached_property
    def forventede(self) -> Mapping[int, Forventet]:
        """What the fund may pay of each wish; those that the drafts grant come first to a person's cap."""
        i_orden = sorted(self.alle, key=lambda linje: not linje.bevilges)
        laeste = {v.oenske_id: Laest(v.fonden, v.pris_oere if v.pris_kendt else None) for v in i_orden}
        return forventede(laeste, self.adgang.dag)

    @property
    def ser_alt(self) -> bool:
        """Does the person read every row?"""
        return len(self.linjer) == len(self.alle)

    def netto(self, rammer: Sequence[Ramme], valgt: int) -> dict[str, int]:
        """What the drafts would cost the pots net; not for those who read only a part of the room.

        A sum over few tells of whoever is in it, and what the fund pays tells of the employment.
        """
        if not self.ser_alt or all(r.udgift == Udgiftsart.FORPLEJNING for r in rammer):
            return {}
        fond = sum(self._fond.get(r.pk, 0) for r in rammer)
        return {"fond_oere": fond, "netto_oere": valgt - fond}

    @cached_property
    def _fond(self) -> dict[int, int]:
        summer: dict[int, int] = {}
        for linje in (v for v in self.alle if v.bevilges):
            ventet = self.forventede[linje.oenske_id].udestaaende_oere(Sikkerhed.SANDSYNLIGT)
            summer[linje.ramme_id] = summer.get(linje.ramme_id, 0) + ventet
        return summer

    def _antal_fra(self, ramme: Ramme) -> int:
        """How many wishes are meant to be paid by the pot."""
        fra_forplejning = (v.forplejning_ramme_id == ramme.pk and v.forplejning_oere for v in self.alle if v.bevilges)
        return sum(v.ramme_id == ramme.pk for v in self.alle if v.bevilges) + sum(map(bool, fra_forplejning))

    def valgt_oere(self, indstilling: Indstilling) -> int:
        """What the drafts take from a department's own ceiling."""
        return self._valgt.get(indstilling.ramme_id, 0)

    def antal(self, indstilling: Indstilling) -> int:
        """How many wishes the department has in the round."""
        return sum(1 for linje in self.alle if linje.er_med and linje.indstilling_id == indstilling.pk)

    @property
    def antal_mangler(self) -> int:
        """How many still lack an outcome or a reason."""
        return sum(1 for linje in self.alle if linje.mangler)

    @property
    def antal_forslag(self) -> int:
        """How many proposals nobody has touched."""
        return sum(1 for linje in self.linjer if linje.foreslaaet)


@dataclass(frozen=True)
class Rumraekke:
    """One wish as the page prints it."""

    linje: Linje
    placering: Placering
    ramme_oere: int
    svar: Aktoer | Svar
    laeser_id: int
    puljer: Sequence[Ramme]
    score: Score | None
    # Asked for what the fund may pay only where that is shown: the drafts of letters show it to nobody.
    rum: Rum
    henvisning: str = ""

    @property
    def maa(self) -> bool:
        """May the person say what is to be decided?"""
        return isinstance(self.svar, Aktoer) and self.linje.er_med

    @property
    def grund(self) -> str:
        """Why not."""
        if not self.linje.er_med:
            return "Ønsket er trukket tilbage eller besluttet i en anden runde, så det får ingen beslutning her."
        return self.svar.grund if isinstance(self.svar, Svar) else ""

    @property
    def pris_kendt(self) -> bool:
        """A team's price is known, even where nobody knew what a single seat costs."""
        return self.linje.pris_kendt

    @property
    def fonden(self) -> dict[str, Any]:
        """What the fund may pay, in words."""
        return fondslinje(self.rum.forventede[self.linje.oenske_id])

    @property
    def hverv(self) -> str:
        """In what capacity the person says it, where it is not their own role as the centre's chief."""
        if not isinstance(self.svar, Aktoer):
            return ""
        if self.svar.paa_vegne_af_navn:
            return f"Du handler på vegne af {self.svar.paa_vegne_af_navn}."
        er_saettechef = self.svar.rolle == Rolle.SAETTECHEF
        return "Du afgør det som sættechef, fordi ønsket er centerchefens eget." if er_saettechef else ""

    @property
    def maalt(self) -> dict[str, Any] | None:
        """The yardstick's answer beside the draft; never about oneself."""
        if self.er_eget or self.rum.maalestok is None:
            return None
        return ved_siden_af(self.linje, self.rum.maalestok.koersel.sikkerhed)

    @property
    def er_eget(self) -> bool:
        """Nobody reads the draft about themselves before the letter."""
        return self.placering.oenske.person_id == self.laeser_id

    @property
    def rest_oere(self) -> int:
        """What is left in the pot that pays after this wish, as the drafts stand."""
        return self.ramme_oere - self.linje.sum_oere


def raekker(rum: Rum, linjer: Iterable[Linje], svar_for: Callable[[Oenske], Aktoer | Svar]) -> list[Rumraekke]:
    """Read what a page of rows prints; `svar_for` says in which capacity a wish may be drafted, or why not."""
    valgte = list(linjer)
    placeringer = {p.pk: p for p in _til_side([linje.placering_id for linje in valgte], rum.adgang.dag)}
    rammer = {r.pk: r.rest_oere for r in (*rum.betalere.rammer, *(i.ramme for i in rum.indstillinger))}
    efter_pk = {i.pk: i for i in rum.indstillinger}
    laeser_id = rum.adgang.bruger.pk
    andres = [p.oenske_id for p in placeringer.values() if p.oenske.person_id != laeser_id]
    scorerne = scorer(rum.runde, andres)
    fundne = ((linje, placeringer[linje.placering_id]) for linje in valgte)
    return [
        Rumraekke(
            linje,
            p,
            rammer.get(linje.ramme_id, 0),
            svar_for(p.oenske),
            laeser_id,
            _kan_betales_af(rum.betalere, efter_pk[linje.indstilling_id], p.oenske),
            scorerne.get(p.oenske_id),
            rum,
            foreslaaet_henvisning(rum.runde, p.indstilling, p.oenske),
        )
        for linje, p in fundne
    ]


def _kan_betales_af(betalere: Betalere, indstilling: Indstilling, oenske: Oenske) -> list[Ramme]:
    return betalere.til(indstilling, oenske.enhed.path, oenske.tema.nummer if oenske.tema else None)


def _til_side(pks: Sequence[int], dag: date) -> QuerySet[Placering]:
    udkast = Beslutningsudkast.objects.filter(runde=OuterRef("indstilling__runde"), oenske=OuterRef("oenske"))
    vurdering = Vurdering.objects.filter(oenske=OuterRef("oenske")).order_by("-vurderet_kl", "-pk")
    return (
        Placering.objects.filter(pk__in=pks)
        .select_related("oenske__person", "oenske__enhed", "oenske__tema__strategi", "indstilling__enhed")
        .annotate(
            behov=antal_fund(dag, sti="oenske__enhed__path", nummer="oenske__tema__nummer"),
            vurdering=Subquery(vurdering.values("udfald")[:1]),
            vurdering_begrundelse=Subquery(vurdering.values("begrundelse")[:1]),
            u_udfald=Subquery(udkast.values("udfald")[:1]),
            u_ramme=Subquery(udkast.values("ramme")[:1]),
            u_begrundelse=Subquery(udkast.values("begrundelse")[:1]),
            u_hovedhensyn=Subquery(udkast.values("hovedhensyn")[:1]),
            u_henvisning=Subquery(udkast.values("henvisning")[:1]),
            u_foreslaaet=Subquery(udkast.values("foreslaaet")[:1]),
            u_sat_af=Subquery(udkast.values("sat_af__navn")[:1]),
            u_sat_rolle=Subquery(udkast.values("sat_rolle")[:1]),
            u_paa_vegne_af=Subquery(udkast.values("sat_paa_vegne_af__navn")[:1]),
        )
    )
