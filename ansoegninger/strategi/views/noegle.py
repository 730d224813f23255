"""The key that a form carries, so that sending it twice is one act."""

from uuid import UUID

from django.core.exceptions import BadRequest

from roller.adgang.foresporgsel import Foresporgsel


def laes_noegle(request: Foresporgsel) -> UUID:
    """The form's key.

    Raises:
        BadRequest: there is none; the form was not made by us.
    """
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
