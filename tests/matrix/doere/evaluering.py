"""What the courses gave, as numbers; and the proof of one that was taken."""

from tests.matrix.doer import ALLE, Doer
from tests.matrix.doere.indbakke import LAESER

LAERER = ALLE - {"ejer", "kollega", "systemadmin", "tillidsrepræsentant", "økonomi"}


def _taget(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.taget.sagsnummer}


DOERE = {
    "evaluering:liste": Doer(LAERER),
    "evaluering:regneark": Doer(LAERER),
    "evaluering:bevis": Doer({"ejer"}, _taget, lukket=404, ellers=dict.fromkeys(LAESER - {"ejer"}, 403)),
    "evaluering:hent_bevis": Doer(LAESER, _taget, lukket=404),
}
