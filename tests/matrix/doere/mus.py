"""MUS: a talk is between its two parties; the auditor reads."""

from tests.matrix.doer import ALLE, Doer, kun_post

PARTER = {"ejer", "leder", "stedfortræder"}
HOLDER = {"leder", "stedfortræder", "naboleder", "centerchef", "sættechef", "fremmed leder"}
RUNDENS = {"leder", "stedfortræder", "naboleder", "centerchef", "koordinator", "revisor"}


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.samtale.runde_id}


def _plan(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.samtale.sagsnummer}


def _maal(scene):  # type: ignore[no-untyped-def]
    return _plan(scene) | {"pk": scene.maal.pk}


def _aktivitet(scene):  # type: ignore[no-untyped-def]
    return _plan(scene) | {"pk": scene.aktivitet}


def _grus(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.grus.sagsnummer}


def _grusmaal(scene):  # type: ignore[no-untyped-def]
    return _grus(scene) | {"pk": scene.grusmaal}


def _grusaktivitet(scene):  # type: ignore[no-untyped-def]
    return _grus(scene) | {"pk": scene.grusaktivitet}


#: Mads is in the group; the leader holds the talk. The auditor has the trail.
LEDERE = {"leder", "stedfortræder"}
DOERE = {
    "mus:mine": Doer(ALLE),
    "mus:runder": Doer(ALLE),
    "mus:ny_runde": Doer({"centerchef", "sættechef"}),
    "mus:runde": Doer(RUNDENS, _runde, lukket=404),
    # Without htmx the progress is shown on the round's own page.
    "mus:fremdrift": Doer(RUNDENS, _runde, svar=302, lukket=404),
    "mus:nye_medarbejdere": kun_post(_runde),
    "mus:forbered_kladde": kun_post(_plan),
    "mus:daekningsark": Doer(RUNDENS, _runde, lukket=404),
    "mus:tider": Doer(HOLDER),
    "mus:foreslaa": Doer(HOLDER),
    "mus:kalenderfil": Doer(PARTER, _plan, lukket=404),
    "mus:plan": Doer(PARTER | {"revisor"}, _plan, lukket=404),
    "mus:nyt_maal": Doer(PARTER, _plan, lukket=404, ellers={"revisor": 403}),
    "mus:ret_maal": Doer(PARTER, _maal, lukket=404, ellers={"revisor": 403}),
    "mus:fjern_maal": Doer(PARTER, _maal, lukket=404, ellers={"revisor": 403}),
    "mus:ny_aktivitet": Doer(PARTER, _maal, lukket=404, ellers={"revisor": 403}),
    "mus:ret_aktivitet": Doer(PARTER, _aktivitet, lukket=404, ellers={"revisor": 403}),
    "mus:fjern_aktivitet": Doer(PARTER, _aktivitet, lukket=404, ellers={"revisor": 403}),
    "mus:grusliste": Doer(ALLE),
    # The chief leads the centre itself.
    "mus:ny_grus": Doer(LEDERE | {"naboleder", "fremmed leder", "centerchef"}),
    "mus:grus": Doer(LEDERE | {"ejer"}, _grus, lukket=404),
    "mus:grus_ord": Doer({"ejer"}, _grus, lukket=404, ellers=dict.fromkeys(LEDERE, 403)),
    "mus:nyt_grusmaal": Doer(LEDERE, _grus, lukket=404, ellers={"ejer": 403}),
    "mus:ret_grusmaal": Doer(LEDERE, _grusmaal, lukket=404, ellers={"ejer": 403}),
    "mus:fjern_grusmaal": Doer(LEDERE, _grusmaal, lukket=404, ellers={"ejer": 403}),
    "mus:ny_grusaktivitet": Doer(LEDERE, _grusmaal, lukket=404, ellers={"ejer": 403}),
    "mus:ret_grusaktivitet": Doer(LEDERE, _grusaktivitet, lukket=404, ellers={"ejer": 403}),
    "mus:fjern_grusaktivitet": Doer(LEDERE, _grusaktivitet, lukket=404, ellers={"ejer": 403}),
    "mus:opfoelgningsdage": Doer(PARTER, _plan, lukket=404, ellers={"revisor": 403}),
}
