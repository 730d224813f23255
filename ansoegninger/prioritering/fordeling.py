"""Where the money runs out in a ranked list. Pure: amounts in, places out."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A wish in its place in the ranked list.

    Attributes:
        pris_oere: what it takes from the budget, whole øre, 0 or more.
        taeller: does it ask for money at all? A wish that is not recommended does not.
    """

    pris_oere: int
    taeller: bool = True


def graense(poster: Sequence[Post], rest_oere: int) -> int | None:
    """Find the first wish that the budget does not reach.

    Args:
        poster: in the leader's order.
        rest_oere: what is left to grant, whole øre.

    Returns:
        The index of the first wish that asks for more than is left, or None when the money reaches all of them.

    Method: in strict order. A cheaper wish further down never overtakes a dearer one that the leader put first.
    """
    brugt = 0
    for nummer, post in enumerate(poster):
        if not post.taeller:
            continue
        brugt += post.pris_oere
        if post.pris_oere and brugt > rest_oere:
            return nummer
    return None


def inden_for(poster: Sequence[Post], rest_oere: int) -> list[bool]:
    """Say for each wish whether the budget reaches it: those above the line, and those that cost nothing.

    The sum of the prices of the wishes that count and are reached is never more than `rest_oere`.
    """
    stop = graense(poster, rest_oere)
    return [post.pris_oere == 0 or stop is None or nummer < stop for nummer, post in enumerate(poster)]


def loebende(poster: Sequence[Post]) -> list[int]:
    """The running sum (øre) of the wishes that count, after each wish."""
    sum_oere, summer = 0, []
    for post in poster:
        sum_oere += post.pris_oere if post.taeller else 0
        summer.append(sum_oere)
    return summer
