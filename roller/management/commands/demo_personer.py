"""Print whom one can sign in as in the demo."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from roller.brugere.demo import demo_personer


class Command(BaseCommand):
    help = "Viser demokommunens personer med brugernavn og roller."

    def handle(self, *args: Any, **options: Any) -> None:
        liste = demo_personer(timezone.localdate())
        raekker = [("NAVN", "BRUGERNAVN", "ROLLER")]
        for person in liste.med_roller:
            # One line per role: somebody with five would not fit on one.
            navne = [(person.bruger.navn, person.bruger.brugernavn), *[("", "")] * (len(person.roller) - 1)]
            raekker += [(*navn, rolle) for navn, rolle in zip(navne, person.roller, strict=True)]
        self._skriv(raekker)
        andre = len(liste.uden_roller) + liste.flere
        if andre:
            self.stdout.write(f"… og {andre} andre.")

    def _skriv(self, raekker: list[tuple[str, str, str]]) -> None:
        bredder = [max(len(raekke[kolonne]) for raekke in raekker) for kolonne in (0, 1)]
        for navn, brugernavn, roller in raekker:
            self.stdout.write(f"{navn:<{bredder[0]}}  {brugernavn:<{bredder[1]}}  {roller}")
