"""Give somebody a password: a new person's first, or after it was forgotten."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from roller.adgang.regelbrud import Regelbrud
from roller.brugere.models import Bruger
from roller.management.adgangskode import laes_adgangskode, tilfoej_argument
from roller.organisation.personer import saet_adgangskode


class Command(BaseCommand):
    help = "Sætter en persons adgangskode. Personen kan selv skifte den bagefter."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("brugernavn")
        tilfoej_argument(parser)

    def handle(self, *args: Any, **valg: Any) -> None:
        person = Bruger.objects.filter(brugernavn=valg["brugernavn"]).first()
        if person is None:
            raise CommandError(f"Ingen har brugernavnet {valg['brugernavn']}.")
        try:
            saet_adgangskode(person=person, adgangskode=laes_adgangskode(valg), tidspunkt=timezone.now())
        except Regelbrud as fejl:
            raise CommandError(fejl.besked) from fejl
        self.stdout.write(f"{person} har fået en ny adgangskode.")
