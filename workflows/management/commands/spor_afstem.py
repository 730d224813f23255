"""manage.py spor_afstem: every change of data whose transaction wrote nothing to the trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflows.motor.fanget import i_ord
from workflows.spor.afstemning import GEMMES, ryd_afstemte, uden_post
from workflows.spor.models import Fanget
from workflows.sprog.formater import antal


class Command(BaseCommand):
    """Names each by table and row, its case where it has one, what, when, and in which transaction."""

    help = "Find de ændringer, databasen har fanget, som der ikke er skrevet en post i sporet om."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--ryd", action="store_true", help="glem de afstemte ændringer, der er gamle nok")
        parser.add_argument(
            "--dage", type=int, default=GEMMES.days, metavar="N", help=f"hvor gamle, med --ryd (ellers {GEMMES.days})"
        )

    def handle(self, *, ryd: bool, dage: int, **options: Any) -> None:
        if ryd:
            glemt = sum(ryd_afstemte(timezone.now() - timedelta(days=dage)))
            self.stdout.write(f"Glemt: {antal(glemt, 'afstemt ændring', 'afstemte ændringer')}.")
        fundne = 0
        for aendret in i_ord(uden_post().iterator()):
            fundne += 1
            self.stdout.write(
                f"{aendret.sag or '–'}  {aendret.raekke}  {aendret.hvad} "
                f"{timezone.localtime(aendret.kl):%d.%m.%Y %H:%M:%S}  transaktion {aendret.transaktion}"
            )
        if fundne:
            raise CommandError(f"{antal(fundne, 'ændring', 'ændringer')} uden post i sporet.", returncode=1)
        i_alt = antal(Fanget.objects.count(), "fanget ændring", "fangede ændringer")
        self.stdout.write(self.style.SUCCESS(f"I orden: {i_alt}, alle med en post i sporet."))
