"""The money."""

from tests.matrix.doer import ALLE, Doer

DOERE = {
    "budget:oversigt": Doer(ALLE - {"ejer", "kollega", "koordinator", "systemadmin"}),
    "budget:ret": Doer(
        {"centerchef"},
        lambda s: {"pk": s.ramme.pk},
        lukket=404,
        ellers=dict.fromkeys(("leder", "stedfortræder", "revisor"), 403),
    ),
}
