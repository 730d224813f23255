"""What the worker does for the trail: a checkpoint every so often, and once a day all of it recomputed."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from django.conf import settings

from workflows.spor.kontrolpunkter.eksport import FilenAfviger, ajourfoer
from workflows.spor.kontrolpunkter.gennemgang import Fremdrift
from workflows.spor.kontrolpunkter.models import Efterproevning
from workflows.spor.kontrolpunkter.noegler import NoegleMangler, egen_noegle, er_angivet
from workflows.spor.kontrolpunkter.queries import antal_poster, seneste_efterproevning, seneste_kontrolpunkt
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.kontrolpunkter.verificering import Resultat, verificer_alt

log = logging.getLogger(__name__)


def forfaldent(nu: datetime) -> int:
    """Make a checkpoint when it is time and something was written, and bring the export file up to date.

    Returns:
        How many checkpoints were made.
    """
    if not er_angivet():
        return 0
    try:
        antal = int(_er_tid(nu) and lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=nu) is not None)
        if fil := eksportfil():
            ajourfoer(fil)
    except (NoegleMangler, FilenAfviger) as fejl:
        # The log leaves out what an exception says, but these name no person and say what to do.
        log.warning("%s", fejl)
        raise
    return antal


def efterproev_forfaldent(nu: datetime) -> int:
    """Recompute the whole trail when it is long since it was done; what is found ends in the log and on the page.

    Returns:
        How many findings there were.
    """
    timer, sidst = settings.SPOR_EFTERPROEV_TIMER, seneste_efterproevning()
    if not timer or (sidst and sidst.begyndt_kl > nu - timedelta(hours=timer)):
        return 0
    fil = eksportfil()
    resultat = efterproev(begyndt_kl=nu, fil=fil if fil and fil.exists() else None)
    if resultat.antal_fund:
        log.error("Sporet holder ikke: %d fund, det første: %s", resultat.antal_fund, resultat.fund[0])
    return resultat.antal_fund


def efterproev(*, begyndt_kl: datetime, fil: Path | None, fremdrift: Fremdrift | None = None) -> Resultat:
    """Recompute the whole trail and write down that it was done."""
    start = monotonic()
    resultat = verificer_alt(fil=fil, fremdrift=fremdrift)
    Efterproevning.objects.create(
        begyndt_kl=begyndt_kl,
        sluttet_kl=begyndt_kl + timedelta(seconds=monotonic() - start),
        poster=resultat.poster,
        kaeder=resultat.kaeder,
        kontrolpunkt=resultat.kontrolpunkt or None,
        mod_fil=fil is not None,
        fund=resultat.antal_fund,
        foerste_fund=str(resultat.fund[0]) if resultat.fund else "",
    )
    return resultat


def eksportfil() -> Path | None:
    """The file that checkpoints are appended to; None when there is none."""
    return Path(settings.SPOR_KONTROLPUNKTFIL) if settings.SPOR_KONTROLPUNKTFIL else None


def _er_tid(nu: datetime) -> bool:
    """Is it long enough since the last, and was anything written? Cheap: the worker asks every few seconds."""
    sidst = seneste_kontrolpunkt()
    if sidst is None:
        return True
    ventet = sidst.tidspunkt + timedelta(minutes=settings.SPOR_KONTROLPUNKT_MINUTTER) <= nu
    return ventet and antal_poster() != sidst.poster
