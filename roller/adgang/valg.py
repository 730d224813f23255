"""The role that a person looks through. It arranges the menu; what the person may do never depends on it."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle

NOEGLE = "rolle"

#: Where nothing is chosen, a person looks through the own role that has the most waiting for it.
FOERST = (
    Rolle.CENTERCHEF,
    Rolle.LEDER,
    Rolle.FAGLIG_KOORDINATOR,
    Rolle.OEKONOMI,
    Rolle.REVISOR,
    Rolle.SYSTEMADMIN,
    # They have their own wishes on the same front page.
    Rolle.TR,
    Rolle.MEDARBEJDER,
)


def valgt_rolle(request: HttpRequest, adgang: Adgang) -> Rolle | None:
    """The role chosen in the header, or else the weightiest of the person's own; None for somebody without any."""
    roller = adgang.roller
    egne = {hverv.rolle for hverv in adgang.hverv if hverv.for_person_id is None}
    valgt = request.session.get(NOEGLE)
    orden = (valgt, *(rolle for rolle in FOERST if rolle in egne), *roller)
    return next((rolle for kode in orden for rolle in roller if rolle == kode), None)


def sikker_retur(request: HttpRequest, retur: str, ellers: str = "/") -> str:
    """The address to go back to: only a path on this very host."""
    if url_has_allowed_host_and_scheme(retur, {request.get_host()}, require_https=request.is_secure()):
        return retur
    return ellers
