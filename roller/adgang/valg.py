"""The role that a person looks through. It arranges the menu; what the person may do never depends on it."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle

NOEGLE = "rolle"


def valgt_rolle(request: HttpRequest, adgang: Adgang) -> Rolle | None:
    """The role chosen in the header, or the first that the person has; None for somebody without any."""
    roller = adgang.roller
    valgt = request.session.get(NOEGLE)
    return next((rolle for rolle in roller if rolle == valgt), roller[0] if roller else None)


def sikker_retur(request: HttpRequest, retur: str, ellers: str = "/") -> str:
    """The address to go back to: only a path on this very host."""
    if url_has_allowed_host_and_scheme(retur, {request.get_host()}, require_https=request.is_secure()):
        return retur
    return ellers
