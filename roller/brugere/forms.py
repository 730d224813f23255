"""Signing in and changing the password."""

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm

from workflows.formularer import Formular


class LogIndForm(Formular, AuthenticationForm):
    """User name and password. One answer to every wrong pair: it must not tell which user names exist."""

    error_messages = {
        "invalid_login": "Brugernavnet og adgangskoden passer ikke sammen. Prøv igen.",
        "inactive": "Brugernavnet og adgangskoden passer ikke sammen. Prøv igen.",
    }

    field_order = ("username", "password")


class SkiftKodeForm(Formular, PasswordChangeForm):
    """The old password, and the new one twice."""

    error_messages = {
        **PasswordChangeForm.error_messages,
        "password_incorrect": "Den nuværende adgangskode er ikke rigtig. Prøv igen.",
        "password_mismatch": "De to nye adgangskoder er ikke ens.",
    }
