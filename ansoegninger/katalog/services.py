"""Reading courses into the catalogue: new ones, and new words or prices for those that are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from ansoegninger.katalog.models import Kursus, Udbyder
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekker_i, rettet, som_er


@transaction.atomic
def indlaes(
    *, udbydere: Mapping[str, str], kurser: Sequence[Mapping[str, Any]], kilde: str, tidspunkt: datetime
) -> list[Kursus]:
    """Write providers (kind by name) and courses; a course is known by its title and its provider's name.

    Returns:
        The courses, in the order given.
    """
    aendringer: list[Aendring] = []
    kendte = {navn: _udbyder(navn, art, aendringer) for navn, art in udbydere.items()}
    nye = rettede = 0
    skrevne = []
    for felter in kurser:
        udbyder = kendte[felter["udbyder"]]
        kursus = Kursus.objects.filter(titel=felter["titel"], udbyder=udbyder).first() or Kursus()
        er_ny = kursus.pk is None
        aendret = _skriv(kursus, {**felter, "udbyder": udbyder})
        nye += er_ny
        rettede += bool(aendret) and not er_ny
        aendringer += aendret
        skrevne.append(kursus)
    data = {"kilde": kilde, "nye": nye, "rettede": rettede}
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="katalog.indlaest",
            tidspunkt=tidspunkt,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
    return skrevne


def _udbyder(navn: str, art: str, aendringer: list[Aendring]) -> Udbyder:
    udbyder = Udbyder.objects.filter(navn=navn).first() or Udbyder()
    aendringer += _skriv(udbyder, {"navn": navn, "art": art})
    return udbyder


def _skriv(raekke: Kursus | Udbyder, felter: Mapping[str, Any]) -> list[Aendring]:
    """Save the row if it is new or differs, and tell how."""
    foer, er_ny = som_er(raekke), raekke.pk is None
    for felt, vaerdi in felter.items():
        setattr(raekke, felt, vaerdi)
    aendringer = rettet(raekke, foer)
    if er_ny or aendringer:
        raekke.save()
    return nyt(raekke) if er_ny else aendringer
