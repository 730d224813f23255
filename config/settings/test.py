"""For pytest: fast passwords, plain file names, SQLite in memory unless DATABASE_URL names another."""

from config.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "kun-til-test-0123456789abcdefghijklmnopqrstuvwxyzæøå-0123456789"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
KOMMUNE_NAVN = "Fjordby Kommune"

# A key that signs nothing but tests; no file unless a test names one.
SPOR_NOEGLE, SPOR_NOEGLE_FIL, SPOR_OFFENTLIGE_NOEGLER = "07" * 32, "", []
SPOR_KONTROLPUNKTFIL, SPOR_KONTROLPUNKT_MAIL = "", False

# No file beside the database unless a test names one.
SLETTELOG, SLETNING_AUTOMATISK = "", False

# Argon2 is slow on purpose; a thousand test people should not wait for it.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# `client.login()` has no request, which axes demands; the tests of the lock-out turn it on.
AXES_ENABLED = False

# The tables as the models say. That the migrations make the same is proved once (tests/migrationer/test_skema.py).
DATABASES["default"]["TEST"] = {"MIGRATE": False}
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # A test's commit need not reach the disk; what the tests of kill -9 look at is written by PostgreSQL all the same.
    # And no query is worth compiling to machine code for the few rows there are.
    DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off -c jit=off"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Straight from the source folders: no collectstatic before a test.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
