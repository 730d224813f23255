"""What can be erased, kind by kind: which rows, counted from which day, and how they are erased."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, DateField, Exists, F, Max, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat, TruncDate

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Brev
from ansoegninger.fond.ansoegning.models import SLUTFASER, Fondsansoegning
from ansoegninger.introforloeb.models import SLUTFASER as INTROENS_SLUTFASER
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.mus.grus.models import Fase as GrusFase
from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.models import GAELDENDE, MusSamtale
from ansoegninger.mus.models import Fase as MusFase
from ansoegninger.oensker.models import AFSLUTTEDE, Fase, Oenske
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.sletning import slet
from ansoegninger.sletning.logbog import i_logbogen
from ansoegninger.sletning.models import Anker, Omfang
from ansoegninger.sletning.personer import slet_personer
from ansoegninger.sletning.tekster import SLETTET
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost

UNDER_VEJS = (Beskedstatus.KLAR, Beskedstatus.SENDES)


@dataclass(frozen=True, slots=True)
class Slags:
    """One kind of row that a rule erases.

    Attributes:
        model: the table; its keys stand in the ledger.
        findes: what is finished with on a day and not erased yet; each row has `id`, the key.
        ankre: the day that a period is counted from, as an expression.
        slet: erases a portion by its keys.
        nummer: the column that names a row to somebody who may not see what it says.
        sagsnummer, person: paths to what a hold may keep.
    """

    omfang: Omfang
    model: type[Model]
    findes: Callable[[date], QuerySet[Any]]
    ankre: Mapping[Anker, Combinable]
    slet: slet.Sletter
    nummer: str = "sagsnummer"
    sagsnummer: str = "sagsnummer"
    person: str = "person"


def fratraadt(person: str) -> Subquery:
    """The first day without employment; none while somebody is employed, or never was."""
    sidste = Ansaettelse.objects.filter(person=OuterRef(person)).order_by(F("til_dag").desc(nulls_first=True))
    return Subquery(sidste.values("til_dag")[:1])


def _sidst_rettet(model: Any = Oenske) -> TruncDate:
    historik = model.history.filter(id=OuterRef("id")).order_by("-history_id")
    return TruncDate(Subquery(historik.values("history_date")[:1]))


def _afloest() -> TruncDate:
    """The day on which both had approved the person's next plan."""
    naeste = MusSamtale.objects.filter(
        person=OuterRef("person"), fase__in=GAELDENDE, oprettet_kl__gt=OuterRef("oprettet_kl")
    ).order_by("oprettet_kl", "pk")
    godkendt = naeste.annotate(godkendt_kl=Max("godkendelser__godkendt_kl"))
    return TruncDate(Subquery(godkendt.values("godkendt_kl")[:1]))


def _kladder(dag: date) -> QuerySet[Any]:
    return Oenske.objects.filter(~i_logbogen(Oenske), fase=Fase.KLADDE)


def _smidt_vaek(dag: date) -> QuerySet[Any]:
    """Drafts that their owners took away: only the history remembers them."""
    historik: Any = Oenske.history.model
    raekker: QuerySet[Any] = historik.objects.filter(~i_logbogen(Oenske), history_type="-", fase=Fase.KLADDE)
    return raekker


def _afgjorte(dag: date) -> QuerySet[Any]:
    besluttet = Exists(Beslutning.objects.filter(oenske=OuterRef("pk")))
    return _faerdige().filter(~Q(fase=Fase.TRUKKET) | besluttet)


def _trukne(dag: date) -> QuerySet[Any]:
    besluttet = Exists(Beslutning.objects.filter(oenske=OuterRef("pk")))
    return _faerdige().filter(~besluttet, fase=Fase.TRUKKET)


def _faerdige() -> QuerySet[Any]:
    under_vejs = Exists(Besked.objects.filter(sagsnummer=OuterRef("sagsnummer"), status__in=UNDER_VEJS))
    return Oenske.objects.filter(~i_logbogen(Oenske), ~under_vejs, fase__in=AFSLUTTEDE)


def _fondssager(dag: date) -> QuerySet[Any]:
    under_vejs = Exists(Besked.objects.filter(sagsnummer=OuterRef("sagsnummer"), status__in=UNDER_VEJS))
    return Fondsansoegning.objects.filter(~i_logbogen(Fondsansoegning), ~under_vejs, fase__in=SLUTFASER)


def _introforloeb(dag: date) -> QuerySet[Any]:
    under_vejs = Exists(Besked.objects.filter(sagsnummer=OuterRef("sagsnummer"), status__in=UNDER_VEJS))
    return Introforloeb.objects.filter(~i_logbogen(Introforloeb), ~under_vejs, fase__in=INTROENS_SLUTFASER)


def _samtaler(dag: date) -> QuerySet[Any]:
    return MusSamtale.objects.filter(~i_logbogen(MusSamtale), fase__in=(MusFase.AFSLUTTET, MusFase.UDGAAET))


def _gruppesamtaler(dag: date) -> QuerySet[Any]:
    return Grussamtale.objects.filter(~i_logbogen(Grussamtale), fase__in=(GrusFase.AFSLUTTET, GrusFase.AFLYST))


