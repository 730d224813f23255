"""The waiting list of the round that is decided: Aya waits in Voksenstøtte."""

from tests.matrix.doer import Doer, kun_post

#: A leader reads what is theirs; the neighbour and the sættechef find an empty list.
LAESER = {"leder", "stedfortræder", "naboleder", "centerchef", "sættechef", "revisor", "økonomi"}
#: Who sees that she waits, and may not decide it.
SER_HENDE = dict.fromkeys(("leder", "stedfortræder", "revisor", "økonomi"), 403)


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.afgjort.sagsnummer}


def _oenske(scene):  # type: ignore[no-untyped-def]
    return _runde(scene) | {"oenske": scene.ventende.sagsnummer}


def _i_rammen(scene):  # type: ignore[no-untyped-def]
    return _oenske(scene) | {"ramme_id": scene.orienteret.ramme_id}


DOERE = {
    "venteliste:liste": Doer(LAESER, _runde, lukket=404),
    "venteliste:bevilg": Doer({"centerchef"}, _oenske, lukket=404, ellers=SER_HENDE),
    "venteliste:spring": Doer({"centerchef"}, _i_rammen, lukket=404, ellers=SER_HENDE),
    "venteliste:tilbage": kun_post(lambda s: _runde(s) | {"pk": 1}),
}
