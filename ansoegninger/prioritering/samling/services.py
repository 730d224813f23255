"""Joining wishes into a team, and taking them apart again. A wish keeps its own price; its share counts instead."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from simple_history.utils import bulk_update_with_history

from ansoegninger.katalog.models import Prisform
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.samling.models import FAELLES, Holddeltager, Kursushold
from ansoegninger.prioritering.samling.policies import maa_samle, maa_samle_oenske
from ansoegninger.prioritering.samling.queries import Forslag, find_forslag
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar, kraev
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.spor import Aendring, Sporudkast, skriv, skriv_mange
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er
from workflows.sprog.formater import kr

#: Fewer than this are no team.
FAERREST = 2


def saml(
    *,
    runde: Prioriteringsrunde,
    oensker: Collection[int],
    form: str,
    pris_oere: int,
    deltagere_maks: int | None,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Kursushold | None:
    """Join the chosen wishes for one course into a team with one price.

    Returns:
        The team; None when this very form was sent before.

    Raises:
        IngenAdgang: not the centre's chief, the round is decided, or one of the wishes is the chief's own.
        Regelbrud: fewer than two, a shared price without how many share it, or a wish that cannot be joined any more.
    """
    _kraev_pris(form, deltagere_maks)
    with transaction.atomic():
        laast, aktoer = _laas(runde, adgang)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="hold.saml"):
            return None
        valgte = list(Oenske.objects.select_for_update().filter(pk__in=oensker).order_by("pk"))
        fundet = _samme_kursus(laast, adgang, {o.pk for o in valgte} | set(oensker))
        for oenske in valgte:
            kraev(maa_samle_oenske(adgang, oenske))
        hold = Kursushold(
            runde=laast, kursus=fundet.kursus, form=form, pris_oere=pris_oere, deltagere_maks=deltagere_maks
        )
        _opret(hold, valgte, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="hold.saml", tidspunkt=tidspunkt)
    return hold


def oploes(*, hold: Kursushold, adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> bool:
    """Take a team apart: every wish counts its own price again.

    Returns:
        False when this very form was sent before.

    Raises:
        IngenAdgang: not the centre's chief, or the round is decided.
        Regelbrud: somebody else has dissolved it.
    """
    with transaction.atomic():
        laast, aktoer = _laas(hold.runde, adgang)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="hold.oploes"):
            return False
        fundet = Kursushold.objects.aabne().select_for_update().filter(pk=hold.pk).first()
        if fundet is None:
            raise Regelbrud("Holdet er allerede opløst.")
        foer = som_er(fundet)
        fundet.oploest_af, fundet.oploest_kl = aktoer.bruger, tidspunkt
        deltagere = list(Holddeltager.objects.aabne().filter(hold=fundet).select_related("oenske").order_by("oenske"))
        for deltager in deltagere:
            deltager.udtraadt_kl = tidspunkt
        felter = {"default_user": aktoer.bruger, "default_date": tidspunkt, "batch_size": 500}
        bulk_update_with_history([fundet], Kursushold, ["oploest_af", "oploest_kl"], **felter)
        bulk_update_with_history(deltagere, Holddeltager, ["udtraadt_kl"], **felter)
        _spor("oploest", fundet, deltagere, rettet(fundet, foer), _taget_af, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="hold.oploes", tidspunkt=tidspunkt)
    return True


def _kraev_pris(form: str, deltagere_maks: int | None) -> None:
    if form not in FAELLES:
        raise Regelbrud("Vælg, om prisen er for et hold eller delt mellem enheder.", "form")
    if form == Prisform.ANDEL and deltagere_maks is None:
        raise Regelbrud("Skriv, hvor mange deltagere der deler prisen i alt.", "deltagere_maks")


def _laas(runde: Prioriteringsrunde, adgang: Adgang) -> tuple[Prioriteringsrunde, Aktoer]:
    """The round is locked before its teams change, so that a decision never reads half of a change."""
    laast = Prioriteringsrunde.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=runde.pk)
    aktoer = maa_samle(adgang, laast)
    if isinstance(aktoer, Svar):
        raise IngenAdgang(aktoer)
    return laast, aktoer


def _samme_kursus(runde: Prioriteringsrunde, adgang: Adgang, valgte: set[int]) -> Forslag:
    """The proposal that all of the chosen are in, as it stands under the lock."""
    if len(valgte) < FAERREST:
        raise Regelbrud("Vælg mindst to ønsker.", "oensker")
    indstillinger = Indstilling.objects.filter(runde=runde).select_related("enhed")
    fundet = find_forslag(runde, indstillinger, adgang, min(valgte))
    if fundet is None or not valgte <= {o.pk for o in fundet.oensker}:
        raise Regelbrud(
            "Et af ønskerne kan ikke samles længere: det er ændret, trukket tilbage eller på et andet hold."
        )
    return fundet


def _opret(hold: Kursushold, oensker: Sequence[Oenske], aktoer: Aktoer, tidspunkt: datetime) -> None:
    hold.titel = hold.kursus.titel if hold.kursus else ""
    hold.oprettet_af, hold.oprettet_kl = aktoer.bruger, tidspunkt
    opret_mange([hold], bruger=aktoer.bruger, tidspunkt=tidspunkt)
    nye = [Holddeltager(hold=hold, runde=hold.runde, oenske=oenske) for oenske in oensker]
    deltagere = opret_mange(nye, bruger=aktoer.bruger, tidspunkt=tidspunkt)
    _spor("samlet", hold, deltagere, nyt(hold), nyt, aktoer, tidspunkt)


def _taget_af(deltager: Holddeltager) -> list[Aendring]:
    return [Aendring(raekkenavn(deltager), "udtraadt_kl", None, str(deltager.udtraadt_kl))]


def _spor(
    hvad: str,
    hold: Kursushold,
    deltagere: Sequence[Holddeltager],
    aendret: list[Aendring],
    aendret_i: Callable[[Holddeltager], list[Aendring]],
    aktoer: Aktoer,
    tidspunkt: datetime,
) -> None:
    """One entry on the round, and one on the case of every wish; none names another's wish."""
    runde, faelles = hold.runde, {"tidspunkt": tidspunkt, "aktoer_id": aktoer.bruger.pk, "rolle": aktoer.rolle}
    faelles |= {"paa_vegne_af_id": aktoer.paa_vegne_af_id}
    om = {"hold": hold.pk, "antal": len(deltagere), "andre": len(deltagere) - 1, "pris": kr(hold.pris_oere)}
    skriv(
        Sporudkast(
            kaede=runde.sagsnummer,
            art=f"prioritering.hold_{hvad}",
            enhed_id=runde.enhed_id,
            procesversion=runde.procesversion,
            data=om,
            aendringer=aendret,
            henvisninger=[raekkenavn(hold)],
            **faelles,  # type: ignore[arg-type]
        )
    )
    skriv_mange([_paa_sagen(f"oenske.hold_{hvad}", d, aendret_i(d), om, faelles) for d in deltagere])


def _paa_sagen(
    art: str, deltager: Holddeltager, aendringer: list[Aendring], om: dict[str, object], faelles: dict[str, object]
) -> Sporudkast:
    oenske = deltager.oenske
    return Sporudkast(
        kaede=oenske.sagsnummer,
        art=art,
        person_id=oenske.person_id,
        enhed_id=oenske.enhed_id,
        procesversion=oenske.procesversion,
        regelversion=oenske.regelversion,
        data=om,
        aendringer=aendringer,
        henvisninger=[raekkenavn(deltager)],
        **faelles,  # type: ignore[arg-type]
    )
