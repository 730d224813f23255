"""manage.py slet_igen FIL: erase on a restored copy what was erased before it was restored."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ansoegninger.sletning.genslet import slet_igen
from ansoegninger.sletning.koersel import ryd_filen
from ansoegninger.sletning.slettelog import UlaeseligLog, laes
from workflows.management.bjaelke import bjaelke
from workflows.motor.fejl import Optaget


class Command(BaseCommand):
    help = "Slet igen, hvad sletteloggen siger er slettet. Kør den på en gendannet kopi, før den tages i brug."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("fil", type=Path, help="sletteloggen, fx var/kursussporet.slettelog.jsonl")
        parser.add_argument("--proev", action="store_true", help="tæl kun")

    def handle(self, *args: Any, fil: Path, proev: bool, **options: Any) -> None:
        try:
            fremdrift = bjaelke(self.stdout, "Sletter igen")
            resultat = slet_igen(linjer=laes(fil), nu=timezone.now, fremdrift=fremdrift, proev=proev)
        except (UlaeseligLog, Optaget) as fejl:
            raise CommandError(str(fejl)) from fejl
        if not proev:
            ryd_filen()
        ord_ = "Kan slettes igen" if proev else "Slettet igen"
        self.stdout.write(
            f"{ord_}: {resultat.slettet.total()}. Var slettet i forvejen: {resultat.allerede}. "
            f"Findes ikke i denne kopi: {resultat.ukendt}."
        )
