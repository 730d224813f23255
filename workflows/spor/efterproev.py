"""The trail's arithmetic, and the auditor's verifier in the same file: how an entry is digested, chained and signed.

    python efterproev.py PAKKE.zip|SPOR.jsonl [--kontrolpunkt FIL] [--noegle OFFENTLIG]

The system writes with these functions, and whoever checks an exported trail runs them on a machine that has never
seen the system: they need Python's standard library, and `cryptography` for signatures. Source of the tree:
RFC 6962, section 2.1.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from operator import itemgetter
from pathlib import Path
from typing import Any

#: Written first in every digest, so that two versions of the format never agree by accident.
FORMAT = "kursussporet-spor-1"
#: What the first entry of a chain points back to.
INTET = "0" * 64
#: The chained fields in their order; `indhold_digest` stands for everything that can be erased.
FELTER = (
    "kaede", "nummer", "art", "tidspunkt", "aktoer_id", "rolle", "paa_vegne_af_id", "person_id", "enhed_id",
    "procesversion", "regelversion", "indhold_digest", "forrige",
)  # fmt: skip
#: What a checkpoint's signature covers, in this order.
KONTROLPUNKTFELTER = (
    "nummer", "tidspunkt", "rod", "kaeder", "poster", "hoveder_digest", "forrige", "noegle_id",
)  # fmt: skip
_KONTROLPUNKT = "kursussporet-kontrolpunkt-1"
_HOVEDER = "kursussporet-hoveder-1"

_i_orden = itemgetter(*FELTER)
Hoved = tuple[str, int, str]
Vaerdi = str | int | datetime | None


def pak(*vaerdier: Vaerdi) -> bytes:
    """Write values so that no two lists look alike: each led by its length in bytes, nothing as a bare "-".

    A number is written in decimal, an instant as ISO 8601 in UTC with microseconds.
    """
    ud = []
    for vaerdi in vaerdier:
        if vaerdi is None:
            ud.append("-")
        else:
            tekst = vaerdi if type(vaerdi) is str else som_tekst(vaerdi)
            ud.append(f"{len(tekst) if tekst.isascii() else len(tekst.encode())}:{tekst},")
    return "".join(ud).encode()


def som_tekst(vaerdi: str | int | datetime) -> str:
    """A value as it is written when it is digested, and in an exported file."""
    return vaerdi.astimezone(UTC).isoformat(timespec="microseconds") if isinstance(vaerdi, datetime) else str(vaerdi)


def kanonisk(indhold: Mapping[str, object]) -> str:
    """The one way in which content is written as JSON: keys in order, no spaces, letters as they are."""
    return json.dumps(indhold, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def indhold_digest(salt: str, indhold: str) -> str:
    """The digest (64 hexadecimal digits) of content that may be erased; the salt keeps short texts unguessable."""
    return _sha256(pak(FORMAT, salt, indhold))


def postens_hash(felter: Mapping[str, Vaerdi]) -> str:
    """The hash (64 hexadecimal digits) of one entry over `FELTER`, the previous entry's hash among them."""
    return _sha256(pak(FORMAT, *_i_orden(felter)))


def fejl_i_post(post: Mapping[str, Any], nummer: int, forrige: str) -> str:
    """What is wrong with an entry that follows number `nummer` with the hash `forrige`; empty when nothing is."""
    if post["nummer"] != nummer + 1:
        return f"kæden springer fra nr. {nummer} til nr. {post['nummer']}"
    if post["forrige"] != forrige:
        return "posten peger ikke på den, der står før den"
    return fejl_i_sig_selv(post)


def fejl_i_sig_selv(post: Mapping[str, Any]) -> str:
    """What is wrong with an entry, whatever stands before it; empty when nothing is."""
    if postens_hash(post) != post["hash"]:
        return "posten er ændret: dens hash passer ikke"
    if (post["salt"] or post["indhold"]) and indhold_digest(post["salt"], post["indhold"]) != post["indhold_digest"]:
        return "postens indhold er ændret"
    return ""


