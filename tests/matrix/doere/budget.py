"""The money."""

from tests.matrix.doer import ALLE, Doer, kun_post

CHEFER = {"centerchef", "sættechef"}
SER_RAMMEN = {"leder", "stedfortræder", "centerchef", "revisor", "økonomi"}


def _ramme(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.ramme.pk}


def _kun_chefen() -> Doer:
    return Doer({"centerchef"}, _ramme, lukket=404, ellers=dict.fromkeys(SER_RAMMEN - {"centerchef"}, 403))


DOERE = {
    "budget:oversigt": Doer(ALLE - {"ejer", "kollega", "koordinator", "systemadmin", "tillidsrepræsentant"}),
    "budget:ny": Doer(CHEFER),
    "budget:overfoer": Doer(CHEFER),
    "budget:indlaes": Doer(CHEFER | {"økonomi"}),
    "budget:skabelon": Doer(CHEFER | {"økonomi"}),
    "budget:bekraeft": kun_post(),
    "budget:vis": Doer(SER_RAMMEN, _ramme, lukket=404),
    "budget:ret": _kun_chefen(),
    "budget:bevaeg": _kun_chefen(),
}
