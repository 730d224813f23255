"""The key that signs checkpoints and exports: 64 hexadecimal digits in a file or a secret, never in the database."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from workflows.spor.efterproev import noegle_id


class NoegleMangler(Exception):
    """There is no key to sign with, or it cannot be read; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Noegle:
    """A pair of keys; only the public half may be shown."""

    privat: Ed25519PrivateKey

    @property
    def offentlig(self) -> str:
        """The public half, 64 hexadecimal digits."""
        return self.privat.public_key().public_bytes_raw().hex()

    @property
    def id(self) -> str:
        """The key's name."""
        return noegle_id(self.offentlig)

    def underskriv(self, raa: bytes) -> str:
        """A signature (Ed25519, 128 hexadecimal digits)."""
        return self.privat.sign(raa).hex()


def er_angivet() -> bool:
    """Was the system told of a key?"""
    return bool(settings.SPOR_NOEGLE or settings.SPOR_NOEGLE_FIL)


def egen_noegle() -> Noegle:
    """The key that this installation signs with.

    Raises:
        NoegleMangler: none is told of, or it cannot be read.
    """
    fil = settings.SPOR_NOEGLE_FIL
    try:
        tekst = settings.SPOR_NOEGLE or Path(fil).read_text(encoding="ascii")
        return Noegle(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(tekst.strip())))
    except OSError as fejl:
        hvor = f"SPOR_NOEGLE_FIL ({fil}) kan ikke læses: {fejl.strerror}" if fil else "SPOR_NOEGLE_FIL er ikke sat"
        raise NoegleMangler(
            f"Der er ingen nøgle at skrive under med; {hvor}. Lav en med manage.py spor_noegle."
        ) from None
    except ValueError:
        # Without the cause: its text would quote the key.
        raise NoegleMangler(
            "Nøglen til sporet er ikke 64 hexadecimale cifre, som manage.py spor_noegle skriver dem."
        ) from None


def kendte_noegler() -> dict[str, str]:
    """The public keys that are trusted, by name: this installation's own, and those it was told of.

    A key that has not been made yet has signed nothing: chains can be verified without it, and a checkpoint that
    somebody else signed is named as such.
    """
    offentlige = list(settings.SPOR_OFFENTLIGE_NOEGLER)
    if settings.SPOR_NOEGLE or (settings.SPOR_NOEGLE_FIL and Path(settings.SPOR_NOEGLE_FIL).exists()):
        offentlige.append(egen_noegle().offentlig)
    return {noegle_id(offentlig): offentlig for offentlig in offentlige}


def skriv_ny(fil: Path) -> Noegle:
    """Make a key in a file that only its owner can read.

    Raises:
        FileExistsError: a key that may have signed something is never overwritten.
    """
    privat = Ed25519PrivateKey.generate()
    fil.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as ud:
        ud.write(f"{privat.private_bytes_raw().hex()}\n")
    return Noegle(privat)
