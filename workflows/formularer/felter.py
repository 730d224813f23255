"""Fields that read what Danes type and answer in Danish when they cannot.

Every field takes Django's own arguments (`label`, `required`, `initial`, `help_text`, `disabled` …) besides its own.
The advice a field gives ("Højst 200 tegn") is part of `help_text`, so that `aria-describedby` points at it by itself.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from workflows.formularer import widgets
from workflows.formularer.laesning import STOERSTE_OERE, UlaeseligtTal, laes_kroner, laes_tal, skriv_kroner
from workflows.sprog.formater import kort_dato, tal
from workflows.sprog.tekst import UgyldigTekst, rens_tekst

PERSONFOELSOMT = "Skriv ikke CPR-numre, helbredsoplysninger eller fagforening."


class TekstFelt(forms.CharField):
    """One line of text.

    Args:
        personfoelsom_hjaelp: add the advice about what does not belong in a free text.
    """

    flere_linjer = False

    def __init__(self, *, max_length: int = 200, personfoelsom_hjaelp: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", self._widget())
        super().__init__(max_length=max_length, **kwargs)
        self.error_messages["max_length"] = (
            "Teksten er for lang: %(show_value)s tegn. Der er plads til %(limit_value)s."
        )
        self.help_text = _saetninger(self.help_text, self._hjaelp(), PERSONFOELSOMT if personfoelsom_hjaelp else "")

    def to_python(self, value: Any) -> str:
        """Clean the text; the reason of a refusal becomes the field's error."""
        try:
            return rens_tekst("" if value is None else str(value), flere_linjer=self.flere_linjer)
        except UgyldigTekst as fejl:
            raise ValidationError(str(fejl), code="ugyldig_tekst") from fejl

    def _widget(self) -> forms.Widget:
        return widgets.Linje()

    def _hjaelp(self) -> str:
        return ""


class LangTekstFelt(TekstFelt):
    """Text of several lines. The browser never cuts what is pasted; the server says how much too long it is."""

    flere_linjer = True

    def __init__(self, *, max_length: int = 4000, raekker: int = 6, **kwargs: Any) -> None:
        self.raekker = raekker
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave `maxlength` out: a browser that cuts a pasted text says nothing about it."""
        return {}

    def _widget(self) -> forms.Widget:
        return widgets.Tekstfelt({"rows": str(self.raekker)})

    def _hjaelp(self) -> str:
        return f"Højst {tal(self.max_length or 0)} tegn."


class KronerFelt(forms.Field):
    """An amount in kroner; its value is whole øre. Empty means unknown, and is `None`, when it is not required.

    A bound `int` is read as øre, since that is what a model field and `initial` hold; text is read as kroner.
    """

    def __init__(self, *, min_oere: int = 0, max_oere: int = STOERSTE_OERE, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.Linje({"class": "form-input input-width-s", "inputmode": "decimal"}))
        super().__init__(**kwargs)
        self.widget.suffiks = getattr(self.widget, "suffiks", "") or "kr."
        self.min_oere, self.max_oere = min_oere, max_oere

    def to_python(self, value: Any) -> int | None:
        """Read what was typed as øre."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        try:
            return value if type(value) is int else laes_kroner(str(value))
        except UlaeseligtTal as fejl:
            raise ValidationError(str(fejl), code="ulaeseligt") from fejl

    def validate(self, value: int | None) -> None:
        """Hold the amount within its bounds."""
        super().validate(value)
        if value is None:
            return
        if value < self.min_oere:
            raise ValidationError(f"Beløbet skal mindst være {skriv_kroner(self.min_oere)} kr.", code="for_lille")
        if value > self.max_oere:
            raise ValidationError(f"Beløbet kan højst være {skriv_kroner(self.max_oere)} kr.", code="for_stort")

    def prepare_value(self, value: Any) -> Any:
        """Show øre as kroner; what somebody typed is shown as they typed it."""
        return skriv_kroner(value) if type(value) is int else value


class TalFelt(forms.Field):
    """A number with a Danish comma: hours, days, ECTS. Its value is a `Decimal`."""

    def __init__(
        self,
        *,
        suffiks: str = "",
        decimaler: int = 2,
        min_vaerdi: Decimal | int = 0,
        max_vaerdi: Decimal | int = 9999,
        **kwargs: Any,
    ) -> None:
        attributter = {"class": "form-input input-width-xs", "inputmode": "decimal" if decimaler else "numeric"}
        kwargs.setdefault("widget", widgets.Linje(attributter, suffiks=suffiks))
        super().__init__(**kwargs)
        self.decimaler, self.min_vaerdi, self.max_vaerdi = decimaler, min_vaerdi, max_vaerdi

    def to_python(self, value: Any) -> Decimal | int | None:
        """Read what was typed as a number."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, Decimal) or type(value) is int:
            value = tal(value)
        try:
            return laes_tal(str(value), decimaler=self.decimaler)
        except UlaeseligtTal as fejl:
            raise ValidationError(str(fejl), code="ulaeseligt") from fejl

    def validate(self, value: Decimal | int | None) -> None:
        """Hold the number within its bounds."""
        super().validate(value)
        if value is not None and not self.min_vaerdi <= value <= self.max_vaerdi:
            graenser = f"mellem {tal(self.min_vaerdi)} og {tal(self.max_vaerdi)}"
            raise ValidationError(f"Tallet skal være {graenser}.", code="uden_for_graenser")

    def prepare_value(self, value: Any) -> Any:
        """Show a number with a comma; what somebody typed is shown as they typed it."""
        return tal(value) if isinstance(value, Decimal) or type(value) is int else value


class HeltalFelt(TalFelt):
    """A whole number: participants, places. Its value is an `int`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(decimaler=0, **kwargs)

    def to_python(self, value: Any) -> int | None:
        """Read what was typed as a whole number."""
        laest = super().to_python(value)
        return None if laest is None else int(laest)


