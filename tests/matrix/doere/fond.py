"""The fund: its rules are everybody's; what they say of a wish is for the employee, the deciders and the auditor."""

from tests.matrix.doer import ALLE, Doer

#: Whoever may read an application that is being signed.
SER_ANSOEGNINGEN = {
    "ejer",
    "leder",
    "stedfortræder",
    "centerchef",
    "revisor",
    "tillidsrepræsentant",
    "økonomi",
}


def _ansoegning(scene):  # type: ignore[no-untyped-def]
    return {"sagsnummer": scene.fondsansoegning.sagsnummer}


#: Whoever reads the wishes behind a group of Voksenstøtte.
SER_GRUPPEN = {"leder", "stedfortræder", "centerchef", "revisor"}


def _gruppe(scene):  # type: ignore[no-untyped-def]
    return {"pk": scene.fondsgruppe.pk}


DOERE = {
    "fond:grupper": Doer(SER_GRUPPEN | {"naboleder", "sættechef", "fremmed leder"}),
    "fond:gruppe": Doer(SER_GRUPPEN, _gruppe, lukket=404),
    "fond:gruppeark": Doer(SER_GRUPPEN, _gruppe, lukket=404),
    "fond:gruppeark_pdf": Doer(SER_GRUPPEN, _gruppe, lukket=404),
    "fond:arbejdspladser": Doer({"systemadmin"}),
    "fond:arbejdsplads": Doer({"systemadmin"}, lambda s: {"pk": s.enhed()}),
    "fond:soeg": Doer(
        {"ejer"},
        lambda s: {"sagsnummer": s.fondsoenske.sagsnummer},
        lukket=404,
        ellers=dict.fromkeys(("leder", "stedfortræder", "centerchef", "revisor"), 403),
    ),
    "fond:ark": Doer(SER_ANSOEGNINGEN, _ansoegning, lukket=404),
    "fond:ark_pdf": Doer(SER_ANSOEGNINGEN, _ansoegning, lukket=404),
    "fond:regler": Doer(ALLE),
    "fond:overenskomst": Doer(ALLE, lambda s: {"kode": "DS"}),
    "fond:ret": Doer({"systemadmin"}, lambda s: {"kode": "DS", "nr": 1}),
    "fond:ny": Doer({"systemadmin"}, lambda s: {"kode": "DS", "art": "SAERPULJE"}),
    # Open to everybody: each sees the applications that they may read, and nobody else's.
    "fond:overblik": Doer(ALLE),
    "fond:lofter": Doer(ALLE),
    "fond:kalender": Doer(ALLE),
    "fond:overblik_regneark": Doer(ALLE),
    "fond:tjek": Doer(
        {"ejer", "leder", "stedfortræder", "centerchef", "revisor"},
        lambda s: {"sagsnummer": s.hos_leder.sagsnummer},
        lukket=404,
    ),
}
