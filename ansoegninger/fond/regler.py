"""A set of the fund's rules as plain values: what the check reads. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices

from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import PRISDELE


class Regelart(TextChoices):
    """What a rule is about. The first word of each says what its `tal` or `kode` holds."""

    OVERENSKOMST = "OVERENSKOMST", "Hvem der kan søge"
    IKKE_ANSAT_SOM = "IKKE_ANSAT_SOM", "Hvem der ikke kan søge"
    LOFT = "LOFT", "Loft"
    LOFT_MASTER = "LOFT_MASTER", "Loft, master"
    VINDUE = "VINDUE", "Perioden, loftet gælder for"
    ANDEL = "ANDEL", "Fondens andel"
    SAERPULJE = "SAERPULJE", "Særlig pulje"
    UDGIFT = "UDGIFT", "Udgifter, der dækkes"
    UDDANNELSE = "UDDANNELSE", "Uddannelser, der kan støttes"
    POSITIV = "POSITIV", "Positivlisten"
    TIDLIGST = "TIDLIGST", "Tidligst"
    SENEST = "SENEST", "Senest"
    UNDERSKRIFT = "UNDERSKRIFT", "Underskrifter"
    SVARTID = "SVARTID", "Fondens svar"
    GRUPPE = "GRUPPE", "Gruppe"
    PULJE = "PULJE", "Puljen"
    SUPPLEMENT = "SUPPLEMENT", "Ud over det sædvanlige"
    PLAN = "PLAN", "Skriftlig plan"


class Anker(TextChoices):
    """Which day of an application counts in the window."""

    ANSOEGT = "ANSOEGT", "dagen, der søges"
    START = "START", "dagen, uddannelsen begynder"


class Grundlag(TextChoices):
    """What the fund's share is a share of: the two readings of 80/20."""

    UDGIFT = "UDGIFT", "af udgiften"
    ANSOEGT = "ANSOEGT", "egenandelen er af det ansøgte beløb"


class Puljestand(TextChoices):
    AABEN = "AABEN", "åben"
    LUKKET = "LUKKET", "lukket"
    UKENDT = "UKENDT", "ukendt"


#: Arts of which a set may have several rules, each with its own `kode`.
FLERE = frozenset({Regelart.IKKE_ANSAT_SOM, Regelart.SAERPULJE, Regelart.UDGIFT, Regelart.UDDANNELSE, Regelart.POSITIV})


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule with its source.

    Attributes:
        tal: an amount in øre (LOFT), months (VINDUE, TIDLIGST), days (SENEST, UNDERSKRIFT, SVARTID), per cent (ANDEL,
            SAERPULJE), persons (GRUPPE), tenths of ECTS (UDDANNELSE); None where the rule has no number.
        kode: a value of the enumeration that belongs to the art; for SAERPULJE and POSITIV words of the
            education's title.
        eksamen: for UDDANNELSE, whether it ends with an exam; None where the rule does not say.
        dag: for PULJE, the day on which it opens again.
    """

    art: Regelart
    tekst: str
    kilde: str
    kilde_dag: date | None
    bekraeftet: bool
    tal: int | None = None
    kode: str = ""
    eksamen: bool | None = None
    dag: date | None = None


@dataclass(frozen=True, slots=True)
class Regler:
    """The rules of one agreement in one version."""

    overenskomst: str
    version: int
    regler: tuple[Regel, ...]

    def alle(self, art: Regelart) -> Iterator[Regel]:
        """Every rule of the art, in order."""
        return (regel for regel in self.regler if regel.art == art)

    def en(self, art: Regelart) -> Regel | None:
        """The rule of the art, where the set has one."""
        return next(self.alle(art), None)


def fejl_i(regler: Iterable[Regel]) -> Iterator[str]:
    """What makes these rules impossible as a set, in words."""
    set_: set[tuple[str, str]] = set()
    for regel in regler:
        noegle = (regel.art, regel.kode if regel.art in FLERE else "")
        if noegle in set_:
            yield f"»{Regelart(regel.art).label}« står der to gange"
        set_.add(noegle)
        if (fejl := _fejl(regel)) is not None:
            yield f"»{Regelart(regel.art).label}«: {fejl}"


#: The least and the most that a rule's number may be.
GRAENSER: dict[Regelart, tuple[int, int]] = {
    Regelart.LOFT: (1, 100_000_000),
    Regelart.LOFT_MASTER: (1, 100_000_000),
    Regelart.VINDUE: (1, 60),
    Regelart.ANDEL: (1, 100),
    Regelart.SAERPULJE: (1, 100),
    Regelart.TIDLIGST: (1, 60),
    Regelart.SENEST: (0, 365),
    Regelart.UNDERSKRIFT: (1, 365),
    Regelart.SVARTID: (1, 365),
    Regelart.GRUPPE: (2, 100),
}
#: The codes that a rule of the kind may have, each with its word.
KODER: dict[Regelart, dict[str, str]] = {
    Regelart.VINDUE: dict(Anker.choices),
    Regelart.ANDEL: dict(Grundlag.choices),
    Regelart.PULJE: dict(Puljestand.choices),
    Regelart.UDGIFT: dict(zip(PRISDELE, ("Kursusgebyr", "Materialer", "Transport", "Ophold"), strict=True)),
    Regelart.UDDANNELSE: dict(Kursustype.choices),
}


def _fejl(regel: Regel) -> str | None:
    if graense := GRAENSER.get(Regelart(regel.art)):
        mindst, hoejst = graense
        if regel.tal is None or not mindst <= regel.tal <= hoejst:
            return "tallet mangler eller er uden for det, der giver mening"
    koder = KODER.get(Regelart(regel.art))
    if koder and regel.kode not in koder:
        return "der er ikke valgt, hvordan reglen læses"
    if regel.art in FLERE and not regel.kode:
        return "der er ikke sagt, hvad reglen handler om"
    return None
