"""Letters follow decisions, the briefing follows the letters, and the outbox gets emptied."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q

from ansoegninger.breve.models import Brev, Orientering
from ansoegninger.kontrol.opgaver import TAALMODIGHED
from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.prioritering.models import Beslutning
from workflows.beskeder.models import Besked, Beskedstatus

#: A due message that nobody has tried to send for so long means that no worker runs.
ET_DOEGN = timedelta(days=1)


@kontrol("Hver beslutning har netop ét brev, til den, sagen handler om")
def hver_beslutning_har_et_brev(tidspunkt: datetime) -> Iterator[Brud]:
    uden = Beslutning.objects.filter(~Exists(Brev.objects.filter(beslutning=OuterRef("pk"))))
    for sagsnummer in uden.order_by().values_list("oenske__sagsnummer", flat=True):
        yield Brud(sagsnummer, "der er truffet beslutning, men der er intet brev")
    andres = Brev.objects.exclude(modtager=F("beslutning__oenske__person")) | Brev.objects.exclude(
        besked__modtager=F("modtager")
    )
    for sagsnummer in andres.order_by().values_list("beslutning__oenske__sagsnummer", flat=True):
        yield Brud(sagsnummer, "brevet er til en anden end den, sagen handler om")


@kontrol("Intet brev er skrevet eller sendt, før der er besluttet")
def intet_brev_foer_beslutningen(tidspunkt: datetime) -> Iterator[Brud]:
    for_tidlige = Q(oprettet_kl__lt=F("beslutning__besluttet_kl")) | Q(
        besked__sendt_kl__lt=F("beslutning__besluttet_kl")
    )
    for sagsnummer in (
        Brev.objects.filter(for_tidlige).order_by().values_list("beslutning__oenske__sagsnummer", flat=True)
    ):
        yield Brud(sagsnummer, "brevet er ældre end beslutningen")


@kontrol("Ingen orientering, før den sidste i afdelingen har fået sit eget svar")
def ingen_orientering_foer_det_sidste_svar(tidspunkt: datetime) -> Iterator[Brud]:
    i_afdelingen = Brev.objects.filter(
        # What is granted from the waiting list later is told to its employee; the department was briefed of the round.
        beslutning__efter__isnull=True,
        beslutning__runde=OuterRef("indstilling__runde"),
        beslutning__oenske__placeringer__indstilling=OuterRef("indstilling"),
    )
    for_sent = i_afdelingen.filter(
        Q(besked__sendt_kl__gt=OuterRef("frigivet_kl")) | ~Q(besked__status=Beskedstatus.SENDT)
    )
    for sagsnummer in Orientering.objects.filter(Exists(for_sent)).values_list("indstilling__sagsnummer", flat=True):
        yield Brud(sagsnummer, "afdelingen er orienteret, før alle har fået deres eget svar")


@kontrol("Ingen besked bliver hængende som »ved at blive sendt«")
def ingen_besked_haenger(tidspunkt: datetime) -> Iterator[Brud]:
    haenger = Besked.objects.filter(status=Beskedstatus.SENDES, laan_til_kl__lt=tidspunkt - TAALMODIGHED)
    for besked in haenger:
        yield Brud(besked.sagsnummer or besked.noegle, f"beskeden {besked.noegle} hænger hos en afsender, der er væk")


@kontrol("Hver besked ender som sendt, fejlet eller annulleret")
def hver_besked_faar_en_ende(tidspunkt: datetime) -> Iterator[Brud]:
    glemte = Besked.objects.filter(status=Beskedstatus.KLAR, naeste_forsoeg_kl__lt=tidspunkt - ET_DOEGN)
    for besked in glemte:
        yield Brud(besked.sagsnummer or besked.noegle, f"beskeden {besked.noegle} har ligget klar i mere end et døgn")
