"""Which rules and holds are in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Concat

from ansoegninger.sletning.models import Bevaringspaalaeg, Omfang, Opbevaringsregel
from ansoegninger.sletning.regler import STANDARD
from workflows.spor.models import Sporpost
from workflows.spor.udkast import ADGANG

Regler = Mapping[Omfang, Opbevaringsregel]

#: A default has always held.
ALTID = date(2000, 1, 1)


def standardregel(omfang: Omfang) -> Opbevaringsregel:
    """The rule as it comes with the system, not saved."""
    standard = STANDARD[omfang]
    return Opbevaringsregel(
        omfang=omfang,
        maaneder=standard.maaneder,
        anker=standard.ankre[0],
        gaelder_fra=ALTID,
        kilde=standard.kilde,
        begrundelse=standard.begrundelse,
        sat_kl=datetime.combine(ALTID, datetime.min.time(), UTC),
    )


def gaeldende_regler(dag: date) -> dict[Omfang, Opbevaringsregel]:
    """The version of every rule that holds on this day; the default where nobody has written one."""
    regler = {omfang: standardregel(omfang) for omfang in Omfang}
    for regel in Opbevaringsregel.objects.filter(gaelder_fra__lte=dag).order_by("gaelder_fra", "pk"):
        regler[Omfang(regel.omfang)] = regel
    return regler


def versioner(omfang: Omfang) -> QuerySet[Opbevaringsregel]:
    """Every version of one rule, the newest first."""
    return Opbevaringsregel.objects.filter(omfang=omfang).select_related("sat_af").order_by("-gaelder_fra", "-pk")


def paalaeg_til_liste(dag: date) -> QuerySet[Bevaringspaalaeg]:
    """Every hold, those in force on the day first."""
    slut = Case(When(til_dag__lte=dag, then=Value(1)), default=Value(0))
    return Bevaringspaalaeg.objects.select_related("person", "givet_af").order_by(slut, "-fra_dag", "-pk")


@dataclass(frozen=True, slots=True)
class Bevares:
    """What holds keep on a day.

    Attributes:
        sager: cases, by number.
        personer: people by key, with all their cases.
        navne: people by key whose name stays: those, and whoever had a part in a held case.
    """

    sager: frozenset[str]
    personer: frozenset[int]
    navne: frozenset[int]

    def q(self, sagsnummer: str, person: str) -> Q:
        """A filter over rows that are kept; either path may be empty where a row has none."""
        betingelse = Q(pk__in=[])
        if sagsnummer and self.sager:
            betingelse |= Q(**{f"{sagsnummer}__in": self.sager})
        if person and self.personer:
            betingelse |= Q(**{f"{person}__in": self.personer})
        return betingelse

    def q_navne(self) -> Q:
        """A filter over people who keep their name."""
        return Q(pk__in=self.navne)


def bevares(dag: date) -> Bevares:
    """What the holds in force on this day keep.

    A held person keeps all their cases. A held case keeps its person's name, and that of everybody who acted in it: a
    case that is looked into must still say who did what.
    """
    raekker = list(_bevarede(dag))
    return Bevares(
        sager=frozenset(nummer for nummer, _, _ in raekker if nummer),
        personer=frozenset(person for _, person, direkte in raekker if person and direkte),
        navne=frozenset(person for _, person, _ in raekker if person),
    )


def _bevarede(dag: date) -> QuerySet[Any, Any]:
    """(case, person, held in person) of the holds, and of everybody named by the trail of a held case; one query."""
    gaeldende = Bevaringspaalaeg.objects.paa(dag).order_by()
    numre = gaeldende.exclude(sagsnummer="")
    i_kaederne = Q(kaede__in=numre.values("sagsnummer")) | Q(
        kaede__in=numre.annotate(adgang=Concat("sagsnummer", Value(ADGANG))).values("adgang")
    )
    poster = Sporpost.objects.filter(i_kaederne).order_by().annotate(sag=Value(""), direkte=Value(0))
    return (
        gaeldende.annotate(direkte=Value(1))
        .values_list("sagsnummer", "person_id", "direkte")
        .union(*(poster.values_list("sag", felt, "direkte") for felt in ("aktoer_id", "paa_vegne_af_id", "person_id")))
    )
