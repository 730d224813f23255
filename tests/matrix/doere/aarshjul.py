"""Knowledge sharing and the year wheel: everybody reads their department's, the koordinator and the leader plan it."""

from tests.matrix.doer import ALLE, Doer, kun_post

PLANLAEGGER = {"leder", "stedfortræder", "koordinator"}

#: Those of Voksenstøtte, whose own the supervision is.
TEAMET = {"ejer", "kollega", "leder", "koordinator", "tillidsrepræsentant"}
#: Whoever reads the wheel of Voksenstøtte.
LAESER = TEAMET | {"stedfortræder", "centerchef", "sættechef", "revisor"}
UDENFOR = dict.fromkeys(("naboleder", "systemadmin", "fremmed leder", "økonomi"), 404)


def _enhed(scene):  # type: ignore[no-untyped-def]
    return {"enhed_id": scene.enhed()}


def _moede(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.hjul.moede.pk}


def _hjuloenske(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.hjul.oenske.pk}


DOERE = {
    "aarshjul:forslag": Doer(PLANLAEGGER | {"naboleder", "centerchef", "fremmed leder"}),
    "aarshjul:placer_forslag": Doer(
        PLANLAEGGER,
        lambda s: {"kilde": "NAESTE_AAR", "enhed_id": s.enhed(), "reference": str(s.hjul.oenske.pk)},
        lukket=404,
    ),
    "aarshjul:spoerg": Doer(PLANLAEGGER, lambda s: {"pk": s.hjul.emne.pk}, ellers=UDENFOR),
    "aarshjul:svar": Doer({"kollega"}, lambda s: {"pk": s.hjul.spoergsmaal.pk}, lukket=404),
    "aarshjul:traek_spoergsmaal": kun_post(lambda s: {"pk": s.hjul.spoergsmaal.pk}),
    "aarshjul:oensker": Doer(ALLE),
    "aarshjul:traek_oenske": kun_post(_hjuloenske),
    "aarshjul:lad_ligge": Doer(
        PLANLAEGGER, _hjuloenske, lukket=404, ellers=dict.fromkeys(("ejer", "kollega", "tillidsrepræsentant"), 403)
    ),
    "aarshjul:rytmer": Doer(PLANLAEGGER, _enhed),
    "aarshjul:ny_rytme": Doer(PLANLAEGGER, _enhed),
    "aarshjul:nyt_moede": Doer(PLANLAEGGER, _enhed),
    "aarshjul:aabn_aaret": Doer(PLANLAEGGER, lambda s: {"enhed_id": s.enhed(), "aar": 2027}),
    "aarshjul:ophoer_rytme": Doer(PLANLAEGGER, lambda s: {"pk": s.hjul.rytme.pk}),
    "aarshjul:moede": Doer(LAESER, _moede, lukket=404),
    "aarshjul:flyt_moede": Doer(PLANLAEGGER, _moede, ellers=UDENFOR),
    "aarshjul:aflys_moede": Doer(PLANLAEGGER, _moede, ellers=UDENFOR),
    "aarshjul:traek_punkt": kun_post(lambda s: {"pk": s.hjul.punkt.pk}),
    "aarshjul:liste": Doer(ALLE),
    "aarshjul:ret": Doer(
        PLANLAEGGER,
        lambda s: {"pk": s.hjul.emne.pk},
        ellers=dict.fromkeys(("naboleder", "systemadmin", "fremmed leder", "økonomi"), 404),
    ),
    "aarshjul:nyt": Doer(PLANLAEGGER, lambda s: {"enhed_id": s.enhed()}),
    "aarshjul:placer": Doer(PLANLAEGGER, lambda s: {"sagsnummer": s.videndeling.sagsnummer}, lukket=404),
}
