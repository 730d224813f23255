"""The entries of what is done to a programme beside its steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ansoegninger.introforloeb.models import Introforloeb, Introskabelon
from roller.adgang.adgang import Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import raekker_i


def kraev_aktoer(svar: Aktoer | Svar) -> Aktoer:
    """The capacity.

    Raises:
        IngenAdgang: it was a refusal.
    """
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def skriv_om_forloeb(
    art: str,
    forloeb: Introforloeb,
    aktoer: Aktoer | None,
    tidspunkt: datetime,
    aendringer: Sequence[Aendring] = (),
    **data: object,
) -> None:
    """An entry in the case's chain; lock the case first."""
    skriv(
        Sporudkast(
            kaede=forloeb.sagsnummer,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk if aktoer else None,
            rolle=aktoer.rolle if aktoer else "",
            paa_vegne_af_id=aktoer.paa_vegne_af_id if aktoer else None,
            person_id=forloeb.person_id,
            enhed_id=forloeb.enhed_id,
            procesversion=forloeb.procesversion,
            regelversion=forloeb.regelversion,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )


def skriv_om_skabelon(
    art: str,
    skabelon: Introskabelon,
    aktoer: Aktoer,
    tidspunkt: datetime,
    aendringer: Sequence[Aendring] = (),
    **data: object,
) -> None:
    """An entry about a department's template; it is about nobody."""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=skabelon.enhed_id,
            regelversion=f"strategi:{skabelon.strategi_id}" if skabelon.strategi_id else "",
            data={"enhed": skabelon.enhed.navn, "version": skabelon.version, **data},
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
