"""Units, people, employments, roles, stand-ins and the auditor's mandate."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from ansoegninger.demo.data.former import Person, Tildeling
from ansoegninger.demo.data.koder import Rolle as Rollekode
from ansoegninger.demo.data.personer import ENHEDER, PERSONER, STEDFORTRAEDERE
from ansoegninger.demo.tid import KILDE
from ansoegninger.demo.verden import Verden
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.indlaesning import Indlaest, skriv_indlaest
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle

ADGANGSKODE = "demo"
#: Who gave the roles and mandates of the demo.
SYSTEMADMIN = "kasper"
#: Who came this year has been here for five months; the newest came while the MUS round was on.
NYANSAT, NYEST = timedelta(days=150), timedelta(days=45)
NYESTE = frozenset({"lasse", "louise", "line"})
#: Stand-ins without an end in the data, and the auditor's mandate, hold for another year.
ET_AAR = timedelta(days=365)


@transaction.atomic
def byg_organisation(verden: Verden) -> None:
    """Make the municipality and everyone in it."""
    for enhed in ENHEDER:
        under = verden.enhed[enhed.overordnet] if enhed.overordnet else None
        verden.enhed[enhed.noegle] = opret_enhed(navn=enhed.navn, art=Enhedsart(enhed.art), under=under)
    # treebeard moves siblings when one sorts before another: read every unit's place as it now stands.
    nye = {e.pk: e for e in Enhed.objects.all()}
    verden.enhed = {noegle: nye[enhed.pk] for noegle, enhed in verden.enhed.items()}
    # Argon2 is slow on purpose; everyone has the same password, so it is hashed once.
    hashet = make_password(ADGANGSKODE)
    ansaettelser = [_ansaet(verden, person, hashet) for person in PERSONER]
    tildelinger = [(person, tildeling) for person in PERSONER for tildeling in person.roller]
    indlaest = Indlaest(
        KILDE,
        list(verden.enhed.values()),
        ansaettelser,
        [_giv_rolle(verden, *par) for par in tildelinger if par[1].rolle is not Rollekode.REVISOR],
        _indsaet_stedfortraedere(verden),
        [_giv_mandat(verden, *par) for par in tildelinger if par[1].rolle is Rollekode.REVISOR],
    )
    skriv_indlaest(indlaest, tidspunkt=verden.nu)


def ansat_fra(person: Person, idag: date) -> date:
    """The first day of the employment."""
    if person.brugernavn in NYESTE:
        return idag - NYEST
    if person.ansat_for_aar > 1:
        return date(idag.year - person.ansat_for_aar, 1, 1)
    return idag - NYANSAT - ET_AAR * person.ansat_for_aar


def _ansaet(verden: Verden, person: Person, hashet: str) -> Ansaettelse:
    bruger = Bruger.objects.create(
        brugernavn=person.brugernavn,
        navn=person.navn,
        email=f"{person.brugernavn}@fjordby.example",
        password=hashet,
    )
    verden.person[person.brugernavn] = bruger
    return Ansaettelse.objects.create(
        person=bruger,
        enhed=verden.enhed[person.enhed],
        stilling=person.stilling,
        overenskomst=person.overenskomst,
        timer_pr_uge=person.ugetimer,
        fra_dag=ansat_fra(person, verden.kalender.idag),
    )


def _giv_rolle(verden: Verden, person: Person, tildeling: Tildeling) -> Rolletildeling:
    return Rolletildeling.objects.create(
        person=verden.person[person.brugernavn],
        rolle=Rolle(tildeling.rolle),
        enhed=verden.enhed[tildeling.enhed],
        fra_dag=ansat_fra(person, verden.kalender.idag),
        grund="Følger af stillingen",
        tildelt_af=verden.person[SYSTEMADMIN],
    )


def _giv_mandat(verden: Verden, person: Person, tildeling: Tildeling) -> Mandat:
    """An auditor reads by a mandate given by hand, with reason and expiry; it is no role."""
    tilladelse = Permission.objects.get(codename="revider_enhed", content_type=ContentType.objects.get_for_model(Enhed))
    return Mandat.objects.create(
        user=verden.person[person.brugernavn],
        permission=tilladelse,
        content_object=verden.enhed[tildeling.enhed],
        grund="Revision af de seneste to års prioriteringer",
        fra_dag=verden.kalender.idag - timedelta(days=40),
        udloeber_dag=verden.kalender.idag + ET_AAR,
        givet_af=verden.person[SYSTEMADMIN],
    )


def _indsaet_stedfortraedere(verden: Verden) -> list[Stedfortraeder]:
    idag = verden.kalender.idag
    return [
        Stedfortraeder.objects.create(
            for_person=verden.person[sted.for_person],
            stedfortraeder=verden.person[sted.person],
            rolle=Rolle(sted.rolle),
            enhed=verden.enhed[sted.enhed],
            fra_dag=idag + timedelta(days=sted.fra_dag),
            til_dag=idag + (ET_AAR if sted.til_dag is None else timedelta(days=sted.til_dag)),
            grund=sted.grund,
            oprettet_af=verden.person[sted.for_person],
        )
        for sted in STEDFORTRAEDERE
    ]
