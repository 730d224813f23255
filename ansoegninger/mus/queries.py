"""Reading MUS."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, Exists, ExpressionWrapper, F, Max, OuterRef, Q, QuerySet

from ansoegninger.kompetenceprofil.queries import kladde as profilkladde
from ansoegninger.mus.models import GAELDENDE, Fase, Forberedelse, MusRunde, MusSamtale, Part, Plangodkendelse
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import sorteringsnoegle

#: Who follows how far a round is. They see numbers; a talk's content is between its two parties.
FOELGER_RUNDEN = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)

#: The talk is held in these phases.
HOLDT = (Fase.PLAN, Fase.GODKENDELSE, *GAELDENDE)


def holder(adgang: Adgang) -> QuerySet[MusSamtale]:
    """The talks that this person holds as leader."""
    return MusSamtale.objects.filter(adgang.q_som(Rolle.LEDER))


def mine(adgang: Adgang) -> QuerySet[MusSamtale]:
    """The talks to which this person is a party: their own, and those they hold as leader."""
    return MusSamtale.objects.filter(Q(person=adgang.bruger) | adgang.q_som(Rolle.LEDER))


def synlige(adgang: Adgang) -> QuerySet[MusSamtale]:
    """A talk is between its two parties; the auditor reads by mandate. Nobody else, also not the centre's chief."""
    return mine(adgang) | MusSamtale.objects.filter(adgang.q("enhed", Rolle.REVISOR))


def synlige_runder(adgang: Adgang) -> QuerySet[MusRunde]:
    """The rounds of the centres that the person's roles reach, and those with talks in the units they reach."""
    i_egne_enheder = MusSamtale.objects.filter(adgang.q("enhed", *FOELGER_RUNDEN)).values("runde")
    return MusRunde.objects.select_related("center", "strategi").filter(
        adgang.q("center", *FOELGER_RUNDEN) | Q(pk__in=i_egne_enheder)
    )


def med_fremdrift(runder: QuerySet[MusRunde], adgang: Adgang) -> QuerySet[MusRunde]:
    """Each round with its numbers for the units that the person's roles reach: `antal`, `holdt`, `godkendt`."""
    egne = adgang.q("samtaler__enhed", *FOELGER_RUNDEN) & ~Q(samtaler__fase=Fase.UDGAAET)
    return runder.annotate(
        antal=Count("samtaler", filter=egne, distinct=True),
        holdt=Count("samtaler", filter=egne & Q(samtaler__fase__in=HOLDT), distinct=True),
        godkendt=Count("samtaler", filter=egne & Q(samtaler__fase__in=GAELDENDE), distinct=True),
    )


@dataclass(frozen=True, slots=True)
class Enhedsdaekning:
    """How far one unit is in a round. A talk that fell away is in none of the numbers but its own."""

    enhed_id: int
    enhed: str
    samtaler: int
    holdt: int
    godkendt: int
    udsat: int
    udgaaet: int

    @property
    def mangler(self) -> int:
        """Talks still to be held, and not postponed."""
        return self.samtaler - self.holdt - self.udsat


def daekning_pr_enhed(runde: MusRunde, adgang: Adgang) -> list[Enhedsdaekning]:
    """The round's numbers per unit, for the units that the person's roles reach, in one query.

    Postponed is a talk that is not held, and is taken up again on a later day than today.
    """
    raekker = (
        MusSamtale.objects.filter(adgang.q("enhed", *FOELGER_RUNDEN), runde=runde)
        .order_by()
        .values_list("enhed_id", "enhed__navn")
        .annotate(
            samtaler=Count("pk", filter=~Q(fase=Fase.UDGAAET)),
            holdt=Count("pk", filter=Q(fase__in=HOLDT)),
            godkendt=Count("pk", filter=Q(fase__in=GAELDENDE)),
            udsat=Count("pk", filter=~Q(fase__in=(*HOLDT, Fase.UDGAAET)) & Q(udsat_til_dag__gt=adgang.dag)),
            udgaaet=Count("pk", filter=Q(fase=Fase.UDGAAET)),
        )
    )
    return sorted(
        (Enhedsdaekning(*raekke) for raekke in raekker), key=lambda d: (sorteringsnoegle(d.enhed), d.enhed_id)
    )


def skabelon_for(center: Enhed) -> MusRunde | None:
    """The round that a new one in the centre is begun from: the latest, with its units."""
    runder = MusRunde.objects.filter(center=center).prefetch_related("enheder").order_by("-fra_dag", "-pk")
    return runder.first()


def skal_have_samtale(runde: MusRunde, dag: date) -> QuerySet[Ansaettelse]:
    """Who is employed in the round's units on this day, or on the round's first or last when it is outside.

    A department brings its teams; a centre stands for the people employed directly in it, since its departments
    are chosen by themselves.
    """
    i_runden = min(max(dag, runde.fra_dag), runde.til_dag)
    selv = runde.enheder.filter(pk=OuterRef("enhed"))
    med_teams = (
        runde.enheder.exclude(art__in=[Enhedsart.KOMMUNE, Enhedsart.CENTER])
        .alias(sti=ExpressionWrapper(OuterRef("enhed__path"), CharField()))
        .filter(sti__startswith=F("path"))
    )
    return (
        Ansaettelse.objects.paa(i_runden)
        .filter(Exists(selv) | Exists(med_teams))
        .select_related("person", "enhed")
        .order_by("person_id", "fra_dag")
    )


def uden_samtale(runde: MusRunde, dag: date) -> QuerySet[Ansaettelse]:
    """Who should have a talk in the round and has none yet."""
    har = MusSamtale.objects.filter(runde=runde).values("person")
    return skal_have_samtale(runde, dag).exclude(person__in=har)


def begge_forberedt(samtale: MusSamtale) -> bool:
    """Have both parties prepared themselves?"""
    return Forberedelse.objects.filter(samtale=samtale).count() == len(Part)


def forberedelseskladde(samtale: MusSamtale, part: Part, af: Bruger) -> dict[str, Any]:
    """What this person has filled in of the preparation so far."""
    assert samtale.person_id is not None, "en samtale har altid en person"
    return profilkladde(person_id=samtale.person_id, vurderer=part.value, af_id=af.pk, sagsnummer=samtale.sagsnummer)


def godkendt_version(samtale: MusSamtale, part: Part) -> int | None:
    """The latest version of the plan that this party approved."""
    godkendelser = Plangodkendelse.objects.filter(samtale=samtale, part=part)
    version: int | None = godkendelser.aggregate(v=Max("planversion"))["v"]
    return version


def godkendt_af(samtale: MusSamtale, part: Part) -> bool:
    """Has this party approved the plan as it is now?"""
    return godkendt_version(samtale, part) == samtale.planversion


def enige(samtale: MusSamtale) -> bool:
    """Have both approved the plan as it is now?"""
    godkendt = samtale.godkendelser.filter(planversion=samtale.planversion)
    return set(godkendt.order_by().values_list("part", flat=True)) == set(Part.values)


def forrige(samtale: MusSamtale, adgang: Adgang) -> MusSamtale | None:
    """The person's talk before this one, if the reader was or is a party to it, with its goals."""
    tidligere: Any = (
        mine(adgang)
        .filter(person_id=samtale.person_id, oprettet_kl__lt=samtale.oprettet_kl)
        .exclude(pk=samtale.pk)
        .select_related("runde")
        .prefetch_related("maal__tema")
        .order_by("-oprettet_kl")
    )
    fundet: MusSamtale | None = tidligere.first()
    return fundet
