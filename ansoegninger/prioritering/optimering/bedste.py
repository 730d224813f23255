"""Find the best set: split what has nothing to do with each other, search each part, and put the answers together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ansoegninger.prioritering.optimering.krav import EtKrav, krav
from ansoegninger.prioritering.optimering.soegning import ARBEJDE, KERNE, Del, Delsvar, Stop, loes
from ansoegninger.prioritering.optimering.udvalgsopgave import Udvalg, Udvalgsopgave, Uloeselig


def find_bedste(
    opgave: Udvalgsopgave, *, arbejde: float = ARBEJDE, stop: Stop | None = None, kerne: int = KERNE
) -> Udvalg:
    """Find the set with the most points that keeps every limit, the cheapest of those, and say how good it is.

    Args:
        opgave: the candidates and the limits.
        arbejde: how much work to spend at most; when it is used, the best set found so far is the answer.
        stop: asked now and then; when it says yes, the search is given up.
        kerne: how many of a part's candidates the search begins with; it takes in as many more as the proof asks.

    Raises:
        Uloeselig: no set keeps the limits.
        TidenGik: no set was found with that much work.
        Afbrudt: `stop` said so.
    """
    svar: list[Delsvar] = []
    rest = arbejde
    for del_ in dele(opgave):
        svar.append(loes(opgave, del_, arbejde=max(rest, 0), stop=stop, kerne=kerne))
        rest -= svar[-1].arbejde
    return saml(opgave, svar)


def saml(opgave: Udvalgsopgave, svar: Sequence[Delsvar]) -> Udvalg:
    """The parts' answers as one."""
    valgte = [k for i, k in enumerate(opgave.kandidater) if any(i in d.valgt for d in svar)]
    givet = sorted((n, oere) for d in svar for n, oere in d.tilskud.items() if oere)
    return Udvalg(
        valgt=tuple(k.sagsnummer for k in valgte),
        vaerdi=sum(k.vaerdi for k in valgte),
        pris_oere=sum(k.pris_oere for k in valgte),
        tilskud=tuple((opgave.tilskud[n].fra, opgave.tilskud[n].til, oere) for n, oere in givet),
        graense=sum(d.graense for d in svar),
        bevist=all(d.bevist for d in svar),
    )


def dele(opgave: Udvalgsopgave) -> list[Del]:
    """Split the problem where no limit binds the pieces together, in the order of their first candidate."""
    alle, antal = krav(opgave), len(opgave.kandidater)
    foraelder = list(range(antal + len(opgave.tilskud)))

    def rod(i: int) -> int:
        while foraelder[i] != i:
            foraelder[i] = foraelder[foraelder[i]]
            i = foraelder[i]
        return i

    beroert = [sorted({*k.kandidater, *(antal + n for n in k.tilskud)}) for k in alle]
    if not all(beroert):
        # A unit or a theme without a single wish, that must have some: nothing can ever be right.
        raise Uloeselig
    for numre in beroert:
        for i in numre[1:]:
            # The lowest is always the root, so that a part is known by its first candidate.
            lav, hoej = sorted((rod(numre[0]), rod(i)))
            foraelder[hoej] = lav
    samlet: dict[int, tuple[list[int], list[int], list[EtKrav]]] = defaultdict(lambda: ([], [], []))
    for i in range(antal):
        samlet[rod(i)][0].append(i)
    for n in range(len(opgave.tilskud)):
        samlet[rod(antal + n)][1].append(n)
    for numre, k in zip(beroert, alle, strict=True):
        samlet[rod(numre[0])][2].append(k)
    return [Del(tuple(i), tuple(n), tuple(k)) for _, (i, n, k) in sorted(samlet.items()) if i]
