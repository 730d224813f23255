"""On one's own machine: the demo municipality, letters on the console, no secrets.

`DEBUG=0` (as `make demo` says) shows the real error pages and the hashed static files.
"""

from pathlib import Path

from config.settings.base import *  # noqa: F403
from config.settings.base import BASE_DIR, DATABASES, env

DEBUG = env.bool("DEBUG", True)
DEMO = True
SECRET_KEY = "kun-til-udvikling-og-demo-aldrig-i-drift-0123456789abcdefghij"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

KOMMUNE_NAVN = env.str("KOMMUNE_NAVN", "Fjordby Kommune")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# `make demo` makes the key. Checkpoints of one database must not end in another's file.
SPOR_NOEGLE_FIL = env.str("SPOR_NOEGLE_FIL", str(BASE_DIR / "var" / "spornoegle"))
SPOR_KONTROLPUNKTFIL = env.str(
    "SPOR_KONTROLPUNKTFIL", str(BASE_DIR / "var" / f"{Path(DATABASES['default']['NAME']).stem}.kontrolpunkter.jsonl")
)
