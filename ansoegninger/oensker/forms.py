"""The forms of a wish's steps. The wish itself is written in the wizard's forms (`kladdeforms`)."""

from typing import Any

from ansoegninger.oensker.kladdeforms import OenskeFelter
from ansoegninger.oensker.models import Opfyldelse, Udfald
from workflows.formularer import Formular, HeltalFelt, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular


class VurderingForm(Opgaveformular):
    """The leader's assessment: each criterion, the outcome, and the reason."""

    behov = ValgFelt(label="Passer det til afdelingens behov?", choices=Opfyldelse.choices)
    maal = ValgFelt(label="Passer det til afdelingens mål?", choices=Opfyldelse.choices)
    strategi = ValgFelt(label="Passer det til strategien?", choices=Opfyldelse.choices)
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

    def clean(self) -> dict[str, Any]:
        """A reason is required for all but a recommendation."""
        data = super().clean() or {}
        if data.get("udfald") not in {None, Udfald.ANBEFALES} and not data.get("begrundelse"):
            self.add_error("begrundelse", "Skriv en begrundelse, når ønsket ikke blot anbefales.")
        return data


class RetForm(OenskeFelter, Opgaveformular):
    """The employee's answer to a return: the wish as it should be now, and a reply."""

    svar = LangTekstFelt(label="Dit svar til lederen", max_length=4000, personfoelsom_hjaelp=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", OenskeFelter.fra_oenske(kwargs["sag"]))
        super().__init__(*args, **kwargs)
        self.fields["begrundelse"].required = True
        self.order_fields(["svar"])


class TraekForm(Formular):
    """Why the wish is withdrawn."""

    begrundelse = LangTekstFelt(label="Hvorfor trækker du ønsket?", required=False, max_length=2000, raekker=3)
