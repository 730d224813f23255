"""Reading the programmes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ansoegninger.introforloeb.fakta import Introgodkendelse, Introkonklusion, Introstatus, Part
from ansoegninger.introforloeb.models import (
    FOER_START,
    LOEBER,
    SLUTFASER,
    Ansvarlig,
    Fase,
    Introforloeb,
    Introskabelon,
    Introtrin,
)
from ansoegninger.kompetenceprofil.queries import mestrer
from ansoegninger.kompetenceprofil.rubrikker import Vurderet
from ansoegninger.strategi.models import Laeringsmaal
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.roller import Rolle
from workflows.sprog.alfabet import dansk

#: Who makes the programmes, in this order when a person is both.
LAEGGER_PLANER = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER)
#: How long after the first day somebody is proposed as new.
NY_I = timedelta(days=365)


def q_foelger(adgang: Adgang) -> Q:
    """The programmes that this person follows as leader or koordinator; never the own one."""
    return adgang.q_som(Rolle.LEDER) | adgang.q_som(Rolle.FAGLIG_KOORDINATOR)


def mine(adgang: Adgang) -> QuerySet[Introforloeb]:
    """The person's own, from the day the leader has agreed: a draft is nobody's plan yet."""
    return Introforloeb.objects.filter(person=adgang.bruger).exclude(fase__in=FOER_START)


def synlige(adgang: Adgang) -> QuerySet[Introforloeb]:
    """The employee, the leader, the koordinator; and the auditor by mandate. A mentor sees steps, not the case."""
    andres = Introforloeb.objects.filter(q_foelger(adgang) | adgang.q("enhed", Rolle.REVISOR))
    return mine(adgang) | andres


def med_fremdrift(forloeb: QuerySet[Introforloeb], dag: date) -> QuerySet[Introforloeb]:
    """Each with its numbers: `i_alt`, `faerdige`, and `bagud` for those whose day is past; none is crossed out."""
    med = Q(trin__udeladt="")
    gjort = med & Q(trin__udfoert__isnull=False)
    bagud = med & Q(trin__isnull=False, trin__udfoert__isnull=True, trin__dag__lt=dag)
    return forloeb.annotate(
        i_alt=Count("trin", filter=med), faerdige=Count("trin", filter=gjort), bagud=Count("trin", filter=bagud)
    )


def mentortrin(adgang: Adgang) -> QuerySet[Introtrin]:
    """The steps of running programmes that this person is the mentor of."""
    return (
        Introtrin.objects.filter(mentor=adgang.bruger, udeladt="", forloeb__fase__in=LOEBER)
        .select_related("forloeb__person", "forloeb__enhed", "mentor", "tema", "udfoert")
        .prefetch_related("laeringsmaal")
        .order_by("dag", "pk")
    )


def enheder_at_lave_i(adgang: Adgang) -> list[Enhed]:
    """The departments where this person makes programmes, each with its template; and a centre for its own staff."""
    egne = Enhed.objects.filter(adgang.q_enheder(*LAEGGER_PLANER), art__in=(Enhedsart.AFDELING, Enhedsart.CENTER))
    return list(egne.select_related("introskabelon__strategi").order_by(dansk("navn"), "pk"))


def ansatte_i(enhed: Enhed, dag: date) -> QuerySet[Ansaettelse]:
    """Who is employed in the department and its teams on this day; of a centre, only those directly in it."""
    i_enheden = Q(enhed=enhed) if enhed.art == Enhedsart.CENTER else Q(enhed__path__startswith=enhed.path)
    ansatte = Ansaettelse.objects.paa(dag).filter(i_enheden, person__is_active=True)
    return ansatte.select_related("person").order_by(dansk("person__navn"), "pk")


@dataclass(frozen=True, slots=True)
class Kandidater:
    """Who can be given a programme: those who are new, and everybody else."""

    nye: list[Bruger]
    andre: list[Bruger]


def kandidater(enhed: Enhed, adgang: Adgang) -> Kandidater:
    """The employed without an open programme; nobody makes their own.

    Somebody employed from a day to come is new too: a plan is best made before the first day.
    """
    dag = adgang.dag
    aabent = Introforloeb.objects.filter(person=OuterRef("person")).exclude(fase__in=SLUTFASER)
    snart = dag + NY_I
    i_enheden = Q(enhed=enhed) if enhed.art == Enhedsart.CENTER else Q(enhed__path__startswith=enhed.path)
    ansatte = (
        Ansaettelse.objects.filter(i_enheden, ~Exists(aabent), fra_dag__lte=snart, person__is_active=True)
        .filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))
        .exclude(person=adgang.bruger)
        .select_related("person")
        .order_by(dansk("person__navn"), "pk")
    )
    foerst = {a.person_id: a for a in ansatte}.values()
    tidligere = set(
        Ansaettelse.objects.filter(person__in=[a.person_id for a in foerst], fra_dag__lte=dag - NY_I).values_list(
            "person", flat=True
        )
    )
    nye = [a.person for a in foerst if a.person_id not in tidligere]
    return Kandidater(nye, [a.person for a in foerst if a.person_id in tidligere])


def kan_ifoelge_profilen(adgang: Adgang, person_id: int | None) -> list[Vurderet]:
    """The learning goals that the person masters, for the nearest leader; nothing for who may not read the profile."""
    return mestrer(adgang, person_id) if person_id and adgang.i_rolle(Rolle.LEDER) else []


def kan_det_hele(maal: Iterable[Laeringsmaal], kan: Collection[int]) -> bool:
    """Is something about learning goals, and are they all among these, which are keys in every version?"""
    noegler = {m.pk for m in maal}
    return bool(noegler) and noegler <= set(kan)


def skabelon_for(enhed: Enhed) -> Introskabelon | None:
    """The department's template, if it has one."""
    return getattr(enhed, "introskabelon", None)


