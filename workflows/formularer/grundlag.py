"""The form base classes: Danish errors, the design system's look, and a hint that optional means optional."""

from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from workflows.formularer.widgets import klaed_paa

_PAAKRAEVET = "Feltet skal udfyldes."
_VAELG = "Vælg en mulighed."
# Django's own sentences for a missing value in the languages the product is started in; a field's own words stay.
_DJANGOS_EGNE = frozenset({"This field is required.", "Dette felt er påkrævet."})


class Faelles:
    """What `Formular` and `ModelFormular` share.

    `vis_frivilligt` is read where a field is drawn: in a filter nothing is required, and saying so eight times is
    noise.
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
    """Search and filters in a list: sent by GET, nothing is required.

    Where there is a search box (`soeg`), the other fields fold away on a narrow screen.
    """

    vis_frivilligt = False

    @cached_property
    def foldes(self) -> list[BoundField]:
        """The fields beside the search box; none where there is no search box to leave standing."""
        return [felt for felt in self.visible_fields() if felt.name != "soeg"] if "soeg" in self.fields else []

    @property
    def antal_foldet(self) -> int:
        """How many of the folded filters are in use: the fold must not hide that the list is narrowed."""
        self.is_valid()
        valgt = getattr(self, "cleaned_data", {})
        return sum(bool(valgt.get(felt.name)) for felt in self.foldes)

    @property
    def fejl_foldet(self) -> bool:
        """Is there something to put right under the fold?"""
        return any(felt.errors for felt in self.foldes)
