"""Introductory programmes: between the employee, the leader and the koordinator; a mentor sees steps, not the case."""

from typing import Any

from tests.matrix.doer import ALLE, Doer, kun_post
from tests.matrix.scene import Scene

LAVER = {"leder", "stedfortræder", "koordinator"}


def _enhed(scene: Scene) -> dict[str, Any]:
    return {"enhed_id": scene.enhed()}


def _skabelontrin(scene: Scene) -> dict[str, Any]:
    return _enhed(scene) | {"pk": scene.introskabelon.trin.first().pk}


def _plan(scene: Scene) -> dict[str, Any]:
    return {"sagsnummer": scene.introforloeb.sagsnummer}


def _kladde(scene: Scene) -> dict[str, Any]:
    return {"sagsnummer": scene.introkladde.sagsnummer}


def _trin(scene: Scene) -> dict[str, Any]:
    return {"pk": scene.introforloeb.trin.first().pk}


DOERE = {
    "introforloeb:liste": Doer(ALLE),
    "introforloeb:mentor": Doer(ALLE),
    "introforloeb:kryds": kun_post(_trin),
    "introforloeb:nyt": Doer(LAVER, _enhed),
    "introforloeb:skabelon": Doer(LAVER, _enhed),
    "introforloeb:nyt_skabelontrin": Doer(LAVER, _enhed),
    "introforloeb:ret_skabelontrin": Doer(LAVER, _skabelontrin),
    "introforloeb:fjern_skabelontrin": Doer(LAVER, _skabelontrin),
    "introforloeb:plan": Doer(LAVER | {"ejer", "revisor"}, _plan, lukket=404),
    # It has not begun: its person does not know of it yet.
    "introforloeb:ramme": Doer(LAVER, _kladde, lukket=404, ellers={"revisor": 403}),
    "introforloeb:nyt_trin": Doer(LAVER, _plan, lukket=404, ellers={"revisor": 403, "ejer": 403}),
    "introforloeb:streg": kun_post(lambda s: _plan(s) | _trin(s)),
    "introforloeb:ret_trin": Doer(
        LAVER, lambda s: _plan(s) | _trin(s), lukket=404, ellers={"revisor": 403, "ejer": 403}
    ),
}
