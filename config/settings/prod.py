"""In production, behind a proxy that ends TLS. Everything secret or local comes from the environment."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *  # noqa: F403
from config.settings.base import env

_PAAKRAEVET = {
    "SECRET_KEY": "50 tilfældige tegn eller flere",
    "ALLOWED_HOSTS": "værtsnavne adskilt af komma, fx kurser.kommunen.dk",
    "DATABASE_URL": "fx postgres://bruger:kode@vaert:5432/kursussporet",
    "KOMMUNE_NAVN": "som det skal stå i sidehovedet",
    "SPOR_KONTROLPUNKTFIL": "fil, sporets kontrolpunkter føjes til; helst uden for databasens maskine",
}
_mangler = [f"  {navn}: {hjaelp}" for navn, hjaelp in _PAAKRAEVET.items() if not env.str(navn, "").strip()]
if not env.str("SPOR_NOEGLE", "").strip() and not env.str("SPOR_NOEGLE_FIL", "").strip():
    _mangler.append(
        "  SPOR_NOEGLE_FIL: nøglen, sporet underskrives med (manage.py spor_noegle laver den), eller SPOR_NOEGLE"
    )
if _mangler:
    raise ImproperlyConfigured("Miljøvariabler mangler:\n" + "\n".join(_mangler))

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS: list[str] = [vaert.strip() for vaert in env.str("ALLOWED_HOSTS").split(",")]
CSRF_TRUSTED_ORIGINS = [f"https://{vaert}" for vaert in ALLOWED_HOSTS]

# Cookies that no neighbouring host name can set or read.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
# Only when the proxy sets the header itself and removes what the visitor sent.
if env.bool("BAG_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

EMAIL_HOST = env.str("EMAIL_HOST", "localhost")
EMAIL_PORT = env.int("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", False)
