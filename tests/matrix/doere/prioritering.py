"""The annual round, while the departments rank."""

from tests.matrix.doer import ALLE, Doer, kun_post

RUNDENS = {"leder", "stedfortræder", "naboleder", "centerchef", "sættechef", "revisor", "økonomi"}
SCENARIERNES = {"centerchef", "revisor", "økonomi"}


def _runde(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.aaben.sagsnummer}


def _scenarie(scene):  # type: ignore[no-untyped-def]
    return _runde(scene) | {"pk": scene.scenarie}


def _indstilling(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.indstilling.sagsnummer}


DOERE = {
    "prioritering:runder": Doer(ALLE),
    "prioritering:ny": Doer({"centerchef", "sættechef"}),
    "prioritering:indstilling": Doer({"leder", "stedfortræder", "centerchef", "revisor"}, _indstilling, lukket=404),
    "prioritering:flyt": kun_post(lambda s: _indstilling(s) | {"vist": "forældet"}),
    "prioritering:laas": Doer(
        {"leder", "stedfortræder"}, _indstilling, lukket=404, ellers={"centerchef": 403, "revisor": 403}
    ),
    "prioritering:runde": Doer(RUNDENS, _runde, lukket=404),
    # The list's readers; hidden from the wish's own employee and from whoever it is only shared with.
    "prioritering:score": Doer(
        {"leder", "stedfortræder", "centerchef", "revisor"},
        lambda s: {"runde": s.afgjort.sagsnummer, "sagsnummer": s.bevilget.sagsnummer},
        lukket=404,
    ),
    "prioritering:udkast": kun_post(_runde),
    "prioritering:foreslaa": kun_post(_runde),
    "prioritering:fortryd_forslag": kun_post(_runde),
    # Shut for everybody until every department has locked; who sees the round is told so.
    "prioritering:forhaandsvisning": Doer(frozenset(), _runde, lukket=404, ellers=dict.fromkeys(RUNDENS, 403)),
    # Everybody who ranks or decides, and the auditor; the sættechef has one wish there, and nothing to join.
    "prioritering:holdliste": Doer(
        RUNDENS - {"sættechef", "økonomi"}, _runde, lukket=404, ellers={"sættechef": 403, "økonomi": 403}
    ),
    "prioritering:holdforslag": Doer(
        {"leder", "stedfortræder", "centerchef", "revisor"},
        lambda s: _runde(s) | {"oenske_id": s.ens.pk},
        lukket=404,
        ellers={"sættechef": 403, "økonomi": 403},
    ),
    "prioritering:hold_saml": kun_post(lambda s: _runde(s) | {"oenske_id": s.ens.pk}),
    "prioritering:hold": Doer(
        {"naboleder", "centerchef", "revisor"},
        lambda s: _runde(s) | {"hold_id": s.kursushold.pk},
        lukket=404,
        ellers={"sættechef": 403, "økonomi": 403},
    ),
    "prioritering:hold_oploes": kun_post(lambda s: _runde(s) | {"hold_id": s.kursushold.pk}),
    "prioritering:fremdrift": Doer(RUNDENS, _runde, lukket=404),
    # They hint at the drafts: not for the leaders, and the sættechef decides one wish only.
    "prioritering:scenarier": Doer(SCENARIERNES, _runde, lukket=404, ellers=dict.fromkeys(RUNDENS - SCENARIERNES, 403)),
    "prioritering:scenarie": Doer(
        SCENARIERNES, _scenarie, lukket=404, ellers=dict.fromkeys(RUNDENS - SCENARIERNES, 403)
    ),
    "prioritering:scenarie_fremdrift": Doer(
        SCENARIERNES, _scenarie, lukket=404, ellers=dict.fromkeys(RUNDENS - SCENARIERNES, 403)
    ),
    # Made and changed by the chief, and only while the round is being decided.
    "prioritering:scenarie_nyt": Doer(frozenset(), _runde, lukket=404, ellers=dict.fromkeys(RUNDENS, 403)),
    "prioritering:scenarie_ret": Doer(frozenset(), _scenarie, lukket=404, ellers=dict.fromkeys(RUNDENS, 403)),
    # Nothing is placed in the round yet, so there is no wish to mark.
    "prioritering:scenarie_maerke": Doer(
        frozenset(),
        lambda s: _scenarie(s) | {"oenske": s.hos_leder.sagsnummer},
        lukket=404,
        ellers=dict.fromkeys(RUNDENS - SCENARIERNES, 403),
    ),
    # What the room is held against; økonomi and the auditor read whether it still holds.
    "prioritering:maalestok": Doer(SCENARIERNES, _runde, lukket=404, ellers=dict.fromkeys(RUNDENS - SCENARIERNES, 403)),
    "prioritering:scenarie_maalestok": kun_post(_scenarie),
    "prioritering:maalestok_fjern": kun_post(_runde),
    "prioritering:fortryd": kun_post(_runde),
    "prioritering:scenarie_beregn": kun_post(_scenarie),
    "prioritering:scenarie_stop": kun_post(_scenarie),
    "prioritering:scenarie_slet": kun_post(_scenarie),
    "prioritering:scenarie_brug": kun_post(_scenarie),
}
