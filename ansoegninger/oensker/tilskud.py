"""What a fund may be expected to pay of a wish, for the domains that do not know the fund.

Who knows the fund's rules registers a reader; the pages of a wish, the decision room and the scenarios ask here. What
the reader needs of a wish is an expression that is read along with their own rows, so that a page of five thousand
wishes asks the database as often as a page of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db.models import Expression, QuerySet, TextChoices

from ansoegninger.oensker.models import Oenske


class Sikkerhed(TextChoices):
    """How sure a grant must be to count."""

    INTET = "INTET", "Ingen penge fra fonden"
    AFKLARET = "AFKLARET", "Kun det, der er afklaret"
    SANDSYNLIGT = "SANDSYNLIGT", "Alt, som ingen regel står i vejen for"


class Stand(TextChoices):
    """How far it is known what the fund pays."""

    TILSAGN = "TILSAGN", "Fonden har sagt ja"
    AFKLARET = "AFKLARET", "Alt, der kan afklares før ansøgningen, er opfyldt"
    SANDSYNLIGT = "SANDSYNLIGT", "Noget skal afklares"
    NEJ = "NEJ", "En regel er ikke opfyldt"
    AFSLAG = "AFSLAG", "Fonden har sagt nej"


#: What counts under each.
TAELLER: Mapping[str, frozenset[Stand]] = {
    Sikkerhed.INTET: frozenset(),
    Sikkerhed.AFKLARET: frozenset({Stand.TILSAGN, Stand.AFKLARET}),
    Sikkerhed.SANDSYNLIGT: frozenset({Stand.TILSAGN, Stand.AFKLARET, Stand.SANDSYNLIGT}),
}


@dataclass(frozen=True, slots=True)
class Punkt:
    """A rule that is not met, or that nobody can answer yet: the sentence, what to do, and where the rule is from."""

    saetning: str
    goer: str
    kilde: str
    bekraeftet: bool
    i_vejen: bool


@dataclass(frozen=True, slots=True)
class Forventet:
    """What a wish costs (whole øre ex. moms), and what the fund would pay of it.

    Attributes:
        pris_oere: what a grant takes; 0 where nobody knows the price.
        hoejst_oere: what the fund pays at most if it says yes; what it has granted where it has said so.
        punkter: what stands in the way, and then what is to be cleared up.
        delt_loft: another wish of the same person comes first, and the cap is one.
    """

    pris_oere: int
    hoejst_oere: int
    stand: Stand
    punkter: tuple[Punkt, ...] = ()
    delt_loft: bool = False

    def regnet_oere(self, sikkerhed: str) -> int:
        """What counts when a grant must be this sure; never more than the price."""
        return min(self.hoejst_oere, self.pris_oere) if self.stand in TAELLER[sikkerhed] else 0

    @property
    def tilskud_oere(self) -> int:
        """What may be expected, if the fund says yes."""
        return self.regnet_oere(Sikkerhed.SANDSYNLIGT)

    @property
    def netto_oere(self) -> int:
        """What is left for the workplace: its own share, and what the fund does not cover."""
        return self.pris_oere - self.tilskud_oere

    @property
    def er_sikkert(self) -> bool:
        """Has the fund answered?"""
        return self.stand in {Stand.TILSAGN, Stand.AFSLAG}


@dataclass(frozen=True, slots=True)
class Laest:
    """A wish as its page has read it: what the reader asked for, and what a grant takes, None where nobody knows."""

    oplysninger: Any
    pris_oere: int | None


class Laeser(Protocol):
    """Who knows the fund."""

    def oplysninger(self, oenske: str, dag: date) -> Expression:
        """What it needs of a wish, as an annotation; `oenske` is the rows' way to the wish, empty for wishes."""

    def forventede(self, laeste: Mapping[int, Laest], dag: date) -> dict[int, Forventet]:
        """What to expect of each, by key, in a constant number of queries; the first come first to a common cap."""


_LAESER: list[Laeser] = []


def registrer(laeser: Laeser) -> None:
    """Let the fund's domain, which lies above this one, say what it may pay."""
    _LAESER[:] = [laeser]


def oplysninger(oenske: str, dag: date) -> Expression:
    """To annotate rows with; `forventede` reads it."""
    return _LAESER[0].oplysninger(oenske, dag)


def forventede(laeste: Mapping[int, Laest], dag: date) -> dict[int, Forventet]:
    """What to expect of each wish, by key. Whoever shows it asks first who may read the check."""
    return _LAESER[0].forventede(laeste, dag) if laeste else {}


def forventede_af(oensker: QuerySet[Oenske], priser: Mapping[int, int | None], dag: date) -> dict[int, Forventet]:
    """The same of wishes that are not read yet, in the order of `priser`: what each takes, by key."""
    fundne = dict(oensker.filter(pk__in=priser).values_list("pk", oplysninger("", dag)))
    return forventede({pk: Laest(fundne[pk], pris) for pk, pris in priser.items() if pk in fundne}, dag)


def forventet(oenske: Oenske, dag: date) -> Forventet:
    """What to expect of one wish at its own price."""
    pris = oenske.pris_oere if oenske.pris_kendt else None
    return forventede_af(Oenske.objects.all(), {oenske.pk: pris}, dag)[oenske.pk]
