"""Writing rules and holds, each with its entry in the trail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.sletning.logbog import er_slettet
from ansoegninger.sletning.models import Anker, Bevaringspaalaeg, Omfang, Opbevaringsregel
from ansoegninger.sletning.policies import maa_opsaette
from ansoegninger.sletning.queries import gaeldende_regler, standardregel
from ansoegninger.sletning.regler import LAENGST_MAANEDER, STANDARD, VARSEL
from roller.adgang.adgang import Adgang
from roller.adgang.spor import periode
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.queries import seneste_enhed
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud
from workflows.motor.sag import Sag, find_sag
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv, skriv_mange
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er
from workflows.sprog.formater import kort_dato


@transaction.atomic
def saet_standarder(*, tidspunkt: datetime) -> int:
    """Write down the default of every rule that has none: what is erased is erased by a rule that can be found.

    Returns:
        How many were written; none the next time.
    """
    dag = timezone.localdate(tidspunkt)
    kendte = set(Opbevaringsregel.objects.order_by().values_list("omfang", flat=True).distinct())
    nye = [standardregel(omfang) for omfang in Omfang if omfang not in kendte]
    for regel in nye:
        regel.gaelder_fra, regel.sat_kl = dag, tidspunkt
        regel.save()
    skriv_mange(_regelpost(regel, None, None, tidspunkt) for regel in nye)
    return len(nye)


@transaction.atomic
def saet_regel(
    *,
    omfang: Omfang,
    maaneder: int | None,
    anker: Anker,
    gaelder_fra: date,
    kilde: str,
    begrundelse: str,
    adgang: Adgang,
    tidspunkt: datetime,
) -> Opbevaringsregel:
    """Write the next version of a rule. What held before stays as its own version.

    Raises:
        IngenAdgang: the actor is no systemadministrator of the municipality.
        Regelbrud: the period or the day does not fit.
    """
    kraev(maa_opsaette(adgang))
    dag = timezone.localdate(tidspunkt)
    foer = gaeldende_regler(dag)[omfang]
    _kraev_frist(omfang, maaneder, anker)
    _kraev_varsel(gaelder_fra, dag, strammer=_kan_slette_tidligere(foer, maaneder, anker))
    regel = Opbevaringsregel.objects.create(
        omfang=omfang,
        maaneder=maaneder,
        anker=anker,
        gaelder_fra=gaelder_fra,
        kilde=kilde,
        begrundelse=begrundelse,
        sat_af=adgang.bruger,
        sat_kl=tidspunkt,
    )
    skriv(_regelpost(regel, foer, adgang.bruger.pk, tidspunkt))
    return regel


@transaction.atomic
def giv_paalaeg(
    *,
    sagsnummer: str,
    person: Bruger | None,
    grund: str,
    til_dag: date | None,
    adgang: Adgang,
    tidspunkt: datetime,
) -> Bevaringspaalaeg:
    """Lay a hold on a case or a person from today on, until (not including) the day or until it is lifted.

    Raises:
        IngenAdgang: the actor is no systemadministrator of the municipality.
        Regelbrud: neither or both are given, there is no such case, or there is nothing left to keep.
    """
    kraev(maa_opsaette(adgang))
    dag = timezone.localdate(tidspunkt)
    if bool(sagsnummer) == (person is not None):
        raise Regelbrud("Skriv enten et sagsnummer eller en person.", "sagsnummer")
    if til_dag is not None and til_dag <= dag:
        raise Regelbrud("Den sidste dag kan tidligst være i dag.", "til_dag")
    emne = _laas(sagsnummer, person)
    if er_slettet(emne):
        raise Regelbrud("Indholdet er allerede slettet, så der er intet at bevare.", "sagsnummer")
    paalaeg = Bevaringspaalaeg.objects.create(
        sagsnummer=sagsnummer,
        person=person,
        grund=grund,
        givet_af=adgang.bruger,
        givet_kl=tidspunkt,
        fra_dag=dag,
        til_dag=til_dag,
    )
    _skriv_paalaeg("sletning.paalaeg_givet", paalaeg, emne, nyt(paalaeg), grund, adgang, tidspunkt)
    return paalaeg


@transaction.atomic
def ophaev_paalaeg(*, paalaeg: Bevaringspaalaeg, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Lift a hold from today on; what has run out may be erased again.

    Raises:
        IngenAdgang: the actor is no systemadministrator of the municipality.
        Regelbrud: it has ended already.
    """
    kraev(maa_opsaette(adgang))
    dag = timezone.localdate(tidspunkt)
    emne = _laas(paalaeg.sagsnummer, paalaeg.person)
    laast = Bevaringspaalaeg.objects.select_for_update(of=("self",)).get(pk=paalaeg.pk)
    foer = som_er(laast)
    if laast.til_dag is not None and laast.til_dag <= dag:
        raise Regelbrud("Pålægget er allerede slut.")
    laast.til_dag = dag
    laast.save(update_fields=["til_dag"])
    _skriv_paalaeg("sletning.paalaeg_ophaevet", laast, emne, rettet(laast, foer), grund, adgang, tidspunkt)


