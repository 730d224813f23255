"""Applications to the fund, brought to a phase through the doors.

Tove is the union representative of Voksenstøtte, Oscar keeps the accounts of the centre; both are employed there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.fond.ansoegning import services
from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.services import Oplysninger
from ansoegninger.oensker.models import Oenske
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.sager import goer, vurderet

FONDSKURSUS = "Diplommodul i vejledning"
START, SLUT = DAG + timedelta(days=120), DAG + timedelta(days=150)
#: The numbers of a workplace that does not exist; the CVR number passes the register's own check.
CVR, PNUMMER = "99999993", "1000000001"
_PERSONER = {
    "tove": ("Tove Tranekær", "voksen", "socialrådgiver", Rolle.TR, "voksen"),
    "oscar": ("Oscar Overby", "center", "økonomikonsulent", Rolle.OEKONOMI, "center"),
}


def med_tr(hold: Hold) -> Hold:
    """The same organisation with a union representative, somebody who keeps the accounts, and the fund's numbers."""
    for kode, (navn, ansat, stilling, rolle, enhed) in _PERSONER.items():
        bruger = Bruger.objects.create_user(kode, navn, password=None, email=f"{kode}@fjordby.example")
        Ansaettelse.objects.create(
            person=bruger,
            enhed=hold.enhed[ansat],
            stilling=stilling,
            overenskomst="DS",
            timer_pr_uge=37,
            fra_dag=FOER,
        )
        Rolletildeling.objects.create(person=bruger, rolle=rolle, enhed=hold.enhed[enhed], fra_dag=FOER)
        hold.person[kode] = bruger
    Arbejdsplads.objects.create(enhed=hold.enhed["kommune"], cvr=CVR)
    Arbejdsplads.objects.create(enhed=hold.enhed["voksen"], pnummer=PNUMMER)
    return hold


def oplysninger(**andet: Any) -> Oplysninger:
    """12.500 kr. for a module of 5 ECTS with an exam, four months ahead: 10.000 kr. from the fund."""
    standard: dict[str, Any] = {
        "start_dag": START,
        "slut_dag": SLUT,
        "udgifter": {
            "kursusgebyr_oere": 1_200_000,
            "materialer_oere": 50_000,
            "transport_oere": 0,
            "ophold_oere": 0,
        },
        "ects": 5,
        "eksamen": True,
    }
    return Oplysninger(**(standard | andet))


def anbefalet(hold: Hold, navn: str = "mads", **felter: Any) -> Oenske:
    """A wish for a module that the leader has recommended."""
    return vurderet(hold, navn, type="DIPLOMMODUL", titel=FONDSKURSUS, **felter)


def soegt(
    hold: Hold, navn: str = "mads", oenske: Oenske | None = None, *, tidspunkt: datetime = NU, **andet: Any
) -> Fondsansoegning:
    """An application on its way to the leader."""
    oenske = oenske or anbefalet(hold, navn)
    resultat = services.soeg(
        oenske=oenske,
        oplysninger=oplysninger(**andet),
        adgang=hold.adgang(navn),
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )
    return Fondsansoegning.objects.get(sagsnummer=resultat.sagsnummer)


def aftalt(hold: Hold, ansoegning: Fondsansoegning | None = None, *, tidspunkt: datetime = NU) -> Fondsansoegning:
    """The leader agreed; the union representative has it."""
    ansoegning = ansoegning or soegt(hold, tidspunkt=tidspunkt)
    goer(hold["lone"], ansoegning, "aftal", tidspunkt=tidspunkt, enig=True, begrundelse="")
    return ansoegning


def erklaeret(hold: Hold, ansoegning: Fondsansoegning | None = None, *, tidspunkt: datetime = NU) -> Fondsansoegning:
    """Confirmed; ready for the fund's portal."""
    ansoegning = aftalt(hold, ansoegning, tidspunkt=tidspunkt)
    goer(hold["tove"], ansoegning, "erklaer", tidspunkt=tidspunkt, supplerer=True, har_plan=True, begrundelse="")
    return ansoegning


def oprettet(hold: Hold, ansoegning: Fondsansoegning | None = None, *, tidspunkt: datetime = NU) -> Fondsansoegning:
    """Created with the fund; three signatures are missing."""
    ansoegning = erklaeret(hold, ansoegning, tidspunkt=tidspunkt)
    goer(_person(hold, ansoegning), ansoegning, "opret", tidspunkt=tidspunkt, nummer="KF-4711", skete_dag=DAG)
    return ansoegning


def underskrevet(hold: Hold, ansoegning: Fondsansoegning | None = None, *, tidspunkt: datetime = NU) -> Fondsansoegning:
    """All three have signed."""
    ansoegning = oprettet(hold, ansoegning, tidspunkt=tidspunkt)
    goer(_person(hold, ansoegning), ansoegning, "underskriv_ansoeger", tidspunkt=tidspunkt, skete_dag=DAG)
    goer(hold["lone"], ansoegning, "underskriv_leder", tidspunkt=tidspunkt, skete_dag=DAG)
    goer(hold["tove"], ansoegning, "underskriv_tr", tidspunkt=tidspunkt, skete_dag=DAG)
    return ansoegning


def hos_fonden(hold: Hold, ansoegning: Fondsansoegning | None = None, *, tidspunkt: datetime = NU) -> Fondsansoegning:
    """Signed and sent."""
    ansoegning = underskrevet(hold, ansoegning, tidspunkt=tidspunkt)
    goer(_person(hold, ansoegning), ansoegning, "indsend", tidspunkt=tidspunkt, skete_dag=DAG)
    return ansoegning


def besvaret(
    hold: Hold,
    ansoegning: Fondsansoegning | None = None,
    *,
    udfald: str = "BEVILGET",
    tidspunkt: datetime = NU,
    **andet: Any,
) -> Fondsansoegning:
    """The fund has answered."""
    ansoegning = hos_fonden(hold, ansoegning, tidspunkt=tidspunkt)
    person = _person(hold, ansoegning)
    goer(person, ansoegning, "svar", udfald=udfald, skete_dag=DAG, tidspunkt=tidspunkt, **andet)
    return ansoegning


def _person(hold: Hold, ansoegning: Fondsansoegning) -> Bruger:
    return next(p for p in hold.person.values() if p.pk == ansoegning.person_id)