def blad(kaede: str, nummer: int, sidste_hash: str) -> str:
    """The leaf of one chain's head in the checkpoint's tree."""
    return _sha256(b"\x00" + pak(kaede, nummer, sidste_hash))


def merkle_lag(hoveder: Iterable[Hoved]) -> list[list[str]]:
    """The tree over the heads (chain, number, hash), sorted by chain: the leaves first, the root last.

    Method: RFC 6962's tree, built level by level; an odd node out is carried up unchanged.
    """
    lag = [[blad(*hoved) for hoved in sorted(hoveder)] or [_sha256(b"")]]
    while len(lag[-1]) > 1:
        lag.append([_forening(lag[-1][i : i + 2]) for i in range(0, len(lag[-1]), 2)])
    return lag


def merkle_rod(hoveder: Iterable[Hoved]) -> str:
    """The root over the heads (chain, number, hash); of no heads, the hash of nothing."""
    return merkle_lag(hoveder)[-1][0]


def rod_ad_stien(knude: str, sti: Iterable[str]) -> str:
    """The root that a leaf leads to; its path is the neighbour at each level, led by its side (v, h)."""
    for trin in sti:
        knude = _forening([trin[1:], knude] if trin[0] == "v" else [knude, trin[1:]])
    return knude


def hoveder_digest(hoveder: Iterable[Hoved]) -> str:
    """The digest of the heads that moved since the checkpoint before, sorted by chain."""
    return _sha256(pak(_HOVEDER) + b"".join(pak(*hoved) for hoved in sorted(hoveder)))


def kontrolpunkt_raa(felter: Mapping[str, Any]) -> bytes:
    """What a checkpoint's signature is over."""
    return pak(_KONTROLPUNKT, *(felter[navn] for navn in KONTROLPUNKTFELTER))


def kontrolpunkt_digest(felter: Mapping[str, Any]) -> str:
    """What the next checkpoint points back to."""
    return _sha256(kontrolpunkt_raa(felter))


def fejl_i_kontrolpunkt(punkt: Mapping[str, Any], noegler: Mapping[str, str]) -> str:
    """What is wrong with a checkpoint (its signature, its heads when they are with it); empty when nothing is."""
    if kontrolpunkt_digest(punkt) != punkt["digest"]:
        return "er ændret: dets digest passer ikke"
    if punkt["noegle_id"] not in noegler:
        return f"er underskrevet med nøglen {punkt['noegle_id']}, som ikke er blandt de kendte"
    if not underskrift_passer(noegler[punkt["noegle_id"]], kontrolpunkt_raa(punkt), punkt["underskrift"]):
        return "har ikke en gyldig underskrift"
    if "hoveder" in punkt and hoveder_digest(map(tuple, punkt["hoveder"])) != punkt["hoveder_digest"]:
        return "har kædehoveder, som det ikke er underskrevet med"
    return ""


def noegle_id(offentlig: str) -> str:
    """A key's name: the beginning of the digest of its public half."""
    return _sha256(bytes.fromhex(offentlig))[:16]


def underskrift_passer(offentlig: str, raa: bytes, underskrift: str) -> bool:
    """Was this signed (Ed25519) by whoever holds the other half of the public key?"""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(offentlig)).verify(bytes.fromhex(underskrift), raa)
    except (InvalidSignature, ValueError):
        return False
    return True


def _forening(par: Sequence[str]) -> str:
    venstre, *hoejre = (bytes.fromhex(knude) for knude in par)
    return _sha256(b"\x01" + venstre + hoejre[0]) if hoejre else venstre.hex()


def _sha256(raa: bytes) -> str:
    return hashlib.sha256(raa).hexdigest()


