"""How an outside pool's agreement is printed: its areas, topics and days of reporting."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.budget.aftale.models import Fokusemne
from ansoegninger.budget.aftale.queries import VARSLES, Friststand, fristerne, givet, omraader
from ansoegninger.budget.models import Ramme
from workflows.sprog.formater import antal, dato


def aftalen(ramme: Ramme, overfoert_oere: int, dag: date) -> dict[str, Any] | None:
    """What stands on the pool's page; None for a pot that nobody else gives."""
    if not ramme.er_udefra:
        return None
    dele = omraader([ramme])
    return {
        "omraader": [{"omraade": o, "enheder": ", ".join(o.enheder) or "Ingen enhed i systemet"} for o in dele],
        "ufordelt_oere": givet(ramme, overfoert_oere) - sum(o.beloeb_oere for o in dele),
        "emner": list(Fokusemne.objects.filter(ramme=ramme).order_by("pk")),
        "frister": [fristkort(f) for f in fristerne([ramme], dag)],
    }


def friststatus(stand: Friststand) -> dict[str, str]:
    """How far a report is, as a badge."""
    if stand.er_indsendt:
        return {"tekst": "Indsendt", "klasse": "groen", "ikon": "check"}
    if stand.er_overskredet:
        return {"tekst": "Fristen er overskredet", "klasse": "roed", "ikon": "error"}
    if stand.frist.senest_dag <= stand.dag + VARSLES:
        return {"tekst": "Skal snart indsendes", "klasse": "gul", "ikon": "warning"}
    return {"tekst": "Ikke indsendt", "klasse": "neutral"}


def fristkort(stand: Friststand) -> dict[str, Any]:
    """A day of reporting, with its badge and where what was handed in is read."""
    return {
        "frist": stand.frist,
        "badge": friststatus(stand),
        "indsendt": stand.er_indsendt,
        "versioner": stand.versioner,
        "url": reverse("papirer:afrapporteret", args=[stand.seneste_id]) if stand.seneste_id else "",
    }


def opgavekort(stand: Friststand) -> dict[str, Any]:
    """What is due, as the front page's card."""
    dage = (stand.frist.senest_dag - stand.dag).days
    if dage < 0:
        tid = f"Den skulle være indsendt for {antal(-dage, 'dag', 'dage')} siden"
    elif dage == 0:
        tid = "Den skal indsendes i dag"
    else:
        tid = f"Den skal indsendes om {antal(dage, 'dag', 'dage')}"
    return {
        "titel": f"Afrapportér puljen {stand.frist.ramme}",
        "tekst": f"{tid}, senest {dato(stand.frist.senest_dag)}, til {stand.frist.modtager}.",
        "frist": stand.frist.senest_dag,
        "overskredet": stand.er_overskredet,
        "url": reverse("papirer:afrapporter", args=[stand.frist.pk]),
        "knap": "Skriv afrapporteringen",
    }
