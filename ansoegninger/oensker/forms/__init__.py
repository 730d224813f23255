"""The forms of a wish: the wizard's steps, the steps of the process, and the filters of the lists."""

from ansoegninger.oensker.forms.begrundelse import Begrundelsesformular
from ansoegninger.oensker.forms.filter import AfdelingFilter
from ansoegninger.oensker.forms.kladde import gyldige_felter, vaerdier
from ansoegninger.oensker.forms.kursus import Kursusformular, NytKursusformular
from ansoegninger.oensker.forms.trin import AnbefalFlereForm, RetForm, TraekForm, VurderingForm

__all__ = [
    "AfdelingFilter",
    "AnbefalFlereForm",
    "Begrundelsesformular",
    "Kursusformular",
    "NytKursusformular",
    "RetForm",
    "TraekForm",
    "VurderingForm",
    "gyldige_felter",
    "vaerdier",
]
