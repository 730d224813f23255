"""Fields that the pages of meetings need beside the house's own."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django.core.exceptions import ValidationError

from ansoegninger.aarshjul.moeder.datoer import laes_uger
from workflows.formularer import TekstFelt

_KLOKKEN = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?")


class KlokkenFelt(TekstFelt):
    """An hour as people write it: "9", "9.30", "09:30". Its value is a `time`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Fx 9.00.")
        super().__init__(max_length=12, **kwargs)

    def clean(self, value: Any) -> Any:
        """The hour."""
        tekst = super().clean(value)
        if not tekst:
            return None
        fundet = _KLOKKEN.fullmatch(tekst.strip())
        try:
            return time(int(fundet[1]), int(fundet[2] or 0)) if fundet else _nej()
        except ValueError:
            return _nej()

    def prepare_value(self, value: Any) -> Any:
        return f"{value.hour}.{value.minute:02}" if isinstance(value, time) else value


class UgerFelt(TekstFelt):
    """Numbers of weeks, such as "7, 29-31, 42". Its value is each of them, "7,29,30,31,42"."""

    def clean(self, value: Any) -> Any:
        """The weeks one by one, in order."""
        try:
            return ",".join(map(str, sorted(laes_uger(super().clean(value) or ""))))
        except ValueError as fejl:
            raise ValidationError("Skriv ugernes numre med komma imellem, fx 7, 29-31, 42.") from fejl


def _nej() -> None:
    raise ValidationError("Skriv klokkeslættet med timer og minutter, fx 9.00.")
