"""Retention, holds and what could be erased: the municipality's systemadministrator, and nobody else."""

from tests.matrix.doer import Doer

ADMIN = {"systemadmin"}


def _regel(scene):  # type: ignore[no-untyped-def]
    return {"omfang": "oensker"}


DOERE = {
    "opbevaring:regler": Doer(ADMIN),
    "opbevaring:regel": Doer(ADMIN, _regel),
    "opbevaring:ret": Doer(ADMIN, _regel),
    "opbevaring:paalaeg": Doer(ADMIN),
    "opbevaring:giv_paalaeg": Doer(ADMIN),
    "opbevaring:ophaev": Doer(ADMIN, lambda s: {"pk": s.paalaeg}),
}
