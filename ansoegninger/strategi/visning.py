"""A version as pages and papers show it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings

from ansoegninger.strategi.indhold import UKENDT, Indhold, prisord
from ansoegninger.strategi.initiativer import Initiativ, Tilstand
from ansoegninger.strategi.kasser import kasser
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.penge import Penge, Sum, penge
from ansoegninger.strategi.queries import raadende
from workflows.sprog.formater import antal, dato, kr

BADGE = {
    Tilstand.PLANLAGT: "info",
    Tilstand.IKKE_FINANSIERET: "gul",
    Tilstand.I_GANG: "info",
    Tilstand.GENNEMFOERT: "groen",
    Tilstand.OPGIVET: "neutral",
}
EN_DAG = timedelta(days=1)


def som_laest(version: Indhold) -> dict[str, Any]:
    """What the templates of a version read."""
    return {
        "strategi": version.strategi,
        "temaer": [(tema, kasser(tema)) for tema in version.temaer],
        "laeringsmaal": [(art, list(gruppe)) for art, gruppe in groupby(version.maal, lambda m: m.get_art_display())],
        "niveauer": version.niveauer,
        "initiativer": [initiativlinje(initiativ) for initiativ in version.initiativer],
        "penge": pengeord(penge(version.initiativer)),
    }


def initiativlinje(initiativ: Initiativ) -> dict[str, Any]:
    """One initiative as a row; what is not known is "?"."""
    return {
        "pk": initiativ.pk,
        "hvad": initiativ.hvad,
        "tema": f"Tema {initiativ.tema.nummer}" if initiativ.tema else "Alle temaer",
        "udbyder": f"{initiativ.udbyder or UKENDT} ({initiativ.get_udbyderart_display().lower()})",
        "omfang": initiativ.omfang or UKENDT,
        "pris": prisord(initiativ),
        "afhaengighed": initiativ.afhaengighed,
        "tilstand": initiativ.nu.label,
        "badge": BADGE[initiativ.nu],
        "senest": initiativ.senest,
        "raekke": initiativ,
    }


def pengeord(sum_: Penge) -> list[tuple[str, str]]:
    """The two sums in words."""
    linjer = [
        ("Finansieret", _sumord(sum_.finansieret)),
        ("Ikke finansieret", _sumord(sum_.ikke_finansieret)),
    ]
    if sum_.opgivne:
        linjer.append(("Opgivet", f"{antal(sum_.opgivne, 'initiativ', 'initiativer')}, tæller ikke med"))
    return linjer


def _sumord(sum_: Sum) -> str:
    if not sum_.antal:
        return "Ingen initiativer"
    ukendt = f", heraf {sum_.ukendte} uden kendt pris" if sum_.ukendte else ""
    return f"{kr(sum_.oere)} til {antal(sum_.antal, 'initiativ', 'initiativer')}{ukendt}"


def afloesning(strategi: Strategi, versioner: Sequence[Strategi], dag: date) -> dict[str, Any]:
    """When the version holds, and what it replaces and is replaced by: the latest version wins."""
    rad = raadende(versioner)
    egne = [nr for nr, (version, _) in enumerate(rad) if version == strategi]
    nu = any(rad[nr][1].fra <= dag < rad[nr][1].til for nr in egne)
    linjer = []
    for nr in egne:
        fra, til = rad[nr][1].fra, rad[nr][1].til
        linje = f"Gælder fra {dato(fra)} til og med {dato(til - EN_DAG)}."
        if nr > 0 and rad[nr - 1][1].til == fra:
            linje += f" Afløser version {rad[nr - 1][0].version}."
        if nr + 1 < len(rad) and rad[nr + 1][1].fra == til:
            linje += f" Afløses af version {rad[nr + 1][0].version} den {dato(til)}."
        linjer.append(linje)
    if not egne:
        linjer = ["Gælder ikke på nogen dag: en senere version dækker hele perioden."]
    ord_, klasse = ("Gælder nu", "groen") if nu else _naar(egne and rad[egne[0]][1].fra > dag)
    return {"linjer": linjer, "badge": {"tekst": ord_, "klasse": klasse}, "gaelder": nu}


def _naar(kommende: object) -> tuple[str, str]:
    return ("Gælder fra senere", "info") if kommende else ("Gælder ikke i dag", "gul")


def plakat(version: Indhold, dag: date) -> dict[str, Any]:
    """The version as the paper's template reads it: text only."""
    strategi = version.strategi
    godkendt = hasattr(strategi, "godkendelse")
    return {
        "overskrift": strategi.navn,
        "kommune": settings.KOMMUNE_NAVN,
        "center": str(strategi.enhed),
        "periode": f"Version {strategi.version}: {dato(strategi.fra_dag)} til og med {dato(strategi.til_dag - EN_DAG)}",
        "stand": "" if godkendt else "Udkast, ikke godkendt",
        "formaal": strategi.formaal,
        "temaer": [
            {
                "titel": str(tema),
                "indledning": tema.indledning,
                "kasser": [
                    {
                        "titel": f"{kasse.nummer}. {kasse.navn}",
                        "dele": [{"titel": d.navn, "linjer": list(d.linjer)} for d in kasse.dele],
                    }
                    for kasse in kasser(tema)
                ],
            }
            for tema in version.temaer
        ],
        "niveauer": [[f"{n.niveau} · {n.navn}", n.tekst] for n in version.niveauer],
        "maal": [
            {"titel": art, "linjer": [m.tekst for m in gruppe]}
            for art, gruppe in groupby(version.maal, lambda m: m.get_art_display())
        ],
        "initiativer": [_papirlinje(initiativlinje(i)) for i in version.initiativer],
        "penge": [list(linje) for linje in pengeord(penge(version.initiativer))],
        "sidefod": f"{strategi.enhed}. Hentet {dato(dag)}",
    }


def _papirlinje(linje: dict[str, Any]) -> list[str]:
    hvad = f"{linje['hvad']} ({linje['tema']})"
    if linje["afhaengighed"]:
        hvad += f". {linje['afhaengighed']}"
    return [hvad, linje["udbyder"], linje["omfang"], linje["pris"], linje["tilstand"]]
