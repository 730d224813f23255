"""The waiting list in words: what is free and why, who is next, and what stands in the way of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ansoegninger.venteliste.forslag import Forslag, Stand
from ansoegninger.venteliste.frigivelser import Aarsag, Kilde, bundet_siden_oere, kommet_fri_oere
from workflows.sprog.formater import antal, kr

Badge = dict[str, str]

_KLASSER = {
    Stand.NAESTE: ("groen", "check"),
    Stand.KAN: ("info", "list-check"),
    Stand.UDEN_PRIS: ("gul", "warning"),
    Stand.SPRUNGET: ("gul", "list-check"),
    Stand.FOR_DYR: ("neutral", ""),
    Stand.UMULIG: ("neutral", ""),
}

#: Why somebody was gone past, after "2 ønsker".
_GAAET_FORBI = {
    Stand.FOR_DYR: "koster mere, end der er fri",
    Stand.SPRUNGET: "er sprunget over",
    Stand.UDEN_PRIS: "har ingen pris",
    Stand.UMULIG: "kan ikke bevilges nu",
}


def standbadge(stand: Stand) -> Badge:
    """Where a wish stands."""
    klasse, ikon = _KLASSER[stand]
    return {"tekst": stand.value, "klasse": klasse, "ikon": ikon}


def hvor_i_raekken(forslag: Forslag, plads: int | None, score: str) -> str:
    """Why it is its turn: `, nr. 2 i afdelingens rækkefølge`; empty where the reader may not know."""
    dele = []
    if forslag.pot.faelles and score:
        dele.append(f"score {score}")
    if plads is not None:
        dele.append(f"nr. {plads} i afdelingens rækkefølge")
    return f", {', '.join(dele)}" if dele else ""


def hvor_mange_foran(forslag: Forslag) -> str:
    """Who was gone past on the way to the proposal, counted; empty where nobody was."""
    stande: list[Stand] = [post.stand for post in forslag.poster]
    tal = Counter(stande[: stande.index(Stand.NAESTE)] if forslag.naeste else stande)
    dele = [f"{antal(tal[stand], 'ønske', 'ønsker')} {hvad}" for stand, hvad in _GAAET_FORBI.items() if tal[stand]]
    return f"{'Foran det' if forslag.naeste else 'I køen'}: {', '.join(dele)}." if dele else ""


def kommet_fri(kilder: Sequence[Kilde]) -> str:
    """Where the money comes from, in a sentence; the largest cause first."""
    givet = sorted((k for k in kilder if k.fri_oere > 0), key=lambda k: (-k.fri_oere, k.aarsag.value))
    if not givet:
        return "Der er ikke kommet penge fri, siden runden blev besluttet."
    hvad = ", ".join(f"{_lille(k.aarsag)} {kr(k.fri_oere)}" for k in givet)
    saetning = f"Siden runden blev besluttet, er {kr(kommet_fri_oere(kilder))} kommet fri: {hvad}."
    brugt = bundet_siden_oere(kilder)
    return f"{saetning} {kr(brugt)} er bundet igen." if brugt else saetning


def _lille(aarsag: Aarsag) -> str:
    return aarsag.value[:1].lower() + aarsag.value[1:]
