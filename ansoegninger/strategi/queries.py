"""Reading the strategy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from ansoegninger.strategi.godkendelse import AABNE, Strategiforslag, Strategigodkendelse
from ansoegninger.strategi.gyldighed import Periode, Version, raader
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Laeringsmaal, Strategi, StrategiQuerySet, Tema
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.roller import Rolle

#: Who reads what is not approved yet.
LAESER_UDKAST = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER, Rolle.CENTERCHEF, Rolle.REVISOR)


def strategi_for(enhed: Enhed, dag: date) -> Strategi | None:
    """The strategy that holds for the unit on this day: its centre's latest version whose period includes it."""
    sti = enhed.sti_for(Enhedsart.CENTER)
    if sti is None:
        return None
    return Strategi.objects.paa(dag).filter(enhed__path=sti).order_by("-version").first()


def synlige(adgang: Adgang) -> StrategiQuerySet:
    """Every approved version of the strategies of the centres where the person is employed or holds a role."""
    betingelse = Q(Exists(_ansat_i(adgang.bruger, adgang.dag, "enhed__path"))) | i_centrene(adgang, "enhed", *Rolle)
    fundne = Strategi.objects.godkendte().filter(betingelse).select_related("enhed", "godkendelse__godkendt_af")
    return fundne.order_by("enhed__path", "-version")


def synlige_forslag(adgang: Adgang) -> QuerySet[Strategiforslag]:
    """Proposals in the centres whose drafts the person reads."""
    fundne = Strategiforslag.objects.filter(i_centrene(adgang, "strategi__enhed", *LAESER_UDKAST))
    return fundne.select_related("enhed", "strategi__enhed", "strategi__bygger_paa").order_by("-pk")


def laeselige(adgang: Adgang) -> StrategiQuerySet:
    """Approved versions, and drafts where the person reads those: what may be compared and printed."""
    forslag = synlige_forslag(adgang).order_by().values("strategi")
    godkendte = synlige(adgang).order_by().values("pk")
    fundne = Strategi.objects.filter(Q(pk__in=godkendte) | Q(pk__in=forslag))
    return fundne.select_related("enhed", "godkendelse", "forslag").order_by("enhed__path", "-version")


def aabent_forslag(center_id: int) -> Strategiforslag | None:
    """The centre's proposal that nothing is decided of yet: there is at most one."""
    return Strategiforslag.objects.filter(strategi__enhed=center_id, fase__in=AABNE).select_related("strategi").first()


def er_godkendt(forslag: Strategiforslag) -> bool:
    """Has the chief approved it?"""
    return Strategigodkendelse.objects.filter(strategi=forslag.strategi_id).exists()


def gaelder_fra(strategi: Strategi) -> date:
    """The first day it holds; of a draft, the day that its period begins."""
    godkendelse = getattr(strategi, "godkendelse", None)
    return godkendelse.gaelder_fra if godkendelse else strategi.fra_dag


def raadende(versioner: Iterable[Strategi]) -> list[tuple[Strategi, Periode]]:
    """Which of one centre's versions holds when: the latest wins."""
    efter_noegle = {s.pk: s for s in versioner}
    fundne = raader(Version(s.pk, s.version, Periode(gaelder_fra(s), s.til_dag)) for s in efter_noegle.values())
    return [(efter_noegle[version.pk], periode) for version, periode in fundne]


def gaeldende(versioner: list[Strategi], dag: date, version: str = "", center: str = "") -> Strategi | None:
    """The version asked for, or the one that holds today, or the latest there is; in the first centre unless told."""
    i_centret = [s for s in versioner if str(s.enhed_id) == center] or versioner
    i_centret = [s for s in i_centret if s.enhed_id == i_centret[0].enhed_id]
    if version:
        return next((s for s in i_centret if str(s.version) == version), None)
    i_dag = [s for s in i_centret if gaelder_fra(s) <= dag < s.til_dag]
    return next(iter(i_dag or i_centret), None)


def samme_maal(forgaengere: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """For each goal that stands in more than one version: the keys of all of them, which are one goal over the years.

    `forgaengere` is each goal with the one before it, as of `maal_med_forgaenger`.
    """
    foer = dict(forgaengere)
    grupper: dict[int, set[int]] = defaultdict(set)
    for pk in {*foer, *foer.values()}:
        grupper[_foerste(pk, foer)].add(pk)
    return {pk: frozenset(gruppe) for gruppe in grupper.values() for pk in gruppe}


def maal_med_forgaenger() -> QuerySet[Laeringsmaal]:
    """The goals that stood in the version before, too, in whatever words."""
    return Laeringsmaal.objects.filter(forgaenger__isnull=False).order_by()


def maal_i_versionen(tekst: str, art: str, foer: Strategi, nu: Strategi) -> Laeringsmaal | None:
    """The goal that had these words in one version of a strategy, as another version has it, in whatever words."""
    dengang = foer.laeringsmaal.filter(tekst=tekst, art=art).first()
    if dengang is None or foer == nu:
        return dengang
    kaeden = samme_maal(maal_med_forgaenger().values_list("pk", "forgaenger_id"))
    return nu.laeringsmaal.filter(pk__in=kaeden.get(dengang.pk, ())).first()


def _foerste(pk: int, foer: Mapping[int, int | None]) -> int:
    while (forrige := foer.get(pk)) is not None:
        pk = forrige
    return pk


def initiativer_i(enheder: Iterable[Enhed], dag: date) -> list[tuple[Enhed, int, Initiativ]]:
    """Of each department: what the strategy that holds in its centre will do, and the key of the first version of it.

    Three queries, however many departments and versions there are.
    """
    afdelinger = [enhed for enhed in enheder if enhed.art == Enhedsart.AFDELING]
    centre = {enhed.path[: 2 * Enhed.steplen] for enhed in afdelinger}
    gaelder = Strategi.objects.paa(dag).filter(enhed__path__in=centre).select_related("enhed").order_by("version")
    holder = {strategi.enhed.path: strategi for strategi in gaelder}
    alle = Initiativ.objects.filter(strategi__enhed__path__in=centre).select_related("tema")
    initiativer = list(alle.prefetch_related("tilstande").order_by("nummer"))
    foer = {initiativ.pk: initiativ.forgaenger_id for initiativ in initiativer}
    i_versionen: dict[int, list[Initiativ]] = {}
    for initiativ in initiativer:
        i_versionen.setdefault(initiativ.strategi_id, []).append(initiativ)
    return [
        (enhed, _foerste(i.pk, foer), i)
        for enhed in afdelinger
        if (strategi := holder.get(enhed.path[: 2 * Enhed.steplen]))
        for i in i_versionen.get(strategi.pk, [])
    ]


def i_centrene(adgang: Adgang, felt: str, *roller: Rolle) -> Q:
    """A filter over the foreign key `felt` to a centre: those where the person holds one of the roles.

    Below the role's unit, or the centre above it.
    """
    betingelse = Q(pk__in=[])
    for hverv in adgang.i_rolle(*roller):
        over = Q(**{f"{felt}__path__in": _over(hverv.enhed_sti)})
        betingelse |= Q(**{f"{felt}__path__startswith": hverv.enhed_sti}) | over
    return betingelse


def temanavn(person: Bruger, dag: date, *, nummer: str) -> Subquery:
    """For the column `nummer` of a query: what the person's centre calls the theme with that number today."""
    temaer = Tema.objects.filter(
        Exists(_ansat_i(person, dag, "strategi__enhed__path")),
        nummer=OuterRef(nummer),
        strategi__godkendelse__gaelder_fra__lte=dag,
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
