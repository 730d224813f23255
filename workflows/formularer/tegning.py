"""A field as Det Fælles Designsystem wants it: label or legend, hint, error, widget.

In Python, since every form is made of it: as a template a field took as long as a row of a list takes in the database.
Django points `aria-describedby` at `_helptext` and `_error`.
"""

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.safestring import SafeString

from workflows.sprog.markup import sikker


class Felt(BoundField):
    """The field of every form of the product; one with a template of its own is drawn by that."""

    def as_field_group(self) -> SafeString:
        """Draw the field with all that belongs to it."""
        return self.render() if getattr(self.field, "template_name", None) else feltgruppe(self)


def feltgruppe(felt: BoundField) -> SafeString:
    """Draw a field in its group."""
    klasse = "form-group form-error" if felt.errors else "form-group"
    widget = felt.field.widget
    if isinstance(widget, forms.RadioSelect):
        indhold = _fieldset(felt)
    elif isinstance(widget, forms.CheckboxInput):
        indhold = _afkrydsning(felt)
    else:
        indhold = _linje(felt)
    return SafeString(f'<div class="{klasse}">\n{indhold}\n</div>')


def felthjaelp(felt: BoundField) -> SafeString:
    """Draw a field's hint and its errors."""
    return SafeString(f"{_vejledning(felt)}\n{_fejl(felt, ' '.join(map(sikker, felt.errors)))}")


def _fieldset(felt: BoundField) -> str:
    # Django's list of checkboxes is a kind of RadioSelect.
    art = "checkbox" if isinstance(felt.field.widget, forms.CheckboxSelectMultiple) else "radio"
    beskrevet = f' aria-describedby="{sikker(felt.aria_describedby)}"' if felt.aria_describedby else ""
    valg = "\n".join(f'<div class="form-group-{art}">{_valg(mulighed)}</div>' for mulighed in felt.subwidgets)
    return (
        f'<fieldset{beskrevet}>\n<legend class="form-label">{sikker(felt.label)}{_frivilligt(felt)}</legend>\n'
        f"{felthjaelp(felt)}\n{valg}\n</fieldset>"
    )


def _valg(mulighed: BoundWidget) -> str:
    etiket = f'<label for="{sikker(mulighed.id_for_label)}">{sikker(mulighed.choice_label)}</label>'
    return f"{mulighed.tag()}{etiket}"


def _afkrydsning(felt: BoundField) -> str:
    fejl = _fejl(felt, sikker(felt.errors[0]) if felt.errors else "")
    etiket = f'<label for="{sikker(felt.id_for_label)}">{sikker(felt.label)}</label>'
    return f'{fejl}\n<div class="form-group-checkbox">\n{felt}{etiket}\n{_vejledning(felt)}\n</div>'


def _linje(felt: BoundField) -> str:
    enhed = sikker(getattr(felt.field.widget, "suffiks", ""))
    hoeres = f'<span class="sr-only"> i {enhed}</span>' if enhed else ""
    etiket = f"{sikker(felt.label)}{hoeres}{_frivilligt(felt)}"
    indhold = str(felt)
    if enhed:
        bagved = f'<div class="form-input-suffix" aria-hidden="true">{enhed}</div>'
        indhold = f'<div class="form-input-wrapper form-input-wrapper--suffix">{indhold}{bagved}</div>'
    return (
        f'<label class="form-label" for="{sikker(felt.id_for_label)}">{etiket}</label>\n{felthjaelp(felt)}\n{indhold}'
    )


def _frivilligt(felt: BoundField) -> str:
    siges = not felt.field.required and getattr(felt.form, "vis_frivilligt", True)
    return ' <span class="weight-normal">(frivilligt)</span>' if siges else ""


def _vejledning(felt: BoundField) -> str:
    if not felt.help_text:
        return ""
    return f'<span class="form-hint" id="{sikker(felt.auto_id)}_helptext">{sikker(felt.help_text)}</span>'


def _fejl(felt: BoundField, hvad: str) -> str:
    if not hvad:
        return ""
    hoeres = '<span class="sr-only">Fejl: </span>'
    return f'<span class="form-error-message" id="{sikker(felt.auto_id)}_error">{hoeres}{hvad}</span>'
