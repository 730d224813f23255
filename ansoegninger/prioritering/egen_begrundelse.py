"""Is a reason the wish's own, and more than a template? Pure, in linear time.

What is left of a text when typing, numbers and names do not count is what it says. Two wishes that say the same have
a common reason and none of their own; so has one that says what the letter says already. See
docs/beslutninger/0031-en-begrundelse-er-oenskets-egen.md for what this can and cannot find.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workflows.sprog.foldning import fold

#: A ground in Danish needs a subject, a verb and something about them: "Kim holder et oplæg om det" has six words.
MINDST_ORD = 5
#: What is said so often that it tells nobody anything about their own wish. The letter's own sentences are among them.
STANDARDSAETNINGER = (
    "Dit ønske kan desværre ikke imødekommes",
    "Dit ønske er desværre ikke blevet prioriteret denne gang",
    "Dit ønske er ikke bevilget",
    "Ønsket er ikke prioriteret i denne runde",
    "Vi kan desværre ikke bevilge kurset denne gang",
    "Rammen er desværre brugt på andre ønsker",
    "Der er desværre ikke penge til kurset i år",
    "Der er ikke råd til kurset inden for årets ramme",
    "Andre ønsker lå højere på listen, og rammen rakte ikke til dem alle",
    "Ønsket er godt, men rammen er brugt. Bliver der penge, er det med igen",
    "Det er der flere, der kan lære af. Det bliver et emne på et fælles møde",
    "Dit ønske er på venteliste",
    "Dit ønske imødekommes med videndeling",
    "Dit ønske er hverken bevilget eller afvist. Det står på venteliste",
    "Vi imødekommer dit ønske på en anden måde end med et kursus",
    "Efter en samlet vurdering er dit ønske ikke blevet bevilget",
    "Du er velkommen til at søge kurset igen i næste runde",
)

#: So many others with the same reason are remembered for each: a page may have to leave one of them unnamed.
_NAEVNES = 2


@dataclass(frozen=True, slots=True)
class Begrundelse:
    """A reason and whose it is.

    Attributes:
        navne: what the wish's person and course are called.
        andet: what else is said to this employee, word for word: the reference, the main consideration.
        proeves: must it be the wish's own? A grant's need not be, but a refusal may not be a copy of it.
        skjult: written by another decider, so that its text may show through in nobody's list.
    """

    sagsnummer: str
    person_id: int | None
    tekst: str
    navne: tuple[str, ...] = ()
    andet: tuple[str, ...] = ()
    proeves: bool = True
    skjult: bool = False


@dataclass(frozen=True, slots=True)
class Fund:
    """Why a reason is not the wish's own: `for_kort`, `standard`, or the others that say the same."""

    for_kort: bool = False
    standard: bool = False
    ens_med: tuple[str, ...] = ()


def ikke_egne(begrundelser: Sequence[Begrundelse]) -> dict[str, Fund]:
    """The reasons that are not the wish's own, by case number; an empty reason is not looked at.

    Args:
        begrundelser: all that are written in the round, in any order.

    Method: each text is folded once and grouped by what is left; no two texts are compared.
    """
    skrevne = sorted((b for b in begrundelser if b.tekst.strip()), key=lambda b: b.sagsnummer)
    navne = _navneord(navn for b in skrevne for navn in b.navne)
    standard = {noegle(saetning, navne) for saetning in STANDARDSAETNINGER}
    ordene = {b.sagsnummer: _ord(b.tekst) for b in skrevne}
    noegler = {nr: _uden(ord_, navne) for nr, ord_ in ordene.items()}
    grupper: dict[str, list[Begrundelse]] = {}
    for b in skrevne:
        grupper.setdefault(noegler[b.sagsnummer], []).append(b)
    naboer = {kerne: _kandidater(gruppe) for kerne, gruppe in grupper.items() if len(gruppe) > 1}
    sagt = {tekst: noegle(tekst, navne) for tekst in {t for b in skrevne for t in b.andet if t}}
    fundne = {}
    for b in skrevne:
        kerne = noegler[b.sagsnummer]
        if not b.proeves:
            continue
        if _for_kort(ordene[b.sagsnummer], b.navne):
            fundne[b.sagsnummer] = Fund(for_kort=True)
        elif kerne in standard or any(sagt.get(tekst) == kerne for tekst in b.andet):
            fundne[b.sagsnummer] = Fund(standard=True)
        elif ens := _ens_med(b, naboer.get(kerne, ())):
            fundne[b.sagsnummer] = Fund(ens_med=ens)
    return fundne


def noegle(tekst: str, navne: AbstractSet[str]) -> str:
    """What a text says, in one word: how it is typed, its numbers and these words left out."""
    return _uden(_ord(tekst), navne)


def _for_kort(ordene: Iterable[str], navne: Iterable[str]) -> bool:
    udeladt = _navneord(navne)
    return sum(ord_ not in udeladt for ord_ in ordene) < MINDST_ORD


def _ens_med(b: Begrundelse, naboer: Iterable[Begrundelse]) -> tuple[str, ...]:
    """Up to two others, of different people where there are: one may be the reader's own, which is not named."""
    valgt: list[Begrundelse] = []
    for anden in naboer:
        # Another decider's text shows through in nobody's list; that decider is told of a copy.
        if anden.sagsnummer == b.sagsnummer or (anden.skjult and not b.skjult):
            continue
        if not valgt or anden.person_id != valgt[0].person_id:
            valgt.append(anden)
        if len(valgt) == _NAEVNES:
            break
    return tuple(v.sagsnummer for v in valgt)


def _kandidater(gruppe: Iterable[Begrundelse]) -> list[Begrundelse]:
    """So few of a group that each member finds its others among them: two of each of three people, open ones first."""
    pr_person: dict[tuple[bool, int | None], list[Begrundelse]] = {}
    for b in gruppe:
        fundne = pr_person.setdefault((b.skjult, b.person_id), [])
        if len(fundne) < _NAEVNES:
            fundne.append(b)
    aabne = [liste for (skjult, _), liste in pr_person.items() if not skjult][: _NAEVNES + 1]
    skjulte = [liste for (skjult, _), liste in pr_person.items() if skjult][: _NAEVNES + 1]
    return [b for liste in (*aabne, *skjulte) for b in liste]


def _ord(tekst: str) -> list[str]:
    foldet = fold(tekst)
    if any(map(str.isnumeric, foldet)):
        foldet = "".join(" " if tegn.isnumeric() else tegn for tegn in foldet)
    return foldet.split()


def _uden(ordene: Iterable[str], udeladt: AbstractSet[str]) -> str:
    return "".join(ord_ for ord_ in ordene if ord_ not in udeladt)


def _navneord(navne: Iterable[str]) -> set[str]:
    """The words of names, also in the genitive."""
    fundne = {ord_ for navn in set(navne) for ord_ in _ord(navn)}
    return fundne | {f"{ord_}s" for ord_ in fundne}
