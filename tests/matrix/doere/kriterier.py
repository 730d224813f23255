"""A centre's criteria: read by those who answer, decide or audit; written by the koordinator, approved by the chief."""

from tests.matrix.doer import Doer

LAESERE = {"leder", "stedfortræder", "naboleder", "centerchef", "sættechef", "koordinator", "revisor"}
LAESES_KUN = dict.fromkeys(LAESERE, 403)


def _udkast(scene):  # type: ignore[no-untyped-def]
    return {"center_id": scene.enhed("center")}


DOERE = {
    # The other centre's leader reads their own.
    "kriterier:liste": Doer(LAESERE | {"fremmed leder"}),
    "kriterier:saet": Doer(LAESERE, lambda s: {"pk": s.kriteriesaet}, lukket=404),
    "kriterier:udkast": Doer(LAESERE, _udkast, lukket=404),
    "kriterier:kriterium": Doer(
        {"koordinator"}, lambda s: _udkast(s) | {"kode": "BEHOV"}, lukket=404, ellers=LAESES_KUN | {"koordinator": 200}
    ),
    "kriterier:nyt": Doer(
        {"koordinator"}, lambda s: _udkast(s) | {"kilde": "LEDER"}, lukket=404, ellers=LAESES_KUN | {"koordinator": 200}
    ),
    "kriterier:godkend": Doer({"centerchef"}, _udkast, lukket=404, ellers=LAESES_KUN | {"centerchef": 200}),
}
