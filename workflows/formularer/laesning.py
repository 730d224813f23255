"""Reading what people type in a number field. Pure: text in, number out, or an error with a reason in Danish."""

import re
from decimal import Decimal

from workflows.sprog.formater import kr, tal

STOERSTE_OERE = 9_999_999_999

# A longer text is no number anybody means; stopping here also keeps the patterns and Decimal cheap.
_LAENGSTE_INDTASTNING = 40
_LAENGSTE_ID = 18
_HELE = r"(?P<hele>[0-9]+|[0-9]{1,3}(?:[. ][0-9]{3})+)"
_KRONER = re.compile(_HELE + r"(?:,(?P<oere>[0-9]{1,2}|-))?")
_TAL = re.compile(_HELE + r"(?:,(?P<decimaler>[0-9]+))?")
_ENHED = re.compile(r"\s*(?:kr\.?|kroner|dkk)\s*$|^\s*(?:kr\.?|dkk)\s*", re.IGNORECASE)
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}"


class UlaeseligtTal(ValueError):
    """What was typed is not a number that the field can hold; the message says what to type instead."""


def laes_kroner(tekst: str) -> int:
    """Read an amount in kroner as whole øre: `12.000`, `12.000,50`, `12000`, `12 000 kr.` and `12.000,-`.

    Raises:
        UlaeseligtTal: not an amount, negative, or more than the largest amount.
    """
    renset = _ENHED.sub("", _kort(tekst))
    if renset.startswith(tuple(_MINUS)):
        raise UlaeseligtTal("Beløbet kan ikke være negativt.")
    fundet = _KRONER.fullmatch(renset)
    if fundet is None:
        raise UlaeseligtTal("Skriv et beløb i kroner, fx 12.000 eller 12.000,50.")
    decimaler = (fundet["oere"] or "0").replace("-", "0").ljust(2, "0")
    oere = int(_uden_skilletegn(fundet["hele"])) * 100 + int(decimaler)
    if oere > STOERSTE_OERE:
        raise UlaeseligtTal(f"Beløbet kan højst være {kr(STOERSTE_OERE)}")
    return oere


def laes_tal(tekst: str, *, decimaler: int) -> Decimal:
    """Read a number written the Danish way: `7,5` and `1.200`.

    Raises:
        UlaeseligtTal: not a number, negative, or with more decimals than allowed.
    """
    renset = _kort(tekst)
    if renset.startswith(tuple(_MINUS)):
        raise UlaeseligtTal("Tallet kan ikke være negativt.")
    fundet = _TAL.fullmatch(renset)
    if fundet is None:
        eksempel = "fx 7,5" if decimaler else "fx 12"
        raise UlaeseligtTal(f"Skriv et tal, {eksempel}.")
    efter_komma = (fundet["decimaler"] or "").rstrip("0")
    if len(efter_komma) > decimaler:
        raise UlaeseligtTal(f"Skriv højst {decimaler} cifre efter kommaet." if decimaler else "Skriv et helt tal.")
    return Decimal(f"{_uden_skilletegn(fundet['hele'])}.{efter_komma or '0'}")


def laes_id(tekst: str) -> int | None:
    """Read the id of a row from an address or a choice; None when it cannot be one.

    SQLite raises on a number larger than its own instead of finding nothing.
    """
    er_id = tekst.isascii() and tekst.isdecimal() and len(tekst) <= _LAENGSTE_ID
    return int(tekst) if er_id else None


def skriv_kroner(oere: int) -> str:
    """Write øre the way an amount is typed, without the unit: `12.000` or `12.000,50`."""
    return tal(Decimal(oere) / 100, decimaler=2 if oere % 100 else 0)


def _kort(tekst: str) -> str:
    renset = " ".join(tekst.split())
    if len(renset) > _LAENGSTE_INDTASTNING:
        raise UlaeseligtTal("Tallet er for langt.")
    return renset


def _uden_skilletegn(hele: str) -> str:
    return hele.replace(".", "").replace(" ", "")
