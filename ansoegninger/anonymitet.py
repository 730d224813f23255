"""How few people a number may be about before it could point at one of them."""

from collections.abc import Iterable

#: Fewer people than this are never counted, summed or averaged where others can read it.
MINDSTE_GRUPPE = 5
#: What stands instead of the number.
FAA = f"under {MINDSTE_GRUPPE}"


def kan_taelles(personer: int) -> bool:
    """May a number about so many people be shown?"""
    return personer >= MINDSTE_GRUPPE


def kan_summeres(grupper: Iterable[int]) -> bool:
    """May a total over these groups of people be shown beside the groups that are shown one by one?

    Whoever subtracts the groups that are shown from the total learns about the rest together; so the rest, too, must
    be nobody or enough.
    """
    alle = list(grupper)
    rest = sum(n for n in alle if not kan_taelles(n))
    return kan_taelles(sum(alle)) and (rest == 0 or kan_taelles(rest))
