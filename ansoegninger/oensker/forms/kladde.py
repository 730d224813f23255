"""Between a draft and its forms: what a form starts with, and what of it can be kept."""

from __future__ import annotations

from typing import Any

from django import forms

from ansoegninger.oensker import services
from ansoegninger.oensker.models import Oenske

#: Dates are right or wrong together.
_PERIODE = ("start_dag", "slut_dag")


def vaerdier(oenske: Oenske, formular: type[forms.Form]) -> dict[str, Any]:
    """The form's fields as they stand on the wish; an unknown price is shown as empty, not as zero."""
    felter = formular.base_fields.keys() & set(services.SKRIVES)
    data: dict[str, Any] = {felt: getattr(oenske, felt) for felt in felter}
    if "kursusgebyr_oere" in data and not oenske.pris_kendt:
        data["kursusgebyr_oere"] = None
    if "laeringsmaal" in formular.base_fields:
        data["laeringsmaal"] = list(oenske.laeringsmaal.all())
    return data


def gyldige_felter(formular: forms.Form) -> dict[str, Any]:
    """What can be saved now of a form that somebody is still writing in; the rest stays as it was."""
    formular.is_valid()
    fejl = set(formular.errors)
    if fejl & set(_PERIODE):
        fejl |= set(_PERIODE)
    return {felt: vaerdi for felt, vaerdi in formular.cleaned_data.items() if felt not in fejl}
