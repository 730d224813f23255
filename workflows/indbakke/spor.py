"""The trail of a case as sentences: who did what, when, in what role, for whom, why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict

from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost

#: What is shown where nobody can tell since when the page was open.
_SENESTE = 3


class Haendelse(TypedDict):
    """One entry, as `komponenter/tidslinje.html` reads it."""

    titel: str
    hvem: str
    rolle: str
    paa_vegne_af: str
    kl: datetime
    begrundelse: str


def historie(sagsnummer: str) -> list[Haendelse]:
    """The whole story, oldest first."""
    return [_haendelse(post) for post in Sporpost.objects.for_sag(sagsnummer)]


def sket_imens(sagsnummer: str, art: str) -> list[Haendelse]:
    """What happened since the step of this kind was done by somebody else; the latest where it was not done."""
    poster: Sequence[Sporpost] = list(Sporpost.objects.for_sag(sagsnummer))
    gjort = [nr for nr, post in enumerate(poster) if post.art == art]
    return [_haendelse(post) for post in (poster[gjort[-1] :] if gjort else poster[-_SENESTE:])]


def _haendelse(post: Sporpost) -> Haendelse:
    hvem = str(post.aktoer) if post.aktoer else "Systemet"
    return {
        "titel": f"{hvem} {post.saetning}",
        "hvem": hvem,
        "rolle": Rolle(post.rolle).label.lower() if post.rolle else "",
        "paa_vegne_af": str(post.paa_vegne_af) if post.paa_vegne_af else "",
        "kl": post.tidspunkt,
        "begrundelse": post.begrundelse,
    }
