"""Recompute the trail: every entry, every chain, every checkpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflows.management.bjaelke import bjaelke
from workflows.spor import adgangskaede
from workflows.spor.kontrolpunkter.arbejde import efterproev, eksportfil
from workflows.spor.kontrolpunkter.noegler import NoegleMangler
from workflows.spor.kontrolpunkter.verificering import Resultat, verificer_alt


class Command(BaseCommand):
    # Whatever is wrong with the house, this must be able to say what is wrong with the trail.
    requires_system_checks = ()
    help = "Efterprøver sporet. Slutkoden er 1, hvis noget ikke holder, og det første brud nævnes først."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--kontrolpunkt", type=Path, metavar="FIL", help="kontrolpunkter (ellers SPOR_KONTROLPUNKTFIL)"
        )
        parser.add_argument(
            "--kaede", nargs="+", default=[], metavar="SAGSNUMMER", help="kun disse sager, eller »system«"
        )
        parser.add_argument("--noter-ikke", action="store_true", dest="kun_laes", help="skriv intet om det i databasen")

        parser.add_argument(
            "--kopi",
            action="store_true",
            help="databasen er en kopi: af senere kontrolpunkter gælder kun, hvad den er nået til",
        )
        parser.add_argument(
            "--uden-fil",
            action="store_true",
            help="kun databasens egne kontrolpunkter: en gendannet kopi skriver videre",
        )

    def handle(
        self, *, kontrolpunkt: Path | None, kaede: list[str], kun_laes: bool, kopi: bool, uden_fil: bool, **options: Any
    ) -> None:
        fil = None if uden_fil else kontrolpunkt or self._egen_fil()
        try:
            resultat = self._efterproev(fil, kaede, kun_laes=kun_laes or kopi or bool(kaede), kopi=kopi)
        except NoegleMangler as fejl:
            raise CommandError(str(fejl)) from None
        except (OSError, ValueError, LookupError, TypeError) as fejl:
            raise CommandError(f"{fil} kan ikke læses: {fejl}") from None
        mod = f"kontrolpunkt {resultat.kontrolpunkt}" if resultat.kontrolpunkt else "intet kontrolpunkt"
        hvorfra = f" ({fil})" if fil else " (databasens egne)" if resultat.kontrolpunkt else ""
        self.stdout.write(f"{resultat.poster} poster i {resultat.kaeder} kæder, holdt op mod {mod}{hvorfra}")
        for fund in resultat.fund:
            self.stdout.write(self.style.ERROR(f"  {fund}"))
        if resultat.antal_fund:
            raise CommandError(f"Sporet holder ikke: {resultat.antal_fund} fund.", returncode=1)
        self.stdout.write(self.style.SUCCESS("Sporet holder."))

    def _efterproev(self, fil: Path | None, sager: list[str], *, kun_laes: bool, kopi: bool) -> Resultat:
        fremdrift = bjaelke(self.stdout, "Efterprøver sporet")
        kaeder = [kaede for sag in sager for kaede in (sag, adgangskaede(sag))]
        if kun_laes:
            return verificer_alt(fil=fil, kaeder=kaeder, kopi=kopi, fremdrift=fremdrift)
        return efterproev(begyndt_kl=timezone.now(), fil=fil, fremdrift=fremdrift)

    def _egen_fil(self) -> Path | None:
        fil = eksportfil()
        return fil if fil and fil.exists() else None
