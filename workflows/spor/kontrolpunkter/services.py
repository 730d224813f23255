"""Making a checkpoint: the heads of all chains at one instant, signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery

from workflows.spor.efterproev import (
    INTET,
    Hoved,
    hoveder_digest,
    kontrolpunkt_digest,
    kontrolpunkt_raa,
    merkle_rod,
)
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import Noegle
from workflows.spor.models import Kaedehoved
from workflows.spor.services import laas

PORTION = 2000


@transaction.atomic
def lav_kontrolpunkt(*, noegle: Noegle, tidspunkt: datetime) -> Kontrolpunkt | None:
    """Sign what the trail looks like now; None when no chain has moved since the last checkpoint.

    It does not judge what it sees: a chain that was changed is found when the trail is verified.
    """
    laas("kontrolpunkt")
    forrige = Kontrolpunkt.objects.order_by("nummer").last()
    alle, flyttede = _hoveder()
    if not flyttede:
        return None
    punkt = Kontrolpunkt(
        nummer=forrige.nummer + 1 if forrige else 1,
        tidspunkt=tidspunkt,
        rod=merkle_rod(alle),
        kaeder=len(alle),
        poster=sum(nummer for _, nummer, _ in alle),
        hoveder_digest=hoveder_digest(flyttede),
        forrige=forrige.digest if forrige else INTET,
        noegle_id=noegle.id,
    )
    punkt.digest, punkt.underskrift = kontrolpunkt_digest(vars(punkt)), noegle.underskriv(kontrolpunkt_raa(vars(punkt)))
    punkt.save(force_insert=True)
    Kontrolpunkthoved.objects.bulk_create(
        [Kontrolpunkthoved(kontrolpunkt=punkt, kaede=k, nummer=n, hash=h) for k, n, h in flyttede],
        batch_size=PORTION,
    )
    return punkt


def _hoveder() -> tuple[Sequence[Hoved], Sequence[Hoved]]:
    """Every head, and those that the last checkpoint which saw them saw otherwise.

    One query: one statement reads one snapshot, whatever is written meanwhile.
    """
    set_foer = Kontrolpunkthoved.objects.filter(kaede=OuterRef("kaede")).order_by("-kontrolpunkt_id").values("hash")[:1]
    raekker = Kaedehoved.objects.order_by().annotate(set_foer=Subquery(set_foer))
    alle, flyttede = [], []
    for kaede, nummer, sidste, foer in raekker.values_list("kaede", "nummer", "hash", "set_foer").iterator(PORTION):
        alle.append((kaede, nummer, sidste))
        if sidste != foer:
            flyttede.append((kaede, nummer, sidste))
    return alle, sorted(flyttede)
