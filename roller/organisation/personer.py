"""New people: by the systemadministrator's page, and the first of all by the terminal."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart, Overenskomst
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.sprog.formater import kort_dato

FULD_TID = Decimal(37)


@transaction.atomic
def opret_person(
    *,
    brugernavn: str,
    navn: str,
    email: str,
    enhed: Enhed,
    stilling: str,
    overenskomst: Overenskomst,
    timer_pr_uge: Decimal,
    fra_dag: date,
    adgang: Adgang,
    tidspunkt: datetime,
) -> Bruger:
    """Make a person with an employment, who can sign in once a password is set by the terminal.

    Raises:
        IngenAdgang: the actor is no systemadministrator in the unit.
        Regelbrud: the user name is taken, or cannot be one.
    """
    kraev(maa_administrere(adgang, enhed))
    person = _ny_bruger(brugernavn, navn, email)
    _ansaet(person, enhed, stilling, overenskomst, timer_pr_uge, fra_dag)
    _skriv_oprettet(person, stilling, enhed, fra_dag, tidspunkt, adgang.bruger.pk)
    return person


@transaction.atomic
def opret_fra_terminal(
    *, brugernavn: str, navn: str, email: str, enhed: Enhed, stilling: str, rolle: Rolle | None, tidspunkt: datetime
) -> Bruger:
    """Make a person without anybody being signed in: whoever runs the server lets the first one in.

    Raises:
        Regelbrud: the user name is taken, or cannot be one.
    """
    dag = timezone.localdate(tidspunkt)
    person = _ny_bruger(brugernavn, navn, email)
    _ansaet(person, enhed, stilling, Overenskomst.ANDEN, FULD_TID, dag)
    _skriv_oprettet(person, stilling, enhed, dag, tidspunkt, None)
    if rolle is not None:
        Rolletildeling.objects.create(person=person, rolle=rolle, enhed=enhed, fra_dag=dag, grund="Givet i terminalen")
        data = {"person": str(person), "rolle": rolle.label.lower(), "enhed": str(enhed)}
        data["periode"] = f"fra {kort_dato(dag)}"
        _skriv("roller.rolle_givet", enhed.pk, None, tidspunkt, data)
    return person


@transaction.atomic
def saet_adgangskode(*, person: Bruger, adgangskode: str, tidspunkt: datetime) -> None:
    """Set somebody's password; every session of theirs ends.

    Raises:
        Regelbrud: it is too weak.
    """
    try:
        validate_password(adgangskode, person)
    except ValidationError as fejl:
        raise Regelbrud(" ".join(fejl.messages)) from fejl
    person.set_password(adgangskode)
    person.save(update_fields=["password"])
    _skriv("roller.kode_sat", None, None, tidspunkt, {"person": str(person)})


def find_eller_opret_kommune(navn: str) -> Enhed:
    """The one unit with this name or number; in an empty database the municipality itself is made.

    Raises:
        Regelbrud: no unit fits, or several do.
    """
    if not Enhed.objects.exists():
        return opret_enhed(navn=navn, art=Enhedsart.KOMMUNE)
    fundne: list[Enhed] = list(
        Enhed.objects.filter(pk=int(navn)) if navn.isdecimal() else Enhed.objects.filter(navn__iexact=navn)
    )
    if len(fundne) == 1:
        return fundne[0]
    if fundne:
        numre = ", ".join(str(e.pk) for e in fundne)
        raise Regelbrud(f"Flere enheder hedder »{navn}«. Skriv nummeret på den rigtige: {numre}.")
    raise Regelbrud(f"Ingen enhed hedder »{navn}«.")


def _ny_bruger(brugernavn: str, navn: str, email: str) -> Bruger:
    if Bruger.objects.filter(brugernavn__iexact=brugernavn).exists():
        raise Regelbrud(f"Brugernavnet {brugernavn} er taget. Vælg et andet.", "brugernavn")
    person = Bruger(brugernavn=brugernavn, navn=navn, email=Bruger.objects.normalize_email(email))
    person.set_unusable_password()
    try:
        person.clean_fields(exclude=["password"])
    except ValidationError as fejl:
        felt, beskeder = next(iter(fejl.message_dict.items()))
        raise Regelbrud(" ".join(beskeder), felt) from fejl
    person.save()
    return person


def _ansaet(
    person: Bruger, enhed: Enhed, stilling: str, overenskomst: Overenskomst, timer_pr_uge: Decimal, fra_dag: date
) -> None:
    Ansaettelse.objects.create(
        person=person,
        enhed=enhed,
        stilling=stilling,
        overenskomst=overenskomst,
        timer_pr_uge=timer_pr_uge,
        fra_dag=fra_dag,
    )


def _skriv_oprettet(
    person: Bruger, stilling: str, enhed: Enhed, dag: date, tidspunkt: datetime, aktoer_id: int | None
) -> None:
    data = {"person": str(person), "stilling": stilling, "enhed": str(enhed), "dag": kort_dato(dag)}
    _skriv("roller.person_oprettet", enhed.pk, aktoer_id, tidspunkt, data)


def _skriv(
    art: str, enhed_id: int | None, aktoer_id: int | None, tidspunkt: datetime, data: dict[str, object] | dict[str, str]
) -> None:
    """Who acts at the terminal is not signed in, and the entry says that the system did it."""
    rolle = Rolle.SYSTEMADMIN if aktoer_id else ""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer_id,
            rolle=rolle,
            enhed_id=enhed_id,
            data=data,
        )
    )
