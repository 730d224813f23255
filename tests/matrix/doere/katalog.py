"""The catalogue: everybody's reading."""

from tests.matrix.doer import ALLE, Doer, kun_post

#: The koordinator and the chiefs, of whichever centre: the catalogue is one for the whole municipality.
RETTER = {"koordinator", "centerchef", "sættechef"}


def _kursus(scene):  # type: ignore[no-untyped-def]
    return {"kursus_id": scene.kursus.pk}


def _dato(scene):  # type: ignore[no-untyped-def]
    return {"kursus_id": scene.kursus.pk, "dato_id": scene.kursus.afholdelser.get().pk}


def _fil(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.indlaesning.pk}


DOERE = {
    "katalog:liste": Doer(ALLE),
    "katalog:vis": Doer(ALLE, lambda s: {"kursus_id": s.kursus.pk}),
    "katalog:udbydere": Doer(ALLE),
    "katalog:udbyder": Doer(ALLE, lambda s: {"udbyder_id": s.kursus.udbyder_id}),
    "katalog:nyt": Doer(RETTER),
    "katalog:ret": Doer(RETTER, _kursus),
    "katalog:arkiver": Doer(RETTER, _kursus),
    "katalog:genopret": Doer(RETTER, _kursus),
    "katalog:dato_ny": Doer(RETTER, _kursus),
    "katalog:dato_ret": Doer(RETTER, _dato),
    "katalog:dato_aflys": Doer(RETTER, _dato),
    "katalog:indlaes": Doer(RETTER),
    "katalog:skabelon": Doer(RETTER),
    "katalog:indlaesning": Doer(RETTER, _fil),
    "katalog:bekraeft": kun_post(_fil),
    "katalog:fortryd": Doer(RETTER, _fil),
}
