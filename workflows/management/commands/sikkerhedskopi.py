"""A copy of the database that was restored and checked before it counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from workflows.sikkerhedskopi.adresser import i_brug
from workflows.sikkerhedskopi.fejl import Kopifejl
from workflows.sikkerhedskopi.services import som_json, tag_kopi, tilstand


class Command(BaseCommand):
    help = "Tager en sikkerhedskopi, gendanner den et prøvested og efterser den. Den tæller kun, hvis den holder."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("mappe", nargs="?", type=Path, help="hvor kopien lægges i en mappe for sig")
        parser.add_argument("--tilstand", action="store_true", help="vis kun, hvor meget spor der er i databasen")

    def handle(self, *, mappe: Path | None, tilstand: bool, **options: Any) -> None:
        if tilstand:
            self._tilstand()
            return
        if mappe is None:
            raise CommandError("Sig, hvor kopien skal lægges: manage.py sikkerhedskopi /sti/til/kopier")
        fra = i_brug(connection.settings_dict)
        try:
            kopi = tag_kopi(fra=fra, mappe=mappe, tidspunkt=timezone.now(), sig=self.stdout.write)
        except Kopifejl as fejl:
            raise CommandError(f"Der er INGEN ny sikkerhedskopi. {fejl}") from fejl
        self.stdout.write(self.style.SUCCESS(f"Sikkerhedskopien ligger i {kopi}"))

    def _tilstand(self) -> None:
        self.stdout.write(som_json(tilstand()))
