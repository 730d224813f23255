"""Sign-in, roles, stand-ins, mandates and the organisation."""

from tests.matrix.doer import ALLE, Doer, kun_post

ADMIN = {"systemadmin"}


def _enhed(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.enhed()}


def _person(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.person()}


DOERE = {
    # Whoever is signed in already is sent on.
    "roller:log_ind": Doer(ALLE, svar=302, offentlig=True),
    "roller:log_ud": kun_post(),
    "roller:skift_kode": Doer(ALLE),
    "roller:skift_rolle": kun_post(),
    # Whoever has the secret; test_kalender asks with a wrong one and with one that is closed.
    "roller:kalender": Doer(ALLE, offentlig=True, sporg=lambda s: {"noegle": s.hjul.noegle}),
    "roller:kalenderadresser": Doer(ALLE),
    "roller:luk_kalenderadresse": Doer({"ejer"}, lambda s: {"pk": s.hjul.adresse.pk}, lukket=404),
    "roller:stedfortraedere": Doer(ALLE),
    # Whoever holds a role of their own; Signe only stands in, and has nothing to pass on.
    "roller:udpeg": Doer(
        {
            "leder",
            "naboleder",
            "centerchef",
            "sættechef",
            "koordinator",
            "fremmed leder",
            "tillidsrepræsentant",
            "økonomi",
        }
    ),
    "roller:afslut_stedfortraeder": Doer(ADMIN | {"leder", "stedfortræder"}, lambda s: {"pk": s.hverv}, lukket=404),
    "roller:roller": Doer(ADMIN),
    "roller:giv_rolle": Doer(ADMIN),
    "roller:afslut_rolle": Doer(ADMIN, lambda s: {"pk": s.tildeling}),
    "roller:mandater": Doer(ADMIN),
    "roller:giv_mandat": Doer(ADMIN),
    "roller:afslut_mandat": Doer(ADMIN, lambda s: {"pk": s.mandat}),
    "roller:organisation": Doer(ADMIN),
    "roller:uden_ansvarlig": Doer(ADMIN),
    "roller:enhed": Doer(ADMIN, _enhed),
    "roller:opret_enhed": Doer(ADMIN, _enhed),
    "roller:ny_person": Doer(ADMIN),
    "roller:person": Doer(ADMIN, _person),
    "roller:flyt": Doer(ADMIN, _person),
    "roller:deaktiver": Doer(ADMIN, _person),
    "roller:genaktiver": Doer(ADMIN, _person),
}
