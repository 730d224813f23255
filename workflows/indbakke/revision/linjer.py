"""An entry as one line of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.urls import reverse

from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import UkendtArt
from workflows.spor.udkast import ADGANG, sagsnummer_i
from workflows.sprog.formater import klokkeslaet, kort_dato

#: How a case number looks. A chain that is called something else has no page of its own, only its entries have.
SAGSNUMMER = re.compile(r"[A-Z]-\d{4}-\d+")
KOLONNER = (
    {"titel": "Hvad der skete", "art": "titel"},
    {"titel": "Sag"},
    {"titel": "Enhed"},
    {"titel": "Hvornår", "art": "dato"},
)


def raekke(post: Any, enheder: Mapping[int, str]) -> dict[str, Any]:
    """One line: the sentence with its actor, and under it the role, for whom, and about whom."""
    return {
        "id": post.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": saetning_med_aktoer(post),
                "url": adresse(post),
                "under": " · ".join(_under(post)),
            },
            {"tekst": sagsnummer_i(post.kaede) or "Systemet", "maerke": "Sag"},
            {"tekst": enheder.get(post.enhed_id, "")},
            {"art": "dato", "tekst": f"{kort_dato(post.tidspunkt)} {klokkeslaet(post.tidspunkt)}"},
        ],
    }


def _under(post: Any) -> list[str]:
    dele = []
    if post.rolle:
        dele.append(f"som {rollenavn(post.rolle)}")
    if post.paa_vegne_af:
        dele.append(f"på vegne af {post.paa_vegne_af}")
    if post.om and post.person_id != post.aktoer_id:
        dele.append(f"om {post.om}")
    return dele


def saetning_med_aktoer(post: Sporpost) -> str:
    """What happened, with who did it in front."""
    hvem = str(post.aktoer) if post.aktoer else "Systemet"
    try:
        return f"{hvem} {post.saetning}"
    except UkendtArt:
        # A kind that an older version of the program wrote must still be read.
        return f"{hvem}: {post.art}"


def rollenavn(rolle: str) -> str:
    """A stored role in words, also one that is no longer in use."""
    return Rolle(rolle).label.lower() if rolle in Rolle else rolle


def adresse(post: Sporpost) -> str:
    """Where the entry is told in full: in its case's story, or by itself."""
    sagsnummer = sagsnummer_i(post.kaede)
    if not SAGSNUMMER.fullmatch(sagsnummer):
        return reverse("spor:post", args=[post.pk])
    return f"{reverse('spor:sag', args=[sagsnummer])}#{anker(post)}"


def anker(post: Sporpost) -> str:
    """The entry's place on the page of its case."""
    return f"{'adgang' if post.kaede.endswith(ADGANG) else 'post'}-{post.nummer}"


def som_adresse(kl: datetime) -> str:
    """An instant as an address carries it: UTC, to the microsecond."""
    return kl.astimezone(UTC).isoformat().replace("+00:00", "Z")
