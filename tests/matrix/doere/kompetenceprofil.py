"""Profiles: the person's own and the nearest leader's; the unit's matrix by role; the case types' keepers."""

from ansoegninger.kompetenceprofil.models import Sagstype
from tests.matrix.doer import ALLE, Doer, kun_post

LEDER = {"leder", "stedfortræder"}
#: Who opens a matrix of some unit of their own; of Voksenstøtte only some of them.
MATRIX = LEDER | {"naboleder", "centerchef", "sættechef", "koordinator", "fremmed leder"}
PASSER = LEDER | {"koordinator"}


def _sagstype(scene):  # type: ignore[no-untyped-def]
    return {"pk": Sagstype.objects.get(enhed=scene.enhed("voksen")).pk}


DOERE = {
    "kompetenceprofil:min": Doer(ALLE),
    "kompetenceprofil:opdater": Doer(ALLE),
    "kompetenceprofil:kladde": kun_post(),
    # Whoever is nobody's leader is not told that there is a profile; one's own is on its own page.
    "kompetenceprofil:person": Doer(LEDER, lambda s: {"person_id": s.person()}, lukket=404, ellers={"ejer": 302}),
    "kompetenceprofil:matrix": Doer(MATRIX),
    # There is no file of a unit without profiles, or with too few for those who read numbers.
    "kompetenceprofil:matrix_regneark": Doer(LEDER, ellers=dict.fromkeys(MATRIX - LEDER, 404)),
    "kompetenceprofil:sagstyper": Doer(PASSER | {"naboleder", "centerchef", "fremmed leder"}),
    "kompetenceprofil:ny_sagstype": Doer(PASSER, lambda s: {"enhed_id": s.enhed()}),
    "kompetenceprofil:ret_sagstype": Doer(PASSER, _sagstype),
    "kompetenceprofil:arkiver_sagstype": kun_post(_sagstype),
}