class AarFelt(HeltalFelt):
    """A year: four digits, without the dot that other thousands have."""

    def __init__(self, *, min_aar: int = 2000, max_aar: int = 2100, **kwargs: Any) -> None:
        super().__init__(min_vaerdi=min_aar, max_vaerdi=max_aar, **kwargs)

    def validate(self, value: Decimal | int | None) -> None:
        """Hold the year within its bounds."""
        forms.Field.validate(self, value)
        if value is not None and not self.min_vaerdi <= value <= self.max_vaerdi:
            raise ValidationError(
                f"Året skal være mellem {self.min_vaerdi} og {self.max_vaerdi}.", code="uden_for_graenser"
            )

    def prepare_value(self, value: Any) -> Any:
        """Show the year, or what somebody typed, as it is."""
        return value


class DatoFelt(forms.DateField):
    """A day, typed as 05.01.2026 (or 5/1/2026, 5-1-2026, 2026-01-05)."""

    def __init__(
        self, *, min_dato: date = date(2000, 1, 1), max_dato: date = date(2100, 12, 31), **kwargs: Any
    ) -> None:
        kwargs.setdefault("widget", widgets.Dato())
        kwargs.setdefault("input_formats", ["%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"])
        super().__init__(**kwargs)
        self.error_messages["invalid"] = "Skriv en dato, der findes, som dag.måned.år, fx 05.01.2026."
        self.help_text = _saetninger(self.help_text, "Skriv datoen som dag.måned.år, fx 05.01.2026.")
        self.min_dato, self.max_dato = min_dato, max_dato

    def validate(self, value: date | None) -> None:
        """Hold the day within its bounds; a year of 202 or 20266 is a slip of the finger."""
        super().validate(value)
        if value is not None and not self.min_dato <= value <= self.max_dato:
            graenser = f"fra {kort_dato(self.min_dato)} til {kort_dato(self.max_dato)}"
            raise ValidationError(f"Datoen skal ligge i perioden {graenser}.", code="uden_for_periode")


class ValgFelt(forms.ChoiceField):
    """One choice: radio buttons when they are few, a drop-down list with `rulleliste=True`.

    Args:
        tom: the first line of a drop-down list, which stands for no choice.
    """

    def __init__(self, *, rulleliste: bool = False, tom: str = "Vælg", **kwargs: Any) -> None:
        self.tom = tom if rulleliste else ""
        kwargs.setdefault("widget", widgets.Rulleliste() if rulleliste else widgets.Radioknapper())
        super().__init__(**kwargs)
        self.error_messages["invalid_choice"] = "Vælg en af mulighederne på listen."
        if self.tom and not callable(kwargs.get("choices")):
            self.choices = [("", self.tom), *kwargs.get("choices", ())]


class JaNejFelt(ValgFelt):
    """Yes, no, or nobody knows: its value is True, False or None."""

    _VAERDIER = {"JA": True, "NEJ": False}

    def __init__(self, *, ved_ikke: str = "Ved ikke", **kwargs: Any) -> None:
        svar = [("", ved_ikke), ("JA", "Ja"), ("NEJ", "Nej")]
        super().__init__(choices=svar, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        """The answer as a fact."""
        return self._VAERDIER.get(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """Show a fact as its answer; what was sent is shown as it was."""
        return {True: "JA", False: "NEJ", None: ""}.get(value, value)


class FlervalgFelt(forms.MultipleChoiceField):
    """Any number of choices in a list of checkboxes."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.Afkrydsningsliste())
        super().__init__(**kwargs)
        self.error_messages["required"] = "Vælg mindst én."
        self.error_messages["invalid_choice"] = "Vælg blandt mulighederne på listen."


class BekraeftFelt(forms.BooleanField):
    """A box to tick. Required by default: it confirms something; `required=False` makes it a plain yes or no."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.Afkrydsning())
        super().__init__(**kwargs)
        self.error_messages["required"] = "Sæt kryds for at gå videre."


def _saetninger(*dele: Any) -> str:
    return " ".join(str(del_).strip() for del_ in dele if del_)
