"""The strategy: the centre reads what is approved; drafts are for those who write, lead, decide or audit."""

from tests.matrix.doer import ALLE, Doer, kun_post

#: Drafts of the centre.
LAESERE = {"leder", "stedfortræder", "naboleder", "centerchef", "koordinator", "revisor"}
LAESES_KUN = dict.fromkeys(LAESERE, 403) | {"koordinator": 200}
I_CENTRET = ALLE - {"fremmed leder"}


def _version(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.hold.strategi.pk}


def _udkast(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.strategiforslag.sagsnummer}


def _tema(scene):  # type: ignore[no-untyped-def]
    return _udkast(scene) | {"slags": "tema", "pk": scene.strategiforslag.strategi.temaer.get(nummer=3).pk}


DOERE = {
    "strategi:vis": Doer(ALLE),
    "strategi:sammenlign": Doer(I_CENTRET, _version, lukket=404),
    "strategi:plakat": Doer(I_CENTRET, _version, lukket=404),
    "strategi:pdf": Doer(I_CENTRET, _version, lukket=404),
    "strategi:tilstand": Doer(
        {"koordinator"}, lambda s: {"pk": s.hold.strategi.initiativer.get().pk}, ellers={"fremmed leder": 404}
    ),
    # There is a draft already, and it is where the way leads.
    "strategi:ny": Doer({"koordinator"}, lambda s: {"center_id": s.enhed("center")}, svar=302),
    "strategi:udkast": Doer(LAESERE, _udkast, lukket=404),
    "strategi:rammer": Doer({"koordinator"}, _udkast, lukket=404, ellers=LAESES_KUN),
    "strategi:tilfoej": Doer(
        {"koordinator"}, lambda s: _udkast(s) | {"slags": "initiativ"}, lukket=404, ellers=LAESES_KUN
    ),
    "strategi:ret": Doer({"koordinator"}, _tema, lukket=404, ellers=LAESES_KUN),
    "strategi:fjern": Doer({"koordinator"}, _tema, lukket=404, ellers=LAESES_KUN),
    "strategi:flyt": kun_post(_tema),
}
