"""The reports. The scene's round is about three people: its pages say that they show nothing, and no file is made."""

from tests.matrix.doer import ALLE, Doer

_LAESER_INGEN = {"ejer", "kollega", "systemadmin", "tillidsrepræsentant"}
#: They read reports, of the other centre.
_ANDETSTEDS = {"sættechef", "fremmed leder"}
_UDEFRA = dict.fromkeys(_LAESER_INGEN, 403)


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.afgjort.sagsnummer}


_SIDE = Doer(ALLE - _LAESER_INGEN - _ANDETSTEDS, _runde, lukket=404, ellers=_UDEFRA)
_FIL = Doer(frozenset(), _runde, ellers=dict.fromkeys(_ANDETSTEDS, 404))

DOERE = {
    "rapporter:oversigt": Doer(ALLE - _LAESER_INGEN),
    "rapporter:fordeling": _SIDE,
    "rapporter:efterspoergsel": _SIDE,
    "rapporter:kompetencehuller": _SIDE,
    "rapporter:fordeling_regneark": _FIL,
    "rapporter:efterspoergsel_regneark": _FIL,
    "rapporter:udbud": _SIDE,
    "rapporter:udbud_regneark": _FIL,
}
