"""A signed bundle of a part of the trail, which anybody can check without the system."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.db.models import Max

from workflows.spor import efterproev
from workflows.spor.efterproev import FELTER, Hoved, kanonisk, merkle_lag, som_tekst
from workflows.spor.kontrolpunkter.eksport import linje
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import Noegle, kendte_noegler
from workflows.spor.models import Sporpost

FORMAT = "kursussporet-pakke-1"

LAESMIG = """Et udsnit af sporet i Kursussporet

{emne}
Skrevet {tidspunkt}, underskrevet med nøglen {noegle}.

poster.jsonl          sporets poster, én pr. linje, i deres kæder
hoveder.jsonl         hver kædes sidste post ved det seneste kontrolpunkt, og vejen fra den til kontrolpunktets rod
kontrolpunkter.jsonl  alle underskrevne kontrolpunkter
noegler.json          de offentlige nøgler
breve/                de breve, posterne handler om
manifest.json         hver fils sum (SHA-256); manifest.underskrift er underskriften på den (Ed25519)

Sådan efterprøves pakken, på en maskine, der aldrig har set systemet:

    python -m pip install cryptography
    python efterproev.py DENNE-PAKKE.zip --noegle OFFENTLIG-NØGLE --kontrolpunkt DINE-KONTROLPUNKTER.jsonl

Den offentlige nøgle skal du have fået på en anden måde end i denne pakke, og kontrolpunkterne før i dag. Tag også
efterproev.py fra systemets kildetekst, hvis du vil være sikker på, at den er den rigtige.

Pakken beviser, at posterne er dem, der blev skrevet under på. Den beviser ikke, at der ikke findes andre.
"""


class _Fil:
    """One file of the bundle, digested while it is written."""

    def __init__(self, arkiv: zipfile.ZipFile, summer: dict[str, str]) -> None:
        self._arkiv, self._summer = arkiv, summer

    def skriv(self, navn: str, stykker: Iterable[bytes]) -> None:
        sum_ = hashlib.sha256()
        with self._arkiv.open(navn, "w") as ud:
            for stykke in stykker:
                ud.write(stykke)
                sum_.update(stykke)
        self._summer[navn] = sum_.hexdigest()


def skriv_pakke(
    ud: BinaryIO,
    *,
    poster: Iterable[Sporpost],
    breve: Iterable[tuple[str, bytes]],
    noegle: Noegle,
    tidspunkt: datetime,
    emne: str = "",
) -> str:
    """Write a zip that `efterproev.py` can check; entries and letters may be streams of any length.

    A chain that is whole can be followed from its first entry; of one that is not, each entry is checked for itself.

    Args:
        ud: where the zip goes.
        poster: the entries, in any order.
        breve: file name and content (PDF) of the letters they tell of.
        noegle: signs the manifest.
        tidspunkt: when it is written.
        emne: what was asked for, as a sentence, for the reader.

    Returns:
        The SHA-256 of the manifest, for the entry that tells of the export.
    """
    summer: dict[str, str] = {}
    kaeder: set[str] = set()
    # Heads and checkpoints up to the same one, though another may be made meanwhile.
    seneste = Kontrolpunkt.objects.aggregate(seneste=Max("nummer"))["seneste"] or 0
    with zipfile.ZipFile(ud, "w", zipfile.ZIP_DEFLATED) as arkiv:
        fil = _Fil(arkiv, summer)
        fil.skriv("poster.jsonl", _poster(poster, kaeder))
        fil.skriv("hoveder.jsonl", _hoveder(kaeder, seneste))
        fil.skriv("kontrolpunkter.jsonl", _kontrolpunkter(seneste))
        fil.skriv("noegler.json", [json.dumps(sorted({*kendte_noegler().values(), noegle.offentlig})).encode()])
        for navn, indhold in breve:
            fil.skriv(f"breve/{Path(navn).name}", [indhold])
        fil.skriv("efterproev.py", [Path(efterproev.__file__).read_bytes()])
        tekst = LAESMIG.format(emne=emne, tidspunkt=som_tekst(tidspunkt), noegle=noegle.id)
        fil.skriv("LÆSMIG.txt", [tekst.encode()])
        return _skriv_manifest(arkiv, summer, noegle, tidspunkt)


def _skriv_manifest(arkiv: zipfile.ZipFile, summer: Mapping[str, str], noegle: Noegle, tidspunkt: datetime) -> str:
    """What is in the bundle, signed; and the manifest's own sum."""
    hvad = {"format": FORMAT, "skrevet": som_tekst(tidspunkt), "noegle_id": noegle.id, "filer": summer}
    manifest = kanonisk(hvad).encode()
    arkiv.writestr("manifest.json", manifest)
    arkiv.writestr("manifest.underskrift", noegle.underskriv(manifest))
    return hashlib.sha256(manifest).hexdigest()


def som_linje(post: Sporpost) -> str:
    """An entry as it is exported: everything that is hashed, the hash, and the content where it is not erased."""
    felter = {navn: getattr(post, navn) for navn in (*FELTER, "hash", "salt", "indhold")}
    return kanonisk(felter | {"tidspunkt": som_tekst(post.tidspunkt)})


def _poster(poster: Iterable[Sporpost], kaeder: set[str]) -> Iterator[bytes]:
    for post in poster:
        kaeder.add(post.kaede)
        yield f"{som_linje(post)}\n".encode()


def _hoveder(kaeder: set[str], seneste: int) -> Iterator[bytes]:
    """Those of these chains that the latest checkpoint saw, each with its way to the root."""
    hoveder = sorted(_set_ved(seneste))
    lag = merkle_lag(hoveder)
    for plads, (kaede, nummer, sidste) in enumerate(hoveder):
        if kaede in kaeder:
            hoved = {"kaede": kaede, "nummer": nummer, "hash": sidste, "sti": _sti(lag, plads)}
            yield f"{kanonisk(hoved)}\n".encode()


def _set_ved(seneste: int) -> Iterator[Hoved]:
    """Every chain as it was last seen to move: together they are what the latest checkpoint signed."""
    sidste = (
        Kontrolpunkthoved.objects.filter(kontrolpunkt__lte=seneste)
        .order_by()
        .values("kaede")
        .annotate(sidste=Max("pk"))
        .values("sidste")
    )
    raekker = Kontrolpunkthoved.objects.filter(pk__in=sidste).order_by()
    return raekker.values_list("kaede", "nummer", "hash").iterator()


def _sti(lag: Sequence[Sequence[str]], plads: int) -> list[str]:
    """From a leaf to the root: the neighbour at each level, led by the side it stands on (v, h)."""
    sti = []
    for knuder in lag[:-1]:
        nabo = plads ^ 1
        if nabo < len(knuder):
            sti.append(("v" if nabo < plads else "h") + knuder[nabo])
        plads //= 2
    return sti


def _kontrolpunkter(seneste: int) -> Iterator[bytes]:
    for punkt in Kontrolpunkt.objects.filter(nummer__lte=seneste).order_by("nummer").iterator():
        yield f"{linje(punkt, med_hoveder=False)}\n".encode()
