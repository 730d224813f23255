"""What holds in every environment; `dev`, `test` and `prod` say what differs.

Values that differ from one municipality to the next are read from the environment, never from a file in the repository.
"""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from environs import Env

from config.database import database

env = Env()
BASE_DIR = Path(__file__).resolve().parents[2]

# --- What the house is made of ---------------------------------------------------------------------------------------

# Ours come before viewflow, so that a template of ours wins over one of the same name there.
INSTALLED_APPS = [
    "roller.apps.RollerConfig",
    "ansoegninger.apps.AnsoegningerConfig",
    "workflows.apps.WorkflowsConfig",
    "config.statiske_filer.StatiskeFiler",
    "guardian",
    "simple_history",
    "treebeard",
    "django_htmx",
    "axes",
    "csp",
    "whitenoise.runserver_nostatic",
    "viewflow",
    "viewflow.workflow",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "roller.adgang.middleware.AdgangMiddleware",
    "workflows.indbakke.middleware.DoerfejlMiddleware",
    "workflows.indbakke.kig.KigMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    # Last: axes turns a refused sign-in into its own answer after everything else has run.
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "workflows.indbakke.kontekst.skal",
            ],
        },
    },
]
FORM_RENDERER = "workflows.formularer.renderer.Formularrenderer"

# Viewflow is the engine only: none of its pages is mounted, so its middleware for them stays out.
VIEWFLOW = {"AUTOREGISTER": False}

# --- The municipality ------------------------------------------------------------------------------------------------

KOMMUNE_NAVN = env.str("KOMMUNE_NAVN", "")
# Opens the page that lists the demo people. Only `dev` says True.
DEMO = False

# The sections of the leadership's decision paper, in the municipality's own order; each exactly once.
PAPIRER_AFSNIT: list[str] = env.list(
    "PAPIRER_AFSNIT",
    ["RESUME", "INDSTILLING", "SAGSFREMSTILLING", "OEKONOMI", "PROCES", "BILAG", "BESLUTNING"],
)

LANGUAGE_CODE = "da"
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True

# --- Data ------------------------------------------------------------------------------------------------------------

DATABASES = {"default": database(env.str("DATABASE_URL", ""), standardfil=BASE_DIR / "var" / "kursussporet.sqlite3")}

# --- The trail -------------------------------------------------------------------------------------------------------

# The key that signs: 64 hexadecimal digits as a secret, or in a file. Never in the database that it vouches for.
SPOR_NOEGLE = env.str("SPOR_NOEGLE", "")
SPOR_NOEGLE_FIL = env.str("SPOR_NOEGLE_FIL", "")
# Public keys that signed before this one, and are still trusted.
SPOR_OFFENTLIGE_NOEGLER: list[str] = env.list("SPOR_OFFENTLIGE_NOEGLER", [])
# Where each checkpoint is appended; best on another machine's disk.
SPOR_KONTROLPUNKTFIL = env.str("SPOR_KONTROLPUNKTFIL", "")
SPOR_KONTROLPUNKT_MINUTTER = env.int("SPOR_KONTROLPUNKT_MINUTTER", 15)
# Mail the day's first checkpoint to everybody with a mandate to audit.
SPOR_KONTROLPUNKT_MAIL = env.bool("SPOR_KONTROLPUNKT_MAIL", False)
# How often the worker recomputes the whole trail; 0 for never.
SPOR_EFTERPROEV_TIMER = env.int("SPOR_EFTERPROEV_TIMER", 24)

# --- Erasure --------------------------------------------------------------------------------------------------------

# What is erased is also written here, outside the database, so that a restored copy can erase it again. Keep it with
# the backups. Beside the file of SQLite; for PostgreSQL in var/, unless the environment says where.
SLETTELOG = env.str("SLETTELOG", str((BASE_DIR / "var" / DATABASES["default"]["NAME"]).with_suffix(".slettelog.jsonl")))
# Off: nothing is erased until somebody runs `manage.py slet_udloebne --udfoer`. On: the worker does it once a day.
SLETNING_AUTOMATISK = env.bool("SLETNING_AUTOMATISK", False)

# --- Who is it -------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "roller.Bruger"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "roller.adgang.backend.Adgangsbackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "roller:log_ind"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL

# Nobody is anonymous here: guardian must not invent a user row for it, nor put methods on ours.
ANONYMOUS_USER_NAME = None
GUARDIAN_GET_INIT_ANONYMOUS_USER = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False

# A person behind a shared address is not locked out by a neighbour's guesses.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
# The page says "wait a quarter of an hour"; further attempts must not move that.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_TEMPLATE = "fejl/laast.html"
# Django's sign-in form says "username" whatever the column is called; axes would look for "brugernavn" and lock nobody.
AXES_USERNAME_FORM_FIELD = "username"

# --- What a browser may do -------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
SESSION_COOKIE_AGE = int(timedelta(hours=10).total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Bigger bodies are answered with 413 before a form has read them.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

# --- Static files ----------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    # Third-party files, copied from node_modules by deploy/statik.py; served as /static/vendor/….
    ("vendor", BASE_DIR / "build" / "vendor"),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Hashed names when DEBUG is off (`make demo`, production); plain names through the finders when it is on.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Letters ---------------------------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = env.str("AFSENDER", "Kursussporet <kursussporet@example.invalid>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_SUBJECT_PREFIX = ""
EMAIL_TIMEOUT = 10

# --- What is written down when something goes wrong ------------------------------------------------------------------

DEFAULT_EXCEPTION_REPORTER_FILTER = "config.fejlrapport.UdenIndhold"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "uden_indhold": {
            "()": "config.fejlrapport.LogformatUdenIndhold",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "uden_indhold"}},
    "root": {"handlers": ["konsol"], "level": env.str("LOGNIVEAU", "INFO")},
    # Django's own handlers would print once more, and with the exception's text.
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        "axes": {"level": "WARNING"},
    },
}
