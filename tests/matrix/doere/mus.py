"""MUS: a talk is between its two parties; the auditor reads."""

from tests.matrix.doer import ALLE, Doer, kun_post

PARTER = {"ejer", "leder", "stedfortræder"}
RUNDENS = {"leder", "stedfortræder", "naboleder", "centerchef", "koordinator", "revisor"}


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.samtale.runde_id}


def _plan(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.samtale.sagsnummer}


def _maal(scene):  # type: ignore[no-untyped-def]
    return _plan(scene) | {"pk": scene.maal.pk}


DOERE = {
    "mus:mine": Doer(ALLE),
    "mus:runder": Doer(ALLE),
    "mus:ny_runde": Doer({"centerchef", "sættechef"}),
    "mus:runde": Doer(RUNDENS, _runde, lukket=404),
    # Without htmx the progress is shown on the round's own page.
    "mus:fremdrift": Doer(RUNDENS, _runde, svar=302, lukket=404),
    "mus:nye_medarbejdere": kun_post(_runde),
    "mus:plan": Doer(PARTER | {"revisor"}, _plan, lukket=404),
    "mus:nyt_maal": Doer(PARTER, _plan, lukket=404, ellers={"revisor": 403}),
    "mus:ret_maal": Doer(PARTER, _maal, lukket=404, ellers={"revisor": 403}),
    "mus:fjern_maal": Doer(PARTER, _maal, lukket=404, ellers={"revisor": 403}),
}
