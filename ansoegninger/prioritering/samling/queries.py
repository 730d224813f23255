"""Reading a round for wishes for the same course, and its teams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from ansoegninger.katalog.models import Kursus
from ansoegninger.oensker.ens import Ens, Kandidat, find_ens
from ansoegninger.oensker.models import KAN_PRIORITERES, Oenske
from ansoegninger.prioritering.models import Beslutning, Indstilling, Indstillingsfase, Placering, Prioriteringsrunde
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold
from ansoegninger.prioritering.samling.policies import ser_oensker_i
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart


@dataclass(frozen=True)
class Forslag:
    """Wishes for the same course, with the rows behind them; `synlige` are those that the reader may read."""

    ens: Ens
    oensker: tuple[Oenske, ...]
    synlige: tuple[Oenske, ...]
    kursus: Kursus | None

    @property
    def noegle(self) -> int:
        """A wish of it that the reader may read: what its page is found by."""
        return self.synlige[0].pk

    @property
    def titel(self) -> str:
        """The course: the catalogue's name, or the words of a wish that the reader may read."""
        return self.kursus.titel if self.kursus else self.synlige[0].titel

    @cached_property
    def enheder(self) -> dict[Enhed, int]:
        """How many wishes each unit has."""
        antal: dict[Enhed, int] = {}
        for oenske in self.oensker:
            antal[oenske.enhed] = antal.get(oenske.enhed, 0) + 1
        return antal


@dataclass(frozen=True)
class Holdet:
    """A team with its wishes by case number; `synlige` are those that the reader may read."""

    hold: Kursushold
    oensker: tuple[Oenske, ...]
    synlige: tuple[Oenske, ...]

    @property
    def titel(self) -> str:
        """The course: the catalogue's name, or the words of a wish that the reader may read."""
        return self.hold.titel or self.synlige[0].titel


def i_runden(runde: Prioriteringsrunde, indstillinger: Iterable[Indstilling]) -> QuerySet[Oenske]:
    """The wishes that the round can still decide: those placed in it, and those that are still being ranked.

    `hold_id` is the open team that a wish is in.
    """
    placeret = Placering.objects.filter(oenske=OuterRef("pk"), indstilling__runde=runde)
    ubehandlet = Beslutning.objects.filter(oenske=OuterRef("pk"), frigivet_kl__isnull=True)
    hold = Holddeltager.objects.aabne().filter(runde=runde, oenske=OuterRef("pk"))
    rangeres = Q()
    for i in indstillinger:
        if i.fase == Indstillingsfase.RANGERES:
            eget = i.enhed.art == Enhedsart.CENTER
            rangeres |= Q(enhed=i.enhed_id) if eget else Q(enhed__path__startswith=i.enhed.path)
    oensker = Oenske.objects.filter(Q(Exists(placeret)) | rangeres, ~Exists(ubehandlet), fase__in=KAN_PRIORITERES)
    oensker = oensker.select_related("enhed", "person", "kursus__udbyder").prefetch_related("kursus__priser")
    return oensker.annotate(hold_id=Subquery(hold.values("hold")[:1])).order_by("sagsnummer")


@dataclass(frozen=True)
class Samling:
    """A round's wishes as one person may read them: groups that could be joined, and the teams that are."""

    forslag: tuple[Forslag, ...]
    hold: tuple[Holdet, ...]


def samling(runde: Prioriteringsrunde, indstillinger: Iterable[Indstilling], adgang: Adgang) -> Samling:
    """Read all of it; a group or a team of which the person may read no wish is left out."""
    oensker = list(i_runden(runde, indstillinger))
    hold: dict[int, list[Oenske]] = {}
    for oenske in oensker:
        if oenske.hold_id:  # type: ignore[attr-defined]
            hold.setdefault(oenske.hold_id, []).append(oenske)  # type: ignore[attr-defined]
    kendte = Kursushold.objects.filter(pk__in=hold).order_by("pk") if hold else ()
    holdene_ = [Holdet(h, tuple(hold[h.pk]), _synlige(hold[h.pk], adgang)) for h in kendte]
    return Samling(_forslagene(oensker, adgang), tuple(h for h in holdene_ if h.synlige))


def find_forslag(
    runde: Prioriteringsrunde, indstillinger: Iterable[Indstilling], adgang: Adgang, oenske_id: int
) -> Forslag | None:
    """The group that a wish is in, when the person may read that wish."""
    alle = _forslagene(list(i_runden(runde, indstillinger)), adgang)
    return next((f for f in alle if any(o.pk == oenske_id for o in f.synlige)), None)


def find_hold(runde: Prioriteringsrunde, adgang: Adgang, hold_id: int) -> Holdet | None:
    """A team of the round, dissolved or not, when the person may read a wish of it."""
    hold = Kursushold.objects.select_related("kursus__udbyder", "oprettet_af", "oploest_af")
    fundet = hold.filter(runde=runde, pk=hold_id).first()
    if fundet is None:
        return None
    deltagere = Holddeltager.objects.filter(hold=fundet).select_related("oenske__enhed", "oenske__person")
    oensker = [d.oenske for d in deltagere.order_by("oenske__sagsnummer")]
    synlige = _synlige(oensker, adgang)
    return Holdet(fundet, tuple(oensker), synlige) if synlige else None


def _forslagene(oensker: Sequence[Oenske], adgang: Adgang) -> tuple[Forslag, ...]:
    ledige = {o.pk: o for o in oensker if not o.hold_id}  # type: ignore[attr-defined]
    kurser = {o.kursus_id: o.kursus for o in ledige.values() if o.kursus_id and o.kursus}
    navne = {pk: (kursus.titel, kursus.udbyder.navn) for pk, kursus in kurser.items()}
    alle = [_forslag(ens, ledige, kurser, adgang) for ens in find_ens(map(_kandidat, ledige.values()), navne)]
    return tuple(f for f in alle if f.synlige)


def _forslag(ens: Ens, oensker: Mapping[int, Oenske], kurser: Mapping[int, Kursus], adgang: Adgang) -> Forslag:
    fundne = [oensker[k.oenske_id] for k in ens.oensker]
    return Forslag(ens, tuple(fundne), _synlige(fundne, adgang), kurser.get(ens.kursus_id or 0))


def _synlige(oensker: Sequence[Oenske], adgang: Adgang) -> tuple[Oenske, ...]:
    return tuple(o for o in oensker if ser_oensker_i(adgang, o.enhed))


def _kandidat(oenske: Oenske) -> Kandidat:
    return Kandidat(
        oenske_id=oenske.pk,
        sagsnummer=oenske.sagsnummer,
        person_id=oenske.person_id,
        enhed_id=oenske.enhed_id,
        kursus_id=oenske.kursus_id,
        titel=oenske.titel,
        udbyder=oenske.udbyder,
        start_dag=oenske.start_dag,
    )
