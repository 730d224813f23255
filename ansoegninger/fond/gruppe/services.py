"""Making a group, and what is sent to the fund and answered before they apply."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.fond.ansoegning.models import UDE_AF_GRUPPEN, Fondsansoegning
from ansoegninger.fond.ansoegning.services.faelles import af, kraev_fortid
from ansoegninger.fond.gruppe.find import Medlem, Uddannelse
from ansoegninger.fond.gruppe.invitation import inviter
from ansoegninger.fond.gruppe.models import Fondsgruppe, Forhaandsanmodning, Forhaandssvar
from ansoegninger.fond.gruppe.policies import maa_danne
from ansoegninger.fond.gruppe.queries import antal_i_alt, mindst_antal, mulige, passende
from ansoegninger.fond.tjek import Gruppe
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv, skriv_mange
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er
from workflows.sprog.formater import antal, dato

AENDRET = (
    "Gruppen er ikke, som du så den: nogen har søgt, trukket sig eller er kommet til. Se den igen, og prøv forfra."
)
_DAN, _SENDT, _SVAR = "fond.gruppe", "fond.gruppe_sendt", "fond.gruppe_svar"


def dan_gruppe(*, oensker: Collection[int], adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> Fondsgruppe | None:
    """Tie these together: the applications that are written, and an invitation to whoever has not applied yet.

    Where the group is made already, those that have come since are taken into it.

    Returns:
        The group; None when this very form was sent before.

    Raises:
        IngenAdgang: not the leader of the workplace.
        Regelbrud: they are not who was shown, nobody knows when it begins, or all are in the group already.
    """
    dag = timezone.localdate(tidspunkt)
    with transaction.atomic():
        _laas(oensker)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_DAN):
            return None
        uddannelse, del_ = _som_vist(mulige(adgang, dag).uddannelser, set(oensker))
        enhed = Enhed.objects.get(pk=uddannelse.enhed_id)
        aktoer = _leder(adgang, enhed)
        gruppe = _gruppen(uddannelse, del_, aktoer, tidspunkt)
        _tag_med(gruppe, del_.ansoegere, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_DAN, tidspunkt=tidspunkt)
    return gruppe


def registrer_sendt(
    *, gruppe: Fondsgruppe, skete_dag: date, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Forhaandsanmodning | None:
    """The form was sent to the fund; None when this very form was sent before.

    Raises:
        IngenAdgang: not the leader of the workplace.
        Regelbrud: it is sent already, they are too few, or the day has not been.
    """
    with transaction.atomic():
        aktoer = _leder(adgang, _laas_gruppe(gruppe))
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_SENDT):
            return None
        if Forhaandsanmodning.objects.filter(gruppe=gruppe).exists():
            raise Regelbrud("Formularen er allerede sendt til fonden.")
        kraev_fortid(skete_dag, tidspunkt)
        dag = timezone.localdate(tidspunkt)
        mindst = mindst_antal(dag).get(gruppe.overenskomst)
        if mindst is None or antal_i_alt(adgang, gruppe, dag) < mindst:
            flere = antal(mindst, "ansøger", "ansøgere") if mindst else "en regel om det"
            raise Regelbrud(f"En forhåndsgodkendelse kræver {flere}.")
        faktum = Forhaandsanmodning.objects.create(gruppe=gruppe, dag=skete_dag, **af(aktoer, tidspunkt))
        _spor_alle("fond.gruppe_sendt", gruppe, nyt(faktum), {"dag": dato(skete_dag)}, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_SENDT, tidspunkt=tidspunkt)
    return faktum


def registrer_svar(
    *,
    gruppe: Fondsgruppe,
    godkendt: bool,
    nummer: str,
    skete_dag: date,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Forhaandssvar | None:
    """The fund answered; None when this very form was sent before.

    Raises:
        IngenAdgang: not the leader of the workplace.
        Regelbrud: nothing was sent, it is answered, or a day that has not been or is before it was sent.
    """
    with transaction.atomic():
        aktoer = _leder(adgang, _laas_gruppe(gruppe))
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_SVAR):
            return None
        anmodning = Forhaandsanmodning.objects.filter(gruppe=gruppe).first()
        if anmodning is None:
            raise Regelbrud("Registrér først, at formularen er sendt.")
        if Forhaandssvar.objects.filter(anmodning=anmodning).exists():
            raise Regelbrud("Fondens svar er allerede registreret.")
        kraev_fortid(skete_dag, tidspunkt)
        if skete_dag < anmodning.dag:
            raise Regelbrud("Fonden kan ikke have svaret, før formularen blev sendt.", "skete_dag")
        faktum = Forhaandssvar.objects.create(
            anmodning=anmodning, godkendt=godkendt, nummer=nummer.strip(), dag=skete_dag, **af(aktoer, tidspunkt)
        )
        _spor_alle("fond.gruppe_svar", gruppe, nyt(faktum), {"svar": "ja" if godkendt else "nej"}, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_SVAR, tidspunkt=tidspunkt)
    return faktum


def _leder(adgang: Adgang, enhed: Enhed) -> Aktoer:
    aktoer = maa_danne(adgang, enhed)
    if isinstance(aktoer, Svar):
        raise IngenAdgang(aktoer)
    return aktoer


def _laas(oensker: Collection[int]) -> None:
    """Two who make the same group at once meet at its unit: there may be no group to lock yet."""
    enheder = Enhed.objects.select_for_update(no_key=True).order_by("path")
    list(enheder.filter(pk__in=Oenske.objects.filter(pk__in=oensker).values("enhed")))
    list(Fondsansoegning.objects.select_for_update(of=("self",)).filter(oenske__in=oensker).order_by("pk"))


def _laas_gruppe(gruppe: Fondsgruppe) -> Enhed:
    return Fondsgruppe.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=gruppe.pk).enhed


def _som_vist(uddannelser: Iterable[Uddannelse], oensker: set[int]) -> tuple[Uddannelse, Gruppe[Medlem]]:
    """The group of exactly these, as it stands under the lock."""
    for uddannelse in uddannelser:
        for del_ in uddannelse.dele:
            if {m.kandidat.oenske_id for m in del_.ansoegere} == oensker and len(oensker) > 1:
                return uddannelse, del_
    raise Regelbrud(AENDRET)


def _gruppen(uddannelse: Uddannelse, del_: Gruppe[Medlem], aktoer: Aktoer, tidspunkt: datetime) -> Fondsgruppe:
    """The group that is made already, else a new one."""
    if uddannelse.start_dag is None or uddannelse.slut_dag is None:
        raise Regelbrud("Ingen har skrevet, hvornår uddannelsen begynder. Find datoen, før I søger sammen.")
    kendte = Fondsgruppe.objects.filter(enhed=uddannelse.enhed_id, overenskomst=del_.overenskomst)
    gammel = passende(del_.ansoegere, kendte.select_related("kursus__udbyder").order_by("-oprettet_kl", "-pk"), {})
    if gammel is not None:
        if not any(m.ansoegning and m.gruppe_id is None for m in del_.ansoegere):
            raise Regelbrud("Gruppen er allerede dannet, og alle, der har søgt, er med i den.")
        return gammel
    gruppe = Fondsgruppe.objects.create(
        enhed_id=uddannelse.enhed_id,
        overenskomst=del_.overenskomst,
        kursus_id=uddannelse.kursus_id,
        titel=uddannelse.titel,
        udbyder=uddannelse.udbyder,
        start_dag=uddannelse.start_dag,
        slut_dag=uddannelse.slut_dag,
        oprettet_af=aktoer.bruger,
        oprettet_kl=tidspunkt,
    )
    om = {"antal": len(del_.ansoegere), "uddannelse": gruppe.titel, "overenskomst": gruppe.get_overenskomst_display()}
    skriv(_paa_enheden("fond.gruppe_dannet", gruppe, nyt(gruppe), om, aktoer, tidspunkt))
    return gruppe


def _tag_med(gruppe: Fondsgruppe, medlemmer: Sequence[Medlem], aktoer: Aktoer, tidspunkt: datetime) -> None:
    numre = [m.ansoegning for m in medlemmer if m.ansoegning and m.gruppe_id is None]
    udkast = []
    for ansoegning in Fondsansoegning.objects.filter(sagsnummer__in=numre).order_by("pk"):
        foer = som_er(ansoegning)
        ansoegning.gruppe = gruppe
        ansoegning.save(update_fields=["gruppe"])
        om: dict[str, object] = {"andre": len(medlemmer) - 1}
        udkast.append(_paa_sagen("fondsansoegning.gruppe", ansoegning, rettet(ansoegning, foer), om, aktoer, tidspunkt))
    skriv_mange(udkast)
    inviter(gruppe, [m for m in medlemmer if not m.ansoegning], tidspunkt)


def _spor_alle(
    art: str,
    gruppe: Fondsgruppe,
    aendringer: list[Aendring],
    om: dict[str, object],
    aktoer: Aktoer,
    tidspunkt: datetime,
) -> None:
    """One entry for the workplace, and one on the case of each application; none names another's."""
    om = om | {"uddannelse": gruppe.titel}
    med = Fondsansoegning.objects.filter(gruppe=gruppe).exclude(fase__in=UDE_AF_GRUPPEN).order_by("pk")
    skriv(_paa_enheden(art, gruppe, aendringer, om, aktoer, tidspunkt))
    skriv_mange([_paa_sagen(art, a, [], om, aktoer, tidspunkt) for a in med])


def _paa_enheden(
    art: str,
    gruppe: Fondsgruppe,
    aendringer: list[Aendring],
    om: dict[str, object],
    aktoer: Aktoer,
    tidspunkt: datetime,
) -> Sporudkast:
    return Sporudkast(
        kaede=SYSTEM,
        art=art,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        enhed_id=gruppe.enhed_id,
        data=om,
        aendringer=aendringer,
        henvisninger=[raekkenavn(gruppe)],
    )


def _paa_sagen(
    art: str,
    ansoegning: Fondsansoegning,
    aendringer: list[Aendring],
    om: dict[str, object],
    aktoer: Aktoer,
    tidspunkt: datetime,
) -> Sporudkast:
    return Sporudkast(
        kaede=ansoegning.sagsnummer,
        art=art,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        person_id=ansoegning.person_id,
        enhed_id=ansoegning.enhed_id,
        procesversion=ansoegning.procesversion,
        regelversion=ansoegning.regelversion,
        data=om,
        aendringer=aendringer,
        henvisninger=[raekkenavn(ansoegning)],
    )
