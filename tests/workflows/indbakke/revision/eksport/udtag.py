"""Taking out as a test does it, and reading what came."""

import csv
import io
import json
import zipfile
from typing import Any

import openpyxl
from django.test import Client
from django.urls import reverse

from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.workflows.indbakke.opslag import tekst

FORMAAL = "Stikprøve i kompetencemidlerne"


def adresse(udvalg: str = "soegning", **filtre: str) -> str:
    return reverse("spor:eksport", args=[udvalg], query=filtre)


def hent(client: Client, format_: str = "csv", udvalg: str = "soegning", **filtre: str) -> bytes:
    svar: Any = client.post(adresse(udvalg, **filtre), {"format": format_, "formaal": FORMAAL})
    assert "attachment" in svar.get("Content-Disposition", ""), tekst(svar)
    return b"".join(svar.streaming_content)


def raekker(raa: bytes) -> list[dict[str, str]]:
    assert raa.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raa.decode("utf-8-sig"), newline=""), delimiter=";"))


def ark(raa: bytes, navn: str = "Udvalg") -> list[list[Any]]:
    return [list(raekke) for raekke in openpyxl.load_workbook(io.BytesIO(raa))[navn].iter_rows()]


def pakke(raa: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(raa))


def poster_i(raa: bytes) -> list[dict[str, Any]]:
    return [json.loads(linje) for linje in pakke(raa).read("poster.jsonl").splitlines()]


def afgjort(hold: Hold, *navne: str) -> list[Any]:
    """Wishes that got their letter."""
    oensker = [sager.vurderet(hold, navn, "per" if navn == "ina" else "lone") for navn in navne]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    return oensker
