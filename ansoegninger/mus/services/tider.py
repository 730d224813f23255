"""When the talk is: the leader proposes, the employee chooses, the leader sets, moves or takes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from ansoegninger.mus import tidsbesked
from ansoegninger.mus.models import FOER_SAMTALEN, MusSamtale
from ansoegninger.mus.tidslaesning import aaben_indbydelse, foreslaaede, ledige_tider, optagne, overlapper
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsaftale, Tidsindbydelse, Tidsudbud
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar, nej
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import Sporudkast, skriv_mange
from workflows.spor.aendringer import nyt, raekkenavn
from workflows.sprog.formater import tidspunkt as i_ord

FORESLAA = "mus.tider_foreslaaet"
#: What an employee answers instead of a time.
INGEN = "ingen"


def foreslaa_tider(
    *,
    samtaler: Sequence[MusSamtale],
    tider: Sequence[datetime],
    minutter: int,
    sted: str,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> int:
    """Let the employees of these talks choose among these times; what was proposed to them before is closed.

    Returns:
        How many employees were invited; none when the same form was sent before.

    Raises:
        IngenAdgang: somebody else holds one of the talks.
        Regelbrud: a talk is held already, a time is past, two overlap, the leader is busy, or they are too few.
    """
    with transaction.atomic():
        laaste = _laas_samtaler(samtaler)
        if noegler.tidligere(adgang.bruger, noegle):
            return 0
        aktoerer = [_som_leder(adgang, samtale) for samtale in laaste]
        leder = _laas_leder(_leder_id(aktoerer))
        for samtale in laaste:
            luk_indbydelsen(samtale, tidspunkt)
        perioder = [(kl, kl + timedelta(minutes=minutter)) for kl in sorted(tider)]
        _kontroller(perioder, leder, len(laaste), tidspunkt)
        udbud = Tidsudbud.objects.create(leder=leder, sted=sted, oprettet_af=adgang.bruger, oprettet_kl=tidspunkt)
        nye = [Samtaletid(udbud=udbud, begynder_kl=fra, slutter_kl=til) for fra, til in perioder]
        bulk_create_with_history(nye, Samtaletid, default_user=adgang.bruger, default_date=tidspunkt)
        indbydelser = [Tidsindbydelse(udbud=udbud, samtale=samtale) for samtale in laaste]
        bulk_create_with_history(indbydelser, Tidsindbydelse, default_user=adgang.bruger, default_date=tidspunkt)
        skriv_mange(_post(i, a, len(nye), tidspunkt) for i, a in zip(indbydelser, aktoerer, strict=True))
        tidsbesked.indbyd(indbydelser, tider=len(nye), tidspunkt=tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=laaste[0].sagsnummer, trin=FORESLAA, tidspunkt=tidspunkt)
    return len(indbydelser)


def vaelg_tid(
    *, sag: MusSamtale, aktoer: Aktoer, tid: str, bemaerkning: str, tidspunkt: datetime
) -> Tidsaftale | Tidsindbydelse:
    """The employee chooses one of the times, or says in a word that none of them fits.

    Raises:
        Regelbrud: there is nothing to choose from any more, or a colleague was faster.
    """
    indbydelse = aaben_indbydelse(sag)
    if indbydelse is None:
        raise Regelbrud("Din leder har taget tiderne tilbage. Du får besked, når der er nye.")
    if tid == INGEN:
        return _ingen_passer(sag, indbydelse, bemaerkning.strip(), tidspunkt)
    leder = _laas_leder(indbydelse.udbud.leder_id)
    valgt = next((t for t in ledige_tider(indbydelse, tidspunkt) if str(t.pk) == tid), None)
    if valgt is None:
        raise Regelbrud("Tiden er blevet optaget, mens du valgte. Vælg en af de andre.", "tid")
    if indbydelse.ingen_passer_kl:
        indbydelse.ingen_passer_kl, indbydelse.ord = None, ""
        indbydelse.save(update_fields=["ingen_passer_kl", "ord"])
    aftale = _aftal(sag, leder, valgt.begynder_kl, valgt.slutter_kl, indbydelse.udbud.sted, tidspunkt)
    tidsbesked.sig_tiden(aftale, til=[leder.pk, aktoer.bruger.pk], tidspunkt=tidspunkt)
    return aftale


def saet_tid(
    *, sag: MusSamtale, aktoer: Aktoer, begynder_kl: datetime, minutter: int, sted: str, tidspunkt: datetime
) -> Tidsaftale:
    """The leader sets the time, or moves it; the employee has nothing to choose any more.

    Raises:
        Regelbrud: it is past, or the leader has another talk then.
    """
    leder = _laas_leder(_leder_id([aktoer]))
    slutter_kl = begynder_kl + timedelta(minutes=minutter)
    if begynder_kl <= tidspunkt:
        raise Regelbrud("Tiden skal ligge i fremtiden.", "klokken")
    if overlapper(optagne(leder, efter=tidspunkt, undtagen=sag.pk), begynder_kl, slutter_kl):
        raise Regelbrud("Der ligger en anden samtale i det tidsrum. Vælg en anden tid.", "klokken")
    luk_indbydelsen(sag, tidspunkt)
    aftale = _aftal(sag, leder, begynder_kl, slutter_kl, sted, tidspunkt)
    tidsbesked.sig_tiden(aftale, til=[_person_id(sag)], tidspunkt=tidspunkt)
    return aftale


def aflys_tid(*, sag: MusSamtale, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The leader takes the time back.

    Raises:
        Regelbrud: there is none.
    """
    aftale = tag_tiden_tilbage(sag, tidspunkt, til=[_person_id(sag)])
    if aftale is None:
        raise Regelbrud("Der er ikke aftalt en tid.")
    return {"hvornaar": i_ord(aftale.begynder_kl)}


