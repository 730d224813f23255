"""How the outbox is doing, and a new start for what failed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Count
from django.utils import timezone

from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.services import send_igen as giv_nyt_forsoeg


class Command(BaseCommand):
    """Prints counts and the failed messages by case number; no names, no addresses, no text."""

    help = "Viser udbakkens tilstand og de beskeder, der ikke kunne sendes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--send-igen", action="store_true", help="giv de fejlede beskeder et nyt forsøg")

    def handle(self, *, send_igen: bool, **options: Any) -> None:
        antal = dict(Besked.objects.order_by().values_list("status").annotate(Count("pk")))
        for status in Beskedstatus:
            self.stdout.write(f"{status.label}: {antal.get(status.value, 0)}")
        fejlede = list(Besked.objects.filter(status=Beskedstatus.FEJLET))
        for besked in fejlede:
            self.stdout.write(f"  {besked.sagsnummer or '–'}  besked {besked.pk}: {besked.fejl}")
        if send_igen:
            self._send_igen(fejlede)

    def _send_igen(self, fejlede: list[Besked]) -> None:
        self.stdout.write(f"Klar igen: {giv_nyt_forsoeg(fejlede, tidspunkt=timezone.now())}")
