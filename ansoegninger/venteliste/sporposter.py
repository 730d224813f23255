"""What the trail says of the waiting list, in the wish's own chain; no entry names a colleague's wish."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg
from roller.adgang.adgang import Aktoer
from workflows.spor import Sporudkast
from workflows.spor.aendringer import nyt, raekkenavn, rettet
from workflows.sprog.formater import kr

#: The same kind as in a round: who looks for who decided finds both.
BESLUTNING = "beslutning"


def udfald_i_ord(beslutning: Beslutning, ramme: Ramme) -> str:
    """What was decided, as the sentence says it."""
    return f"bevilget fra ventelisten, {kr(beslutning.beloeb_oere)} fra {ramme.kort_navn}"


def bevillingspost(beslutning: Beslutning, valg: Ventelistevalg, ramme: Ramme) -> Sporudkast:
    """A wish was granted from the list."""
    data = {"udfald": udfald_i_ord(beslutning, ramme), "beloeb_oere": beslutning.beloeb_oere, "fulgt": valg.fulgt}
    return Sporudkast(
        art=BESLUTNING,
        tidspunkt=beslutning.besluttet_kl,
        aktoer_id=beslutning.besluttet_af_id,
        rolle=beslutning.rolle,
        paa_vegne_af_id=beslutning.paa_vegne_af_id,
        begrundelse=beslutning.begrundelse,
        data=data,
        aendringer=[*nyt(beslutning), *nyt(valg)],
        henvisninger=[raekkenavn(beslutning), raekkenavn(valg), raekkenavn(beslutning.runde)],
        **_om(beslutning.oenske),
    )


def post(
    art: str,
    sprunget: Overspringning,
    aktoer: Aktoer,
    tidspunkt: datetime,
    data: Mapping[str, object],
    foer: Mapping[str, Any] | None = None,
) -> Sporudkast:
    """A wish was passed over, or (with `foer`, the row as it was) that was taken back."""
    return Sporudkast(
        art=art,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        begrundelse=sprunget.begrundelse if foer is None else "",
        data=data,
        aendringer=nyt(sprunget) if foer is None else rettet(sprunget, foer),
        henvisninger=[raekkenavn(sprunget)],
        **_om(sprunget.oenske),
    )


def _om(oenske: Oenske) -> dict[str, Any]:
    return {
        "kaede": oenske.sagsnummer,
        "person_id": oenske.person_id,
        "enhed_id": oenske.enhed_id,
        "procesversion": oenske.procesversion,
        "regelversion": oenske.regelversion,
    }