def tag_tiden_tilbage(samtale: MusSamtale, tidspunkt: datetime, *, til: Sequence[int]) -> Tidsaftale | None:
    """The time holds no more and nothing can be chosen; these are told, when there was a time."""
    luk_indbydelsen(samtale, tidspunkt)
    aftale = Tidsaftale.objects.filter(samtale=samtale, aflyst_kl=None).first()
    if aftale is None:
        return None
    aftale.aflyst_kl = tidspunkt
    aftale.sekvens += 1
    aftale.save(update_fields=["aflyst_kl", "sekvens"])
    if aftale.slutter_kl > tidspunkt:
        tidsbesked.sig_aflyst(aftale, til=til, tidspunkt=tidspunkt)
    return aftale


def luk_indbydelsen(samtale: MusSamtale, tidspunkt: datetime) -> None:
    """Nothing can be chosen any more."""
    if aaben := Tidsindbydelse.objects.filter(samtale=samtale, lukket_kl=None).first():
        aaben.lukket_kl = tidspunkt
        aaben.save(update_fields=["lukket_kl"])


def _aftal(
    samtale: MusSamtale, leder: Bruger, begynder: datetime, slutter: datetime, sted: str, tidspunkt: datetime
) -> Tidsaftale:
    """One row a talk, counted up when it moves: a calendar knows the event by its number and takes the latest."""
    aftale = Tidsaftale.objects.filter(samtale=samtale).first()
    if aftale is None:
        aftale = Tidsaftale(samtale=samtale)
    else:
        aftale.sekvens += 1
    aftale.leder, aftale.begynder_kl, aftale.slutter_kl, aftale.sted = leder, begynder, slutter, sted
    aftale.aftalt_kl, aftale.aflyst_kl = tidspunkt, None
    aftale.save()
    return aftale


def _ingen_passer(sag: MusSamtale, indbydelse: Tidsindbydelse, ord_: str, tidspunkt: datetime) -> Tidsindbydelse:
    aftale = Tidsaftale.objects.filter(samtale=sag, aflyst_kl=None).first()
    if aftale:
        raise Regelbrud("Du har valgt en tid. Vælg en anden af dem, eller bed din leder om at flytte den.", "tid")
    indbydelse.ingen_passer_kl, indbydelse.ord = tidspunkt, ord_
    indbydelse.save(update_fields=["ingen_passer_kl", "ord"])
    tidsbesked.sig_ingen_passer(indbydelse, tidspunkt=tidspunkt)
    return indbydelse


def _laas_samtaler(samtaler: Sequence[MusSamtale]) -> list[MusSamtale]:
    laas = MusSamtale.objects.select_for_update(of=("self",)).filter(pk__in=[s.pk for s in samtaler]).order_by("pk")
    laaste = list(laas.select_related("enhed", "runde", "person"))
    if not laaste:
        raise Regelbrud("Vælg mindst én medarbejder.", "samtaler")
    if holdt := next((s for s in laaste if s.fase not in FOER_SAMTALEN), None):
        raise Regelbrud(f"Samtalen med {holdt.person} venter ikke på en tid mere.", "samtaler")
    return laaste


def _som_leder(adgang: Adgang, samtale: MusSamtale) -> Aktoer:
    svar = adgang.kompetent(Rolle.LEDER, samtale.enhed, samtale.person_id)
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def _leder_id(aktoerer: Sequence[Aktoer]) -> int:
    """Whose time it is; a stand-in gives the leader's."""
    ledere = {a.paa_vegne_af_id or a.bruger.pk for a in aktoerer}
    if len(ledere) > 1:
        raise IngenAdgang(nej("Foreslå tider for én leder ad gangen"))
    return ledere.pop()


def _laas_leder(leder_id: int) -> Bruger:
    """Two who fill the same leader's calendar take turns: what overlaps is seen by the second."""
    return Bruger.objects.select_for_update().get(pk=leder_id)


def _kontroller(
    perioder: Sequence[tuple[datetime, datetime]], leder: Bruger, samtaler: int, tidspunkt: datetime
) -> None:
    if len(perioder) < samtaler:
        raise Regelbrud(
            f"Der er {len(perioder)} tider til {samtaler} medarbejdere. Skriv mindst lige så mange tider.", "tider"
        )
    optaget = [*optagne(leder, efter=tidspunkt), *foreslaaede(leder, tidspunkt)]
    for nr, (fra, til) in enumerate(perioder):
        if fra <= tidspunkt:
            raise Regelbrud(f"{i_ord(fra)} er allerede gået.", "tider")
        if overlapper(perioder[:nr], fra, til):
            raise Regelbrud(f"{i_ord(fra)} begynder, før samtalen før den er slut.", "tider")
        if overlapper(optaget, fra, til):
            raise Regelbrud(f"{i_ord(fra)} er optaget af en anden samtale eller foreslået til andre.", "tider")


def _post(indbydelse: Tidsindbydelse, aktoer: Aktoer, tider: int, tidspunkt: datetime) -> Sporudkast:
    samtale = indbydelse.samtale
    return Sporudkast(
        kaede=samtale.sagsnummer,
        art=FORESLAA,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        person_id=samtale.person_id,
        enhed_id=samtale.enhed_id,
        procesversion=samtale.procesversion,
        regelversion=samtale.regelversion,
        data={"antal": tider},
        aendringer=nyt(indbydelse),
        henvisninger=[raekkenavn(indbydelse)],
    )


def _person_id(samtale: MusSamtale) -> int:
    assert samtale.person_id is not None, "en samtale har en person"
    return samtale.person_id
