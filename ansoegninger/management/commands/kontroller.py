"""manage.py kontroller: what must always hold, asked of the database as it is now."""

from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ansoegninger.kontrol.register import Kontrol, alle_kontroller

#: So many are shown of each kind; the number tells of the rest.
VIST = 20


class Command(BaseCommand):
    help = "Kontrollér, at forløb, sager, spor, penge og breve siger det samme. Ændrer intet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("navne", nargs="*", help="kun disse kontroller (ellers alle)")

    def handle(self, *args: Any, navne: list[str], **options: Any) -> None:
        kontroller = {k.navn: k for k in alle_kontroller()}
        if ukendte := sorted(set(navne) - kontroller.keys()):
            raise CommandError(
                f"Der er ingen kontrol, der hedder {', '.join(ukendte)}. Der er: {', '.join(kontroller)}"
            )
        valgte = [kontroller[navn] for navn in navne] or list(kontroller.values())
        fejlede = sum(self._koer(nr, len(valgte), k) for nr, k in enumerate(valgte, start=1))
        if fejlede:
            raise CommandError(f"{fejlede} af {len(valgte)} kontroller fandt noget.", returncode=1)
        self.stdout.write(self.style.SUCCESS(f"Alle {len(valgte)} kontroller er i orden."))

    def _koer(self, nr: int, af: int, kontrol: Kontrol) -> bool:
        fundne = iter(kontrol.find(timezone.now()))
        viste = list(islice(fundne, VIST))
        flere = sum(1 for _ in fundne)
        tilstand = f"{len(viste) + flere} brud" if viste else "i orden"
        self.stdout.write(f"[{nr:2}/{af}] {kontrol.krav}: {tilstand}")
        for brud in viste:
            self.stdout.write(self.style.ERROR(f"        {brud}"))
        if flere:
            self.stdout.write(f"        … og {flere} til")
        return bool(viste)
