"""The field in which somebody says why a draft differs from the yardstick."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from ansoegninger.prioritering.afvigelser.regel import aftryk
from ansoegninger.prioritering.scenarier.models import GRUND_LAENGDE
from workflows.formularer import Formular, LangTekstFelt

#: What the fields of a row begin with; the draft's own begin with another letter.
PRAEFIKS = "a"


#: Before the print of a reason that was given for something else, and is offered again.
_IGEN = "*"


class GrundForm(Formular):
    """The reason of one row. An untouched one is left alone, so a whole page can be sent at once."""

    grund = LangTekstFelt(
        label="Hvorfor afviger det?",
        max_length=GRUND_LAENGDE,
        raekker=2,
        required=False,
        personfoelsom_hjaelp=True,
        help_text="Til ledelsen og revisor. Står ikke i medarbejderens brev.",
    )
    vist = forms.CharField(widget=forms.HiddenInput, max_length=16)

    # Not required by the form, but before the round can be decided: "frivilligt" would be wrong.
    vis_frivilligt = False

    def __init__(self, *args: Any, oenske_id: int, **kwargs: Any) -> None:
        self.oenske_id = oenske_id
        super().__init__(*args, prefix=f"{PRAEFIKS}{oenske_id}", **kwargs)

    @classmethod
    def vis(cls, oenske_id: int, grund: str, *, i_kraft: bool) -> GrundForm:
        """The reason as it stands; one that was given for something else is offered again."""
        igen = "" if i_kraft or not grund else _IGEN
        return cls(oenske_id=oenske_id, initial={"grund": grund, "vist": igen + aftryk(grund)})

    def skal_gemmes(self, trykket: int | None) -> bool:
        """Has the person changed what was shown, or pressed the button of a row that offered an earlier reason?"""
        vist = self.data.get(self.add_prefix("vist"), aftryk(""))
        tekst = self.data.get(self.add_prefix("grund"), "").replace("\r\n", "\n")
        igen = vist.startswith(_IGEN) and trykket == self.oenske_id
        return igen or aftryk(tekst) != vist.removeprefix(_IGEN)

    def clean_vist(self) -> str:
        """The print alone."""
        vist: str = self.cleaned_data["vist"]
        return vist.removeprefix(_IGEN)

    def se_igen(self, vist: str) -> None:
        """Sent once more, the form knows what it replaces: the person has now been told."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("vist")] = vist
        self.data = data
