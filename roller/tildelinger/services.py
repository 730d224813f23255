"""Who holds which role, and who stands in for whom: giving and ending, each with an entry in the trail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.adgang.policies import maa_administrere, maa_give_adgang
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.spor import periode, skriv_handling
from roller.adgang.sporord import om_hverv, om_rolle
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.policies import holder_selv, maa_afslutte, maa_udpege
from roller.tildelinger.roller import Rolle
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er

#: A chief is the chief of a centre; every other role may be held anywhere.
KUN_I_CENTER = frozenset({Rolle.CENTERCHEF, Rolle.SAETTECHEF})


@transaction.atomic
def udpeg_stedfortraeder(
    *,
    for_person: Bruger,
    stedfortraeder: Bruger,
    rolle: Rolle,
    enhed: Enhed,
    fra_dag: date,
    til_dag: date,
    grund: str,
    adgang: Adgang,
    tidspunkt: datetime,
) -> Stedfortraeder:
    """Name who acts on behalf of the holder of a role, from a day until (not including) another.

    Several people may stand in at once, as a holder may share the work: the trail names who acted. The same person
    twice for the same role would say nothing new, and is refused.

    Raises:
        IngenAdgang: it is not the actor's role, and the actor is no systemadministrator.
        Regelbrud: the period, the person or the holder does not fit.
    """
    kraev(maa_udpege(adgang, for_person, rolle, enhed))
    _kraev_en_anden(stedfortraeder, for_person, adgang)
    _kraev_periode(timezone.localdate(tidspunkt), fra_dag, til_dag)
    _laas(for_person, stedfortraeder)
    if not Rolletildeling.objects.paa(fra_dag).filter(person=for_person, rolle=rolle, enhed=enhed).exists():
        raise Regelbrud(f"{for_person} er ikke {Rolle(rolle).label.lower()} i {enhed} på den første dag.", "fra_dag")
    hvem = {"for_person": for_person, "stedfortraeder": stedfortraeder, "rolle": rolle, "enhed": enhed}
    samme = Stedfortraeder.objects.filter(**hvem)
    _kraev_ikke_dobbelt(samme, fra_dag, til_dag, f"{stedfortraeder} er allerede stedfortræder")
    hverv = Stedfortraeder.objects.create(
        **hvem, fra_dag=fra_dag, til_dag=til_dag, grund=grund, oprettet_af=adgang.bruger
    )
    som = rolle if holder_selv(adgang, rolle, enhed) and for_person.pk == adgang.bruger.pk else Rolle.SYSTEMADMIN
    _skriv_hverv("roller.stedfortraeder_udpeget", hverv, adgang, som, tidspunkt, nyt(hverv), grund)
    return hverv


@transaction.atomic
def afslut_stedfortraeder(*, hverv: Stedfortraeder, adgang: Adgang, tidspunkt: datetime) -> None:
    """End it from today on; one that has not begun is taken back.

    Raises:
        IngenAdgang: somebody else's.
        Regelbrud: it has ended already.
    """
    kraev(maa_afslutte(adgang, hverv))
    laast = Stedfortraeder.objects.select_for_update().get(pk=hverv.pk)
    foer = som_er(laast)
    laast.til_dag = _slutdag(timezone.localdate(tidspunkt), laast.fra_dag, laast.til_dag)
    laast.save(update_fields=["til_dag"])
    egen = adgang.bruger.pk in {laast.for_person_id, laast.stedfortraeder_id}
    rolle = Rolle(laast.rolle) if egen else Rolle.SYSTEMADMIN
    _skriv_hverv("roller.stedfortraeder_afsluttet", laast, adgang, rolle, tidspunkt, rettet(laast, foer))


@transaction.atomic
def giv_rolle(
    *,
    person: Bruger,
    rolle: Rolle,
    enhed: Enhed,
    fra_dag: date,
    til_dag: date | None,
    grund: str,
    adgang: Adgang,
    tidspunkt: datetime,
) -> Rolletildeling:
    """Give somebody a role at a unit for a period.

    Raises:
        IngenAdgang: the actor is no systemadministrator there, or it is the actor's own.
        Regelbrud: the period, the person or the unit does not fit.
    """
    kraev(maa_give_adgang(adgang, person, enhed))
    _kraev_periode(timezone.localdate(tidspunkt), fra_dag, til_dag)
    if rolle in KUN_I_CENTER and enhed.art != Enhedsart.CENTER:
        raise Regelbrud(f"En {Rolle(rolle).label.lower()} hører til et center. Vælg et center.", "enhed")
    _laas(person)
    samme = Rolletildeling.objects.filter(person=person, rolle=rolle, enhed=enhed)
    _kraev_ikke_dobbelt(samme, fra_dag, til_dag, f"{person} har allerede rollen")
    tildeling = Rolletildeling.objects.create(
        person=person,
        rolle=rolle,
        enhed=enhed,
        fra_dag=fra_dag,
        til_dag=til_dag,
        grund=grund,
        tildelt_af=adgang.bruger,
    )
    _skriv_rolle("roller.rolle_givet", tildeling, adgang, tidspunkt, grund, nyt(tildeling))
    return tildeling


@transaction.atomic
def afslut_rolle(*, tildeling: Rolletildeling, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """End a role from today on, and with it every stand-in for it; one that has not begun is taken back.

    Raises:
        IngenAdgang: the actor is no systemadministrator there.
        Regelbrud: it has ended already, or nobody could administer any more.
    """
    kraev(maa_administrere(adgang, tildeling.enhed))
    dag = timezone.localdate(tidspunkt)
    laast = Rolletildeling.objects.select_for_update().get(pk=tildeling.pk)
    if laast.rolle == Rolle.SYSTEMADMIN and not _andre_administratorer(laast.person_id, dag):
        raise Regelbrud("Der skal altid være en systemadministrator. Giv først en anden rollen.")
    foer = som_er(laast)
    laast.til_dag = _slutdag(dag, laast.fra_dag, laast.til_dag)
    laast.save(update_fields=["til_dag"])
    _skriv_rolle("roller.rolle_afsluttet", laast, adgang, tidspunkt, grund, rettet(laast, foer))


def _andre_administratorer(person_id: int, dag: date) -> bool:
    """Is there another active systemadministrator on this day?"""
    andre = Rolletildeling.objects.paa(dag).filter(rolle=Rolle.SYSTEMADMIN, person__is_active=True)
    return andre.exclude(person=person_id).exists()


def _kraev_en_anden(stedfortraeder: Bruger, for_person: Bruger, adgang: Adgang) -> None:
    if stedfortraeder.pk == for_person.pk:
        raise Regelbrud("Man kan ikke være stedfortræder for sig selv. Vælg en anden.", "stedfortraeder")
    if stedfortraeder.pk == adgang.bruger.pk:
        raise Regelbrud("Du kan ikke udpege dig selv. Bed den, der har rollen, om det.", "stedfortraeder")


def _kraev_periode(dag: date, fra_dag: date, til_dag: date | None) -> None:
    # Backdating would make an act look authorised that was not when it happened.
    if fra_dag < dag:
        raise Regelbrud("Den første dag kan tidligst være i dag.", "fra_dag")
    if til_dag is not None and til_dag <= fra_dag:
        raise Regelbrud("Den sidste dag kan ikke ligge før den første.", "til_dag")


def _kraev_ikke_dobbelt(samme: QuerySet, fra_dag: date, til_dag: date | None, hvad: str) -> None:  # type: ignore[type-arg]
    overlapper = samme.filter(Q(til_dag__isnull=True) | Q(til_dag__gt=fra_dag))
    if til_dag is not None:
        overlapper = overlapper.filter(fra_dag__lt=til_dag)
    if (gammel := overlapper.order_by("fra_dag").first()) is not None:
        raise Regelbrud(f"{hvad} i perioden ({periode(gammel.fra_dag, gammel.til_dag)}).", "fra_dag")


def _slutdag(dag: date, fra_dag: date, til_dag: date | None) -> date:
    if til_dag is not None and til_dag <= max(dag, fra_dag):
        raise Regelbrud("Perioden er allerede slut.")
    return max(dag, fra_dag)


def _laas(*personer: Bruger) -> None:
    """Serialise what is given to these people, and see that they are still there."""
    laaste = Bruger.objects.select_for_update().filter(pk__in=[p.pk for p in personer]).order_by("pk")
    if not all(p.is_active for p in laaste):
        raise Regelbrud("Personen er ikke længere aktiv.")


def _skriv_hverv(
    art: str,
    hverv: Stedfortraeder,
    adgang: Adgang,
    rolle: Rolle,
    tidspunkt: datetime,
    aendringer: Sequence[Aendring],
    grund: str = "",
) -> None:
    # The entry is found by who did it and by one other: a stand-in who gives it up did so to the holder.
    egen = adgang.bruger.pk == hverv.stedfortraeder_id
    skriv_handling(
        art,
        adgang=adgang,
        rolle=rolle,
        tidspunkt=tidspunkt,
        person_id=hverv.for_person_id if egen else hverv.stedfortraeder_id,
        enhed_id=hverv.enhed_id,
        grund=grund,
        data=om_hverv(hverv),
        aendringer=aendringer,
    )


def _skriv_rolle(
    art: str,
    tildeling: Rolletildeling,
    adgang: Adgang,
    tidspunkt: datetime,
    grund: str,
    aendringer: Sequence[Aendring],
) -> None:
    skriv_handling(
        art,
        adgang=adgang,
        rolle=Rolle.SYSTEMADMIN,
        tidspunkt=tidspunkt,
        person_id=tildeling.person_id,
        enhed_id=tildeling.enhed_id,
        grund=grund,
        data=om_rolle(tildeling),
        aendringer=aendringer,
    )