def _kraev_varsel(gaelder_fra: date, dag: date, *, strammer: bool) -> None:
    if gaelder_fra < dag:
        raise Regelbrud("Reglen kan tidligst gælde fra i dag.", "gaelder_fra")
    if strammer and gaelder_fra < dag + VARSEL:
        raise Regelbrud(
            f"En regel, der kan slette tidligere end nu, kan tidligst gælde fra {kort_dato(dag + VARSEL)}, "
            "så andre kan nå at se den i sporet.",
            "gaelder_fra",
        )


def _kraev_frist(omfang: Omfang, maaneder: int | None, anker: Anker) -> None:
    standard = STANDARD[omfang]
    if anker not in standard.ankre:
        raise Regelbrud(f"Fristen kan ikke regnes fra {Anker(anker).label} her.", "anker")
    if maaneder is not None and not standard.mindst <= maaneder <= LAENGST_MAANEDER:
        raise Regelbrud(f"Fristen skal være mellem {standard.mindst} og {LAENGST_MAANEDER} måneder.", "maaneder")


def _kan_slette_tidligere(foer: Opbevaringsregel, maaneder: int | None, anker: Anker) -> bool:
    """Might the new version erase something that the old one would still have kept?"""
    if maaneder is None:
        return False
    return foer.maaneder is None or maaneder < foer.maaneder or anker != foer.anker


def _laas(sagsnummer: str, person: Bruger | None) -> Sag | Bruger:
    """The case or the person, locked as an erasure locks them: a hold and an erasure never pass each other."""
    if person is not None:
        return Bruger.objects.select_for_update(no_key=True).get(pk=person.pk)
    sag = find_sag(sagsnummer)
    if sag is None:
        raise Regelbrud(f"Der er ingen sag med nummeret {sagsnummer}.", "sagsnummer")
    if sag.person_id is not None:
        Bruger.objects.select_for_update(no_key=True).get(pk=sag.person_id)
    laast: Sag = type(sag)._default_manager.select_for_update(of=("self",)).get(pk=sag.pk)
    return laast


def _regelpost(
    regel: Opbevaringsregel, foer: Opbevaringsregel | None, aktoer_id: int | None, tidspunkt: datetime
) -> Sporudkast:
    """A version is a row of its own; what it changed is told against the version that held before it."""
    versioner = [version for version in (regel, foer) if version and version.pk]
    return Sporudkast(
        kaede=SYSTEM,
        art="sletning.regel_sat",
        tidspunkt=tidspunkt,
        aktoer_id=aktoer_id,
        rolle=Rolle.SYSTEMADMIN if aktoer_id else "",
        regelversion=f"opbevaring:{regel.pk}",
        begrundelse=regel.begrundelse,
        data={
            "omfang": regel.get_omfang_display(),
            "frist": regel.i_ord,
            "foer": foer.i_ord if foer else "–",
            "fra": kort_dato(regel.gaelder_fra),
            "kilde": regel.kilde,
        },
        aendringer=[a for a in rettet(regel, som_er(foer)) if a.felt != "id"] if foer else nyt(regel),
        henvisninger=[raekkenavn(version) for version in versioner],
    )


def _skriv_paalaeg(
    art: str,
    paalaeg: Bevaringspaalaeg,
    emne: Sag | Bruger,
    aendringer: Sequence[Aendring],
    grund: str,
    adgang: Adgang,
    tidspunkt: datetime,
) -> None:
    """In the case's own chain, where whoever follows the case finds it; for a person, in the system's."""
    skriv(
        Sporudkast(
            kaede=paalaeg.sagsnummer or SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=adgang.bruger.pk,
            rolle=Rolle.SYSTEMADMIN,
            person_id=emne.person_id if isinstance(emne, Sag) else emne.pk,
            enhed_id=emne.enhed_id if isinstance(emne, Sag) else getattr(seneste_enhed(emne), "pk", None),
            begrundelse=grund,
            data={
                "hvad": "sagen" if paalaeg.sagsnummer else str(paalaeg.person),
                "periode": periode(paalaeg.fra_dag, paalaeg.til_dag),
            },
            aendringer=aendringer,
            henvisninger=[raekkenavn(paalaeg)],
        )
    )
