"""manage.py slet_udloebne: what has run out, and with --udfoer its erasure."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ansoegninger.sletning.koersel import Koersel, ryd_filen, skriv_koert, slet_udloebne
from ansoegninger.sletning.rapport import Linje, rapport, tilbage_af_personer
from ansoegninger.sletning.slettelog import UlaeseligLog
from workflows.management.bjaelke import bjaelke
from workflows.motor.fejl import Optaget
from workflows.sprog.formater import kort_dato

#: So many numbers are shown of each kind; the count tells of the rest.
VIST = 20


class Command(BaseCommand):
    help = "Vis, hvad der kan slettes efter opbevaringsreglerne. Intet slettes uden --udfoer."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--udfoer", action="store_true", help="slet det; kan stoppes og køres igen")

    def handle(self, *args: Any, udfoer: bool, **options: Any) -> None:
        linjer = rapport(timezone.localdate(), vist=VIST)
        for linje in linjer:
            self._vis(linje)
        if not udfoer:
            self.stdout.write("Prøvekørsel: intet er slettet. Slet det med --udfoer.")
            return
        try:
            koersel = slet_udloebne(nu=timezone.now, fremdrift=bjaelke(self.stdout, "Sletter"))
        except (UlaeseligLog, Optaget) as fejl:
            raise CommandError(f"{fejl} Det, der nåede at blive slettet, står i sporet. Kør kommandoen igen.") from fejl
        self._afslut(koersel)

    def _vis(self, linje: Linje) -> None:
        bevaret = f", {linje.bevaret} bevares efter pålæg" if linje.bevaret else ""
        regel = linje.regel
        self.stdout.write(f"{regel.get_omfang_display()} ({regel.i_ord}): {linje.antal} kan slettes{bevaret}")
        for nummer in linje.numre:
            self.stdout.write(f"    {nummer.navn}, udløbet {kort_dato(nummer.udloebet_dag)}")
        if linje.antal > len(linje.numre):
            self.stdout.write(f"    … og {linje.antal - len(linje.numre)} til")

    def _afslut(self, koersel: Koersel) -> None:
        skriv_koert(koersel=koersel, tidspunkt=timezone.now())
        ryd_filen()
        self.stdout.write(self.style.SUCCESS(f"Slettet: {koersel.slettet.total()}. Kør manage.py kontroller bagefter."))
        if venter := tilbage_af_personer(timezone.localdate()):
            self.stdout.write(f"{venter} fratrådte venter, fordi de har sager, der endnu ikke er slettet.")
