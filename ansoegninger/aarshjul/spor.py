"""The entries of what is done on the year wheel, outside any case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.tildelinger.roller import Rolle
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import raekker_i


def kraev_aktoer(svar: Aktoer | Svar) -> Aktoer:
    """The capacity that a policy found.

    Raises:
        IngenAdgang: the policy refused.
    """
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def som_medarbejder(adgang: Adgang) -> Aktoer:
    """Whoever acts as one of the team."""
    return Aktoer(adgang.bruger, Rolle.MEDARBEJDER)


def skriv_paa_hjulet(
    art: str,
    *,
    aktoer: Aktoer,
    tidspunkt: datetime,
    enhed_id: int,
    data: Mapping[str, object],
    aendringer: Sequence[Aendring],
    person_id: int | None = None,
    grund: str = "",
) -> None:
    """Write who did what on which department's wheel, in the transaction of the change."""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            person_id=person_id,
            enhed_id=enhed_id,
            begrundelse=grund,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
