"""Make the key that signs the trail's checkpoints and what is exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.spor.kontrolpunkter.noegler import NoegleMangler, egen_noegle, skriv_ny


class Command(BaseCommand):
    # It needs neither database nor pages: it is run before there is either.
    requires_system_checks = ()
    help = (
        "Laver nøglen, sporet underskrives med, i en fil, som kun ejeren kan læse, og skriver den offentlige halvdel."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("fil", type=Path, nargs="?", help="ellers SPOR_NOEGLE_FIL")
        parser.add_argument("--vis", action="store_true", help="vis den offentlige halvdel af den nøgle, der er")

    def handle(self, *, fil: Path | None, vis: bool, **options: Any) -> None:
        try:
            noegle = egen_noegle() if vis else skriv_ny(fil or self._angivet())
        except NoegleMangler as fejl:
            raise CommandError(str(fejl)) from None
        except FileExistsError:
            raise CommandError("Filen findes. En nøgle, der kan have skrevet under, overskrives ikke.") from None
        self.stdout.write(f"Nøgle {noegle.id}, offentlig:\n{noegle.offentlig}")

    def _angivet(self) -> Path:
        if not settings.SPOR_NOEGLE_FIL:
            raise CommandError("Angiv en fil, eller sæt SPOR_NOEGLE_FIL.")
        return Path(settings.SPOR_NOEGLE_FIL)
