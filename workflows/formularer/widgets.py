"""Widgets with the class names of Det Fælles Designsystem.

The markup around a widget (label, hint, error, suffix) is the work of `tegning`; a widget only knows its own tag.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from workflows.sprog.markup import sikker

Attributter = dict[str, Any] | None


class Linje(forms.TextInput):
    """One line of text. `suffiks` is the unit that is printed behind it."""

    suffiks = ""

    def __init__(self, attrs: Attributter = None, *, suffiks: str = "") -> None:
        super().__init__({"class": "form-input", **(attrs or {})})
        self.suffiks = suffiks

    def render(self, name: str, value: Any, attrs: Attributter = None, renderer: Any = None) -> SafeString:
        """Draw the tag in Python: a page of fields spent half its forms' time in Django's small templates."""
        felt = self.get_context(name, value, attrs)["widget"]
        vaerdi = {} if felt["value"] is None else {"value": felt["value"]}
        return SafeString(f"<input{_tegn({'type': felt['type'], 'name': name, **vaerdi, **felt['attrs']})}>")


class Tekstfelt(forms.Textarea):
    """Several lines of text."""

    def __init__(self, attrs: Attributter = None) -> None:
        super().__init__({"class": "form-input", "rows": "6", **(attrs or {})})


class Dato(forms.DateInput):
    """A day typed as text: a calendar widget that loses what was typed is worse than none."""

    def __init__(self, attrs: Attributter = None) -> None:
        standard = {"class": "form-input input-char-11", "autocomplete": "off", "placeholder": "dd.mm.åååå"}
        super().__init__({**standard, **(attrs or {})}, format="%d.%m.%Y")


class Rulleliste(forms.Select):
    """One choice out of many."""

    def __init__(self, attrs: Attributter = None, choices: Any = ()) -> None:
        super().__init__({"class": "form-select", **(attrs or {})}, choices)

    def render(self, name: str, value: Any, attrs: Attributter = None, renderer: Any = None) -> SafeString:
        """Draw the list in Python, as the line of text is."""
        felt = self.get_context(name, value, attrs)["widget"]
        grupper = "\n".join(_gruppe(navn, valg) for navn, valg, _ in felt["optgroups"])
        return SafeString(f"<select{_tegn({'name': name, **felt['attrs']})}>{grupper}</select>")


class Radioknapper(forms.RadioSelect):
    """One choice out of a few, all in sight."""

    def __init__(self, attrs: Attributter = None, choices: Any = ()) -> None:
        super().__init__({"class": "form-radio", **(attrs or {})}, choices)


class Afkrydsningsliste(forms.CheckboxSelectMultiple):
    """Any number of choices."""

    def __init__(self, attrs: Attributter = None, choices: Any = ()) -> None:
        super().__init__({"class": "form-checkbox", **(attrs or {})}, choices)


class Afkrydsning(forms.CheckboxInput):
    """Yes or no."""

    def __init__(self, attrs: Attributter = None) -> None:
        super().__init__({"class": "form-checkbox", **(attrs or {})})


def _gruppe(navn: str | None, valg: Iterable[Mapping[str, Any]]) -> str:
    """Choices, under the group's name where they have one."""
    linjer = (f"<option{_tegn({'value': m['value'], **m['attrs']})}>{sikker(m['label'])}</option>" for m in valg)
    muligheder = "\n".join(linjer)
    return f'<optgroup label="{sikker(navn)}">{muligheder}</optgroup>' if navn else muligheder


def _tegn(attributter: Mapping[str, Any]) -> str:
    """Attributes as Django's own template draws them: True is the name alone, False is nothing."""
    dele = ((navn, vaerdi) for navn, vaerdi in attributter.items() if vaerdi is not False)
    return "".join(f" {n}" if v is True else f' {n}="{sikker(v)}"' for n, v in dele)


def klaed_paa(widget: forms.Widget) -> None:
    """Give a widget that Django or another package made the class names it lacks."""
    if widget.is_hidden or widget.attrs.get("class"):
        return
    klasse = _klasse(widget)
    if klasse:
        widget.attrs["class"] = klasse


def _klasse(widget: forms.Widget) -> str:
    # Django's list of checkboxes is a kind of RadioSelect: it must be asked about first.
    if isinstance(widget, forms.CheckboxSelectMultiple | forms.CheckboxInput):
        return "form-checkbox"
    if isinstance(widget, forms.RadioSelect):
        return "form-radio"
    if isinstance(widget, forms.Select):
        return "form-select"
    if isinstance(widget, forms.FileInput):
        return ""
    return "form-input"
