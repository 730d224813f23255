"""The leadership's papers: about the round that is open, and about the one that everybody has been told of."""

from tests.matrix.doer import Doer

LEDELSEN = {"leder", "stedfortræder", "naboleder", "centerchef", "revisor", "økonomi"}
#: Whoever sees the round is told why the paper is shut; to everybody else there is no such round.
SER_RUNDEN = dict.fromkeys(("leder", "stedfortræder", "naboleder", "sættechef"), 403)


def _aaben(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.aaben.sagsnummer}


def _afgjort(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.afgjort.sagsnummer}


def _beslutning() -> Doer:
    return Doer({"centerchef", "revisor", "økonomi"}, _aaben, lukket=404, ellers=SER_RUNDEN)


def _udmoentning() -> Doer:
    return Doer(LEDELSEN | {"koordinator"}, _afgjort, lukket=404, ellers={"sættechef": 403})


DOERE = {
    "papirer:liste": Doer(LEDELSEN | {"koordinator", "sættechef", "fremmed leder"}),
    "papirer:beslutning": _beslutning(),
    "papirer:beslutning_pdf": _beslutning(),
    "papirer:beslutning_docx": _beslutning(),
    "papirer:oensker": Doer(
        LEDELSEN - {"økonomi"}, _afgjort, lukket=404, ellers={"sættechef": 403, "koordinator": 403, "økonomi": 403}
    ),
    "papirer:udmoentning": _udmoentning(),
    "papirer:udmoentning_pdf": _udmoentning(),
    "papirer:udmoentning_docx": _udmoentning(),
}
