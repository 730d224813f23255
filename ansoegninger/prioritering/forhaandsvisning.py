"""What deciding a round would do, exactly: computed once for the page and once more inside the transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Exists, OuterRef

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import forventede_af
from ansoegninger.prioritering.afvigelser.queries import grunden, maalt_af, som_grund, som_valg, valget
from ansoegninger.prioritering.afvigelser.regel import Grund
from ansoegninger.prioritering.betalere import Betalere, betalere_for
from ansoegninger.prioritering.forskel import Billede, billede, forskelle, i_ord
from ansoegninger.prioritering.grundlag import Linje, Pulje, snapshot, taget
from ansoegninger.prioritering.mangler import Mangel, mangler_i, som_andre_ser_dem
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import laaste_placeringer
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Priser
from ansoegninger.prioritering.samling.priser import pris_for, pris_kendt, priser
from ansoegninger.prioritering.scenarier.models import Koerselsvalg


@dataclass(frozen=True)
class Raekke:
    """One wish and what is meant for it."""

    oenske: Oenske
    indstilling: Indstilling
    plads: int | None
    udkast: Beslutningsudkast | None
    betalere: Betalere
    besluttet_andetsteds: bool = False
    priser: Priser = UDEN_HOLD
    # What the yardstick says of the wish, which computation it is, and the reason for meaning otherwise.
    maalt: Koerselsvalg | None = None
    maalt_af: int | None = None
    grund: Grund | None = None

    @cached_property
    def linje(self) -> Linje:
        """The same as plain values, which everything below is computed from."""
        u, egen = self.udkast, self.indstilling.ramme_id
        betaler = (u.ramme_id if u else None) or egen
        enhed, tema = self.oenske.enhed, self.oenske.tema
        return Linje(
            sagsnummer=self.oenske.sagsnummer,
            person_id=self.oenske.person_id,
            fase=self.oenske.fase,
            pris_oere=pris_for(self.oenske, self.priser),
            besluttet_andetsteds=self.besluttet_andetsteds,
            ramme_id=betaler,
            udfald=u.udfald if u else "",
            begrundelse=u.begrundelse if u else "",
            sat_af_id=u.sat_af_id if u else 0,
            sat_rolle=u.sat_rolle if u else "",
            egen_ramme_id=0 if betaler == egen else egen,
            naas=self.betalere.naar(betaler, self.indstilling, enhed.path, tema.nummer if tema else None),
            forplejning_ramme_id=self.betalere.til_forplejning(self.indstilling.enhed.path),
            forplejning_oere=self.oenske.forplejning_oere + self.oenske.lokale_oere,
            hovedhensyn=u.hovedhensyn if u else "",
            henvisning=u.henvisning if u else "",
            navne=(self.oenske.person.navn if self.oenske.person else "", self.oenske.titel),
            maalt=self.maalt.valgt if self.maalt else None,
            maalt_af=self.maalt_af,
            grund=self.grund,
        )

    @property
    def er_med(self) -> bool:
        """Can it still be decided?"""
        return self.linje.er_med

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the budget."""
        return self.linje.bevilget_oere

    @property
    def pris_mangler(self) -> bool:
        """Would a grant commit less than the course will cost, because nobody knows the price?"""
        return self.linje.bevilges and not self.pris_kendt

    @property
    def pris_kendt(self) -> bool:
        """Does anybody know what it costs?"""
        return pris_kendt(self.oenske, self.priser)


@dataclass(frozen=True)
class Rammesum:
    """A pot's money as the drafts stand, whole øre."""

    ramme: Ramme
    valgt_oere: int

    @property
    def rest_oere(self) -> int:
        """What would be left; negative when it is too much."""
        return self.ramme.rest_oere - self.valgt_oere


