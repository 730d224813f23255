"""Writing a group's talk: planned, held, its shared plan, and where that is on the agreed days."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.mus.grus.besked import indbyd, sig_til_gruppen
from ansoegninger.mus.grus.models import (
    Fase,
    Grusaktivitet,
    Grusdag,
    Grusdeltager,
    Grusmaal,
    Grussamtale,
    Grusstatus,
)
from ansoegninger.mus.grus.policies import maa_rette_plan, maa_skrive_ord, som_leder
from ansoegninger.mus.grus.queries import ansatte_i, udestaaende
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor import noegler
from workflows.motor.doere import begynd
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.sag import nye_sagsnumre
from workflows.spor import Aendring, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekker_i, rettet, som_er
from workflows.sprog.formater import dato

OPRET = "grus.opret"
#: A talk with more is a meeting.
HOEJST_DELTAGERE = 30


def opret(
    *,
    enhed: Enhed,
    navn: str,
    dag: date,
    temaer: str,
    deltagere: Sequence[int],
    klokken: time | None = None,
    sted: str = "",
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Grussamtale:
    """Plan a talk with a group of the unit, and tell them.

    Raises:
        IngenAdgang: not the unit's leader.
        Regelbrud: nobody or too many take part, or somebody who is not employed there.
    """
    with transaction.atomic():
        if tidligere := noegler.tidligere(adgang.bruger, noegle):
            return Grussamtale.objects.get(sagsnummer=tidligere.sagsnummer)
        kraev_aktoer(adgang.kompetent(Rolle.LEDER, enhed, None))
        valgte = kraev_deltagere(enhed, deltagere, adgang.bruger, adgang.dag)
        felter = {"enhed": enhed, "navn": navn, "dag": dag, "klokken": klokken, "sted": sted, "temaer": temaer}
        grus = _ny(felter, valgte, tidspunkt)
        begynd(kode="grus", sag=grus, adgang=adgang, data={}, tidspunkt=tidspunkt)
        indbyd(grus, valgte, tidspunkt=tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=grus.sagsnummer, trin=OPRET, tidspunkt=tidspunkt)
    grus.refresh_from_db()
    return grus


def _ny(felter: Mapping[str, Any], deltagere: Sequence[int], tidspunkt: datetime) -> Grussamtale:
    grus = Grussamtale.objects.create(
        sagsnummer=nye_sagsnumre(Grussamtale, 1, timezone.localdate(tidspunkt))[0],
        fase=Fase.OPRETTET,
        oprettet_kl=tidspunkt,
        **felter,
    )
    for person in deltagere:
        Grusdeltager.objects.create(grus=grus, person_id=person)
    return grus


def kraev_deltagere(
    enhed: Enhed, deltagere: Sequence[int], af: Bruger, dag: date, *, kendte: Collection[int] = ()
) -> list[int]:
    """Who takes part, each once: employed in the unit on the day, or in the group already (`kendte`).

    Raises:
        Regelbrud: nobody or too many, or somebody who is neither.
    """
    valgte = sorted(set(deltagere))
    if not valgte:
        raise Regelbrud("Vælg, hvem der er med.", "deltagere")
    if len(valgte) > HOEJST_DELTAGERE:
        raise Regelbrud(f"En GRUS har højst {HOEJST_DELTAGERE} deltagere.", "deltagere")
    ansatte = ansatte_i([enhed], dag, undtagen=af).values_list("person", flat=True)
    if set(valgte) - set(kendte) - set(ansatte):
        raise Regelbrud("Vælg kun medarbejdere, der er ansat i enheden.", "deltagere")
    return valgte


def begyndt(*, sag: Grussamtale, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new talk."""
    return {"antal": sag.deltagere.count(), "dag": dato(sag.dag)}


