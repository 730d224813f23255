"""Before the course: employee and leader agree what it is for. The course does not wait for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import Q, Subquery

from ansoegninger.evaluering.models import Formaal, Formaalsaftale
from ansoegninger.mus.aktiviteter.models import Aktivitetsfase
from ansoegninger.mus.models import GAELDENDE, Udviklingsmaal
from ansoegninger.mus.queries import synlige
from ansoegninger.oensker.models import Oenske
from ansoegninger.strategi.models import Tema
from roller.adgang.adgang import Adgang, Aktoer

#: The employee proposes so many days before the course starts, so that there is time to talk of it.
FORSLAG_FOER = timedelta(days=5)
AFTALE_FOER = timedelta(days=1)


def foreslaa_formaal(
    *, sag: Oenske, aktoer: Aktoer, hvorfor: str, oeve: str, opgaver: str, stoette: str, tidspunkt: datetime
) -> Formaal:
    """Record what the employee wants from the course, and what is to be practised afterwards."""
    return Formaal.objects.create(
        oenske=sag,
        hvorfor=hvorfor.strip(),
        oeve=oeve.strip(),
        opgaver=opgaver.strip(),
        stoette=stoette.strip(),
        foreslaaet_kl=tidspunkt,
    )


def aftal_formaal(*, sag: Oenske, aktoer: Aktoer, tilfoejelse: str, tidspunkt: datetime) -> Formaalsaftale:
    """Record that the leader agrees to the purpose, perhaps with something added."""
    return Formaalsaftale.objects.create(
        oenske=sag, tilfoejelse=tilfoejelse.strip(), aftalt_af=aktoer.bruger, aftalt_kl=tidspunkt
    )


def foer_kurset(oenske: Oenske) -> bool:
    """Was there a day left to agree on anything, when the employee registered the enrolment?"""
    tilmelding = oenske.tilmelding
    return tilmelding.start_dag > tilmelding.tilmeldt_dag


def kurset_er_registreret(oenske: Oenske) -> bool:
    """Is it known whether the course was taken? Then there is nothing left to agree on before it."""
    return hasattr(oenske, "gennemfoerelse")


def frist_for_forslag(sag: Oenske, dag: date) -> date:
    """Some days before the course starts; at the latest the day before, at the earliest the day the step opens."""
    return min(max(sag.tilmelding.start_dag - FORSLAG_FOER, dag), frist_for_aftale(sag, dag))


def frist_for_aftale(sag: Oenske, dag: date) -> date:
    """The day before the course starts."""
    foerste: date = sag.tilmelding.start_dag
    return foerste - AFTALE_FOER


def maal_om_kurset(oenske: Oenske, adgang: Adgang) -> list[Udviklingsmaal]:
    """The goals of the person's plan that the course serves, with their activities, for whoever may see the plan.

    The wish's own goal first, then those of its theme in the latest approved plan: a theme keeps its number from one
    strategy to the next. Two queries, or none where the wish has neither.
    """
    if not (oenske.maal_id or oenske.tema_id):
        return []
    hoerer_til = Q(pk=oenske.maal_id) if oenske.maal_id else Q()
    if oenske.tema_id:
        planer = Udviklingsmaal.objects.filter(samtale__person=oenske.person_id, samtale__fase__in=GAELDENDE)
        seneste = planer.order_by("-samtale__oprettet_kl", "-samtale").values("samtale")[:1]
        nummer = Tema.objects.filter(pk=oenske.tema_id).values("nummer")
        hoerer_til |= Q(samtale=Subquery(seneste), tema__nummer=Subquery(nummer))
    maal = Udviklingsmaal.objects.filter(hoerer_til, samtale__in=synlige(adgang))
    return sorted(maal.prefetch_related("aktiviteter"), key=lambda m: m.pk != oenske.maal_id)


def skal_oeves(maal: Iterable[Udviklingsmaal]) -> str:
    """The goals and what the plan says is to happen after the course, a line each."""
    linjer = [
        linje
        for m in maal
        for linje in (m.maal, *(f"– {a.hvad}" for a in m.aktiviteter.all() if a.fase == Aktivitetsfase.EFTER))
    ]
    return "\n".join(linjer)
