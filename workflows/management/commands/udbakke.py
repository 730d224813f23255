"""How the outbox is doing, a new start for what failed, and a pause."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.pause import aktuel_pause, ophaev, saet_paa_pause
from workflows.beskeder.services import send_igen as giv_nyt_forsoeg
from workflows.spor import SYSTEM, Sporudkast, skriv


class Command(BaseCommand):
    """Prints counts and the failed messages by case number; no names, no addresses, no text."""

    help = "Viser udbakkens tilstand og de beskeder, der ikke kunne sendes; sætter den på pause og i gang igen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--send-igen", action="store_true", help="giv de fejlede beskeder et nyt forsøg")
        pause = parser.add_mutually_exclusive_group()
        pause.add_argument("--pause", metavar="GRUND", help="send intet, før udbakken genoptages")
        pause.add_argument("--genoptag", metavar="GRUND", help="lad udbakken sende igen")

    def handle(self, *, send_igen: bool, pause: str | None, genoptag: str | None, **options: Any) -> None:
        if pause:
            self._pause(pause)
        if genoptag:
            self._genoptag(genoptag)
        self._vis()
        if send_igen:
            fejlede = list(Besked.objects.filter(status=Beskedstatus.FEJLET))
            self.stdout.write(f"Klar igen: {giv_nyt_forsoeg(fejlede, tidspunkt=timezone.now())}")

    def _vis(self) -> None:
        if pause := aktuel_pause():
            self.stdout.write(self.style.WARNING(f"{pause}. Intet sendes."))
        antal = dict(Besked.objects.order_by().values_list("status").annotate(Count("pk")))
        for status in Beskedstatus:
            self.stdout.write(f"{status.label}: {antal.get(status.value, 0)}")
        for besked in Besked.objects.filter(status=Beskedstatus.FEJLET):
            self.stdout.write(f"  {besked.sagsnummer or '–'}  besked {besked.pk}: {besked.fejl}")

    @transaction.atomic
    def _pause(self, grund: str) -> None:
        nu = timezone.now()
        saet_paa_pause(grund=grund[:200], tidspunkt=nu)
        skriv(Sporudkast(kaede=SYSTEM, art="drift.udbakke_paa_pause", tidspunkt=nu, begrundelse=grund))

    @transaction.atomic
    def _genoptag(self, grund: str) -> None:
        nu = timezone.now()
        if ophaev(tidspunkt=nu):
            skriv(Sporudkast(kaede=SYSTEM, art="drift.udbakke_genoptaget", tidspunkt=nu, begrundelse=grund))
