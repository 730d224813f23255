"""The kinds of entries in words, and the groups they are chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workflows.spor.saetninger import kendte_arter, saetning
from workflows.sprog.formater import sorteringsnoegle

#: What the part before the dot is about. One that is not here is under "Andet".
_GRUPPER = {
    "kursusoenske": "Kursusønsker",
    "oenske": "Kursusønsker",
    "beslutning": "Kursusønsker",
    "venteliste": "Kursusønsker",
    "mus": "MUS",
    "afdelingsindstilling": "Indstillinger",
    "prioritering": "Prioriteringsrunder",
    "kriterier": "Prioriteringsrunder",
    "budget": "Budget",
    "aarshjul": "Årshjul",
    "strategi": "Strategi og katalog",
    "katalog": "Strategi og katalog",
    "roller": "Roller og organisation",
    "adgang": "Opslag og afvisninger",
    "besked": "E-mails",
    "sletning": "Sletning",
    "spor": "Sporet og driften",
    "drift": "Sporet og driften",
}
#: What is done by or to the system as a whole, and so never in a unit: only whoever audits the municipality finds it.
UDEN_ENHED = frozenset(
    {
        "drift.udbakke_genoptaget",
        "drift.udbakke_paa_pause",
        "katalog.indlaest",
        "roller.kontrolpunkt_sendt",
        "roller.organisation_indlaest",
        "sletning.koert",
        "sletning.regel_sat",
        "sletning.spor",
    }
)
_ANDET = "Andet"
_HELE = "gruppe:"


def artsnavn(art: str) -> str:
    """A kind as a line to choose: its sentence with the names left open."""
    # What a sentence may add right behind a word is left out; what it must name is left open.
    tekst = re.sub(r"(?<=\w)–", "", saetning(art, {})).replace("–", "…")
    return tekst[:1].upper() + tekst[1:]


def gruppe(art: str) -> str:
    """What a kind is about."""
    return _GRUPPER.get(art.partition(".")[0], _ANDET)


def valg(*, hele: bool) -> list[tuple[str, list[tuple[str, str]]]]:
    """The kinds by their groups, the whole group first; without `hele`, none that only the whole municipality has."""
    grupper: dict[str, list[str]] = {navn: [] for navn in (*dict.fromkeys(_GRUPPER.values()), _ANDET)}
    for art in kendte_arter() if hele else kendte_arter() - UDEN_ENHED:
        grupper[gruppe(art)].append(art)
    return [
        (navn, [(f"{_HELE}{navn}", f"Alt om {_lille(navn)}"), *_efter_navn(arter)])
        for navn, arter in grupper.items()
        if arter
    ]


def valgte(vaerdi: str) -> list[str]:
    """The kinds that a choice stands for."""
    if not vaerdi.startswith(_HELE):
        return [vaerdi]
    return sorted(art for art in kendte_arter() if gruppe(art) == vaerdi.removeprefix(_HELE))


def _efter_navn(arter: Iterable[str]) -> list[tuple[str, str]]:
    return sorted(((art, artsnavn(art)) for art in arter), key=lambda par: sorteringsnoegle(par[1]))


def _lille(navn: str) -> str:
    return navn if navn.isupper() else navn[:1].lower() + navn[1:]
