"""One price shared among several, exact to the øre. Pure."""

from __future__ import annotations

from collections.abc import Sequence


class UgyldigDeling(ValueError):
    """A price below zero, nobody to share it, or a group without participants."""


def prisandele(pris_oere: int, deltagere: Sequence[int]) -> list[int]:
    """Share one price among groups in proportion to their participants, to the last øre.

    Args:
        pris_oere: the price, whole øre ex. moms, 0 or more.
        deltagere: participants per group, each 1 or more; at least one group.

    Returns:
        One share per group, in the same order; the sum is exactly `pris_oere`, and no share is a whole øre away from
        its exact value.

    Raises:
        UgyldigDeling: a negative price, no groups, or a group without participants.

    Method: largest remainder; ties go to the earlier group. Source: the strategy's "270.250 kr. / 36 × 10 deltagere".
    """
    if pris_oere < 0 or not deltagere or min(deltagere) < 1:
        raise UgyldigDeling("Prisen må ikke være negativ, og hver gruppe skal have mindst én deltager.")
    i_alt = sum(deltagere)
    andele, rester = zip(*(divmod(pris_oere * antal, i_alt) for antal in deltagere), strict=True)
    mangler = pris_oere - sum(andele)
    # Sorting is stable, so of two with the same remainder the earlier comes first.
    faar_een = set(sorted(range(len(deltagere)), key=lambda nr: -rester[nr])[:mangler])
    return [andel + (nr in faar_een) for nr, andel in enumerate(andele)]


def vores_andel(pris_oere: int, vores: int, i_alt: int) -> int:
    """What our participants pay together of a price that is shared by `i_alt` participants; 0 for none.

    Raises:
        UgyldigDeling: more of ours than there are in all, or as `prisandele`.
    """
    if vores > i_alt:
        raise UgyldigDeling("Der kan ikke være flere af vores deltagere, end der er i alt.")
    if vores == 0:
        return 0
    andre = i_alt - vores
    return prisandele(pris_oere, [vores, andre] if andre else [vores])[0]
