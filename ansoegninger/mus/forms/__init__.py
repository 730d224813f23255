"""The forms of MUS: the steps, the plan's goals, the rounds and the filters."""

from ansoegninger.mus.forms.maal import MaalForm
from ansoegninger.mus.forms.runder import DaekningFilter, RundeForm, SamtaleFilter
from ansoegninger.mus.forms.tider import ForeslaaForm, SaetTidForm, UdsaetForm, VaelgTidForm
from ansoegninger.mus.forms.trin import AfholdtFlereForm, AfholdtForm, ForberedelseForm, GodkendelseForm, UdgaaForm

__all__ = [
    "AfholdtFlereForm",
    "AfholdtForm",
    "DaekningFilter",
    "ForberedelseForm",
    "ForeslaaForm",
    "GodkendelseForm",
    "MaalForm",
    "RundeForm",
    "SaetTidForm",
    "SamtaleFilter",
    "UdgaaForm",
    "UdsaetForm",
    "VaelgTidForm",
]
