"""Danish formats: money, numbers, dates, plurals, names and the alphabet.

Everything here is pure: same argument, same text. The templates reach it through `workflows.templatetags.dk`.
"""

import unicodedata
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

HAARDT_MELLEMRUM = "\N{NO-BREAK SPACE}"
DANSK_TID = ZoneInfo("Europe/Copenhagen")
MAANEDER = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

# Letters after z, in the order of the Danish alphabet. The foreign look-alikes sort with their Danish cousins.
_EFTER_Z = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"}


def tal(vaerdi: int | Decimal, *, decimaler: int | None = None) -> str:
    """Write a number with dots between thousands and a comma before decimals.

    Args:
        vaerdi: the number.
        decimaler: how many decimals to show, rounding halves up; `None` shows those that are there.
    """
    udtryk = Decimal(vaerdi)
    if decimaler is not None:
        udtryk = udtryk.quantize(Decimal(1).scaleb(-decimaler), rounding=ROUND_HALF_UP)
    engelsk = f"{udtryk:,f}"
    if decimaler is None and "." in engelsk:
        engelsk = engelsk.rstrip("0").rstrip(".")
    return engelsk.replace(",", "\0").replace(".", ",").replace("\0", ".")


def kr(oere: int, *, hele: bool = False) -> str:
    """Write an amount of øre as kroner: `7506944` becomes `75.069,44 kr.`

    Args:
        oere: whole øre.
        hele: leave `,00` out of round amounts. Øre that are there are always shown: money is never hidden.
    """
    uden_decimaler = hele and oere % 100 == 0
    beloeb = tal(Decimal(oere) / 100, decimaler=0 if uden_decimaler else 2)
    return f"{beloeb}{HAARDT_MELLEMRUM}kr."


def procent(vaerdi: int | Decimal, *, decimaler: int | None = None) -> str:
    """Write a value that already is in per cent: `Decimal("1.36")` becomes `1,36 %`."""
    return f"{tal(vaerdi, decimaler=decimaler)}{HAARDT_MELLEMRUM}%"


def dato(dag: date) -> str:
    """Write a day in full, `5. januar 2026`. An aware instant is shown as the Danish day it falls on."""
    dag = _dansk_dag(dag)
    return f"{dag.day}.{HAARDT_MELLEMRUM}{MAANEDER[dag.month - 1]} {dag.year}"


def kort_dato(dag: date) -> str:
    """Write a day for a table, `05.01.2026`."""
    dag = _dansk_dag(dag)
    return f"{dag.day:02}.{dag.month:02}.{dag.year:04}"


def klokkeslaet(instant: datetime) -> str:
    """Write the Danish wall-clock time of an instant, `kl. 13.00`.

    Raises:
        ValueError: the instant has no time zone, so nobody can know which clock it means.
    """
    lokal = _dansk_tid(instant)
    return f"kl.{HAARDT_MELLEMRUM}{lokal:%H.%M}"


def tidspunkt(instant: datetime) -> str:
    """Write an instant in full, `5. januar 2026 kl. 13.00`."""
    return f"{dato(instant)} {klokkeslaet(instant)}"


def antal(hvor_mange: int, ental: str, flertal: str) -> str:
    """Count things in words that agree: `1 ønske`, `3 ønsker`, `1.200 ønsker`."""
    return f"{tal(hvor_mange)}{HAARDT_MELLEMRUM}{ental if abs(hvor_mange) == 1 else flertal}"


def sorteringsnoegle(tekst: str) -> tuple[str, str]:
    """Key for the Danish alphabet: case does not count, æ ø å come last and `aa` is read as `å`.

    The text itself closes the key, so that two spellings of one name always come in the same order.
    """
    fladt = unicodedata.normalize("NFC", tekst).casefold().replace("aa", "å")
    return "".join(_EFTER_Z.get(tegn) or _uden_accent(tegn) for tegn in fladt), tekst


def initialer(navn: str) -> str:
    """First letters of the first and the last name: `Anne Marie Holm` becomes `AH`."""
    ord_i_navn = [del_.lstrip("-'’.") for del_ in navn.split()]
    bogstaver = [del_[0] for del_ in ord_i_navn if del_]
    if not bogstaver:
        return "?"
    return (bogstaver[0] + bogstaver[-1] if len(bogstaver) > 1 else bogstaver[0]).upper()


def _dansk_tid(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("Et tidspunkt uden tidszone kan ikke vises som dansk tid")
    return instant.astimezone(DANSK_TID)


def _dansk_dag(dag: date) -> date:
    # datetime is a date: without this the last two hours of a summer day would be shown as the day before.
    return _dansk_tid(dag).date() if isinstance(dag, datetime) else dag


def _uden_accent(tegn: str) -> str:
    return unicodedata.normalize("NFD", tegn)[0]
