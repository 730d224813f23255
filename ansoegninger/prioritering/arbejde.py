"""What the worker does for the rounds: finish what a page began, however often it was stopped."""

from __future__ import annotations

import logging
from datetime import datetime

from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.services import frigiv, saml_indstillinger

log = logging.getLogger(__name__)


def forfaldent(nu: datetime) -> int:
    """Move every round on that waits for nobody; each part may be stopped anywhere and run again.

    Returns:
        How many cases were moved.
    """
    return _saml_laaste(nu) + sum(_frigiv(runde, nu) for runde in _i_fase(Rundefase.FRIGIVELSE))


def _saml_laaste(nu: datetime) -> int:
    """The last department has locked, but the step after its commit was lost."""
    antal = 0
    for runde in _i_fase(Rundefase.INDSTILLING):
        indstilling = runde.indstillinger.order_by("pk").first()
        if indstilling is not None:
            antal += saml_indstillinger(indstilling.pk, nu)
    return antal


def _frigiv(runde: Prioriteringsrunde, nu: datetime) -> int:
    antal = frigiv(runde=runde, nu=lambda: nu)
    rest = runde.beslutninger.filter(frigivet_kl__isnull=True).count()
    if rest:
        # Another worker may be at it; if it stays, `manage.py kontroller` names the cases.
        log.warning("%s: %d beslutninger er endnu ikke frigivet", runde.sagsnummer, rest)
    return antal


def _i_fase(fase: Rundefase) -> list[Prioriteringsrunde]:
    return list(Prioriteringsrunde.objects.filter(fase=fase).order_by("pk"))
