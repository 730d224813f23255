"""A trail of a million entries, hashed as the system hashes, written as fast as the database takes it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import connection, transaction

from tests.fabrikker.hold import NU, Hold
from workflows.spor.efterproev import FELTER, INTET, indhold_digest, kanonisk, postens_hash
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.models import Kaedehoved, Sporpost

#: What happens to a wish, step by step; each step is as long in the trail as it is in life.
TRIN = (
    "kursusoenske.indsend", "kursusoenske.vurder", "kursusoenske.ret", "kursusoenske.vurder", "beslutning",
    "kursusoenske.laes", "kursusoenske.tilmeld", "kursusoenske.evaluer",
)  # fmt: skip
KOLONNER = (*FELTER, "hash", "salt", "indhold")
PORTION = 20_000


@dataclass(slots=True)
class Sag:
    """A case as it grows."""

    nummer: str
    person: int
    enhed: int
    sidste: str = INTET


def byg_spor(hold: Hold, poster: int, *, serie: str = "B", kontrolpunkter: bool = True) -> None:
    """Write `poster` entries: every case's first, then every case's second, as years of use would lay them down.

    After each step there is a checkpoint, so that every single entry is held against one. A second trail in the same
    database is a series of its own.
    """
    personer = sorted(bruger.pk for bruger in hold.person.values())
    enheder = sorted(enhed.pk for enhed in hold.enhed.values())
    antal = poster // len(TRIN)
    sager = [Sag(f"{serie}-{nr:07}", personer[nr % len(personer)], enheder[nr % len(enheder)]) for nr in range(antal)]
    for trin in range(1, len(TRIN) + 1):
        _skriv_trin(sager, trin, personer, serie)
        if kontrolpunkter:
            lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU + timedelta(days=trin))
    with connection.cursor() as markoer:
        markoer.execute("ANALYZE")


@transaction.atomic
def _skriv_trin(sager: Sequence[Sag], trin: int, personer: Sequence[int], serie: str) -> None:
    for start in range(0, len(sager), PORTION):
        _ind(Sporpost._meta.db_table, KOLONNER, _poster(sager[start : start + PORTION], trin, personer))
    Kaedehoved.objects.filter(kaede__startswith=f"{serie}-").delete()
    _ind(Kaedehoved._meta.db_table, ("kaede", "nummer", "hash"), ((s.nummer, trin, s.sidste) for s in sager))


def _poster(sager: Sequence[Sag], trin: int, personer: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    for nr, sag in enumerate(sager):
        salt = secrets.token_hex(16)
        indhold = kanonisk(
            {
                "begrundelse": "Kurset passer til afdelingens mål, og prisen holder sig inden for rammen.",
                "data": {"udfald": "anbefales", "titel": "Den gode afgørelse"},
                "aendringer": [{"om": f"oenske:{nr}", "felt": "fase", "foer": "HOS_LEDER", "efter": "AFVENTER"}],
                "henvisninger": [f"vurdering:{nr}", f"task:{nr}"],
            }
        )
        post = {
            "kaede": sag.nummer,
            "nummer": trin,
            "art": TRIN[trin - 1],
            "tidspunkt": NU + timedelta(days=trin, seconds=nr),
            "aktoer_id": personer[(nr + trin) % len(personer)],
            "rolle": "LEDER",
            "paa_vegne_af_id": None,
            "person_id": sag.person,
            "enhed_id": sag.enhed,
            "procesversion": 1,
            "regelversion": "1",
            "indhold_digest": indhold_digest(salt, indhold),
            "forrige": sag.sidste,
        }
        sag.sidste = postens_hash(post)
        yield (*post.values(), sag.sidste, salt, indhold)


def _ind(tabel: str, kolonner: Sequence[str], raekker: Iterator[tuple[Any, ...]]) -> None:
    """COPY. The database's triggers would do for each row what is done here for all."""
    with connection.cursor() as markoer:
        markoer.execute("SET LOCAL session_replication_role = replica")
        with markoer.cursor.copy(f"COPY {tabel} ({', '.join(kolonner)}) FROM STDIN") as ind:
            for raekke in raekker:
                ind.write_row(raekke)