def fejl_i_poster(poster: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What is wrong with these entries: each for itself, and with the one before it where that one is among them."""
    kaede, nummer, forrige = "", 0, INTET
    for post in sorted(poster, key=lambda p: (p["kaede"], p["nummer"])):
        if post["kaede"] != kaede:
            kaede, nummer, forrige = post["kaede"], 0, INTET
        naeste = post["nummer"] == nummer + 1
        fejl = fejl_i_post(post, nummer, forrige) if naeste else fejl_i_sig_selv(post)
        if fejl := "nummeret findes to gange" if post["nummer"] <= nummer else fejl:
            yield f"{kaede} nr. {post['nummer']}: {fejl}"
        nummer, forrige = post["nummer"], post["hash"]


def fejl_i_kontrolpunkter(
    punkter: Sequence[Mapping[str, Any]], noegler: Mapping[str, str], poster: Mapping[tuple[str, int], str]
) -> Iterator[str]:
    """What is wrong with checkpoints in a row, and where the entries (chain, number: hash) are not those they saw."""
    for foer, punkt in zip(({}, *punkter), punkter, strict=False):
        fejl = fejl_i_kontrolpunkt(punkt, noegler)
        if not fejl and foer and punkt["nummer"] == foer["nummer"] + 1 and punkt["forrige"] != foer["digest"]:
            fejl = "peger ikke på det, der står før det"
        if fejl:
            yield f"Kontrolpunkt {punkt['nummer']} {fejl}"
        yield from afvigende(punkt.get("hoveder", ()), poster, punkt["nummer"])


def afvigende(hoveder: Iterable[Hoved], poster: Mapping[tuple[str, int], str], punkt: int) -> Iterator[str]:
    """Entries that are not those which a checkpoint saw."""
    for kaede, nummer, sidste in hoveder:
        if poster.get((kaede, nummer), sidste) != sidste:
            yield f"{kaede} nr. {nummer}: er ikke den post, som kontrolpunkt {punkt} så"


class Pakke:
    """An exported trail: the files of a zip by name, or entries alone; `egne` are checkpoints from elsewhere."""

    def __init__(self, raa: bytes, egne: Sequence[Mapping[str, Any]]) -> None:
        self.filer, self.egne = {"poster.jsonl": raa}, egne
        if zipfile.is_zipfile(io.BytesIO(raa)):
            with zipfile.ZipFile(io.BytesIO(raa)) as arkiv:
                self.filer = {navn: arkiv.read(navn) for navn in arkiv.namelist()}
        self.poster = laes_linjer(self.filer["poster.jsonl"])
        self.punkter, self.hoveder = (
            laes_linjer(self.filer.get(f"{navn}.jsonl", b"")) for navn in ("kontrolpunkter", "hoveder")
        )

    def fejl(self, noegler: Mapping[str, str]) -> Iterator[str]:
        """Everything that is wrong."""
        hashes = {(p["kaede"], p["nummer"]): p["hash"] for p in self.poster}
        if self.filer.keys() != {"poster.jsonl"}:
            yield from self._fejl_i_filerne(noegler)
        elif noegler:
            yield from self._uden_underskrift(hashes)
        yield from fejl_i_poster(self.poster)
        yield from fejl_i_kontrolpunkter(self.punkter, noegler, hashes)
        yield from fejl_i_kontrolpunkter(self.egne, noegler, hashes)
        pakkens = {p["nummer"]: p["digest"] for p in self.punkter}
        andre = (p["nummer"] for p in self.egne if pakkens.get(p["nummer"], p["digest"]) != p["digest"])
        yield from (f"Kontrolpunkt {nummer} i pakken er et andet end dit" for nummer in andre)
        seneste: Mapping[str, Any] = self.punkter[-1] if self.punkter else {"nummer": 0, "rod": ""}
        for hoved in self.hoveder:
            plads = (hoved["kaede"], hoved["nummer"], hoved["hash"])
            if rod_ad_stien(blad(*plads), hoved["sti"]) != seneste["rod"]:
                yield f"{hoved['kaede']}: er ikke med i kontrolpunkt {seneste['nummer']}"
            yield from afvigende([plads], hashes, seneste["nummer"])

    def _uden_underskrift(self, poster: Mapping[tuple[str, int], str]) -> Iterator[str]:
        """Unbroken rows of entries that stand alone, and in which no checkpoint saw any: anybody can have made them."""
        sete = {(kaede, nummer) for p in self.egne for kaede, nummer, _ in p.get("hoveder", ())}
        for kaede, foerste in sorted((k, n) for k, n in poster if (k, n - 1) not in poster):
            slut = next(n for n in count(foerste) if (kaede, n) in sete or (kaede, n) not in poster)
            if (kaede, slut) not in poster:
                yield f"{kaede} nr. {foerste}: intet, der er underskrevet, dækker posten og dem efter den"

    def _fejl_i_filerne(self, noegler: Mapping[str, str]) -> Iterator[str]:
        raa = self.filer.get("manifest.json", b'{"filer": {}, "noegle_id": ""}')
        manifest, underskrift = json.loads(raa), self.filer.get("manifest.underskrift", b"").decode().strip()
        if not underskrift_passer(noegler.get(manifest["noegle_id"], ""), raa, underskrift):
            yield "Pakken er ikke underskrevet med en af de kendte nøgler"
        for navn in sorted((manifest["filer"].keys() | self.filer.keys()) - {"manifest.json", "manifest.underskrift"}):
            if navn not in self.filer or _sha256(self.filer[navn]) != manifest["filer"].get(navn):
                yield f"Filen {navn} mangler, er ændret eller hører ikke til pakken"

    def __str__(self) -> str:
        laengder = {post["kaede"]: 0 for post in self.poster}
        kendte = [(p["kaede"], p["nummer"]) for p in (*self.poster, *self.hoveder)]
        for kaede, nummer in kendte + [(k, n) for punkt in self.egne for k, n, _ in punkt.get("hoveder", ())]:
            if kaede in laengder:
                laengder[kaede] = max(laengder[kaede], nummer)
        seneste = self.punkter[-1]["nummer"] if self.punkter else 0
        bundet = f" Bundet til kontrolpunkt {seneste}: {len(self.hoveder)} kæder." if seneste else ""
        return f"I orden: {len(self.poster)} af {sum(laengder.values())} poster i {len(laengder)} kæder.{bundet}"


def laes_linjer(raa: bytes) -> list[dict[str, Any]]:
    return [json.loads(linje) for linje in io.BytesIO(raa) if linje.strip()]


def main(argumenter: Sequence[str]) -> int:
    laes = argparse.ArgumentParser(description="Efterprøver et eksporteret spor uden systemet.")
    laes.add_argument("fil", type=Path, help="PAKKE.zip eller SPOR.jsonl")
    laes.add_argument("--kontrolpunkt", type=Path, help="kontrolpunkter, du har fået andetsteds fra (JSON-linjer)")
    laes.add_argument("--noegle", action="append", default=[], help="offentlig nøgle, 64 cifre; kan gives flere gange")
    valg = laes.parse_args(argumenter)
    try:
        pakke = Pakke(valg.fil.read_bytes(), laes_linjer(valg.kontrolpunkt.read_bytes()) if valg.kontrolpunkt else [])
        offentlige = valg.noegle or json.loads(pakke.filer.get("noegler.json", b"[]"))
        fejl = list(pakke.fejl({noegle_id(n): n for n in offentlige}))
    except (OSError, ValueError, LookupError, TypeError, zipfile.BadZipFile) as ulaeselig:
        fejl = [f"Filen kan ikke læses: {type(ulaeselig).__name__} {ulaeselig}"]
    sys.stdout.writelines(f"FEJL  {linje}\n" for linje in fejl)
    if not fejl:
        sys.stdout.write(f"{pakke}\n")
        if not valg.noegle:
            sys.stdout.write("Uden --noegle er underskrifterne kun prøvet med den nøgle, der fulgte med filen.\n")
    return int(bool(fejl))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
