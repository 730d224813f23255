"""What every form that acts has in common: its key, and where a refusal of the domain is shown."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import HttpRequest

from workflows.formularer import Formular
from workflows.motor.fejl import Regelbrud


def laes_noegle(request: HttpRequest) -> UUID:
    """The form's idempotency key.

    Raises:
        BadRequest: there is none; the form was not made by us.
    """
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl


def tilfoej_regelbrud(formular: Formular | None, fejl: Regelbrud) -> Formular:
    """Put the domain's refusal where it belongs; a confirmation has no fields, so its form is made for the error."""
    if formular is None:
        formular = Formular({})
        formular.is_valid()
    formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
    return formular