@dataclass(frozen=True)
class Forhaandsvisning:
    """Every wish of the round with its draft, the money by pot, and what stands in the way."""

    raekker: Sequence[Raekke]
    rammer: Sequence[Rammesum]
    priser: Priser = UDEN_HOLD

    @property
    def besluttes(self) -> list[Raekke]:
        """The wishes that would be decided."""
        return [r for r in self.raekker if r.er_med]

    @property
    def trukket(self) -> list[Raekke]:
        """Withdrawn, or decided by another round, since the indstilling was locked: they get no decision here."""
        return [r for r in self.raekker if not r.er_med]

    @cached_property
    def mangler(self) -> dict[str, tuple[Mangel, ...]]:
        """What each wish lacks, by case number; what lacks nothing is left out."""
        return mangler_i([r.linje for r in self.raekker])

    @cached_property
    def hindringer(self) -> list[str]:
        """Why the round cannot be decided yet, in words; nothing of what another decider has drafted."""
        linjer = [(r, som_andre_ser_dem(self.mangler.get(r.linje.sagsnummer, ()), r.linje)) for r in self.raekker]
        mangler = [f"{r.oenske.sagsnummer} {r.oenske.titel}: {m.tekst}" for r, fundne in linjer for m in fundne]
        for_meget = [f"{s.ramme.kort_navn}: rammen er overskredet" for s in self.rammer if s.rest_oere < 0]
        return for_meget + self.priser.hindringer + mangler

    @property
    def puljer(self) -> list[Pulje]:
        """The pots as plain values."""
        return [_pulje(s.ramme) for s in self.rammer]

    @cached_property
    def snapshot(self) -> str:
        """A hash of everything that the decision would write."""
        return snapshot([r.linje for r in self.raekker], self.puljer)

    def billede(self, laeser_id: int) -> Billede:
        """The basis as a form carries it for this reader."""
        return billede([r.linje for r in self.raekker], self.puljer, laeser_id)

    def afviger_fra(self, vist: Billede, laeser_id: int) -> str:
        """What differs from what this reader was shown, in words; empty when nothing does."""
        navne = {r.oenske.sagsnummer: f"{r.oenske.sagsnummer} {r.oenske.titel}" for r in self.raekker}
        # Every row knows all of the centre's pots, also those that nobody draws on any longer.
        andre = [ramme for raekke in self.raekker[:1] for ramme in raekke.betalere.rammer]
        rammer = {r.pk: r.kort_navn for r in (*andre, *(s.ramme for s in self.rammer))}
        nu = self.billede(laeser_id)
        return i_ord(forskelle(vist, nu, lambda nr: navne.get(nr, nr), lambda pk: rammer.get(pk, "en anden ramme")))


def forhaandsvis(runde: Prioriteringsrunde) -> Forhaandsvisning:
    """Read the round as it stands now, in a constant number of queries."""
    betalere = betalere_for(runde)
    indstillinger = Indstilling.objects.filter(runde=runde).select_related("enhed", "ramme__enhed")
    efter_pk = {i.pk: i for i in indstillinger.order_by("enhed__path")}
    udkast = {u.oenske_id: u for u in Beslutningsudkast.objects.filter(runde=runde).prefetch_related("sat_af")}
    # Units, themes and deciders are few, and read once; joined, five thousand rows would each bring their own copy.
    placeringer = laaste_placeringer(runde).select_related("oenske__person")
    placeringer = placeringer.prefetch_related("oenske__enhed", "oenske__tema")
    # A decision that is not released yet: the case still looks as if it waits, but it has its answer.
    ventende = Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)
    fundne, koersel_id = priser(runde), maalt_af(runde)
    raekker = [
        Raekke(
            p.oenske,
            efter_pk[p.indstilling_id],
            None if p.uden_rang else p.plads,
            udkast.get(p.oenske_id),
            betalere,
            p.andetsteds,
            fundne,
            som_valg(p.maalt),
            koersel_id,
            som_grund(p.afvigelsens_grund),
        )
        for p in placeringer.annotate(
            andetsteds=Exists(ventende), maalt=valget(koersel_id), afvigelsens_grund=grunden(runde)
        )
    ]
    valgt = taget(r.linje for r in raekker)
    egne = [i.ramme for i in efter_pk.values()]
    andre = [r for r in betalere.rammer if r.pk in valgt and r not in egne]
    return Forhaandsvisning(raekker, [Rammesum(r, valgt.get(r.pk, 0)) for r in (*egne, *andre)], fundne)


def ventet_fra_fonden(visning: Forhaandsvisning, dag: date) -> dict[int, int]:
    """What a fund is expected to pay of what would be granted (øre), by the pot that pays: it is in none of them yet.

    Told beside the preview and never part of it: what is decided binds the whole price, whatever anybody expects.
    """
    bevilges = [r for r in visning.besluttes if r.linje.bevilges]
    priser = {r.oenske.pk: r.bevilget_oere if r.pris_kendt else None for r in bevilges}
    fundne = forventede_af(Oenske.objects.all(), priser, dag)
    ventet: dict[int, int] = {}
    for r in bevilges:
        ventet[r.linje.ramme_id] = ventet.get(r.linje.ramme_id, 0) + fundne[r.oenske.pk].tilskud_oere
    return ventet


def _pulje(ramme: Ramme) -> Pulje:
    return Pulje(
        ramme_id=ramme.pk,
        ramme_oere=ramme.ramme_oere,
        disponeret_oere=ramme.disponeret_oere,
        tilskud_oere=ramme.tilskud_oere,
        reserveret_oere=ramme.reserveret_oere,
        forbrugt_oere=ramme.forbrugt_oere,
    )
