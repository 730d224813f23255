"""Reading the year wheel, and the wishes that are to become topics on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, ExtractYear

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle

#: Who plans the wheel, in this order when a person is both.
PLANLAEGGERE = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER)
#: Who reads the wheels, and the evaluations beside them, of units where they are not employed.
LAESERE = (*PLANLAEGGERE, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR)


@dataclass(frozen=True, slots=True)
class AabentOenske:
    """A wish for a year's wheel that nobody has placed or laid aside."""

    aar: int
    enhed_id: int
    enhed: str
    tekst: str
    person: str


@dataclass(frozen=True, slots=True)
class Hjulvalg:
    """Which wheels there are to see: the years with topics, meetings or wishes, and the units that have any.

    Beside them the open wishes for each year (»Ønsker til næste år«), read in the same query.
    """

    aar: list[int]
    enheder: list[tuple[int, str]]
    oensker: list[AabentOenske]


def synlige_emner(adgang: Adgang) -> QuerySet[Aarshjulsemne]:
    """Everybody reads the wheel of their own department and of the units above it; the planners also theirs."""
    return Aarshjulsemne.objects.select_related("enhed", "oenske").filter(
        adgang.q("enhed", *LAESERE) | Q(Exists(ansat_under(adgang)))
    )


def ansat_under(adgang: Adgang) -> QuerySet[Ansaettelse]:
    """The person's employments in or below the unit of an outer row."""
    return Ansaettelse.objects.paa(adgang.dag).filter(
        person=adgang.bruger, enhed__path__startswith=OuterRef("enhed__path")
    )


def hjulvalg(adgang: Adgang) -> Hjulvalg:
    """What the page's filters offer and what is wished for, in one query."""
    hvor = ("aar", "enhed__path", "enhed_id", "enhed__navn", "sagt", "af")
    ansat = Q(Exists(ansat_under(adgang)))
    ingen = {"sagt": Value("", CharField()), "af": Value("", CharField())}
    hjul, egne = adgang.q("enhed", *LAESERE) | ansat, adgang.q("enhed", *PLANLAEGGERE) | ansat
    emner = Aarshjulsemne.objects.filter(hjul).order_by().annotate(**ingen)
    moeder = Moede.objects.filter(hjul).order_by().annotate(aar=ExtractYear("dag"), **ingen)
    placeret = Exists(Aarshjulsemne.objects.fra_hjuloensket(OuterRef("enhed"), OuterRef("pk")))
    oensker = Hjuloenske.objects.gaeldende().filter(egne, ~placeret, ligger_kl__isnull=True).order_by()
    oensker = oensker.annotate(sagt=Cast("tekst", CharField()), af=Cast("person__navn", CharField()))
    alle = sorted(emner.values_list(*hvor).union(moeder.values_list(*hvor), oensker.values_list(*hvor)))
    return Hjulvalg(
        aar=sorted({aar for aar, *_ in alle}),
        enheder=[(pk, navn) for _, pk, navn in sorted({(sti, pk, navn) for _, sti, pk, navn, *_ in alle})],
        oensker=[AabentOenske(aar, pk, navn, sagt, af) for aar, _, pk, navn, sagt, af in alle if sagt],
    )


def ulaeste_svar(adgang: Adgang) -> QuerySet[Beslutning]:
    """Wishes that are coming to `videndelinger`: answered so, but the employee has not read it yet.

    The answer is the employee's first. Only their number is told, so that an answer nobody reads is missed by somebody.
    """
    return Beslutning.objects.filter(
        adgang.q("oenske__enhed", *PLANLAEGGERE),
        udfald=Beslutningsudfald.VIDENDELING,
        frigivet_kl__isnull=False,
        oenske__fase=Fase.TILBAGEMELDING,
    )


def videndelinger(adgang: Adgang) -> QuerySet[Oenske]:
    """Wishes in the planner's units that were answered with knowledge sharing; those without a quarter come first."""
    svar = Beslutning.objects.filter(oenske=OuterRef("pk"), udfald=Beslutningsudfald.VIDENDELING).order_by(
        "-besluttet_kl", "-pk"
    )
    return (
        synlige_oensker(adgang)
        .filter(adgang.q("enhed", *PLANLAEGGERE), fase=Fase.VIDENDELING)
        .select_related("tema", "enhed", "aarshjulsemne")
        .annotate(svar=Subquery(svar.values("begrundelse")[:1]), besluttet_kl=Subquery(svar.values("besluttet_kl")[:1]))
        .order_by(F("aarshjulsemne__aar").asc(nulls_first=True), "aarshjulsemne__kvartal", "besluttet_kl", "pk")
    )
