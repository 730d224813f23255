"""Writing the organisation; what the systemadministrator does leaves an entry in the trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.spor import skriv_handling
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.kalenderadresse.services import luk_alle
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.organisation.policies import maa_administrere_person
from roller.organisation.queries import seneste_enhed
from roller.tildelinger.ansvar import bliver_uden_ansvarlig
from roller.tildelinger.roller import Rolle
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er
from workflows.sprog.formater import antal, kort_dato

#: What may stand under what: the depth of a unit tells its kind.
UNDER = {Enhedsart.CENTER: Enhedsart.KOMMUNE, Enhedsart.AFDELING: Enhedsart.CENTER, Enhedsart.TEAM: Enhedsart.AFDELING}
#: The kind of unit that may be made under each kind.
UNDERENHED = {over: art for art, over in UNDER.items()}


def opret_enhed(*, navn: str, art: Enhedsart, under: Enhed | None = None) -> Enhed:
    """Make a unit in its place in the tree: kommune > center > afdeling > team.

    Raises:
        ValueError: the kind does not belong under that unit.
    """
    if UNDER.get(art) != (Enhedsart(under.art) if under else None):
        raise ValueError(f"{art} kan ikke ligge under {under}")
    felter = {"navn": navn, "art": art}
    enhed = Enhed.objects.add_root(felter) if under is None else Enhed.objects.add_child(under, felter)
    # The tree's columns are filled in by the parent's own UPDATE; read the row as it now stands.
    ny: Enhed = Enhed.objects.get(pk=enhed.pk)
    return ny


@transaction.atomic
def tilfoej_enhed(*, navn: str, under: Enhed, adgang: Adgang, tidspunkt: datetime) -> Enhed:
    """Make a unit of the next kind below this one.

    Raises:
        IngenAdgang: the actor is no systemadministrator there.
        Regelbrud: the name is taken there, or nothing can lie below.
    """
    kraev(maa_administrere(adgang, under))
    art = UNDERENHED.get(Enhedsart(under.art))
    if art is None:
        raise Regelbrud("Der kan ikke oprettes enheder under et team.")
    laast = Enhed.objects.select_for_update().get(pk=under.pk)
    if Enhed.objects.filter(path__startswith=laast.path, depth=laast.depth + 1, navn__iexact=navn).exists():
        raise Regelbrud(f"Der findes allerede en enhed med det navn under {under}.", "navn")
    enhed = opret_enhed(navn=navn, art=art, under=laast)
    data = {"enhed": navn, "under": str(under), "art": art.label.lower()}
    _skriv("roller.enhed_oprettet", adgang, tidspunkt, data, nyt(enhed), enhed_id=enhed.pk)
    return enhed


@transaction.atomic
def flyt_ansaettelse(
    *, person: Bruger, enhed: Enhed, stilling: str, fra_dag: date, adgang: Adgang, tidspunkt: datetime
) -> Ansaettelse:
    """End the present employment and begin one elsewhere; cases stay where they were begun.

    Raises:
        IngenAdgang: the actor is no systemadministrator in both units.
        Regelbrud: there is nothing to move, or it is there already.
    """
    kraev(maa_administrere(adgang, enhed))
    nu = Ansaettelse.objects.select_for_update().filter(person=person, til_dag__isnull=True).first()
    if nu is None:
        raise Regelbrud(f"{person} har ingen ansættelse uden slutdato, der kan flyttes.")
    kraev(maa_administrere(adgang, nu.enhed))
    if nu.enhed_id == enhed.pk and nu.stilling == stilling:
        raise Regelbrud(f"{person} er allerede {stilling} i {enhed}.", "enhed")
    if fra_dag <= nu.fra_dag:
        raise Regelbrud(f"Den første dag skal ligge efter {kort_dato(nu.fra_dag)}.", "fra_dag")
    foer = som_er(nu)
    nu.til_dag = fra_dag
    nu.save(update_fields=["til_dag"])
    ny = Ansaettelse.objects.create(
        person=person,
        enhed=enhed,
        stilling=stilling,
        overenskomst=nu.overenskomst,
        timer_pr_uge=nu.timer_pr_uge,
        fra_dag=fra_dag,
    )
    data = {"person": str(person), "fra": str(nu.enhed), "til": str(enhed), "dag": kort_dato(fra_dag)}
    aendringer = rettet(nu, foer) + nyt(ny)
    _skriv("roller.ansaettelse_flyttet", adgang, tidspunkt, data, aendringer, person_id=person.pk, enhed_id=enhed.pk)
    return ny


@transaction.atomic
def deaktiver(*, person: Bruger, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Let somebody sign in no more. Nobody is ever deleted: what they did must stay readable.

    Raises:
        IngenAdgang: the actor is no systemadministrator where the person is.
        Regelbrud: it is the actor, or open steps would be left that nobody can do.
    """
    kraev(maa_administrere_person(adgang, person))
    laast = Bruger.objects.select_for_update().get(pk=person.pk)
    if laast.pk == adgang.bruger.pk:
        raise Regelbrud("Du kan ikke deaktivere dig selv. Bed en anden systemadministrator om det.")
    if not laast.is_active:
        raise Regelbrud(f"{person} er allerede deaktiveret.")
    efterladt = bliver_uden_ansvarlig(timezone.localdate(tidspunkt), uden_person=laast.pk)
    if efterladt:
        opgaver = antal(efterladt, "åben opgave", "åbne opgaver")
        raise Regelbrud(
            f"{person} er den eneste, der kan løse {opgaver}. Giv først en anden rollen, eller få dem løst."
        )
    _saet_aktiv("roller.person_deaktiveret", laast, grund, adgang, tidspunkt, aktiv=False)
    luk_alle(person=laast, adgang=adgang, rolle=Rolle.SYSTEMADMIN, tidspunkt=tidspunkt)


@transaction.atomic
def genaktiver(*, person: Bruger, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Let somebody in again, with the roles whose period still runs.

    Raises:
        IngenAdgang: the actor is no systemadministrator where the person is.
        Regelbrud: the person is active.
    """
    kraev(maa_administrere_person(adgang, person))
    laast = Bruger.objects.select_for_update().get(pk=person.pk)
    if laast.is_active:
        raise Regelbrud(f"{person} er allerede aktiv.")
    _saet_aktiv("roller.person_genaktiveret", laast, grund, adgang, tidspunkt, aktiv=True)


def _saet_aktiv(art: str, person: Bruger, grund: str, adgang: Adgang, tidspunkt: datetime, *, aktiv: bool) -> None:
    foer = som_er(person)
    person.is_active = aktiv
    person.save(update_fields=["is_active"])
    _skriv(
        art,
        adgang,
        tidspunkt,
        {"person": str(person)},
        rettet(person, foer),
        person_id=person.pk,
        enhed_id=getattr(seneste_enhed(person), "pk", None),
        grund=grund,
    )


def _skriv(
    art: str,
    adgang: Adgang,
    tidspunkt: datetime,
    data: Mapping[str, object],
    aendringer: Sequence[Aendring],
    *,
    person_id: int | None = None,
    enhed_id: int | None = None,
    grund: str = "",
) -> None:
    skriv_handling(
        art,
        adgang=adgang,
        rolle=Rolle.SYSTEMADMIN,
        tidspunkt=tidspunkt,
        person_id=person_id,
        enhed_id=enhed_id,
        grund=grund,
        data=data,
        aendringer=aendringer,
    )
