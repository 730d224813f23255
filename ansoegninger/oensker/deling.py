"""One wish shared with a named person: given by hand, with reason and expiry (guardian's direct foreign key)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ansoegninger.oensker.models import Fase, Oenske, Sagsdeling
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang, Svar, nej
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.spor import Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, rettet, som_er
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import kort_dato

#: A sharing is looked at again at least once a year.
LAENGST = timedelta(days=366)


def maa_dele(adgang: Adgang, oenske: Oenske) -> Aktoer | Svar:
    """Whoever assesses or decides the case may let one more read it; nobody shares their own, or a draft."""
    if oenske.fase == Fase.KLADDE:
        return nej("En kladde kan ikke deles")
    for rolle in (Rolle.LEDER, Rolle.CENTERCHEF):
        svar = adgang.kompetent(rolle, oenske.enhed, oenske.person_id)
        if isinstance(svar, Aktoer):
            return svar
    return nej("Kun lederen, centerchefen eller deres stedfortræder kan dele sagen")


def delinger(oenske: Oenske, dag: date) -> QuerySet[Sagsdeling]:
    """Who reads the case by sharing on this day."""
    aktuelle = Sagsdeling.objects.filter(content_object=oenske, udloeber_dag__gt=dag)
    return aktuelle.select_related("user", "delt_af").order_by(dansk("user__navn"), "pk")


@transaction.atomic
def del_sag(
    *, oenske: Oenske, person: Bruger, udloeber_dag: date, grund: str, adgang: Adgang, tidspunkt: datetime
) -> Sagsdeling:
    """Let the person read this case until (not including) the day; a sharing that is there is renewed.

    Raises:
        IngenAdgang: the actor neither assesses nor decides the case.
        Regelbrud: the person or the day does not fit.
    """
    aktoer = _kraev(adgang, oenske)
    dag = timezone.localdate(tidspunkt)
    if person.pk in {oenske.person_id, adgang.bruger.pk}:
        raise Regelbrud(f"{person} kan allerede læse sagen.", "person")
    if not person.is_active:
        raise Regelbrud("Personen er ikke længere aktiv.", "person")
    if udloeber_dag <= dag:
        raise Regelbrud("Den sidste dag kan tidligst være i dag.", "udloeber_dag")
    if udloeber_dag > dag + LAENGST:
        raise Regelbrud("En sag deles for højst et år ad gangen. Delingen kan fornys.", "udloeber_dag")
    laast = Oenske.objects.select_for_update().get(pk=oenske.pk)
    noegle = {"user": person, "permission": laes_oenske(), "content_object": laast}
    gammel = Sagsdeling.objects.filter(**noegle).first()
    foer = som_er(gammel) if gammel else None
    deling = gammel or Sagsdeling(**noegle)
    deling.grund, deling.udloeber_dag = grund, udloeber_dag
    deling.delt_af, deling.delt_kl = adgang.bruger, tidspunkt
    deling.save()
    sidste = kort_dato(udloeber_dag - timedelta(days=1))
    aendringer = nyt(deling) if foer is None else rettet(deling, foer)
    _skriv("oenske.delt", laast, aktoer, tidspunkt, {"person": str(person), "sidste": sidste}, aendringer, grund)
    return deling


@transaction.atomic
def stop_deling(*, deling: Sagsdeling, adgang: Adgang, tidspunkt: datetime) -> None:
    """End a sharing from today on.

    Raises:
        IngenAdgang: the actor neither assesses nor decides the case.
        Regelbrud: it has ended already.
    """
    oenske = deling.content_object
    aktoer = _kraev(adgang, oenske)
    dag = timezone.localdate(tidspunkt)
    Oenske.objects.select_for_update().get(pk=oenske.pk)
    deling.refresh_from_db()
    if deling.udloeber_dag <= dag:
        raise Regelbrud("Delingen er allerede slut.")
    foer = som_er(deling)
    deling.udloeber_dag = dag
    deling.save(update_fields=["udloeber_dag"])
    aendringer = rettet(deling, foer)
    _skriv("oenske.deling_stoppet", oenske, aktoer, tidspunkt, {"person": str(deling.user)}, aendringer)


def laes_oenske() -> Permission:
    """The permission to read one wish, as guardian knows it."""
    art = ContentType.objects.get_for_model(Oenske)
    return Permission.objects.get(codename="laes_oenske", content_type=art)


def _kraev(adgang: Adgang, oenske: Oenske) -> Aktoer:
    svar = maa_dele(adgang, oenske)
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def _skriv(
    art: str,
    oenske: Oenske,
    aktoer: Aktoer,
    tidspunkt: datetime,
    data: Mapping[str, object],
    aendringer: Sequence[Aendring],
    grund: str = "",
) -> None:
    skriv(
        Sporudkast(
            kaede=oenske.sagsnummer,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            person_id=oenske.person_id,
            enhed_id=oenske.enhed_id,
            procesversion=oenske.procesversion,
            regelversion=oenske.regelversion,
            begrundelse=grund,
            data=data,
            aendringer=aendringer,
            henvisninger=list(dict.fromkeys(a.om for a in aendringer)),
        )
    )
