"""What is granted from the waiting list comes after an answer that was told, and says what it was chosen on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q

from ansoegninger.kontrol.register import Brud, kontrol, numre
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg

_SAG = "oenske__sagsnummer"


@kontrol("En bevilling fra ventelisten følger efter ønskets eget, frigivne svar om venteliste")
def fra_ventelisten_efter_et_svar(tidspunkt: datetime) -> Iterator[Brud]:
    fra_listen = Beslutning.objects.filter(efter__isnull=False)
    rigtige = Q(
        efter__oenske=F("oenske"),
        efter__runde=F("runde"),
        efter__udfald=Beslutningsudfald.VENTELISTE,
        efter__frigivet_kl__lte=F("besluttet_kl"),
    )
    for sagsnummer in numre(fra_listen.exclude(rigtige), _SAG):
        yield Brud(sagsnummer, "bevilget fra ventelisten uden et frigivet svar om venteliste i samme runde")
    valg = Exists(Ventelistevalg.objects.filter(beslutning=OuterRef("pk")))
    for sagsnummer in numre(fra_listen.filter(~valg), _SAG):
        yield Brud(sagsnummer, "bevilget fra ventelisten, men det står ikke, hvad der blev valgt imellem")
    uden_for = Ventelistevalg.objects.filter(beslutning__efter__isnull=True)
    for sagsnummer in numre(uden_for, "beslutning__oenske__sagsnummer"):
        yield Brud(sagsnummer, "et valg fra ventelisten hører til en beslutning i runden")


@kontrol("Ingen springer sit eget ønske over")
def ingen_springer_sig_selv_over(tidspunkt: datetime) -> Iterator[Brud]:
    egne = Q(sprunget_af=F("oenske__person")) | Q(tilbage_af=F("oenske__person"))
    for sagsnummer in numre(Overspringning.objects.filter(egne), _SAG):
        yield Brud(sagsnummer, "ønsket er sprunget over af eller taget tilbage af den, det handler om")
