"""The forms of the programmes."""

from ansoegninger.introforloeb.forms.plan import IntrotrinForm, NytForm, RammeForm, SkabelontrinForm, Versionsformular
from ansoegninger.introforloeb.forms.trin import (
    BekraeftForm,
    GodkendForm,
    KonklusionForm,
    SlutdagForm,
    StatusForm,
    StopForm,
)

__all__ = [
    "BekraeftForm",
    "GodkendForm",
    "IntrotrinForm",
    "KonklusionForm",
    "NytForm",
    "RammeForm",
    "SkabelontrinForm",
    "SlutdagForm",
    "StatusForm",
    "StopForm",
    "Versionsformular",
]
