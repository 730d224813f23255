"""The front page, the queue, the steps and the cases."""

from tests.matrix.doer import ALLE, INGEN, Doer

#: Who reads Mads' wish: himself, whoever assesses and decides it, and the auditor. Never the systemadmin.
LAESER = {"ejer", "leder", "stedfortræder", "centerchef", "revisor"}


def _sag(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.hos_leder.sagsnummer}


DOERE = {
    "indbakke:forside": Doer(ALLE),
    "indbakke:opgaver": Doer(ALLE),
    # Nothing is chosen, so everybody is sent back to choose. Who may do what is chosen: test_trin_rolle_fase.
    "indbakke:samlet": Doer(ALLE, svar=302),
    # The leader's step. Who reads the case is told why it is not theirs; others are not told that it is there.
    "indbakke:opgave": Doer(
        {"leder", "stedfortræder"},
        lambda s: {"task_id": s.opgave},
        lukket=404,
        ellers={"ejer": 403, "centerchef": 403, "revisor": 403},
    ),
    "indbakke:sager": Doer(ALLE),
    "indbakke:sag": Doer(LAESER, _sag, lukket=404),
    "indbakke:historik": Doer(LAESER, _sag, lukket=404),
    "indbakke:bpmn": Doer(LAESER, _sag, lukket=404),
    "indbakke:afbryd": Doer(
        {"ejer"},
        lambda s: _sag(s) | {"navn": "traek"},
        lukket=404,
        ellers=dict.fromkeys(LAESER - {"ejer"}, 403),
    ),
    # No process of the scene has an act on the way, and a way out is none: its address tells nobody anything.
    "indbakke:undervejs": Doer(INGEN, lambda s: _sag(s) | {"navn": "traek"}, lukket=404),
    "tilgaengelighed": Doer(ALLE, offentlig=True),
}