def registrer_holdt(
    *, sag: Grussamtale, aktoer: Aktoer, afholdt_dag: date, tidspunkt: datetime
) -> Mapping[str, object]:
    """The talk was held.

    Raises:
        Regelbrud: the day is yet to come.
    """
    if afholdt_dag > timezone.localdate(tidspunkt):
        raise Regelbrud("Samtalen kan først registreres, når den er holdt.", "afholdt_dag")
    sag.holdt_dag = afholdt_dag
    sag.save(update_fields=["holdt_dag"])
    return {"dag": dato(afholdt_dag)}


def godkend(*, sag: Grussamtale, aktoer: Aktoer, dage: Sequence[date], tidspunkt: datetime) -> Mapping[str, object]:
    """The leader approves the shared plan, with the days on which it is looked at again, and tells the group.

    Raises:
        Regelbrud: it has no goal, or no day that is yet to come.
    """
    antal = sag.maal.count()
    if antal == 0:
        raise Regelbrud("Planen skal have mindst ét mål, før den kan godkendes.")
    if not dage or min(dage) <= timezone.localdate(tidspunkt):
        raise Regelbrud("Aftal mindst én dag efter i dag, hvor I følger op.", "dag1")
    for dag in sorted(set(dage)):
        Grusdag.objects.create(grus=sag, dag=dag)
    hvad = f"Planen fra »{sag.navn}« er godkendt. Du kan se jeres fælles mål og skrive et ord til dem."
    sig_til_gruppen(sag, "Jeres fælles plan er klar", hvad, tidspunkt=tidspunkt)
    return {"antal": antal}


def foelg_op(
    *, sag: Grussamtale, aktoer: Aktoer, statusser: Mapping[int, tuple[str, str]], tidspunkt: datetime
) -> Mapping[str, object]:
    """The leader writes where each shared goal is, for every agreed day that has come.

    Raises:
        Regelbrud: a goal is left out, or is not the group's.
    """
    if set(statusser) != set(sag.maal.values_list("pk", flat=True)):
        raise Regelbrud("Sig for hvert mål, hvor langt I er.")
    dage = list(udestaaende(grus=sag, dag__lte=timezone.localdate(tidspunkt))) or list(udestaaende(grus=sag)[:1])
    for dag in dage:
        dag.fulgt_op_af, dag.fulgt_op_kl = aktoer.bruger, tidspunkt
        dag.save(update_fields=["fulgt_op_af", "fulgt_op_kl"])
    for maal, (status, ord_) in statusser.items():
        Grusstatus.objects.create(dag=dage[-1], maal_id=maal, status=status, ord=ord_.strip())
    return {"dag": dato(dage[-1].dag)}