def _breve(dag: date) -> QuerySet[Any]:
    return Brev.objects.filter(~i_logbogen(Brev)).exclude(besked__status__in=UNDER_VEJS)


def _beskeder(dag: date) -> QuerySet[Any]:
    return Besked.objects.filter(~i_logbogen(Besked)).exclude(status__in=UNDER_VEJS)


def _med_vidensperson(dag: date) -> QuerySet[Any]:
    tomt = ("", SLETTET)
    foer = Aarshjulsemne.history.filter(id=OuterRef("pk")).exclude(vidensperson__in=tomt)
    return Aarshjulsemne.objects.filter(~Q(vidensperson__in=tomt) | Exists(foer))


def _personer(dag: date) -> QuerySet[Any]:
    """People without a role, a mandate or a stand-in's part on the day; those who act are not former."""
    hverv = (
        Rolletildeling.objects.paa(dag).filter(person=OuterRef("pk")),
        Mandat.objects.paa(dag).filter(user=OuterRef("pk")),
        Stedfortraeder.objects.paa(dag).filter(stedfortraeder=OuterRef("pk")),
    )
    return Bruger.objects.filter(~i_logbogen(Bruger), *(~Exists(h) for h in hverv))


def _systemets_poster(dag: date) -> QuerySet[Any]:
    poster = Sporpost.objects.filter(kaede=SYSTEM).exclude(indhold="")
    return poster.exclude(art__in=slet.SLETTEPOSTER)


def _efter_aaret() -> Cast:
    return Cast(Concat(Cast(F("aar") + 1, CharField()), Value("-01-01")), DateField())


#: In the order in which they are erased: what may have a shorter period than its case first, people after their cases.
SLAGS = (
    Slags(
        Omfang.BESKEDER,
        Besked,
        _beskeder,
        {Anker.SKREVET: TruncDate("oprettet_kl"), Anker.FRATRAEDELSE: fratraadt("modtager")},
        slet.slet_beskeder,
        person="modtager",
    ),
    Slags(Omfang.KLADDER, Oenske, _kladder, {Anker.SIDST_RETTET: _sidst_rettet()}, slet.slet_kladder),
    Slags(Omfang.KLADDER, Oenske, _smidt_vaek, {Anker.SIDST_RETTET: TruncDate("history_date")}, slet.slet_kladder),
    Slags(
        Omfang.TRUKNE,
        Oenske,
        _trukne,
        {Anker.TRUKKET: TruncDate("tilbagetraekning__trukket_kl"), Anker.FRATRAEDELSE: fratraadt("person")},
        slet.slet_oensker,
    ),
    Slags(
        Omfang.BREVE,
        Brev,
        _breve,
        {Anker.FRATRAEDELSE: fratraadt("modtager"), Anker.SKREVET: TruncDate("oprettet_kl")},
        slet.slet_breve,
        nummer="beslutning__oenske__sagsnummer",
        sagsnummer="beslutning__oenske__sagsnummer",
        person="modtager",
    ),
    Slags(
        Omfang.OENSKER,
        Oenske,
        _afgjorte,
        {Anker.FRATRAEDELSE: fratraadt("person"), Anker.SIDST_RETTET: _sidst_rettet()},
        slet.slet_oensker,
    ),
    Slags(
        Omfang.FONDSSAGER,
        Fondsansoegning,
        _fondssager,
        {Anker.FRATRAEDELSE: fratraadt("person"), Anker.SIDST_RETTET: _sidst_rettet(Fondsansoegning)},
        slet.slet_fondssager,
    ),
    Slags(
        Omfang.INTROFORLOEB,
        Introforloeb,
        _introforloeb,
        {Anker.FRATRAEDELSE: fratraadt("person"), Anker.SIDST_RETTET: _sidst_rettet(Introforloeb)},
        slet.slet_introforloeb,
    ),
    Slags(Omfang.MUS, MusSamtale, _samtaler, {Anker.AFLOEST: _afloest()}, slet.slet_samtaler),
    Slags(Omfang.MUS_SIDSTE, MusSamtale, _samtaler, {Anker.FRATRAEDELSE: fratraadt("person")}, slet.slet_samtaler),
    Slags(
        Omfang.GRUS,
        Grussamtale,
        _gruppesamtaler,
        {Anker.SIDST_RETTET: _sidst_rettet(Grussamtale)},
        slet.slet_gruppesamtaler,
        person="",
    ),
    Slags(
        Omfang.VIDENSPERSONER,
        Aarshjulsemne,
        _med_vidensperson,
        {Anker.AARETS_UDGANG: _efter_aaret()},
        slet.slet_vidensnavne,
        nummer="pk",
        sagsnummer="oenske__sagsnummer",
        person="",
    ),
    Slags(
        Omfang.PERSONER,
        Bruger,
        _personer,
        {Anker.FRATRAEDELSE: fratraadt("pk")},
        slet_personer,
        nummer="pk",
        sagsnummer="",
        person="pk",
    ),
    Slags(
        Omfang.SPOR,
        Sporpost,
        _systemets_poster,
        {Anker.SKREVET: TruncDate("tidspunkt")},
        slet.slet_sporindhold,
        nummer="nummer",
        sagsnummer="",
        person="person_id",
    ),
)
