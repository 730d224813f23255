"""Look-ups in the demo world for its tests."""

import dataclasses
from collections.abc import Iterator

from ansoegninger.demo.data.former import Person
from ansoegninger.demo.data.koder import (
    Enhedsart,
    Rolle,
)
from ansoegninger.demo.data.laeringsmaal import LAERINGSMAAL
from ansoegninger.demo.data.oensker import OENSKER
from ansoegninger.demo.data.personer import ENHEDER, PERSONER
from ansoegninger.demo.data.sagsformer import Oenske

ENHED = {enhed.noegle: enhed for enhed in ENHEDER}
PERSON = {person.brugernavn: person for person in PERSONER}
OENSKE = {oenske.noegle: oenske for oenske in OENSKER}
NUMRE = {maal.nummer for maal in LAERINGSMAAL}
ART = {maal.nummer: maal.art for maal in LAERINGSMAAL}


def tekster(ting: object) -> Iterator[str]:
    """Every string in a tree of rows."""
    if isinstance(ting, str):
        yield ting
    elif isinstance(ting, tuple):
        for del_ in ting:
            yield from tekster(del_)
    elif dataclasses.is_dataclass(ting):
        for felt in dataclasses.fields(ting):
            yield from tekster(getattr(ting, felt.name))


def enhed_i(noegle: str, art: Enhedsart) -> str | None:
    """The unit itself or the nearest one above it of the given kind."""
    enhed = ENHED[noegle]
    while enhed.art is not art:
        if enhed.overordnet is None:
            return None
        enhed = ENHED[enhed.overordnet]
    return enhed.noegle


def budgetenhed(oenske: Oenske) -> str | None:
    """The department that pays, or the centre for those employed directly in it."""
    enhed = PERSON[oenske.person].enhed
    return enhed_i(enhed, Enhedsart.AFDELING) or enhed_i(enhed, Enhedsart.CENTER)


def leder_af(person: Person) -> str:
    """Who assesses this person's wish: the leader, for a leader the centerchef, for the centerchef the sættechef."""
    roller = {(tildeling.rolle, tildeling.enhed): leder.brugernavn for leder in PERSONER for tildeling in leder.roller}
    leder = roller.get((Rolle.LEDER, enhed_i(person.enhed, Enhedsart.AFDELING) or ""))
    if leder is not None and leder != person.brugernavn:
        return leder
    center = enhed_i(person.enhed, Enhedsart.CENTER) or ""
    chef = roller[Rolle.CENTERCHEF, center]
    return chef if chef != person.brugernavn else roller[Rolle.SAETTECHEF, center]
