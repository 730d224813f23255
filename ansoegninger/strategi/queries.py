"""Reading the strategy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from ansoegninger.strategi.models import Strategi, StrategiQuerySet, Tema
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart


def strategi_for(enhed: Enhed, dag: date) -> Strategi | None:
    """The strategy that holds for the unit on this day: its centre's latest version whose period includes it."""
    sti = enhed.sti_for(Enhedsart.CENTER)
    if sti is None:
        return None
    return Strategi.objects.paa(dag).filter(enhed__path=sti).order_by("-version").first()


def synlige(adgang: Adgang) -> StrategiQuerySet:
    """Every version of the strategies of the centres where the person is employed or holds a role."""
    betingelse = Q(Exists(_ansat_i(adgang.bruger, adgang.dag, "enhed__path")))
    for hverv in adgang.hverv:
        # Below the role's unit, or the centre above it.
        betingelse |= Q(enhed__path__startswith=hverv.enhed_sti) | Q(enhed__path__in=_over(hverv.enhed_sti))
    return Strategi.objects.filter(betingelse).select_related("enhed").order_by("enhed__path", "-version")


def gaeldende(versioner: list[Strategi], dag: date, version: str = "", center: str = "") -> Strategi | None:
    """The version asked for, or the one that holds today, or the latest there is; in the first centre unless told."""
    i_centret = [s for s in versioner if str(s.enhed_id) == center] or versioner
    i_centret = [s for s in i_centret if s.enhed_id == i_centret[0].enhed_id]
    if version:
        return next((s for s in i_centret if str(s.version) == version), None)
    i_dag = [s for s in i_centret if s.fra_dag <= dag < s.til_dag]
    return next(iter(i_dag or i_centret), None)


def temanavn(person: Bruger, dag: date, *, nummer: str) -> Subquery:
    """For the column `nummer` of a query: what the person's centre calls the theme with that number today."""
    temaer = Tema.objects.filter(
        Exists(_ansat_i(person, dag, "strategi__enhed__path")),
        nummer=OuterRef(nummer),
        strategi__fra_dag__lte=dag,
        strategi__til_dag__gt=dag,
    )
    return Subquery(temaer.order_by("-strategi__version").values("navn")[:1])


def temaer_i(stier: Iterable[str], dag: date) -> list[Tema]:
    """The themes that hold on this day in the centres of these paths, once for each number."""
    centre = {sti[: 2 * Enhed.steplen] for sti in stier}
    gaeldende_i = Strategi.objects.paa(dag).filter(enhed__path__in=centre)
    temaer = Tema.objects.filter(strategi__in=gaeldende_i).order_by("nummer", "strategi__version")
    return list({tema.nummer: tema for tema in temaer}.values())


def _ansat_i(person: Bruger, dag: date, sti: str) -> QuerySet[Ansaettelse]:
    """The person's employments at or below the unit whose path is `sti`."""
    return Ansaettelse.objects.paa(dag).filter(person=person, enhed__path__startswith=OuterRef(sti))


def _over(sti: str) -> list[str]:
    return [sti[:laengde] for laengde in range(Enhed.steplen, len(sti), Enhed.steplen)]
