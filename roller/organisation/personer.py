"""New people: by the systemadministrator's page, and the first of all by the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.contrib.auth.hashers import get_hasher, identify_hasher
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.sporord import om_ansaettelse, om_rolle
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart, Overenskomst
from roller.organisation.queries import seneste_enhed
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import FORTROLIGT, nyt, raekkenavn, raekker_i, rettet, som_er

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
    ansaettelse = _ansaet(person, enhed, stilling, overenskomst, timer_pr_uge, fra_dag)
    _skriv_oprettet(ansaettelse, tidspunkt, adgang.bruger.pk)
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
    _skriv_oprettet(_ansaet(person, enhed, stilling, Overenskomst.ANDEN, FULD_TID, dag), tidspunkt, None)
    if rolle is not None:
        givet = Rolletildeling.objects.create(
            person=person, rolle=rolle, enhed=enhed, fra_dag=dag, grund="Givet i terminalen"
        )
        _skriv("roller.rolle_givet", person.pk, enhed.pk, None, tidspunkt, om_rolle(givet), nyt(givet))
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
    _gem_kode("roller.kode_sat", person, adgangskode, tidspunkt)


@transaction.atomic
def forny_hash(*, person: Bruger, adgangskode: str, tidspunkt: datetime) -> None:
    """Keep the password that was just right the way passwords are kept today, if it is kept in an older way.

    Django would do so by itself while it checks, and nobody could read in the trail why the row changed.
    """
    nu, gammel = get_hasher(), identify_hasher(person.password)
    if gammel.algorithm != nu.algorithm or nu.must_update(person.password):
        _gem_kode("roller.kode_omregnet", person, adgangskode, tidspunkt)


def skriv_kode_skiftet(*, person: Bruger, tidspunkt: datetime) -> None:
    """The entry of having changed one's own password, in the transaction that does it."""
    om = raekkenavn(person)
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="roller.kode_skiftet",
            tidspunkt=tidspunkt,
            aktoer_id=person.pk,
            person_id=person.pk,
            enhed_id=getattr(seneste_enhed(person), "pk", None),
            aendringer=[Aendring(om, "password", FORTROLIGT, FORTROLIGT)],
            henvisninger=[om],
        )
    )


@transaction.atomic
def find_eller_opret_kommune(hvad: str, *, tidspunkt: datetime) -> Enhed:
    """The one unit that is called or numbered `hvad`; in an empty database the municipality itself is made.

    Raises:
        Regelbrud: no unit fits, or several do.
    """
    if not Enhed.objects.exists():
        kommune = opret_enhed(navn=hvad, art=Enhedsart.KOMMUNE)
        _skriv("roller.kommune_oprettet", None, kommune.pk, None, tidspunkt, {"enhed": hvad}, nyt(kommune))
        return kommune
    fundne: list[Enhed] = list(
        Enhed.objects.filter(pk=int(hvad)) if hvad.isdecimal() else Enhed.objects.filter(navn__iexact=hvad)
    )
    if len(fundne) == 1:
        return fundne[0]
    if fundne:
        numre = ", ".join(str(e.pk) for e in fundne)
        raise Regelbrud(f"Flere enheder hedder »{hvad}«. Skriv nummeret på den rigtige: {numre}.")
    raise Regelbrud(f"Ingen enhed hedder »{hvad}«.")


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
) -> Ansaettelse:
    return Ansaettelse.objects.create(
        person=person,
        enhed=enhed,
        stilling=stilling,
        overenskomst=overenskomst,
        timer_pr_uge=timer_pr_uge,
        fra_dag=fra_dag,
    )


def _gem_kode(art: str, person: Bruger, adgangskode: str, tidspunkt: datetime) -> None:
    foer = som_er(person)
    person.set_password(adgangskode)
    person.save(update_fields=["password"])
    enhed_id = getattr(seneste_enhed(person), "pk", None)
    _skriv(art, person.pk, enhed_id, None, tidspunkt, {"person": str(person)}, rettet(person, foer))


def _skriv_oprettet(ansaettelse: Ansaettelse, tidspunkt: datetime, aktoer_id: int | None) -> None:
    person = ansaettelse.person
    aendringer = nyt(person) + nyt(ansaettelse)
    data = om_ansaettelse(ansaettelse)
    _skriv("roller.person_oprettet", person.pk, ansaettelse.enhed_id, aktoer_id, tidspunkt, data, aendringer)


def _skriv(
    art: str,
    person_id: int | None,
    enhed_id: int | None,
    aktoer_id: int | None,
    tidspunkt: datetime,
    data: Mapping[str, object],
    aendringer: Sequence[Aendring],
) -> None:
    """Who acts at the terminal is not signed in, and the entry says that the system did it."""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer_id,
            rolle=Rolle.SYSTEMADMIN if aktoer_id else "",
            person_id=person_id,
            enhed_id=enhed_id,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
