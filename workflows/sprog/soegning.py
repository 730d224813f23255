"""Search by words, the same in every list and on both databases."""

from __future__ import annotations

from django.db.models import Q


def alle_ord(soeg: str, *felter: str) -> Q:
    """Every word of the search must stand in one of the fields; a search without words lets everything through."""
    betingelse = Q()
    for ordet in soeg.split():
        betingelse &= _et_af(ordet, felter)
    return betingelse


def foldet(tekst: str) -> str:
    """The text as it counts when two people may have written the same: case and extra spaces do not matter."""
    return " ".join(tekst.split()).casefold()


def _et_af(ordet: str, felter: tuple[str, ...]) -> Q:
    # SQLite folds case for a-z only: the spellings of a word with æ, ø or å are tried one by one.
    maader = {ordet} if ordet.isascii() else {ordet, ordet.lower(), ordet.upper(), ordet.capitalize(), ordet.title()}
    betingelse = Q()
    for felt in felter:
        for maade in maader:
            betingelse |= Q(**{f"{felt}__icontains": maade})
    return betingelse
