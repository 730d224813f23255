"""Hygiene for text that people type, so that both databases, the trail and a PDF hold the same characters.

PostgreSQL refuses NUL and SQLite keeps it; a lone surrogate cannot be written as UTF-8 at all; bidi controls can make
a sentence read as its opposite. All of it is stopped here, once, with a reason the person can act on.
"""

import unicodedata

_BIDI = frozenset(
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}"
    "\N{LEFT-TO-RIGHT OVERRIDE}\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
)
# Not spaces and not letters to Unicode, yet nothing on the screen: a text of these alone is an empty text.
_USYNLIGE = frozenset(
    "\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}"
    "\N{BRAILLE PATTERN BLANK}\N{COMBINING GRAPHEME JOINER}"
)
_TILLADTE_STYRETEGN = frozenset("\n\t")


class UgyldigTekst(ValueError):
    """The text holds characters that cannot be kept or that would mislead the reader."""


def rens_tekst(raa: str, *, flere_linjer: bool = False) -> str:
    """Return the text in NFC with `\\n` line ends and without space around it.

    Args:
        raa: the text as it was typed.
        flere_linjer: whether line breaks are allowed.

    Returns:
        The clean text; the empty string when there was nothing to see in it.

    Raises:
        UgyldigTekst: a control character (NUL included), a lone surrogate or its replacement, a bidi control, or a line
            break where there is room for one line only.
    """
    # U+FFFD stands where bytes were no text: what was written there is lost, and nobody may file it as if it were not.
    if any(tegn == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(tegn) == "Cs" for tegn in raa):
        raise UgyldigTekst("Teksten indeholder et ødelagt tegn. Skriv den igen, eller indsæt den uden formatering.")
    tekst = unicodedata.normalize("NFC", raa.replace("\r\n", "\n").replace("\r", "\n"))
    if any(_er_styretegn(tegn) for tegn in tekst):
        raise UgyldigTekst("Teksten indeholder usynlige styretegn. Indsæt den uden formatering.")
    if any(tegn in _BIDI for tegn in tekst):
        raise UgyldigTekst("Teksten indeholder usynlige tegn, der vender læseretningen. Indsæt den uden formatering.")
    tekst = tekst.strip()
    if not any(_er_synligt(tegn) for tegn in tekst):
        return ""
    # U+2028 and U+2029 break lines too, although they are no control characters.
    if not flere_linjer and any(tegn in "\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}" for tegn in tekst):
        raise UgyldigTekst("Her er kun plads til én linje. Fjern linjeskiftet.")
    return tekst


def _er_styretegn(tegn: str) -> bool:
    return unicodedata.category(tegn) == "Cc" and tegn not in _TILLADTE_STYRETEGN


def _er_synligt(tegn: str) -> bool:
    return not tegn.isspace() and unicodedata.category(tegn) != "Cf" and tegn not in _USYNLIGE