def afslut(*, sag: Grussamtale, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Mapping[str, object]:
    """The talk is called off, or nobody follows up any more; what was written stays."""
    sag.afslutning = begrundelse.strip()
    sag.save(update_fields=["afslutning"])
    return {}


def skriv_ord(*, grus: Grussamtale, adgang: Adgang, ord_: str, tidspunkt: datetime) -> Grusdeltager:
    """One of the group adds a word, or writes it anew.

    Raises:
        IngenAdgang: not one of the group, or the talk is over.
    """
    with transaction.atomic():
        laast = _laas(grus)
        kraev(maa_skrive_ord(adgang, laast))
        deltager = laast.deltagere.get(person=adgang.bruger)
        foer = som_er(deltager)
        deltager.ord, deltager.ord_kl = ord_.strip(), tidspunkt
        deltager.save(update_fields=["ord", "ord_kl"])
        aktoer = Aktoer(adgang.bruger, Rolle.MEDARBEJDER)
        _spor(laast, aktoer, "grus.ord", tidspunkt, rettet(deltager, foer))
    return deltager


def gem_maal(
    *, grus: Grussamtale, adgang: Adgang, felter: Mapping[str, Any], tidspunkt: datetime, maal_id: int | None = None
) -> Grusmaal:
    """Add or change a shared goal.

    Raises:
        IngenAdgang: not the leader, or the plan is not open.
        ForSent: the goal was removed meanwhile.
    """
    with transaction.atomic():
        laast, aktoer = _aaben_plan(grus, adgang)
        maal = laast.maal.filter(pk=maal_id).first() if maal_id else Grusmaal(grus=laast)
        if maal is None:
            raise ForSent(None, laast.sagsnummer)
        _gem(laast, aktoer, maal, felter, "maal", tidspunkt)
    return maal


def slet_maal(*, grus: Grussamtale, adgang: Adgang, maal_id: int, tidspunkt: datetime) -> None:
    """Take a shared goal out, with its activities; safe to repeat."""
    with transaction.atomic():
        laast, aktoer = _aaben_plan(grus, adgang)
        if (maal := laast.maal.filter(pk=maal_id).first()) is not None:
            _slet(laast, aktoer, [*maal.aktiviteter.all(), maal], "maal", tidspunkt)


def gem_aktivitet(
    *,
    grus: Grussamtale,
    adgang: Adgang,
    maal_id: int,
    felter: Mapping[str, Any],
    tidspunkt: datetime,
    aktivitet_id: int | None = None,
) -> Grusaktivitet:
    """Add or change an activity of a shared goal; refusals as in `gem_maal`."""
    with transaction.atomic():
        laast, aktoer = _aaben_plan(grus, adgang)
        maal = laast.maal.filter(pk=maal_id).first()
        if maal is None:
            raise ForSent(None, laast.sagsnummer)
        aktivitet = maal.aktiviteter.filter(pk=aktivitet_id).first() if aktivitet_id else Grusaktivitet(maal=maal)
        if aktivitet is None:
            raise ForSent(None, laast.sagsnummer)
        _gem(laast, aktoer, aktivitet, felter, "aktivitet", tidspunkt)
    return aktivitet


def slet_aktivitet(*, grus: Grussamtale, adgang: Adgang, aktivitet_id: int, tidspunkt: datetime) -> None:
    """Take an activity out; safe to repeat."""
    with transaction.atomic():
        laast, aktoer = _aaben_plan(grus, adgang)
        aktivitet = Grusaktivitet.objects.filter(maal__grus=laast, pk=aktivitet_id).first()
        if aktivitet is not None:
            _slet(laast, aktoer, [aktivitet], "aktivitet", tidspunkt)


def _gem(
    grus: Grussamtale, aktoer: Aktoer, raekke: Any, felter: Mapping[str, Any], ord_: str, tidspunkt: datetime
) -> None:
    ny, foer = raekke.pk is None, som_er(raekke)
    for felt, vaerdi in felter.items():
        setattr(raekke, felt, vaerdi)
    raekke.save()
    art = f"grus.{ord_}_{'tilfoejet' if ny else 'rettet'}"
    _spor(grus, aktoer, art, tidspunkt, nyt(raekke) if ny else rettet(raekke, foer))


def _slet(grus: Grussamtale, aktoer: Aktoer, raekker: Sequence[Any], ord_: str, tidspunkt: datetime) -> None:
    _spor(grus, aktoer, f"grus.{ord_}_fjernet", tidspunkt, [a for raekke in raekker for a in fjernet(raekke)])
    for raekke in raekker:
        raekke.delete()


def _laas(grus: Grussamtale) -> Grussamtale:
    return Grussamtale.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=grus.pk)


def _aaben_plan(grus: Grussamtale, adgang: Adgang) -> tuple[Grussamtale, Aktoer]:
    laast = _laas(grus)
    kraev(maa_rette_plan(adgang, laast))
    aktoer = som_leder(adgang, laast)
    assert aktoer is not None, "kun lederen kommer gennem maa_rette_plan"
    return laast, aktoer


def _spor(grus: Grussamtale, aktoer: Aktoer, art: str, tidspunkt: datetime, aendringer: Sequence[Aendring]) -> None:
    skriv(
        Sporudkast(
            kaede=grus.sagsnummer,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=grus.enhed_id,
            procesversion=grus.procesversion,
            aendringer=list(aendringer),
            henvisninger=raekker_i(aendringer),
        )
    )
