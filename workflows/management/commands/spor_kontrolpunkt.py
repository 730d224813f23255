"""Make a checkpoint of the trail now, and bring the export file up to date."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from roller.adgang.kontrolpunktpost import send as send_til_revisorer
from workflows.spor.kontrolpunkter.arbejde import eksportfil
from workflows.spor.kontrolpunkter.eksport import FilenAfviger, ajourfoer
from workflows.spor.kontrolpunkter.noegler import NoegleMangler, egen_noegle
from workflows.spor.kontrolpunkter.queries import seneste_kontrolpunkt
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt


class Command(BaseCommand):
    help = "Laver et underskrevet kontrolpunkt af sporet, hvis der er skrevet siden det seneste."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--send", action="store_true", help="send det seneste til alle, der har mandat som revisor")

    def handle(self, *, send: bool, **options: Any) -> None:
        nu = timezone.now()
        try:
            nyt = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=nu)
            if fil := eksportfil():
                self.stdout.write(f"{ajourfoer(fil)} linjer føjet til {fil}")
        except (NoegleMangler, FilenAfviger) as fejl:
            raise CommandError(str(fejl)) from None
        punkt = nyt or seneste_kontrolpunkt()
        if punkt is None:
            self.stdout.write("Sporet er tomt.")
            return
        nyheden = "Nyt" if nyt else "Intet nyt siden"
        self.stdout.write(f"{nyheden} kontrolpunkt {punkt.nummer}: {punkt.poster} poster i {punkt.kaeder} kæder")
        self.stdout.write(f"Rod {punkt.rod}, underskrevet med nøglen {punkt.noegle_id}")
        if send:
            self.stdout.write(f"Lagt i udbakken til {send_til_revisorer(punkt=punkt, tidspunkt=nu)}")
