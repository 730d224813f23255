"""The forms of the process's own steps: the leader's assessment, the answer to a return, the withdrawal."""

from __future__ import annotations

from typing import Any

from ansoegninger.oensker.forms.begrundelse import Begrundelsesformular
from ansoegninger.oensker.forms.kladde import vaerdier
from ansoegninger.oensker.forms.kursus import Kursusformular
from ansoegninger.oensker.grundlag import grundlag
from ansoegninger.oensker.models import Kriterium, Opfyldelse, Udfald
from workflows.formularer import Formular, HeltalFelt, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular, Samletformular

_KRITERIE_SKABELON = "opgaver/kursusoenske/_kriterium.html"


def _kriterium(kriterium: Kriterium) -> ValgFelt:
    return ValgFelt(label=kriterium.label, choices=Opfyldelse.choices, template_name=_KRITERIE_SKABELON)


class VurderingForm(Opgaveformular):
    """The leader's assessment: each criterion beside what it is held against, the outcome, and the reason."""

    behov = _kriterium(Kriterium.BEHOV)
    maal = _kriterium(Kriterium.MAAL)
    strategi = _kriterium(Kriterium.STRATEGI)
    udfald = ValgFelt(label="Din vurdering", choices=Udfald.choices)
    begrundelse = LangTekstFelt(
        label="Begrundelse",
        required=False,
        personfoelsom_hjaelp=True,
        help_text="Skal udfyldes, medmindre ønsket blot anbefales. Medarbejderen kan læse den.",
    )
    rang = HeltalFelt(
        label="Din rangering i afdelingen",
        required=False,
        min_vaerdi=1,
        max_vaerdi=999,
        help_text="1 er vigtigst. Du kan ændre rækkefølgen, når du laver indstillingen.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kriterium in Kriterium:
            felt: Any = self.fields[kriterium.value.lower()]
            felt.grundlag = grundlag(self.sag, kriterium)

    def clean(self) -> dict[str, Any]:
        """A reason is required for all but a recommendation."""
        data = super().clean() or {}
        if data.get("udfald") not in {None, Udfald.ANBEFALES} and data.get("begrundelse") == "":
            self.add_error("begrundelse", "Skriv en begrundelse, når ønsket ikke blot anbefales.")
        return data


class AnbefalFlereForm(Samletformular):
    """Several wishes that are recommended with the same answers.

    Any other outcome takes something away from somebody or asks them to act, and needs a reason of its own; so does a
    rank, which is the single wish's.
    """

    behov = ValgFelt(label=Kriterium.BEHOV.label, choices=Opfyldelse.choices)
    maal = ValgFelt(label=Kriterium.MAAL.label, choices=Opfyldelse.choices)
    strategi = ValgFelt(label=Kriterium.STRATEGI.label, choices=Opfyldelse.choices)

    def clean(self) -> dict[str, Any]:
        """What the service asks for besides."""
        return (super().clean() or {}) | {"udfald": Udfald.ANBEFALES, "begrundelse": ""}


class RetForm(Kursusformular, Begrundelsesformular, Opgaveformular):
    """The employee's answer to a return: the wish as it should be now, and a reply."""

    svar = LangTekstFelt(label="Dit svar til lederen", max_length=4000, personfoelsom_hjaelp=True)

    def __init__(self, *args: Any, sag: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", vaerdier(sag, type(self)))
        super().__init__(*args, sag=sag, strategi=sag.strategi, person_id=sag.person_id, **kwargs)
        self.order_fields(["svar"])


class TraekForm(Formular):
    """Why the wish is withdrawn."""

    begrundelse = LangTekstFelt(label="Hvorfor trækker du ønsket?", required=False, max_length=2000, raekker=3)