def koordinatoren_laegger(forloeb: Introforloeb) -> bool:
    """Does the koordinator draft the plan?"""
    return forloeb.planlaegger == Ansvarlig.KOORDINATOR


def er_godkendt(forloeb: Introforloeb) -> bool:
    """Did the leader agree the last time?"""
    seneste = Introgodkendelse.objects.filter(forloeb=forloeb).order_by("-pk").first()
    return bool(seneste and seneste.enig)


def sendt_tilbage(forloeb: Introforloeb) -> Introgodkendelse | None:
    """The leader's last answer, where it was a no and the plan is being drafted again."""
    if forloeb.fase != Fase.PLAN:
        return None
    seneste = Introgodkendelse.objects.filter(forloeb=forloeb).order_by("-pk").first()
    return seneste if seneste and not seneste.enig else None


def goeres_der_status(forloeb: Introforloeb) -> bool:
    """Was a day of status reached, and not the end?"""
    return forloeb.milepael_id is not None


def naeste_dag(forloeb: Introforloeb) -> date:
    """The first day of status that was not held, or the last day where that is sooner: on it they go on together."""
    status = forloeb.milepaele.filter(naaet_kl__isnull=True, dag__lt=forloeb.slut_dag)
    return status.order_by("dag").values_list("dag", flat=True).first() or forloeb.slut_dag


def gjorte_statusser(forloeb: Introforloeb) -> set[str]:
    """Who has given the status that is being made."""
    givet = Introstatus.objects.filter(milepael=forloeb.milepael_id)
    return {Part(part) for part in givet.values_list("part", flat=True)}


def seneste_konklusion(forloeb: Introforloeb) -> Introkonklusion | None:
    """What the leader wrote last, with the employee's answer if there is one; nothing is written before the end."""
    if forloeb.fase in {*FOER_START, *LOEBER}:
        return None
    konklusioner = Introkonklusion.objects.filter(forloeb=forloeb).select_related("bekraeftelse", "registreret_af")
    return konklusioner.order_by("-pk").first()


def er_bekraeftet(forloeb: Introforloeb) -> bool:
    """Does the employee agree with what the leader wrote last?"""
    konklusion = seneste_konklusion(forloeb)
    bekraeftelse = getattr(konklusion, "bekraeftelse", None)
    return bool(bekraeftelse and bekraeftelse.enig)
