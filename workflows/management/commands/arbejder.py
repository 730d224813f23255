"""The worker: sends the outbox and does what is due, again and again, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections, connection
from django.utils import timezone
from django.utils.module_loading import import_string

from workflows.beskeder.afsendelse import send_forfaldne
from workflows.beskeder.kanaler import Mailkanal
from workflows.spor.vaern.start import VaernetMangler, kraev_vaern

logger = logging.getLogger(__name__)

#: How often a sleeping worker looks whether it was told to stop.
LYT_SEKUNDER = 0.2

#: What else is due at an instant, in the order in which it is done: name -> `forfaldent(nu)`.
DELE = {
    # The next talk before the clocks: whoever has one is not asked about the old plan any more.
    "opfoelgning": "ansoegninger.mus.opfoelgning.arbejde.forfaldent",
    "ure": "workflows.motor.ure.forfaldent",
    "paamindelser": "workflows.motor.paamindelser.forfaldent",
    "prioritering": "ansoegninger.prioritering.arbejde.forfaldent",
    "venteliste": "ansoegninger.venteliste.arbejde.forfaldent",
    "fond": "ansoegninger.fond.arbejde.forfaldent",
    "scenarier": "ansoegninger.prioritering.scenarier.arbejde.forfaldent",
    "mus": "ansoegninger.mus.arbejde.forfaldent",
    "introforloeb": "ansoegninger.introforloeb.arbejde.forfaldent",
    "sletning": "ansoegninger.sletning.arbejde.forfaldent",
    "kontrolpunkt": "workflows.spor.kontrolpunkter.arbejde.forfaldent",
    "kontrolpunktpost": "roller.adgang.kontrolpunktpost.forfaldent",
    "afstemning": "workflows.spor.afstemning.forfaldent",
    "efterproevning": "workflows.spor.kontrolpunkter.arbejde.efterproev_forfaldent",
}


class Command(BaseCommand):
    """Does what is due. Any number of workers may run at once, on any number of machines."""

    # It serves no page: a fault in one page's address must not hold the letters back.
    requires_system_checks = ()
    help = "Sender udbakken og udfører det, der er forfaldent. Stop med Ctrl-C eller SIGTERM."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--en-gang", action="store_true", help="gør det, der er forfaldent nu, og stop")
        parser.add_argument("--pause", type=float, default=5.0, metavar="SEKUNDER", help="ventetid mellem to omgange")

    def handle(self, *, en_gang: bool, pause: float, **options: Any) -> None:
        try:
            kraev_vaern()
        except VaernetMangler as fejl:
            raise CommandError(str(fejl)) from None
        self.stop = False
        gamle = {signum: signal.signal(signum, self._stop) for signum in (signal.SIGTERM, signal.SIGINT)}
        try:
            if en_gang:
                self._en_omgang_eller_fejl()
            else:
                self._arbejd(pause)
        finally:
            for signum, behandler in gamle.items():
                signal.signal(signum, behandler)

    def _stop(self, signum: int, ramme: object) -> None:
        """Remember it only: the message or the case under way is finished first."""
        self.stop = True

    def _en_omgang_eller_fejl(self) -> None:
        fejlede = self._omgang()
        if fejlede:
            raise CommandError(f"Kunne ikke gennemføre: {', '.join(fejlede)}")

    def _arbejd(self, pause: float) -> None:
        logger.info("Arbejderen er startet")
        while not self.stop:
            self._omgang()
            close_old_connections()
            vaagn = time.monotonic() + pause
            while not self.stop and time.monotonic() < vaagn:
                time.sleep(LYT_SEKUNDER)
        logger.info("Arbejderen er stoppet")

    def _omgang(self) -> list[str]:
        """One round over every part. A part that fails is logged and the others go on.

        Returns:
            The names of the parts that failed.
        """
        fejlede = []
        for navn in (*DELE, "udbakke"):
            if self.stop:
                break
            try:
                self._udfoer(navn)
            except Exception:
                # A worker outlives whatever a part meets. The settings' formatter keeps what it quotes out of the log.
                logger.exception("Arbejderens del %s fejlede", navn)
                fejlede.append(navn)
                # It may be the connection that broke; the next query opens a new one.
                connection.close()
        return fejlede

    def _udfoer(self, navn: str) -> None:
        """Carry out one part; the domain's parts are looked up here, so that one that cannot load stops no other."""
        if navn == "udbakke":
            self._udbakke()
        else:
            import_string(DELE[navn])(timezone.now())

    def _udbakke(self) -> None:
        """Letters and reminders, last: what the other parts wrote goes out in the same round."""
        with Mailkanal() as kanal:
            runde = send_forfaldne(timezone.now, kanal, fortsaet=lambda: not self.stop)
        if runde.sendt or runde.udskudt or runde.fejlet:
            logger.info("Udbakken: %s sendt, %s udskudt, %s opgivet", runde.sendt, runde.udskudt, runde.fejlet)
