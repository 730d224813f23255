"""An auditor's mandate: given by hand, with reason and expiry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.adgang.models import Mandat
from roller.adgang.policies import maa_administrere, maa_give_adgang
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.spor import skriv_handling
from roller.adgang.sporord import om_mandat
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er

#: A mandate is looked at again at least once a year.
LAENGST = timedelta(days=366)


@transaction.atomic
def giv_mandat(
    *, revisor: Bruger, enhed: Enhed, udloeber_dag: date, grund: str, adgang: Adgang, tidspunkt: datetime
) -> Mandat:
    """Let somebody audit a unit and everything below it until (not including) the day; renews one that is there.

    guardian holds one row per person and unit: a renewal overwrites it, and the history keeps the old.

    Raises:
        IngenAdgang: the actor is no systemadministrator there, or would audit in person.
        Regelbrud: the period or the person does not fit.
    """
    kraev(maa_give_adgang(adgang, revisor, enhed))
    dag = timezone.localdate(tidspunkt)
    if udloeber_dag <= dag:
        raise Regelbrud("Den sidste dag kan tidligst være i dag.", "udloeber_dag")
    if udloeber_dag > dag + LAENGST:
        raise Regelbrud("Et mandat gives for højst et år ad gangen. Det kan fornys.", "udloeber_dag")
    if not Bruger.objects.select_for_update().get(pk=revisor.pk).is_active:
        raise Regelbrud("Personen er ikke længere aktiv.", "revisor")
    mandat = Mandat.objects.filter(user=revisor, permission=revider_enhed(), content_object=enhed).first()
    gaelder = mandat is not None and mandat.udloeber_dag > dag
    foer = som_er(mandat) if mandat is not None else None
    mandat = mandat or Mandat(user=revisor, permission=revider_enhed(), content_object=enhed)
    mandat.fra_dag = mandat.fra_dag if gaelder else dag
    mandat.udloeber_dag, mandat.grund, mandat.givet_af = udloeber_dag, grund, adgang.bruger
    mandat.save()
    art = "roller.mandat_fornyet" if gaelder else "roller.mandat_givet"
    _skriv(art, mandat, adgang, tidspunkt, nyt(mandat) if foer is None else rettet(mandat, foer), grund)
    return mandat


@transaction.atomic
def afslut_mandat(*, mandat: Mandat, adgang: Adgang, tidspunkt: datetime) -> None:
    """End a mandate from today on.

    Raises:
        IngenAdgang: the actor is no systemadministrator there.
        Regelbrud: it has ended already.
    """
    kraev(maa_administrere(adgang, mandat.content_object))
    dag = timezone.localdate(tidspunkt)
    laast = Mandat.objects.select_for_update().get(pk=mandat.pk)
    if laast.udloeber_dag <= dag:
        raise Regelbrud("Mandatet er allerede udløbet.")
    foer = som_er(laast)
    laast.udloeber_dag = max(dag, laast.fra_dag)
    laast.save(update_fields=["udloeber_dag"])
    _skriv("roller.mandat_afsluttet", laast, adgang, tidspunkt, rettet(laast, foer))


def revider_enhed() -> Permission:
    """Guardian's permission to audit a unit."""
    art = ContentType.objects.get_for_model(Enhed)
    return Permission.objects.get(codename="revider_enhed", content_type=art)


def _skriv(
    art: str, mandat: Mandat, adgang: Adgang, tidspunkt: datetime, aendringer: Sequence[Aendring], grund: str = ""
) -> None:
    skriv_handling(
        art,
        adgang=adgang,
        rolle=Rolle.SYSTEMADMIN,
        tidspunkt=tidspunkt,
        person_id=mandat.user_id,
        enhed_id=mandat.content_object_id,
        grund=grund,
        data=om_mandat(mandat),
        aendringer=aendringer,
    )
