"""The catalogue: providers and courses, with extents and prices as unknown as the source says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from ansoegninger.demo.data.former import Kursus as Kursusdata
from ansoegninger.demo.data.former import Omfang
from ansoegninger.demo.data.katalog import KURSER, UDBYDERE
from ansoegninger.demo.data.katalogdatoer import DATOER, FIL, FIL_DAG, FILNAVN, FORUDSAETNINGER, MAAL, Dato
from ansoegninger.demo.data.koder import Funktion, Omfangsenhed, Omraade
from ansoegninger.demo.tid import KILDE
from ansoegninger.demo.verden import Verden
from ansoegninger.katalog.billede import aftryk
from ansoegninger.katalog.indlaesning.services import indlaes_fil, laeg_op
from ansoegninger.katalog.models import Funktion as Funktionskode
from ansoegninger.katalog.models import Kursustype, Prisform, Udbyderart
from ansoegninger.katalog.models import Omraade as Omraadekode
from ansoegninger.katalog.services import indlaes
from workflows.sprog.formater import kr

_FELT = {Omfangsenhed.DAGE: "dage", Omfangsenhed.TIMER: "timer", Omfangsenhed.ECTS: "ects"}
_ORD = {Omfangsenhed.DAGE: "dage", Omfangsenhed.TIMER: "timer", Omfangsenhed.ECTS: "ECTS"}
_FUNKTION = {Funktion.MYNDIGHED: Funktionskode.MYNDIGHED, Funktion.UDFOERER: Funktionskode.UDFOERER}
_OMRAADE = {Omraade.BOERN: Omraadekode.BOERN, Omraade.VOKSNE: Omraadekode.VOKSNE}
#: Who keeps the catalogue.
KOORDINATOR = "signe"


def byg_katalog(verden: Verden) -> None:
    """Make every provider and course, and let the koordinator read a file of more courses in later."""
    navne = {u.noegle: u.navn for u in UDBYDERE}
    kurser = indlaes(
        udbydere={u.navn: Udbyderart(u.art) for u in UDBYDERE},
        kurser=[_felter(kursus) | _datoer(verden, kursus) | {"udbyder": navne[kursus.udbyder]} for kursus in KURSER],
        kilde=KILDE,
        tidspunkt=verden.nu,
    )
    verden.kursus |= {data.noegle: kursus for data, kursus in zip(KURSER, kurser, strict=True)}
    verden.sker(FIL_DAG, 13, lambda kl: _indlaes_fil(verden, kl))


def _indlaes_fil(verden: Verden, tidspunkt: datetime) -> None:
    """What the provider sent: a course that is known, two that are new, and a row that is none."""
    adgang = verden.adgang(KOORDINATOR, tidspunkt)
    with verden.ur.som(verden.person[KOORDINATOR], tidspunkt):
        oplagt = laeg_op(navn=FILNAVN, indhold=FIL.encode(), adgang=adgang, tidspunkt=tidspunkt)
        vist = aftryk(oplagt.linjer)
        indlaes_fil(indlaesning=oplagt, vist=vist, kun_alle=False, adgang=adgang, tidspunkt=tidspunkt)


def _datoer(verden: Verden, kursus: Kursusdata) -> dict[str, Any]:
    """When it is held, laid relative to the day the demo is built."""

    def felter(d: Dato) -> dict[str, Any]:
        start = verden.kalender.dag(d.start)
        return {
            "start_dag": start,
            "slut_dag": start + timedelta(days=d.dage - 1),
            "sted": d.sted,
            "online": d.online,
            "tilmelding_senest_dag": None if d.frist is None else start - timedelta(days=d.frist),
            "ledige_pladser": d.pladser,
            "aflyst": bool(d.aflyst),
            "aflysningsgrund": d.aflyst,
        }

    return {"afholdelser": [felter(d) for d in DATOER if d.kursus == kursus.noegle]}


def _felter(kursus: Kursusdata) -> dict[str, Any]:
    return {
        "titel": kursus.titel,
        "type": Kursustype(kursus.type),
        "beskrivelse": _beskrivelse(kursus),
        "funktion": _een_eller_begge([_FUNKTION[f] for f in kursus.funktioner]),
        "omraade": _een_eller_begge([_OMRAADE[o] for o in kursus.omraader]),
        "forudsaetninger": FORUDSAETNINGER.get(kursus.noegle, ""),
        "eksamen": _eksamen(kursus),
        "maal": MAAL.get(kursus.noegle, ()),
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


def _een_eller_begge(koder: Sequence[str]) -> str:
    return "BEGGE" if len(koder) > 1 else koder[0] if koder else ""


def _eksamen(kursus: Kursusdata) -> bool | None:
    """What the description says of it; where it says nothing, nobody knows."""
    if "med prøve" in kursus.beskrivelse:
        return True
    return False if "uden prøve" in kursus.beskrivelse else None
