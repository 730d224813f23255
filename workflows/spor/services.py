"""Writing the trail, always inside the transaction that makes the change."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from django.db import connection

from workflows.raekker import PORTION, indsaet
from workflows.spor.efterproev import FELTER, INTET, indhold_digest, kanonisk, postens_hash
from workflows.spor.models import Kaedehoved, Sporpost
from workflows.spor.saetninger import UkendtArt, kendte_arter
from workflows.spor.udkast import ADGANG, SYSTEM, Sporudkast


def skriv(udkast: Sporudkast) -> Sporpost:
    """Append one entry to its chain.

    Raises:
        UkendtArt: the kind has no sentence, so nobody could read the entry.
    """
    return skriv_mange([udkast])[0]


def skriv_mange(udkast: Iterable[Sporudkast]) -> list[Sporpost]:
    """Append many entries, set-based: one query for the heads and one insert, whatever the number.

    The caller holds the locks of the cases; the database refuses an entry that does not continue its chain. Chains
    that no case's lock guards are locked here, until the transaction ends.
    """
    alle = list(udkast)
    assert connection.in_atomic_block, "sporet skrives i ændringens egen transaktion"
    ukendte = {u.art for u in alle} - kendte_arter()
    if ukendte:
        raise UkendtArt(", ".join(sorted(ukendte)))
    kaeder = sorted({u.kaede for u in alle})
    for kaede in kaeder:
        if kaede == SYSTEM or kaede.endswith(ADGANG):
            laas(kaede)
    hoveder = _hoveder(kaeder)
    poster = []
    for u in alle:
        post = _post(u, *hoveder.get(u.kaede, (0, INTET)))
        hoveder[u.kaede] = (post.nummer, post.hash)
        poster.append(post)
    return indsaet(poster)


def laas(hvad: str) -> None:
    """An advisory lock until the transaction ends: the application may not lock rows that it may not change."""
    if connection.vendor == "postgresql":
        noegle = int.from_bytes(blake2b(hvad.encode(), digest_size=8).digest(), signed=True)
        with connection.cursor() as markoer:
            markoer.execute("SELECT pg_advisory_xact_lock(%s)", [noegle])


def _hoveder(kaeder: Sequence[str]) -> dict[str, tuple[int, str]]:
    """The last number and hash of each chain that has begun."""
    hoveder: dict[str, tuple[int, str]] = {}
    for start in range(0, len(kaeder), PORTION):
        raekker = Kaedehoved.objects.filter(kaede__in=kaeder[start : start + PORTION]).order_by()
        hoveder.update({kaede: (nr, sidste) for kaede, nr, sidste in raekker.values_list("kaede", "nummer", "hash")})
    return hoveder


def _post(u: Sporudkast, sidste: int, forrige: str) -> Sporpost:
    salt, indhold = secrets.token_hex(16), _indhold(u)
    post = Sporpost(
        kaede=u.kaede,
        nummer=sidste + 1,
        art=u.art,
        tidspunkt=u.tidspunkt,
        aktoer_id=u.aktoer_id,
        rolle=str(u.rolle),
        paa_vegne_af_id=u.paa_vegne_af_id,
        person_id=u.person_id,
        enhed_id=u.enhed_id,
        procesversion=u.procesversion,
        regelversion=u.regelversion,
        indhold_digest=indhold_digest(salt, indhold),
        forrige=forrige,
        salt=salt,
        indhold=indhold,
    )
    post.hash = postens_hash({navn: getattr(post, navn) for navn in FELTER})
    return post


def _indhold(u: Sporudkast) -> str:
    return kanonisk(
        {
            "begrundelse": u.begrundelse,
            "data": dict(u.data),
            "aendringer": [{"om": a.om, "felt": a.felt, "foer": a.foer, "efter": a.efter} for a in u.aendringer],
            "henvisninger": list(u.henvisninger),
        }
    )
