"""Letters to one, and briefings to a department."""

from tests.matrix.doer import ALLE, Doer, kun_post
from tests.matrix.doere.indbakke import LAESER
from tests.matrix.doere.prioritering import RUNDENS

#: Everybody employed in Voksenstøtte, its leadership and the auditor; Signe only through the leader she stands in for.
ORIENTERET = ALLE - {"naboleder", "systemadmin", "fremmed leder"}


def _brev(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.bevilget.sagsnummer}


def _tidligere(scene):  # type: ignore[no-untyped-def]
    return _brev(scene) | {"nummer": 1}


def _orientering(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.orienteret.sagsnummer}


def _aaben(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.aaben.sagsnummer}


def _besluttet(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.afgjort.sagsnummer}


DOERE = {
    "breve:orienteringer": Doer(ALLE),
    "breve:orientering": Doer(ORIENTERET, _orientering, lukket=404),
    "breve:orientering_pdf": Doer(ORIENTERET, _orientering, lukket=404),
    "breve:udkast": Doer({"naboleder"}, lambda s: {"sagsnummer": s.uorienteret.sagsnummer}, lukket=404),
    # Before the departments have locked, whoever sees the round is told when the letters are written.
    "breve:kladder": Doer(frozenset(), _aaben, lukket=404, ellers=dict.fromkeys(RUNDENS, 403)),
    "breve:gem_kladder": kun_post(_aaben),
    "breve:afsendelse": Doer(
        {"centerchef", "revisor"},
        _besluttet,
        lukket=404,
        ellers=dict.fromkeys(RUNDENS - {"centerchef", "revisor"}, 403),
    ),
    "breve:send_igen": kun_post(_besluttet),
    "breve:brev": Doer(LAESER, _brev, lukket=404),
    "breve:pdf": Doer(LAESER, _brev, lukket=404),
    "breve:tidligere": Doer(LAESER, _tidligere, lukket=404),
    "breve:tidligere_pdf": Doer(LAESER, _tidligere, lukket=404),
}
