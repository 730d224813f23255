"""The plain rows that a paper is made from; no database here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import urlencode

from ansoegninger.papirer.puljer.grundlag import Puljetal


@dataclass(frozen=True, slots=True)
class Oensketal:
    """One wish of the round: who, where, what, the price asked for, and what is granted (None: nothing is)."""

    person_id: int
    afdeling_id: int
    tema: tuple[int, str] | None
    type: str
    fase: str
    oensket_oere: int
    bevilget_oere: int | None
    #: Has somebody said what is to be decided?
    afgjort: bool = True
    #: The pot that is meant to pay; None is the department's own.
    ramme_id: int | None = None


@dataclass(frozen=True, slots=True)
class Afdelingstal:
    """A department's part of the round."""

    enhed_id: int
    navn: str
    sagsnummer: str
    ramme_id: int
    laast_kl: datetime | None
    orienteret_kl: datetime | None


@dataclass(frozen=True, slots=True)
class Rammetal:
    """A pot with what others gave to it, what is bound of it (reserved, committed or spent), and for whom."""

    pk: int
    navn: str
    ramme_oere: int
    disponeret_oere: int
    personer: frozenset[object] = frozenset()
    #: Is its use told by itself, in a section or a report of its own?
    har_afsnit: bool = False


@dataclass(frozen=True, slots=True)
class Grundlag:
    """All that is read about a round, at one instant."""

    sagsnummer: str
    aar: int
    center: str
    kommune: str
    oprettet_kl: datetime
    indstil_senest_dag: date
    besluttet_kl: datetime | None
    #: The role that put the decisions into force; empty until then.
    besluttet_rolle: str
    #: When the last answer was released; None while some are not.
    frigivet_kl: datetime | None
    afdelinger: tuple[Afdelingstal, ...]
    oensker: tuple[Oensketal, ...]
    rammer: tuple[Rammetal, ...]
    hentet_kl: datetime
    #: What each wish was held against.
    kriterier: tuple[str, ...] = ()
    #: The year's pools from outside.
    puljer: tuple[Puljetal, ...] = ()

    @property
    def er_besluttet(self) -> bool:
        """Are these decisions, and not drafts?"""
        return self.besluttet_kl is not None

    @property
    def har_udkast(self) -> bool:
        """Has anybody said what is to be decided about any of the wishes?"""
        return self.er_besluttet or any(o.afgjort for o in self.oensker)

    @property
    def laaste(self) -> tuple[Afdelingstal, ...]:
        """The departments whose wishes are counted."""
        return tuple(a for a in self.afdelinger if a.laast_kl)


@dataclass(frozen=True, slots=True)
class Adresser:
    """Where the rows behind a number are, for one reader; empty where the reader may not see them."""

    #: The list of the round's wishes; empty for whoever reads none of them.
    oensker: str = ""
    #: The departments whose wishes the reader sees; None for all.
    afdelinger: frozenset[int] | None = None
    #: By ceiling.
    rammer: Mapping[int, str] = field(default_factory=dict)
    #: The ceilings together; empty where some are not the reader's.
    budget: str = ""
    #: By the case number of the indstilling.
    lister: Mapping[str, str] = field(default_factory=dict)
    udmoentning: str = ""
    runde: str = ""

    def til(self, *, afdeling: int | None = None, **valg: object) -> str:
        """The list narrowed to exactly what a number counts."""
        if not self.oensker or (self.afdelinger is not None and afdeling not in self.afdelinger):
            return ""
        alle = {"afdeling": afdeling, **valg} if afdeling is not None else valg
        return f"{self.oensker}?{urlencode(alle)}" if alle else self.oensker
