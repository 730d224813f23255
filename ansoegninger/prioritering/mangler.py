"""What is missing before a round can be decided, wish by wish. Pure; room, letters, preview and decision ask here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db import models

from ansoegninger.prioritering.afvigelser.regel import UDEN_GRUND
from ansoegninger.prioritering.egen_begrundelse import Begrundelse, Fund, ikke_egne
from ansoegninger.prioritering.grundlag import FORKERT_PULJE, UDEN_BEGRUNDELSE, UDEN_UDKAST, Linje
from ansoegninger.prioritering.hensyn import Begrundelseskrav, Hovedhensyn
from ansoegninger.prioritering.models import Beslutningsudfald
from roller.tildelinger.roller import Rolle


class Mangelart(models.TextChoices):
    """The kinds, in the order in which they are put right."""

    UDKAST = "UDKAST", UDEN_UDKAST
    PULJE = "PULJE", FORKERT_PULJE
    BEGRUNDELSE = "BEGRUNDELSE", UDEN_BEGRUNDELSE
    FOR_KORT = "FOR_KORT", "Begrundelsen er for kort til at sige noget om ønsket"
    STANDARD = "STANDARD", "Begrundelsen er en standardsætning"
    ENS = "ENS", "Begrundelsen er den samme som et andet ønskes"
    HOVEDHENSYN = "HOVEDHENSYN", "Hovedhensynet mangler"
    HENVISNING = "HENVISNING", "Henvisningen mangler"
    GRUND = "GRUND", UDEN_GRUND
    HOS_EN_ANDEN = "HOS_EN_ANDEN", "Udkastet er ikke færdigt hos den, der afgør det"


@dataclass(frozen=True, slots=True)
class Mangel:
    """One thing that is missing. `ens_med` are the others with the same reason, at most two."""

    art: Mangelart
    ens_med: tuple[str, ...] = ()

    @property
    def tekst(self) -> str:
        """In words."""
        hvis = f" ({self.ens_med[0]})" if self.ens_med else ""
        return f"{self.art.label}{hvis}"


@dataclass(frozen=True, slots=True)
class Skrevet:
    """What is drafted for one wish, as far as its letter says it."""

    sagsnummer: str
    person_id: int | None
    navne: tuple[str, ...]
    udfald: str
    begrundelse: str
    hovedhensyn: str
    henvisning: str
    sat_rolle: str

    @property
    def er_ja(self) -> bool:
        """Is it meant to be granted?"""
        return self.udfald == Beslutningsudfald.BEVILGET

    def som_begrundelse(self) -> Begrundelse:
        """The reason, as it is held against the others."""
        return Begrundelse(
            self.sagsnummer,
            self.person_id,
            self.begrundelse,
            self.navne,
            andet=(self.henvisning, Hovedhensyn(self.hovedhensyn).label if self.hovedhensyn else ""),
            proeves=not self.er_ja,
            skjult=self.sat_rolle == Rolle.SAETTECHEF,
        )


def mangler(skrevne: Sequence[Skrevet], krav: int = Begrundelseskrav.HENSYN) -> dict[str, tuple[Mangel, ...]]:
    """What each wish lacks, by case number, under the demands of its time; what lacks nothing is left out."""
    efter_krav = krav >= Begrundelseskrav.HENSYN
    fundne = ikke_egne([s.som_begrundelse() for s in skrevne if s.udfald]) if efter_krav else {}
    alle = ((s.sagsnummer, tuple(_om(s, fundne.get(s.sagsnummer), efter_krav=efter_krav))) for s in skrevne)
    return {nr: mangel for nr, mangel in alle if mangel}


def mangler_i(linjer: Sequence[Linje], krav: int = Begrundelseskrav.HENSYN) -> dict[str, tuple[Mangel, ...]]:
    """The same for the lines that are decided on; those that are out of the round lack nothing."""
    med = [linje for linje in linjer if linje.er_med]
    fundne = mangler([_skrevet(linje) for linje in med], krav)
    for linje in med:
        if linje.mangel == FORKERT_PULJE:
            fundne[linje.sagsnummer] = (Mangel(Mangelart.PULJE), *fundne.get(linje.sagsnummer, ()))
        if linje.uden_grund:
            fundne[linje.sagsnummer] = (*fundne.get(linje.sagsnummer, ()), Mangel(Mangelart.GRUND))
    return fundne


def _skrevet(linje: Linje) -> Skrevet:
    return Skrevet(
        linje.sagsnummer,
        linje.person_id,
        linje.navne,
        linje.udfald,
        linje.begrundelse,
        linje.hovedhensyn,
        linje.henvisning,
        linje.sat_rolle,
    )


def som_andre_ser_dem(fundne: tuple[Mangel, ...], linje: Linje) -> tuple[Mangel, ...]:
    """The same where nobody knows who reads it: of a draft that is not the chief's own, only that it is not done."""
    hos_en_anden = fundne and linje.sat_rolle == Rolle.SAETTECHEF
    return (Mangel(Mangelart.HOS_EN_ANDEN),) if hos_en_anden else fundne


def som_laeseren_ser_dem(
    fundne: Iterable[Mangel], egne: Collection[str], kan_ses: Collection[str], *, eget: bool
) -> tuple[Mangel, ...]:
    """The same for one reader: nothing of the draft about oneself, neither here nor in what it is compared with.

    Args:
        fundne: what the wish lacks.
        egne: the case numbers of the reader's own wishes.
        kan_ses: those whose drafts the reader may read; the others are not named.
        eget: is this one of them?
    """
    if eget:
        return (Mangel(Mangelart.HOS_EN_ANDEN),) if any(True for _ in fundne) else ()
    set_af = (_uden_egne(m, egne, kan_ses) for m in fundne)
    return tuple(m for m in set_af if m)


def _uden_egne(mangel: Mangel, egne: Collection[str], kan_ses: Collection[str]) -> Mangel | None:
    if mangel.art is not Mangelart.ENS:
        return mangel
    andre = [nr for nr in mangel.ens_med if nr not in egne]
    return Mangel(mangel.art, tuple(nr for nr in andre if nr in kan_ses)) if andre else None


def _om(s: Skrevet, fund: Fund | None, *, efter_krav: bool) -> Iterable[Mangel]:
    if not s.udfald:
        yield Mangel(Mangelart.UDKAST)
        return
    if not s.begrundelse.strip():
        yield Mangel(Mangelart.BEGRUNDELSE)
    elif fund:
        yield _mangel(fund)
    if efter_krav and not s.er_ja:
        if not s.hovedhensyn:
            yield Mangel(Mangelart.HOVEDHENSYN)
        if not s.henvisning.strip():
            yield Mangel(Mangelart.HENVISNING)


def _mangel(fund: Fund) -> Mangel:
    if fund.for_kort:
        return Mangel(Mangelart.FOR_KORT)
    return Mangel(Mangelart.STANDARD) if fund.standard else Mangel(Mangelart.ENS, fund.ens_med)
