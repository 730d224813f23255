"""A plan holds when both have approved it as it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q

from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.mus.models import GAELDENDE, MusSamtale, Part, Plangodkendelse


@kontrol("En gældende plan er godkendt af begge, som den er nu")
def gaeldende_plan_er_godkendt_af_begge(tidspunkt: datetime) -> Iterator[Brud]:
    for part in Part:
        godkendt = Plangodkendelse.objects.filter(
            samtale=OuterRef("pk"), part=part, planversion=OuterRef("planversion")
        )
        uden = MusSamtale.objects.filter(~Exists(godkendt), fase__in=GAELDENDE)
        for sagsnummer in uden.order_by().values_list("sagsnummer", flat=True):
            yield Brud(sagsnummer, f"planen gælder, men er ikke godkendt af {part.label.lower()}, som den er nu")


@kontrol("Hver part godkender selv, og kun en plan, der findes")
def hver_part_godkender_selv(tidspunkt: datetime) -> Iterator[Brud]:
    for sagsnummer in Plangodkendelse.objects.filter(planversion__gt=F("samtale__planversion")).values_list(
        "samtale__sagsnummer", flat=True
    ):
        yield Brud(sagsnummer, "en udgave af planen er godkendt, som endnu ikke findes")
    forkert = Q(part=Part.MEDARBEJDER) & ~Q(godkendt_af=F("samtale__person"))
    forkert |= Q(part=Part.LEDER, godkendt_af=F("samtale__person"))
    for sagsnummer in Plangodkendelse.objects.filter(forkert).values_list("samtale__sagsnummer", flat=True):
        yield Brud(sagsnummer, "planen er godkendt på den andens vegne")
