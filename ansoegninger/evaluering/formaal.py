"""Before the course: employee and leader agree what it is for. The course does not wait for them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ansoegninger.evaluering.models import Formaal, Formaalsaftale
from ansoegninger.mus.models import GAELDENDE, Udviklingsmaal
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Aktoer

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


def maal_om_kurset(oenske: Oenske) -> list[Udviklingsmaal]:
    """The goals of the person's latest approved plan that the course serves: the wish's own, and those of its theme.

    A theme keeps its number from one strategy to the next.
    """
    planer = Udviklingsmaal.objects.filter(samtale__person=oenske.person_id, samtale__fase__in=GAELDENDE)
    seneste = planer.order_by("-samtale__oprettet_kl", "-samtale").values_list("samtale", flat=True)[:1]
    egne = [oenske.maal] if oenske.maal else []
    nummer = oenske.tema.nummer if oenske.tema else None
    af_temaet = planer.filter(samtale__in=list(seneste), tema__nummer=nummer) if nummer is not None else ()
    return egne + [maal for maal in af_temaet if maal not in egne]
