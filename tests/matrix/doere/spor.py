"""The trail: the auditor's alone. Others are refused at the door, whatever lies behind it."""

from tests.matrix.doer import Doer
from workflows.spor.models import Sporpost


def _sag(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.bevilget.sagsnummer}


def _post(scene):  # type: ignore[no-untyped-def]
    return {"pk": Sporpost.objects.filter(enhed_id=scene.enhed()).latest("pk").pk}


DOERE = {
    "spor:soeg": Doer({"revisor"}),
    "spor:flere_trin": Doer({"revisor"}),
    "spor:rolleskift": Doer({"revisor"}),
    "spor:eksport": Doer({"revisor"}, lambda scene: {"udvalg": "soegning"}),
    "spor:dom": Doer({"revisor"}),
    "spor:sag": Doer({"revisor"}, _sag),
    "spor:som_det_stod": Doer({"revisor"}, _sag),
    "spor:genspil": Doer({"revisor"}, _sag),
    "spor:post": Doer({"revisor"}, _post),
}
