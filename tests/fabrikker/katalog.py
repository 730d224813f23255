"""Courses, their dates, and files with courses in them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from typing import Any

from openpyxl import Workbook

from ansoegninger.katalog.billede import aftryk
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.services import indlaes_fil, laeg_op
from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Kursusmaal, Kursuspris, Udbyder
from tests.fabrikker.hold import DAG, NU, Hold


def kursus(
    titel: str = "Den gode afgørelse", *, udbyder: str = "Fjordkursus", pris: int | None = None, **felter: Any
) -> Kursus:
    """A course of the catalogue."""
    hus, _ = Udbyder.objects.get_or_create(navn=udbyder, defaults={"art": "PRIVAT"})
    skabt = Kursus.objects.create(titel=titel, udbyder=hus, **{"type": "TEMADAG", **felter})
    if pris is not None:
        Kursuspris.objects.create(kursus=skabt, form="DELTAGER", pris_oere=pris)
    return skabt


def dato(kursus_: Kursus, start: date, **felter: Any) -> Kursusafholdelse:
    """A date of it."""
    return Kursusafholdelse.objects.create(kursus=kursus_, start_dag=start, **felter)


def med_dato(titel: str, **felter: Any) -> Kursus:
    """A course with a date in three months."""
    return dato(kursus(titel, **felter), DAG + timedelta(days=90), sted="Spurvestien").kursus


def maal(kursus_: Kursus, tekst: str) -> Kursusmaal:
    """A goal that it serves."""
    return Kursusmaal.objects.create(kursus=kursus_, tekst=tekst)


def xlsx(*raekker: dict[str, Any]) -> bytes:
    """A file with a row for each; the columns are those that any row has."""
    kolonner = list(dict.fromkeys(k for raekke in raekker for k in raekke))
    bog = Workbook()
    bog.active.append(kolonner)
    for raekke in raekker:
        bog.active.append([raekke.get(k) for k in kolonner])
    ud = io.BytesIO()
    bog.save(ud)
    return ud.getvalue()


def pakke(**dele: bytes) -> bytes:
    """A zip file with these parts."""
    ud = io.BytesIO()
    with zipfile.ZipFile(ud, "w", zipfile.ZIP_DEFLATED) as fil:
        for navn, indhold in dele.items():
            fil.writestr(navn.replace("__", "/"), indhold)
    return ud.getvalue()


def raekke(titel: str = "Nyt kursus", udbyder: str = "Fjordkursus", **andet: Any) -> dict[str, Any]:
    """A good row of a new course."""
    return {"Titel": titel, "Udbyder": udbyder, "Udbyderens art": "Privat", "Type": "Temadag"} | andet


def lagt_op(hold: Hold, *raekker: dict[str, Any], navn: str = "kurser.xlsx") -> Katalogindlaesning:
    """A preview of these rows, by the faglig koordinator."""
    return laeg_op(navn=navn, indhold=xlsx(*raekker), adgang=hold.adgang("kim"), tidspunkt=NU)


def indlaest(hold: Hold, *raekker: dict[str, Any], kun_alle: bool = False) -> Katalogindlaesning:
    """The same, confirmed."""
    oplagt = lagt_op(hold, *raekker)
    return indlaes_fil(
        indlaesning=oplagt, vist=aftryk(oplagt.linjer), kun_alle=kun_alle, adgang=hold.adgang("kim"), tidspunkt=NU
    )
