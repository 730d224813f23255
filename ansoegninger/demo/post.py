"""The demo's post: letters of the past were delivered then, and nobody gets them again."""

from datetime import datetime

from workflows.beskeder.models import Besked
from workflows.beskeder.services import marker_sendt


def send_stille(tidspunkt: datetime) -> None:
    """Mark everything that waits as sent at that instant, without sending it.

    Not through the sender: it claims each message in a transaction of its own, and the demo is one transaction.
    """
    venter = Besked.objects.til_afsendelse(tidspunkt)
    venter.update(forsoeg=1)
    marker_sendt(venter, tidspunkt=tidspunkt)
