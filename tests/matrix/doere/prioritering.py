"""The annual round, while the departments rank."""

from tests.matrix.doer import ALLE, Doer, kun_post

RUNDENS = {"leder", "stedfortræder", "naboleder", "centerchef", "sættechef", "revisor"}


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.aaben.sagsnummer}


def _indstilling(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.indstilling.sagsnummer}


DOERE = {
    "prioritering:runder": Doer(ALLE),
    "prioritering:ny": Doer({"centerchef", "sættechef"}),
    "prioritering:indstilling": Doer({"leder", "stedfortræder", "centerchef", "revisor"}, _indstilling, lukket=404),
    "prioritering:flyt": kun_post(lambda s: _indstilling(s) | {"version": 1}),
    "prioritering:laas": Doer(
        {"leder", "stedfortræder"}, _indstilling, lukket=404, ellers={"centerchef": 403, "revisor": 403}
    ),
    "prioritering:runde": Doer(RUNDENS, _runde, lukket=404),
    "prioritering:udkast": kun_post(_runde),
    "prioritering:foreslaa": kun_post(_runde),
    "prioritering:fortryd_forslag": kun_post(_runde),
    # Shut for everybody until every department has locked; who sees the round is told so.
    "prioritering:forhaandsvisning": Doer(frozenset(), _runde, lukket=404, ellers=dict.fromkeys(RUNDENS, 403)),
    "prioritering:fremdrift": Doer(RUNDENS, _runde, lukket=404),
}
