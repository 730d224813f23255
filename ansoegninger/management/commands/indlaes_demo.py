"""Build the demo municipality in an empty database."""

from argparse import ArgumentParser
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ansoegninger.demo.byg import byg_demo
from ansoegninger.demo.byg_stor import byg_stor
from roller.brugere.models import Bruger
from workflows.management.bjaelke import bjaelke


class Command(BaseCommand):
    help = "Byg demokommunen i en tom database, med datoer i forhold til i dag."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--medarbejdere",
            type=int,
            default=0,
            metavar="ANTAL",
            help="byg en stor kommune med så mange ansatte oveni",
        )

    def handle(self, *args: Any, **valg: Any) -> None:
        if Bruger.objects.exists():
            raise CommandError("Der er allerede brugere i databasen. make demo-forfra begynder på en ny.")
        begyndt, fremdrift = timezone.now(), partial(bjaelke, self.stdout)
        verden = byg_demo(idag=timezone.localdate(begyndt), fremdrift=fremdrift("Fortæller historien"))
        if valg["medarbejdere"]:
            byg_stor(verden, antal=valg["medarbejdere"], fremdrift=fremdrift)
        sekunder = (timezone.now() - begyndt).total_seconds()
        self.stdout.write(f"  {Bruger.objects.count()} mennesker på {sekunder:.0f} s. Alle har adgangskoden demo.")
