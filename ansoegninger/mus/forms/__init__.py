"""The forms of MUS: the steps, the plan's goals, the rounds and the filters."""

from ansoegninger.mus.forms.maal import MaalForm
from ansoegninger.mus.forms.runder import RundeForm, SamtaleFilter
from ansoegninger.mus.forms.trin import AfholdtFlereForm, AfholdtForm, ForberedelseForm, GodkendelseForm, UdgaaForm

__all__ = [
    "AfholdtFlereForm",
    "AfholdtForm",
    "ForberedelseForm",
    "GodkendelseForm",
    "MaalForm",
    "RundeForm",
    "SamtaleFilter",
    "UdgaaForm",
]
