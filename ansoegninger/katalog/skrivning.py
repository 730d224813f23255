"""Writing a course's rows, each only where it is new or differs; answers with what changed, for the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Kursusmaal, Kursuspris, Udbyder
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import fjernet, nyt, rettet, som_er
from workflows.spor.services import laas
from workflows.sprog.soegning import foldet

#: What tells one date of a course from another.
AFHOLDELSESNOEGLE = ("start_dag", "sted", "online")


def skriv_raekke(
    raekke: Kursus | Kursuspris | Kursusmaal | Kursusafholdelse | Udbyder, felter: Mapping[str, Any]
) -> list[Aendring]:
    """Save the row if it is new or differs, and tell how."""
    foer, er_ny = som_er(raekke), raekke.pk is None
    for felt, vaerdi in felter.items():
        setattr(raekke, felt, vaerdi)
    aendringer = rettet(raekke, foer)
    if er_ny or aendringer:
        raekke.save()
    return nyt(raekke) if er_ny else aendringer


def hold_kataloget() -> None:
    """Let nobody else make courses or providers until the transaction ends.

    What is new has no row to lock, and the database tells two names apart that differ in a letter's case.
    """
    laas("katalog")


def find_udbyder(navn: str) -> Udbyder | None:
    """The provider of this name, however its letters are written; the one written just so comes first."""
    alle = Udbyder.objects.order_by("pk")
    # In Python: each database has its own idea of which letters are the same.
    return alle.filter(navn=navn).first() or next((u for u in alle if foldet(u.navn) == foldet(navn)), None)


def find_kursus(titel: str, udbyder: str, uden: Kursus | None = None) -> Kursus | None:
    """The course of this title and provider, however the letters are written; another one than `uden`."""
    noegle = foldet(titel), foldet(udbyder)
    alle = Kursus.objects.select_related("udbyder").order_by("pk")
    ens = (k for k in alle if (foldet(k.titel), foldet(k.udbyder.navn)) == noegle)
    return next((k for k in ens if uden is None or k.pk != uden.pk), None)


def skriv_udbyder(navn: str, art: str) -> tuple[Udbyder, list[Aendring]]:
    """The provider that is there, or a new one; a known one keeps its kind.

    Raises:
        Regelbrud: a new one has no kind.
    """
    kendt = find_udbyder(navn)
    if kendt:
        return kendt, []
    if not art:
        raise Regelbrud("Udbyderen er ny i kataloget. Vælg, hvilken slags udbyder det er.", "udbyderart")
    ny = Udbyder()
    return ny, skriv_raekke(ny, {"navn": navn, "art": art})


def skriv_priser(kursus: Kursus, priser: Sequence[Mapping[str, Any]]) -> list[Aendring]:
    """Let the course have exactly these prices."""
    gamle = {pris.form: pris for pris in kursus.priser.all()}
    aendringer: list[Aendring] = []
    for felter in priser:
        pris = gamle.pop(felter["form"], None) or Kursuspris(kursus=kursus)
        aendringer += skriv_raekke(pris, felter)
    return aendringer + _fjern(gamle.values())


def skriv_maal(kursus: Kursus, tekster: Iterable[str]) -> list[Aendring]:
    """Let the course serve exactly these learning goals."""
    gamle = {maal.tekst: maal for maal in kursus.maal.all()}
    aendringer: list[Aendring] = []
    for tekst in dict.fromkeys(tekster):
        if gamle.pop(tekst, None) is None:
            aendringer += skriv_raekke(Kursusmaal(kursus=kursus), {"tekst": tekst})
    return aendringer + _fjern(gamle.values())


def skriv_afholdelser(kursus: Kursus, datoer: Iterable[Mapping[str, Any]]) -> list[Aendring]:
    """Write these dates of the course; others that it has stay, since a date is called off and never deleted."""
    gamle = {noegle(vars(a)): a for a in kursus.afholdelser.all()}
    aendringer: list[Aendring] = []
    for felter in datoer:
        dato = gamle.get(noegle(felter)) or Kursusafholdelse(kursus=kursus)
        aendringer += skriv_raekke(dato, felter)
    return aendringer


def noegle(felter: Mapping[str, Any]) -> tuple[Any, ...]:
    """The values that tell a date from the course's others."""
    return tuple(felter[felt] for felt in AFHOLDELSESNOEGLE)


def _fjern(raekker: Iterable[Kursuspris | Kursusmaal]) -> list[Aendring]:
    aendringer: list[Aendring] = []
    for raekke in raekker:
        aendringer += fjernet(raekke)
        raekke.delete()
    return aendringer
