"""The key of a form that was sent."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import BadRequest

from roller.adgang.foresporgsel import Foresporgsel


def noegle_i(request: Foresporgsel) -> UUID:
    """The form's key.

    Raises:
        BadRequest: the form was not one of ours.
    """
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
