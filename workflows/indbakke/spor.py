"""The trail of a case as sentences: who did what, when, in what role, for whom, why."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.motor.sag import Sag
from workflows.spor.models import Sporpost

#: What is shown where nobody can tell since when the page was open.
_SENESTE = 3
#: Entries that nobody reads before the case has moved on: the employee's own letter comes first.
_FOER_BREVET = frozenset({"beslutning"})
#: What leadership and audit say among themselves; not for the case's person, its leader or whom it is shared with.
_KUN_LEDELSEN = frozenset({"oenske.afvigelse"})
_LEDELSEN = (Rolle.CENTERCHEF, Rolle.REVISOR)
SLETTET = "Indholdet er slettet."
#: What the chief weighs while the wish waits: like a draft, it is not for the employee, and not for the leader.
_FOER_BESLUTNINGEN = frozenset({"venteliste.sprunget_over", "venteliste.taget_tilbage"})
_LAESER_ALT = (Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR)


class Haendelse(TypedDict):
    """One entry, as `komponenter/tidslinje.html` reads it."""

    titel: str
    hvem: str
    rolle: str
    paa_vegne_af: str
    kl: datetime
    begrundelse: str
    tekst: str


def historie(sag: Sag, adgang: Adgang) -> list[Haendelse]:
    """The whole story that this person may read, oldest first."""
    return [haendelse(post) for post in _poster(sag, adgang)]


def sket_imens(sag: Sag, adgang: Adgang, art: str) -> list[Haendelse]:
    """What happened since the step of this kind was done by somebody else; the latest where it was not done."""
    poster = _poster(sag, adgang)
    gjort = [nr for nr, post in enumerate(poster) if post.art == art]
    return [haendelse(post) for post in (poster[gjort[-1] :] if gjort else poster[-_SENESTE:])]


def _poster(sag: Sag, adgang: Adgang) -> list[Sporpost]:
    poster = list(Sporpost.objects.for_sag(sag.sagsnummer))
    egen = sag.person_id == adgang.bruger.pk
    if egen or not any(adgang.har(rolle, sag.enhed) for rolle in _LEDELSEN):
        poster = [post for post in poster if post.art not in _KUN_LEDELSEN]
    if egen or not any(adgang.har(rolle, sag.enhed) for rolle in _LAESER_ALT):
        while poster and poster[-1].art in _FOER_BREVET:
            poster.pop()
        poster = [post for post in poster if post.art not in _FOER_BESLUTNINGEN]
    return poster


def haendelse(post: Sporpost) -> Haendelse:
    """One entry as the time line shows it."""
    hvem = str(post.aktoer) if post.aktoer else "Systemet"
    return {
        "titel": f"{hvem} {post.saetning}",
        "hvem": hvem if post.aktoer else "",
        "rolle": Rolle(post.rolle).label.lower() if post.rolle else "",
        "paa_vegne_af": str(post.paa_vegne_af) if post.paa_vegne_af else "",
        "kl": post.tidspunkt,
        "begrundelse": post.begrundelse,
        "tekst": SLETTET if post.er_slettet else "",
    }
