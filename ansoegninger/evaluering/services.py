"""After the grant: enrolment, completion, evaluation."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ansoegninger.budget.services import frigiv
from ansoegninger.evaluering.models import Evaluering, Gennemfoerelse, Tilmelding
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud


def tilmeld(*, sag: Oenske, aktoer: Aktoer, start_dag: date, slut_dag: date, tidspunkt: datetime) -> Tilmelding:
    """Record the enrolment with the days of the course.

    Raises:
        Regelbrud: it would end before it starts.
    """
    if slut_dag < start_dag:
        raise Regelbrud("Kurset kan ikke slutte, før det starter.", "slut_dag")
    return Tilmelding.objects.create(oenske=sag, start_dag=start_dag, slut_dag=slut_dag, tilmeldt_kl=tidspunkt)


def registrer_gennemfoert(
    *, sag: Oenske, aktoer: Aktoer, gennemfoert: bool, begrundelse: str, tidspunkt: datetime
) -> Gennemfoerelse:
    """Record that the course was taken; when not, the money goes back to the department.

    Raises:
        Regelbrud: not taken, and no reason given.
    """
    if not gennemfoert and not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor kurset ikke blev gennemført.", "begrundelse")
    if not gennemfoert:
        _giv_pengene_tilbage(sag, aktoer, tidspunkt)
    return Gennemfoerelse.objects.create(
        oenske=sag, gennemfoert=gennemfoert, begrundelse=begrundelse.strip(), registreret_kl=tidspunkt
    )


def evaluer(
    *, sag: Oenske, aktoer: Aktoer, udbytte: int, vil_anbefale: bool, tekst: str, tidspunkt: datetime
) -> Evaluering:
    """Record what the participant got out of it (1–5) and will use."""
    return Evaluering.objects.create(
        oenske=sag, udbytte=udbytte, vil_anbefale=vil_anbefale, tekst=tekst.strip(), evalueret_kl=tidspunkt
    )


def _giv_pengene_tilbage(oenske: Oenske, aktoer: Aktoer, tidspunkt: datetime) -> None:
    beslutning = Beslutning.objects.filter(oenske=oenske, udfald=Beslutningsudfald.BEVILGET).latest("besluttet_kl")
    indstilling = Indstilling.objects.select_related("ramme__enhed").get(
        runde=beslutning.runde_id, placeringer__oenske=oenske
    )
    frigiv(
        ramme=indstilling.ramme,
        beloeb_oere=beslutning.beloeb_oere,
        sagsnummer=oenske.sagsnummer,
        bruger=aktoer.bruger,
        tidspunkt=tidspunkt,
    )


def frist_efter_kurset(sag: Oenske, dag: date) -> date:
    """A week after the last day of the course, and never before tomorrow."""
    return max(sag.tilmelding.slut_dag + timedelta(days=7), dag + timedelta(days=1))
