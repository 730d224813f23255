"""An import in words: what each row does or did, and what it came to."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.plan import AFVIST, NY, RETTET, UAENDRET
from workflows.sprog.formater import antal, kort_dato, tal

LINJEKOLONNER = [
    {"titel": "Kursus", "art": "titel"},
    {"titel": "Række", "art": "tal"},
    {"titel": "Hvad sker der"},
    {"titel": "Hvad ændres, eller hvorfor ikke"},
]
KOLONNER = [
    {"titel": "Fil", "art": "titel"},
    {"titel": "Indlæst", "art": "dato"},
    {"titel": "Af"},
    {"titel": "Nye", "art": "tal"},
    {"titel": "Rettede", "art": "tal"},
    {"titel": "Afviste", "art": "tal"},
    {"titel": "Status"},
]
_BADGE = {
    NY: {"tekst": "Ny", "klasse": "groen", "ikon": "plus"},
    RETTET: {"tekst": "Rettes", "klasse": "info", "ikon": "edit"},
    UAENDRET: {"tekst": "Uændret", "klasse": "neutral"},
    AFVIST: {"tekst": "Afvist", "klasse": "roed", "ikon": "error"},
}
#: Refused rows come first: they are what somebody must do something about.
_RAEKKEFOELGE = (AFVIST, RETTET, NY, UAENDRET)
_LANG = 120


def i_orden(linjer: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines as they are read: the refused first, then by row."""
    return sorted(linjer, key=lambda linje: (_RAEKKEFOELGE.index(linje["status"]), linje["nummer"]))


def linjeraekke(linje: dict[str, Any]) -> dict[str, Any]:
    """A row of the file as a row of the page."""
    kursus: dict[str, Any] = {"art": "titel", "tekst": _synlig(linje["titel"]) or "Uden titel"}
    if linje["kursus"]:
        kursus["url"] = reverse("katalog:vis", args=[linje["kursus"]])
    return {
        "id": linje["nummer"],
        "celler": [
            kursus | {"under": _synlig(linje["udbyder"])},
            {"art": "tal", "tekst": linje["nummer"], "maerke": "Række"},
            {"badge": _BADGE[linje["status"]]},
            {"tekst": _hvad(linje)},
        ],
    }


def indlaesningsraekke(i: Katalogindlaesning) -> dict[str, Any]:
    """An import in the list of them."""
    fortrudt = {"tekst": "Fortrudt", "klasse": "gul"}
    assert i.indlaest_kl is not None, "listen er over dem, der er indlæst"
    return {
        "id": i.pk,
        "celler": [
            {"art": "titel", "tekst": i.filnavn, "url": reverse("katalog:indlaesning", args=[i.pk])},
            {"art": "dato", "tekst": kort_dato(i.indlaest_kl), "maerke": "Indlæst"},
            {"tekst": str(i.indlaest_af), "maerke": "Af"},
            *(
                {"art": "tal", "tekst": tal(n), "maerke": m}
                for n, m in ((i.nye, "Nye"), (i.rettede, "Rettede"), (i.afviste, "Afviste"))
            ),
            {"badge": fortrudt if i.fortrudt_kl else {"tekst": "Indlæst", "klasse": "groen"}},
        ],
    }


def foelger(i: Katalogindlaesning) -> list[str]:
    """What happens when a preview is confirmed."""
    linjer = []
    if i.nye:
        linjer.append(f"{antal(i.nye, 'nyt kursus kommer', 'nye kurser kommer')} i kataloget.")
    if i.rettede:
        linjer.append(f"{antal(i.rettede, 'kursus rettes', 'kurser rettes')}.")
    if i.afviste:
        linjer.append(f"{antal(i.afviste, 'række er afvist', 'rækker er afvist')} og bliver ikke til noget.")
    return [
        *linjer,
        "Indlæsningen får én post i sporet og kan fortrydes samlet, så længe ingen har brugt eller rettet den.",
    ]


def _hvad(linje: dict[str, Any]) -> str:
    if linje["grunde"]:
        return "\n".join(linje["grunde"])
    if linje["med"]:
        return f"Endnu en dato til kurset i række {linje['med']}."
    if linje["status"] == NY:
        return "Føjes til kataloget."
    return "\n".join(f"{felt}: {_kort(foer)} → {_kort(efter)}" for felt, foer, efter in linje["aendringer"])


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= _LANG else f"{tekst[:_LANG]}…"


def _synlig(tekst: str) -> str:
    """What a row says of itself, without what would turn or hide the text around it."""
    return "".join(tegn if tegn.isprintable() else "\N{REPLACEMENT CHARACTER}" for tegn in tekst)
