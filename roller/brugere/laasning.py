"""Whoever guesses passwords is locked out by axes; that it happened is written in the trail, once per lock-out."""

from typing import Any

from axes.signals import user_locked_out
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from roller.brugere.models import Bruger
from roller.organisation.queries import seneste_enhed
from workflows.spor import SYSTEM, Sporudkast, skriv


@receiver(user_locked_out, dispatch_uid="roller.laast")
def skriv_laasning(sender: object, request: HttpRequest, username: str, **kwargs: Any) -> None:
    """Write who was locked out, and where they are employed: whoever audits that unit finds it.

    What was typed as a user name is only kept when it is one: people do type their password in the wrong field.
    Attempts during the lock-out are not counted by axes and leave no entry, or a guesser could fill the trail.
    """
    forsoeg = getattr(request, "axes_failures_since_start", None)
    if forsoeg is None:
        return
    bruger = Bruger.objects.filter(brugernavn=username).first()
    with transaction.atomic():
        skriv(
            Sporudkast(
                kaede=SYSTEM,
                art="roller.laast",
                tidspunkt=timezone.now(),
                person_id=bruger.pk if bruger else None,
                enhed_id=getattr(seneste_enhed(bruger), "pk", None) if bruger else None,
                data={"hvem": bruger.brugernavn if bruger else "et ukendt brugernavn", "forsoeg": forsoeg},
            )
        )
