"""After the grant: enrolment, completion, evaluation."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ansoegninger.budget.queries import bundet_paa
from ansoegninger.budget.services import forbrug, frigiv_sagen
from ansoegninger.evaluering.models import Evaluering, Gennemfoerelse, Tilmelding
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
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
    *,
    sag: Oenske,
    aktoer: Aktoer,
    gennemfoert: bool,
    begrundelse: str,
    tidspunkt: datetime,
    pris_oere: int | None = None,
) -> Gennemfoerelse:
    """Record that the course was taken and what it cost; when not, the money goes back to the pots it came from.

    Without `pris_oere` it cost what was granted.

    Raises:
        Regelbrud: not taken, and no reason given; or it cost more than there is.
    """
    if not gennemfoert and not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor kurset ikke blev gennemført.", "begrundelse")
    if gennemfoert:
        faktisk = _brug_pengene(sag, pris_oere, aktoer, tidspunkt)
    else:
        faktisk = None
        frigiv_sagen(sagsnummer=sag.sagsnummer, bruger=aktoer.bruger, tidspunkt=tidspunkt)
    return Gennemfoerelse.objects.create(
        oenske=sag,
        gennemfoert=gennemfoert,
        begrundelse=begrundelse.strip(),
        pris_oere=faktisk,
        registreret_kl=tidspunkt,
    )


def evaluer(
    *, sag: Oenske, aktoer: Aktoer, udbytte: int, vil_anbefale: bool, tekst: str, tidspunkt: datetime
) -> Evaluering:
    """Record what the participant got out of it (1–5) and will use."""
    return Evaluering.objects.create(
        oenske=sag, udbytte=udbytte, vil_anbefale=vil_anbefale, tekst=tekst.strip(), evalueret_kl=tidspunkt
    )


def _brug_pengene(oenske: Oenske, pris_oere: int | None, aktoer: Aktoer, tidspunkt: datetime) -> int:
    """Enter the price in the pot that granted the course; catering and venue cost what was committed for them."""
    bevilget = Beslutning.objects.filter(oenske=oenske, udfald=Beslutningsudfald.BEVILGET).select_related(
        "ramme__enhed"
    )
    beslutning = bevilget.latest("besluttet_kl")
    assert beslutning.ramme is not None, "en bevilling betales af en ramme"
    faktisk = beslutning.beloeb_oere if pris_oere is None else pris_oere
    bundet = dict(bundet_paa(oenske.sagsnummer))
    bundet.setdefault(beslutning.ramme, 0)
    for ramme, oere in sorted(bundet.items(), key=lambda par: par[0].pk):
        forbrug(
            ramme=ramme,
            disponeret_oere=oere,
            forbrugt_oere=faktisk if ramme == beslutning.ramme else oere,
            sagsnummer=oenske.sagsnummer,
            bruger=aktoer.bruger,
            tidspunkt=tidspunkt,
        )
    return faktisk


def frist_efter_kurset(sag: Oenske, dag: date) -> date:
    """A week after the last day of the course, and never before tomorrow."""
    return max(sag.tilmelding.slut_dag + timedelta(days=7), dag + timedelta(days=1))
