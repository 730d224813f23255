"""Choosing and removing the yardstick, and saying why a draft differs from it. Nothing here decides anything."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.afvigelser.policies import maa_begrunde, maa_vaelge
from ansoegninger.prioritering.afvigelser.regel import aftryk, retning
from ansoegninger.prioritering.afvigelser.stand import er_foraeldet
from ansoegninger.prioritering.models import Beslutningsudfald, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg
from ansoegninger.prioritering.udkast import laas_runden
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from workflows.motor.fejl import Regelbrud
from workflows.spor import Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekkenavn, rettet, som_er
from workflows.spor.udkast import Aendring

FORAELDET = "Ønskerne eller pengene er ændret siden beregningen. Regn igen, før du holder rummet op mod den."


def vaelg(*, koersel: Koersel, adgang: Adgang, tidspunkt: datetime) -> Maalestok:
    """Hold the room against this computation, instead of the one that was chosen before, if any.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: it has no answer, or wishes or money have changed since.
    """
    with transaction.atomic():
        runde, aktoer = _laas(koersel.scenarie.runde, adgang)
        fundet = Koersel.objects.select_related("scenarie").filter(pk=koersel.pk, scenarie__runde=runde).first()
        if fundet is None or not fundet.har_svar:
            raise Regelbrud("Scenariet har intet svar at holde rummet op mod. Regn det først.")
        if er_foraeldet(fundet, runde, timezone.localdate(tidspunkt)):
            raise Regelbrud(FORAELDET)
        maalestok = Maalestok.objects.filter(runde=runde).first()
        foer = som_er(maalestok) if maalestok else None
        maalestok = maalestok or Maalestok(runde=runde)
        if foer and foer["koersel_id"] == fundet.pk:
            return maalestok
        maalestok.koersel, maalestok.valgt_af, maalestok.valgt_kl = fundet, aktoer.bruger, tidspunkt
        maalestok.save()
        skriv(_spor("valgt", maalestok, rettet(maalestok, foer) if foer else nyt(maalestok), aktoer, tidspunkt))
    return maalestok


def fjern(*, runde: Prioriteringsrunde, adgang: Adgang, tidspunkt: datetime) -> bool:
    """Hold the room against nothing; the reasons that were given stay, and hold again with the same yardstick.

    Returns:
        False when there was none.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
    """
    with transaction.atomic():
        laast, aktoer = _laas(runde, adgang)
        maalestok = Maalestok.objects.select_related("koersel__scenarie").filter(runde=laast).first()
        if maalestok is None:
            return False
        maalestok.runde = laast
        skriv(_spor("fjernet", maalestok, fjernet(maalestok), aktoer, tidspunkt))
        maalestok.delete()
    return True


def begrund(
    *,
    runde: Prioriteringsrunde,
    oenske: Oenske,
    grund: str,
    adgang: Adgang,
    tidspunkt: datetime,
    vist: str | None = None,
) -> Afvigelse | None:
    """Say why the draft of a wish differs from the yardstick; without words the reason is taken away.

    `vist` is the print of the reason that the page showed, if one was looked at.

    Returns:
        The reason, or None where there is none now.

    Raises:
        IngenAdgang: the person may not decide this wish as the chief, or the round is not open for it.
        Regelbrud: there is no yardstick, the draft does not differ, or somebody else has written meanwhile.
    """
    with transaction.atomic():
        laast = laas_runden(runde)
        aktoer = maa_begrunde(adgang, laast, oenske)
        if isinstance(aktoer, Svar):
            raise IngenAdgang(aktoer)
        fundet = Afvigelse.objects.select_related("sat_af").filter(runde=laast, oenske=oenske).first()
        _kraev_uaendret(fundet, vist)
        if not grund.strip():
            if fundet:
                fundet.delete()
            return None
        hvilken, valg = _afvigelsen(laast, oenske)
        afvigelse = fundet or Afvigelse(runde=laast, oenske=oenske)
        afvigelse.koersel_id, afvigelse.retning, afvigelse.grund = valg.koersel_id, hvilken, grund.strip()
        afvigelse.tab, afvigelse.pris_oere = valg.tab, valg.bytte_pris_oere
        afvigelse.sat_af, afvigelse.sat_kl = aktoer.bruger, tidspunkt
        afvigelse.save()
    return afvigelse


def _afvigelsen(runde: Prioriteringsrunde, oenske: Oenske) -> tuple[str, Koerselsvalg]:
    """Which way the draft differs, and the yardstick's answer."""
    valg = Koerselsvalg.objects.filter(koersel__maalestokke__runde=runde, oenske=oenske).first()
    if valg is None:
        raise Regelbrud("Målestokken siger ikke noget om ønsket, eller den er fjernet imens.", "grund")
    udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=oenske).first()
    udfald, rolle = (udkast.udfald, udkast.sat_rolle) if udkast else ("", "")
    bevilges = udfald == Beslutningsudfald.BEVILGET
    hvilken = retning(valgt=valg.valgt, udfald=udfald, bevilges=bevilges, sat_rolle=rolle)
    if not hvilken:
        raise Regelbrud("Udkastet afviger ikke fra målestokken, så der er ikke noget at begrunde.", "grund")
    return hvilken, valg


def _kraev_uaendret(fundet: Afvigelse | None, vist: str | None) -> None:
    nu = fundet.grund if fundet else ""
    if vist is None or aftryk(nu) == vist:
        return
    if fundet is None:
        raise Regelbrud("Grunden er fjernet, siden du åbnede siden. Gem igen, hvis din skal gælde.", "grund")
    raise Regelbrud(f"{fundet.sat_af} har imens skrevet: »{nu}« Gem igen, hvis din grund skal gælde.", "grund")


def _laas(runde: Prioriteringsrunde, adgang: Adgang) -> tuple[Prioriteringsrunde, Aktoer]:
    laast = laas_runden(runde)
    aktoer = maa_vaelge(adgang, laast)
    if isinstance(aktoer, Svar):
        raise IngenAdgang(aktoer)
    return laast, aktoer


def _spor(
    hvad: str, maalestok: Maalestok, aendringer: list[Aendring], aktoer: Aktoer, tidspunkt: datetime
) -> Sporudkast:
    runde, koersel = maalestok.runde, maalestok.koersel
    return Sporudkast(
        kaede=runde.sagsnummer,
        art=f"prioritering.maalestok_{hvad}",
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        enhed_id=runde.enhed_id,
        procesversion=runde.procesversion,
        data={
            "navn": koersel.scenarie.navn,
            "point": koersel.vaerdi,
            "hoejst": koersel.graense,
            "aftryk": koersel.aftryk,
        },
        aendringer=aendringer,
        henvisninger=[raekkenavn(maalestok), raekkenavn(koersel)],
    )
