"""The leadership's papers: about the round that is open, and about the one that everybody has been told of."""

from tests.matrix.doer import ALLE, Argumenter, Doer

LEDELSEN = {"leder", "stedfortræder", "naboleder", "centerchef", "revisor", "økonomi"}
#: Whoever sees the round is told why the paper is shut; to everybody else there is no such round.
SER_RUNDEN = dict.fromkeys(("leder", "stedfortræder", "naboleder", "sættechef"), 403)


def _aaben(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.aaben.sagsnummer}


def _afgjort(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.afgjort.sagsnummer}


def _pulje(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.pulje.pk}


def _frist(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.pulje.frister.get().pk}


def _indsendt(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.pulje.frister.get().afrapporteringer.get().pk}


def _laeses(argumenter: Argumenter) -> Doer:
    """The centre's pool, by those who see it in the budget: the departments' leaders do not."""
    return Doer({"centerchef", "revisor", "økonomi"}, argumenter, lukket=404)


def _skrives(argumenter: Argumenter) -> Doer:
    return Doer({"centerchef"}, argumenter, lukket=404, ellers={"revisor": 403, "økonomi": 403})


def _beslutning() -> Doer:
    return Doer({"centerchef", "revisor", "økonomi"}, _aaben, lukket=404, ellers=SER_RUNDEN)


def _udmoentning() -> Doer:
    return Doer(LEDELSEN | {"koordinator"}, _afgjort, lukket=404, ellers={"sættechef": 403})


DOERE = {
    "papirer:liste": Doer(LEDELSEN | {"koordinator", "sættechef", "fremmed leder"}),
    "papirer:beslutning": _beslutning(),
    "papirer:beslutning_pdf": _beslutning(),
    "papirer:beslutning_docx": _beslutning(),
    "papirer:oensker": Doer(
        LEDELSEN - {"økonomi"}, _afgjort, lukket=404, ellers={"sættechef": 403, "koordinator": 403, "økonomi": 403}
    ),
    "papirer:puljer": Doer(ALLE - {"ejer", "kollega", "koordinator", "systemadmin", "tillidsrepræsentant"}),
    "papirer:pulje": _laeses(_pulje),
    "papirer:pulje_pdf": _laeses(_pulje),
    "papirer:pulje_docx": _laeses(_pulje),
    "papirer:pulje_emner": _skrives(_pulje),
    "papirer:afrapporter": _skrives(_frist),
    "papirer:afrapporteret": _laeses(_indsendt),
    "papirer:afrapporteret_pdf": _laeses(_indsendt),
    "papirer:afrapporteret_docx": _laeses(_indsendt),
    "papirer:udmoentning": _udmoentning(),
    "papirer:udmoentning_pdf": _udmoentning(),
    "papirer:udmoentning_docx": _udmoentning(),
}
