"""A version's whole content, read once: what is compared, printed and fingerprinted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import TEMATEKSTER, Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from workflows.sprog.formater import kort_dato, kr

UKENDT = "?"


@dataclass(frozen=True)
class Post:
    """One part of a version as it is compared.

    Attributes:
        noegle: the key of the first version of it; parts with the same key are the same part.
        ens: what else may tell that two parts are one, the surest first, where the versions were not copied.
        felter: what the page calls each field, and what it says.
    """

    pk: int
    noegle: str
    navn: str
    ens: tuple[str, ...]
    felter: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Indhold:
    """Everything a version says, by kind of part and in its order."""

    strategi: Strategi
    rammer: Post
    temaer: list[Tema]
    niveauer: list[Niveaubeskrivelse]
    maal: list[Laeringsmaal]
    initiativer: list[Initiativ]

    def dele(self, rod: Mapping[str, Mapping[int, int]]) -> dict[str, list[Post]]:
        """The parts under their headings; `rod` says of each kind which part was the first version of it."""
        return {
            "Navn, periode og formål": [self.rammer],
            "Temaer": [_tema(t, rod["tema"]) for t in self.temaer],
            "Læringsmål": [_maal(m, rod["maal"]) for m in self.maal],
            "Niveauer": [_niveau(n) for n in self.niveauer],
            "Initiativer": [_initiativ(i, rod["initiativ"]) for i in self.initiativer],
        }


def indhold(strategi: Strategi) -> Indhold:
    """Read the version: four queries, whatever its size."""
    return Indhold(
        strategi=strategi,
        rammer=_rammer(strategi),
        temaer=list(strategi.temaer.order_by("nummer")),
        niveauer=list(strategi.niveauer.order_by("-niveau")),
        maal=list(strategi.laeringsmaal.order_by("art", "nummer")),
        initiativer=list(strategi.initiativer.select_related("tema").prefetch_related("tilstande").order_by("nummer")),
    )


def roedder(*versioner: Indhold) -> dict[str, dict[int, int]]:
    """Of each part of these versions the key of its first version, over all versions of the centre."""
    center = versioner[0].strategi.enhed_id
    return {
        "tema": _roedder(Tema, center),
        "maal": _roedder(Laeringsmaal, center),
        "initiativ": _roedder(Initiativ, center),
    }


def _roedder(model: type[models.Model], center_id: int) -> dict[int, int]:
    raekker = model._default_manager.filter(strategi__enhed=center_id).order_by("pk")
    rod: dict[int, int] = {}
    # A part is always younger than the one that it was copied from.
    for pk, forrige in raekker.values_list("pk", "forgaenger_id"):
        rod[pk] = rod.get(forrige, forrige) if forrige else pk
    return rod


def aftryk(raekke: models.Model) -> str:
    """A fingerprint of one row's own columns: has anybody changed it since it was shown?"""
    return fingeraftryk({felt.attname: getattr(raekke, felt.attname) for felt in raekke._meta.concrete_fields})


def samlet_aftryk(version: Indhold) -> str:
    """A fingerprint of everything that a version says, so that what was approved can be held up to what stands."""
    raekker: Iterable[models.Model] = (
        *(version.strategi, *version.temaer, *version.niveauer, *version.maal, *version.initiativer),
    )
    return fingeraftryk([aftryk(raekke) for raekke in raekker])


def fingeraftryk(vaerdi: Any) -> str:
    """A short fingerprint of a value of JSON, dates and the like as text."""
    tekst = json.dumps(vaerdi, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(tekst.encode()).hexdigest()[:16]


def prisord(initiativ: Initiativ) -> str:
    """The price in words, and how it is shared; "?" where it is not known."""
    if initiativ.pris_oere is None or initiativ.vores_pris_oere is None:
        return UKENDT
    if not initiativ.er_delt:
        return kr(initiativ.pris_oere)
    delt = f"{kr(initiativ.pris_oere)} / {initiativ.deltagere_i_alt} × {initiativ.vores_deltagere}"
    return f"{kr(initiativ.vores_pris_oere)} ({delt})"


def _rammer(strategi: Strategi) -> Post:
    felter = {
        "Navn": strategi.navn,
        "Gælder fra": kort_dato(strategi.fra_dag),
        "Gælder indtil": kort_dato(strategi.til_dag),
        "Formål": strategi.formaal,
    }
    return Post(strategi.pk, "rammer", "Navn, periode og formål", (), felter)


def _tema(tema: Tema, rod: Mapping[int, int]) -> Post:
    tekster = {_stor(Tema, felt): getattr(tema, felt) for felt in TEMATEKSTER}
    felter = {"Nummer": str(tema.nummer), "Navn": tema.navn, **tekster}
    return Post(tema.pk, f"tema:{rod[tema.pk]}", str(tema), (tema.navn, str(tema.nummer)), felter)


def _maal(maal: Laeringsmaal, rod: Mapping[int, int]) -> Post:
    felter = {"Art": maal.get_art_display(), "Læringsmål": maal.tekst}
    navn = f"{maal.get_art_display()} {maal.nummer}"
    return Post(maal.pk, f"maal:{rod[maal.pk]}", navn, (f"{maal.art}:{maal.tekst}",), felter)


def _niveau(niveau: Niveaubeskrivelse) -> Post:
    felter = {"Navn": niveau.navn, "Beskrivelse": niveau.tekst}
    return Post(niveau.pk, f"niveau:{niveau.niveau}", f"Niveau {niveau.niveau}", (), felter)


def _initiativ(initiativ: Initiativ, rod: Mapping[int, int]) -> Post:
    felter = {
        "Initiativ": initiativ.hvad,
        "Tema": str(initiativ.tema) if initiativ.tema else "Alle temaer",
        "Udbyder": initiativ.udbyder or UKENDT,
        "Slags udbyder": initiativ.get_udbyderart_display(),
        "Omfang": initiativ.omfang or UKENDT,
        "Pris": prisord(initiativ),
        "Afhænger af": initiativ.afhaengighed,
        "Tilstand": initiativ.nu.label,
    }
    return Post(initiativ.pk, f"initiativ:{rod[initiativ.pk]}", initiativ.hvad, (initiativ.hvad,), felter)


def _stor(model: type[models.Model], felt: str) -> str:
    ord_ = str(model._meta.get_field(felt).verbose_name)  # type: ignore[union-attr]
    return ord_[:1].upper() + ord_[1:]
