"""The form base classes: Danish errors, the design system's look, and a hint that optional means optional."""

from typing import Any, ClassVar

from django import forms

from workflows.formularer.widgets import klaed_paa

_PAAKRAEVET = "Feltet skal udfyldes."
_VAELG = "Vælg en mulighed."
# Django's own sentences for a missing value in the languages the product is started in; a field's own words stay.
_DJANGOS_EGNE = frozenset({"This field is required.", "Dette felt er påkrævet."})


class Faelles:
    """What `Formular` and `ModelFormular` share.

    `vis_frivilligt` is read by the field template: in a filter nothing is required, and saying so eight times is noise.
    """

    vis_frivilligt: ClassVar[bool] = True
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for felt in self.fields.values():
            klaed_paa(felt.widget)
            self._tal_dansk(felt)

    @staticmethod
    def _tal_dansk(felt: forms.Field) -> None:
        if str(felt.error_messages.get("required", "")) in _DJANGOS_EGNE:
            felt.error_messages["required"] = _VAELG if isinstance(felt, forms.ChoiceField) else _PAAKRAEVET


class Formular(Faelles, forms.Form):
    """A form without a table behind it."""

    # The browser's own bubbles speak the browser's language and vanish; the server's errors stay and can be linked to.
    use_required_attribute = False


class ModelFormular(Faelles, forms.ModelForm):
    """A form over one row."""

    use_required_attribute = False


class FilterFormular(Formular):
    """Search and filters in a list: sent by GET, nothing is required."""

    vis_frivilligt = False
