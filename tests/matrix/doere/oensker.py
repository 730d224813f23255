"""Wishes: a draft is its owner's alone."""

from tests.matrix.doer import ALLE, Doer, kun_post

DELER = {"leder", "stedfortræder", "centerchef"}


def _kladde(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.kladde.sagsnummer}


def _sendt(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.hos_leder.sagsnummer}


DOERE = {
    "oensker:liste": Doer(ALLE),
    "oensker:afdeling": Doer(ALLE),
    "oensker:ny": Doer(ALLE),
    "oensker:autogem_ny": kun_post(),
    "oensker:prissum": Doer(ALLE),
    "oensker:ret": (
        Doer({"ejer"}, _kladde, svar=302, lukket=404),
        Doer({"ejer"}, lambda s: _kladde(s) | {"trin": "begrundelse"}, lukket=404),
    ),
    "oensker:send": Doer({"ejer"}, _kladde, lukket=404),
    "oensker:kvittering": Doer({"ejer"}, _sendt, lukket=404),
    "oensker:slet": Doer({"ejer"}, _kladde, lukket=404),
    "oensker:autogem": kun_post(lambda s: _kladde(s) | {"trin": "begrundelse"}),
    # Whoever reads the case is told that sharing it is not theirs.
    "oensker:del": Doer(DELER, _sendt, lukket=404, ellers={"ejer": 403, "revisor": 403}),
    "oensker:stop_deling": Doer(
        DELER, lambda s: _sendt(s) | {"pk": s.deling}, lukket=404, ellers={"ejer": 403, "revisor": 403}
    ),
}
