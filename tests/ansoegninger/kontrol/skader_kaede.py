"""What an owner can break about the chain, its heads and its checkpoints."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from workflows.spor import vaern
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt


def _med_kontrolpunkt(skade: str) -> Callable[[Verden], None]:
    def goer(v: Verden) -> None:
        lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=SENERE)
        sql(skade, v.afslaaet.sagsnummer)

    return goer


def _fremmed_fil(v: Verden) -> None:
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=SENERE)
    fil = Path(settings.SPOR_KONTROLPUNKTFIL)
    fil.write_text(json.dumps({"nummer": 1, "digest": "0" * 64}), encoding="utf-8")


KAEDE: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "hovedet_er_den_sidste_post": [
        (
            lambda v: sql("UPDATE workflows_kaedehoved SET nummer = 2 WHERE kaede = %s", v.afslaaet.sagsnummer),
            "hovedet siger nr. 2",
        ),
        (
            lambda v: sql("UPDATE workflows_kaedehoved SET hash = 'x' WHERE kaede = %s", v.afslaaet.sagsnummer),
            "hovedet siger nr. 5",
        ),
        (
            lambda v: sql("DELETE FROM workflows_sporpost WHERE kaede = %s AND nummer = 5", v.afslaaet.sagsnummer),
            "hovedet siger nr. 5",
        ),
        (
            lambda v: sql("DELETE FROM workflows_kaedehoved WHERE kaede = %s", v.afslaaet.sagsnummer),
            "kæden har intet hoved",
        ),
    ],
    "kontrolpunktet_er_et_forstykke": [
        (
            _med_kontrolpunkt("UPDATE workflows_sporpost SET hash = 'x' WHERE kaede = %s AND nummer = 5"),
            "post 5 er ikke den, som kontrolpunkt 1 så",
        ),
        (
            _med_kontrolpunkt("DELETE FROM workflows_sporpost WHERE kaede = %s AND nummer = 5"),
            "post 5 er ikke den, som kontrolpunkt 1 så",
        ),
    ],
    "det_eksporterede_er_databasens": [
        (_fremmed_fil, "kontrolpunkt 1: står i"),
    ],
    "vaernet_er_oppe": [(lambda v: vaern.fjern(), "mangler, er slukket")],
}
