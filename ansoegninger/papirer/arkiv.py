"""A paper as plain data to be kept, and read again as it was. Addresses are left out: they are the reader's of the day.

The fingerprint is of what the paper says, not of when it was read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ansoegninger.papirer.indhold import Afsnit, Blok, Celle, Liste, Papir, Raekke, Sektion, Tabel, Underskrift

#: The form of what is kept; whoever changes it reads the old forms too.
FORM = 1
_ORD = ("titel", "center", "kommune", "stand", "filnavn", "kolofon")


def til_data(papir: Papir) -> dict[str, Any]:
    """The paper as JSON values."""
    return {
        "form": FORM,
        "hentet_kl": papir.hentet_kl.isoformat(),
        **{navn: getattr(papir, navn) for navn in _ORD},
        "sektioner": [{"titel": s.titel, "blokke": [_blok(b) for b in s.blokke]} for s in papir.sektioner],
    }


def af_data(data: Mapping[str, Any]) -> Papir:
    """The paper again.

    Raises:
        ValueError: it was kept in a form that is not known here.
    """
    if data["form"] != FORM:
        raise ValueError(f"Ukendt form: {data['form']}")
    return Papir(
        hentet_kl=datetime.fromisoformat(data["hentet_kl"]),
        sektioner=tuple(Sektion(s["titel"], tuple(_laes(b) for b in s["blokke"])) for s in data["sektioner"]),
        **{navn: data[navn] for navn in _ORD},
    )


def aftryk(papir: Papir) -> str:
    """A hash of the sections."""
    indhold = json.dumps(til_data(papir)["sektioner"], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(indhold.encode()).hexdigest()


def _blok(blok: Blok) -> dict[str, Any]:
    if isinstance(blok, Afsnit):
        return {"art": blok.art, "tekst": blok.tekst}
    if isinstance(blok, Liste):
        return {"art": blok.art, "punkter": [punkt.tekst for punkt in blok.punkter]}
    if isinstance(blok, Underskrift):
        return {"art": blok.art, "felter": list(blok.felter)}
    return {
        "art": blok.art,
        "titel": blok.titel,
        "hoveder": list(blok.hoveder),
        "raekker": [_raekke(r) for r in blok.raekker],
        "i_alt": _raekke(blok.i_alt),
        "kilde": blok.kilde,
    }


def _raekke(raekke: Raekke) -> list[str]:
    return [raekke.titel, *(celle.tekst for celle in raekke.celler)]


def _laes(data: Mapping[str, Any]) -> Blok:
    match data["art"]:
        case "afsnit":
            return Afsnit(data["tekst"])
        case "liste":
            return Liste(tuple(Celle(tekst) for tekst in data["punkter"]))
        case "underskrift":
            return Underskrift(tuple(data["felter"]))
        case _:
            return _laes_tabel(data)


def _laes_tabel(data: Mapping[str, Any]) -> Tabel:
    hoveder = tuple(data["hoveder"])

    def raekke(celler: list[str]) -> Raekke:
        par = zip(celler[1:], hoveder[1:], strict=True)
        return Raekke(celler[0], tuple(Celle(tekst, hoved=hoved) for tekst, hoved in par))

    return Tabel(
        titel=data["titel"],
        hoveder=hoveder,
        raekker=tuple(raekke(r) for r in data["raekker"]),
        i_alt=raekke(data["i_alt"]),
        kilde=data["kilde"],
    )
