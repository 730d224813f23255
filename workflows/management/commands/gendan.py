"""The way back from a copy, to a place where nothing is: the database in use is never written over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.sikkerhedskopi import adresser
from workflows.sikkerhedskopi.fejl import Kopifejl
from workflows.sikkerhedskopi.services import gendan


class Command(BaseCommand):
    # The database in use may be what is broken.
    requires_system_checks = ()
    help = "Gendanner en sikkerhedskopi i en ny database, holder dens udbakke på pause og efterser den."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kopi", type=Path, help="kopiens mappe")
        parser.add_argument("--til", required=True, metavar="ADRESSE", help="sqlite:////sti eller postgres://…")
        parser.add_argument("--kontrolpunkter", type=Path, metavar="FIL", help="efterse mod udleverede kontrolpunkter")
        parser.add_argument("--slettelog", type=Path, metavar="FIL", help="slet igen, hvad der er slettet siden kopien")

    def handle(
        self, *, kopi: Path, til: str, kontrolpunkter: Path | None, slettelog: Path | None, **options: Any
    ) -> None:
        try:
            sted = adresser.laes(til)
            gendan(kopi=kopi, til=sted, sig=self.stdout.write, kontrolpunkter=kontrolpunkter, slettelog=slettelog)
        except Kopifejl as fejl:
            raise CommandError(str(fejl)) from fejl
        self.stdout.write(self.style.SUCCESS(f"Gendannet og efterset i {sted.vist}."))
        self.stdout.write(
            "Udbakken er på pause, så ingen breve sendes to gange. Når DATABASE_URL peger herhen, og udbakken er set "
            'igennem: manage.py udbakke --genoptag "hvorfor"'
        )
        if slettelog is None:
            self.stdout.write(self.style.WARNING("Er der slettet noget siden? Så kør manage.py slet_igen FIL nu."))
