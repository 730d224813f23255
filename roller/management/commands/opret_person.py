"""Make a person who can sign in; in an empty database the first, with the municipality."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from roller.adgang.regelbrud import Regelbrud
from roller.management.adgangskode import laes_adgangskode, tilfoej_argument
from roller.organisation.personer import find_eller_opret_kommune, opret_fra_terminal, saet_adgangskode
from roller.tildelinger.roller import TILDELES, Rolle


class Command(BaseCommand):
    help = "Opretter en person med ansættelse, adgangskode og eventuelt en rolle. Den første enhed bliver kommunen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("brugernavn")
        parser.add_argument("navn")
        parser.add_argument("--email", default="")
        parser.add_argument("--enhed", required=True, help="enhedens navn eller nummer")
        parser.add_argument("--stilling", required=True)
        parser.add_argument("--rolle", choices=[rolle.value for rolle in TILDELES], help="fx SYSTEMADMIN")
        tilfoej_argument(parser)

    def handle(self, *args: Any, **valg: Any) -> None:
        adgangskode = laes_adgangskode(valg)
        tidspunkt = timezone.now()
        try:
            with transaction.atomic():
                person = opret_fra_terminal(
                    brugernavn=valg["brugernavn"],
                    navn=valg["navn"],
                    email=valg["email"],
                    enhed=find_eller_opret_kommune(valg["enhed"], tidspunkt=tidspunkt),
                    stilling=valg["stilling"],
                    rolle=Rolle(valg["rolle"]) if valg["rolle"] else None,
                    tidspunkt=tidspunkt,
                )
                saet_adgangskode(person=person, adgangskode=adgangskode, tidspunkt=tidspunkt)
        except Regelbrud as fejl:
            raise CommandError(fejl.besked) from fejl
        self.stdout.write(f"{person} kan nu logge ind som {person.brugernavn}.")
