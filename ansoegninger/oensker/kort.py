"""A wish as a card and as a row of a table: status, amount, and the next step in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from ansoegninger.oensker import guide
from ansoegninger.oensker.models import Fase, Oenske
from workflows.sprog.formater import dato

_BADGE = {
    Fase.KLADDE: "neutral",
    Fase.HOS_LEDER: "info",
    Fase.RETUR: "gul",
    Fase.AFVENTER_PRIORITERING: "info",
    Fase.TILBAGEMELDING: "gul",
    Fase.VENTELISTE: "info",
    Fase.TILMELDING: "gul",
    Fase.GENNEMFOERELSE: "groen",
    Fase.EVALUERING: "gul",
    Fase.I_PRAKSIS: "groen",
    Fase.FORANKRING: "gul",
    Fase.FORANKRING_LEDER: "info",
    Fase.AFSLUTTET: "groen",
    Fase.AFSLAAET: "neutral",
    Fase.VIDENDELING: "info",
    Fase.IKKE_GENNEMFOERT: "neutral",
    Fase.TRUKKET: "neutral",
}
#: What happens next, said to the employee.
_NAESTE = {
    Fase.KLADDE: "Skriv ønsket færdigt, og send det.",
    Fase.HOS_LEDER: "Lederen vurderer ønsket",
    Fase.RETUR: "Svar på det, lederen spørger om",
    Fase.AFVENTER_PRIORITERING: "Ledelsen ser alle ønsker under ét i den årlige prioritering.",
    Fase.TILBAGEMELDING: "Læs tilbagemeldingen",
    Fase.VENTELISTE: "Ønsket tages op igen, hvis der bliver penge, eller i næste prioritering.",
    Fase.TILMELDING: "Tilmeld dig kurset",
    Fase.GENNEMFOERELSE: "Tag kurset, og registrér bagefter, at det er gennemført",
    Fase.EVALUERING: "Evaluér kurset med få ord",
    Fase.I_PRAKSIS: "Prøv det nye af i hverdagen. Om lidt spørger vi, hvad det har ændret.",
    Fase.FORANKRING: "Fortæl, hvad kurset har ændret",
    Fase.FORANKRING_LEDER: "Lederen skriver, hvad der er set af virkning",
    Fase.AFSLUTTET: "",
    Fase.AFSLAAET: "",
    Fase.VIDENDELING: "Faglig koordinator tager emnet op som videndeling.",
    Fase.IKKE_GENNEMFOERT: "",
    Fase.TRUKKET: "",
}
#: Key, title and kind of each column of the table; the keys are those of `queries.ORDENER`.
_KOLONNER = (
    ("kursus", "Kursus", "titel"),
    ("medarbejder", "Medarbejder", ""),
    ("", "Tema", ""),
    ("", "Status", ""),
    ("pris", "Pris", "tal"),
    ("indsendt", "Indsendt", "dato"),
)


def badge(fase: str) -> dict[str, str]:
    """The phase as a badge."""
    return {"tekst": Fase(fase).label, "klasse": _BADGE[Fase(fase)]}


def naeste(fase: str, frist: date | None) -> str:
    """The next step in words, with its deadline where it has one."""
    tekst = _NAESTE[Fase(fase)]
    if not tekst or tekst.endswith("."):
        return tekst
    return f"{tekst}, senest {dato(frist)}." if frist else f"{tekst}."


def kort(oenske: Oenske) -> dict[str, Any]:
    """The wish as `komponenter/kortliste.html` shows it."""
    er_kladde = oenske.fase == Fase.KLADDE
    fakta = [oenske.udbyder] if oenske.udbyder else []
    if not oenske.pris_kendt:
        fakta.append("Pris ikke oplyst")
    return {
        "titel": oenske.sagstitel,
        "url": guide.adresse(oenske, guide.KURSUS) if er_kladde else reverse("indbakke:sag", args=[oenske.sagsnummer]),
        "badge": badge(oenske.fase),
        "over": oenske.sagsnummer,
        "fakta": fakta,
        "beloeb_oere": oenske.pris_oere if oenske.pris_kendt else None,
        "naeste": naeste(oenske.fase, getattr(oenske, "frist_dag", None)),
    }


def kolonner(orden: str) -> list[dict[str, str]]:
    """The columns of the department's table; a second click on a heading turns the order."""
    return [
        {
            "titel": titel,
            "art": art,
            "sorter": (f"-{noegle}" if orden == noegle else noegle) if noegle else "",
            "retning": _retning(noegle, orden),
        }
        for noegle, titel, art in _KOLONNER
    ]


def raekke(oenske: Oenske) -> dict[str, Any]:
    """The wish as a row of the department's table."""
    pris = {"beloeb_oere": oenske.pris_oere} if oenske.pris_kendt else {"tekst": "ikke oplyst"}
    indsendt = timezone.localdate(oenske.indsendt_kl) if oenske.indsendt_kl else None
    return {
        "id": oenske.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": oenske.sagstitel,
                "url": reverse("indbakke:sag", args=[oenske.sagsnummer]),
                "under": oenske.sagsnummer,
            },
            {"tekst": str(oenske.person), "under": oenske.enhed.navn},
            {"tekst": oenske.emne},
            {"badge": badge(oenske.fase)},
            {"art": "tal", **pris},
            {"art": "dato", "dag": indsendt},
        ],
    }


def _retning(noegle: str, orden: str) -> str:
    if noegle and orden.removeprefix("-") == noegle:
        return "descending" if orden.startswith("-") else "ascending"
    return ""
