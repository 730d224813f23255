"""The catalogue: providers and courses, with extents and prices as unknown as the source says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ansoegninger.demo.data.former import Kursus as Kursusdata
from ansoegninger.demo.data.former import Omfang
from ansoegninger.demo.data.katalog import KURSER, UDBYDERE
from ansoegninger.demo.data.koder import Funktion, Omfangsenhed, Omraade
from ansoegninger.demo.tid import KILDE
from ansoegninger.demo.verden import Verden
from ansoegninger.katalog.models import Kursustype, Prisform, Udbyderart
from ansoegninger.katalog.services import indlaes
from workflows.sprog.formater import kr

_FELT = {Omfangsenhed.DAGE: "dage", Omfangsenhed.TIMER: "timer", Omfangsenhed.ECTS: "ects"}
_ORD = {Omfangsenhed.DAGE: "dage", Omfangsenhed.TIMER: "timer", Omfangsenhed.ECTS: "ECTS"}
_FUNKTION = {Funktion.MYNDIGHED: "myndighed", Funktion.UDFOERER: "udfører"}
_OMRAADE = {Omraade.BOERN: "børn og unge", Omraade.VOKSNE: "voksne"}


def byg_katalog(verden: Verden) -> None:
    """Make every provider and course."""
    navne = {u.noegle: u.navn for u in UDBYDERE}
    kurser = indlaes(
        udbydere={u.navn: Udbyderart(u.art) for u in UDBYDERE},
        kurser=[_felter(kursus) | {"udbyder": navne[kursus.udbyder]} for kursus in KURSER],
        kilde=KILDE,
        tidspunkt=verden.nu,
    )
    verden.kursus |= {data.noegle: kursus for data, kursus in zip(KURSER, kurser, strict=True)}


def _felter(kursus: Kursusdata) -> dict[str, Any]:
    return {
        "titel": kursus.titel,
        "type": Kursustype(kursus.type),
        "beskrivelse": _beskrivelse(kursus),
        "maalgruppe": _maalgruppe(kursus),
        "temanummer": kursus.tema,
        "priser": _priser(kursus),
        "prisnote": _prisnote(kursus),
        "finansieret": kursus.finansieret,
        **omfang(kursus.omfang),
    }


def omfang(omfang_: Omfang | None) -> dict[str, Decimal | None]:
    """The extent's three fields; a range has no single number, and the description says it instead."""
    felter: dict[str, Decimal | None] = dict.fromkeys(_FELT.values())
    if omfang_ is not None and omfang_.til is None:
        felter[_FELT[omfang_.enhed]] = omfang_.antal
    return felter


def _priser(kursus: Kursusdata) -> list[dict[str, Any]]:
    """The price in the form that the source gives it in; none where it is unknown."""
    if kursus.delt_pris:
        samlet_oere, deltagere = kursus.delt_pris
        return [{"form": Prisform.ANDEL, "pris_oere": samlet_oere, "hold_maks": None, "andele_i_alt": deltagere}]
    if kursus.pris_oere is None:
        return []
    if kursus.pris_daekker is None:
        return [{"form": Prisform.HOLD, "pris_oere": kursus.pris_oere, "hold_maks": None, "andele_i_alt": None}]
    pris = {"form": Prisform.DELTAGER, "pris_oere": kursus.pris_pr_deltager_oere}
    return [pris | {"hold_maks": None, "andele_i_alt": None}]


def _prisnote(kursus: Kursusdata) -> str:
    """What the source says of the price, with the sum for our own where it is not one participant's."""
    if kursus.pris_oere is None or kursus.pris_daekker in (1, None):
        return kursus.prisnote
    return f"{kr(kursus.pris_oere, hele=True)} for {kursus.pris_daekker} deltagere. {kursus.prisnote}"


def _beskrivelse(kursus: Kursusdata) -> str:
    valgt = kursus.omfang
    if valgt is None or valgt.til is None:
        return kursus.beskrivelse
    note = f" ({valgt.note})" if valgt.note else ""
    return f"{kursus.beskrivelse} Omfang: {valgt.antal:f}–{valgt.til:f} {_ORD[valgt.enhed]}{note}."


def _maalgruppe(kursus: Kursusdata) -> str:
    dele = [" og ".join(_FUNKTION[f] for f in kursus.funktioner), " og ".join(_OMRAADE[o] for o in kursus.omraader)]
    return ", ".join(filter(None, dele)).capitalize()
