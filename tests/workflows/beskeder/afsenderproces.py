"""A sender in a process of its own: `afsenderproces.py <smtp port> <minutes ahead of the clock>`."""

import sys
from datetime import timedelta

import django
from django.conf import settings
from django.utils import timezone


def main(port: int, minutter: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 20
    django.setup()
    from workflows.beskeder.afsendelse import send_forfaldne
    from workflows.beskeder.kanaler import Mailkanal

    with Mailkanal() as kanal:
        send_forfaldne(lambda: timezone.now() + timedelta(minutes=minutter), kanal)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
