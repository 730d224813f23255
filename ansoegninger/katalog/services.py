"""Reading courses into the catalogue: new ones, and new words or prices for those that are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from ansoegninger.katalog.models import Kursus, Kursuspris, Udbyder
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekker_i, rettet, som_er


@transaction.atomic
def indlaes(
    *, udbydere: Mapping[str, str], kurser: Sequence[Mapping[str, Any]], kilde: str, tidspunkt: datetime
) -> list[Kursus]:
    """Write providers (kind by name) and courses; a course is known by its title and its provider's name.

    A course's `priser`, one mapping of fields for each form, replace those it had; without `priser` it keeps them.

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
        aendret = _skriv(kursus, {navn: v for navn, v in felter.items() if navn != "priser"} | {"udbyder": udbyder})
        if "priser" in felter:
            aendret += _priser(kursus, felter["priser"])
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


def _priser(kursus: Kursus, priser: Sequence[Mapping[str, Any]]) -> list[Aendring]:
    """Let the course have exactly these prices."""
    gamle = {pris.form: pris for pris in Kursuspris.objects.filter(kursus=kursus)}
    aendringer: list[Aendring] = []
    for felter in priser:
        pris = gamle.pop(felter["form"], None) or Kursuspris(kursus=kursus)
        aendringer += _skriv(pris, felter)
    for bortfaldet in gamle.values():
        aendringer += fjernet(bortfaldet)
        bortfaldet.delete()
    return aendringer


def _skriv(raekke: Kursus | Kursuspris | Udbyder, felter: Mapping[str, Any]) -> list[Aendring]:
    """Save the row if it is new or differs, and tell how."""
    foer, er_ny = som_er(raekke), raekke.pk is None
    for felt, vaerdi in felter.items():
        setattr(raekke, felt, vaerdi)
    aendringer = rettet(raekke, foer)
    if er_ny or aendringer:
        raekke.save()
    return nyt(raekke) if er_ny else aendringer
