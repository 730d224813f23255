"""The catalogue and the strategy: everybody's reading."""

from tests.matrix.doer import ALLE, Doer

DOERE = {
    "katalog:liste": Doer(ALLE),
    "katalog:vis": Doer(ALLE, lambda s: {"kursus_id": s.kursus.pk}),
    "strategi:vis": Doer(ALLE),
}
