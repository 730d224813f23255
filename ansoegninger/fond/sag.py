"""What the rules ask about an application, and what a rule answers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import TextChoices

from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.regler import Regel


class Udfald(TextChoices):
    """What a rule says of an application."""

    OPFYLDT = "OPFYLDT", "Opfyldt"
    SKAL_AFKLARES = "SKAL_AFKLARES", "Skal afklares"
    IKKE_OPFYLDT = "IKKE_OPFYLDT", "Ikke opfyldt"


@dataclass(frozen=True, slots=True)
class Svar:
    """One rule's answer: the sentence, what to do now (empty where nothing is), and the rule itself."""

    udfald: Udfald
    saetning: str
    regel: Regel
    goer: str = ""


@dataclass(frozen=True, slots=True)
class Ansoeger:
    """Who applies: the employment as it is known. `ansat_til` is the first day without it."""

    overenskomst: str
    stilling: str = ""
    ansat_til: date | None = None
    opsagt: bool | None = None


@dataclass(frozen=True, slots=True)
class Uddannelse:
    """What is applied for. None: nobody has said."""

    art: str
    titel: str = ""
    ects: Decimal | None = None
    eksamen: bool | None = None
    start_dag: date | None = None
    er_master: bool = False


@dataclass(frozen=True, slots=True)
class Sag:
    """Everything that the rules ask about.

    Attributes:
        udgifter: øre by cost kind (`Oenske`'s own names); kinds that the rules do not cover are left to the workplace.
        tidligere: the person's earlier grants, and what is applied for and not answered; None: nobody knows.
        alle_kendt: the person has said that there are no others.
        dag: the day on which it is applied for.
        sagsnummer_dag: the day on which the fund gave a case number, from which the signatures are counted.
        gruppe: how many apply together, of the same workplace, education and agreement.
        tr_bekraeftet: the union representative's declaration that it goes beyond the usual; None: not asked yet.
        har_plan: whether there is a written plan; None: unknown.
    """

    ansoeger: Ansoeger
    uddannelse: Uddannelse
    udgifter: Mapping[str, int]
    dag: date
    tidligere: tuple[Tidligere, ...] | None = ()
    sagsnummer_dag: date | None = None
    gruppe: int = 1
    tr_bekraeftet: bool | None = None
    har_plan: bool | None = None
    alle_kendt: bool = True
