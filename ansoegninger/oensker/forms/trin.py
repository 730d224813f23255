"""The forms of the process's own steps: the leader's assessment, the answer to a return, the withdrawal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.forms import Field
from django.http import QueryDict

from ansoegninger.kompetenceprofil.queries import egne_mangler
from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.queries import center_sti, gaeldende
from ansoegninger.kriterier.score import Linje, Vaegtet, beregn
from ansoegninger.oensker.besvarelse import NYE_KRITERIER
from ansoegninger.oensker.forms.begrundelse import Begrundelsesformular
from ansoegninger.oensker.forms.kladde import vaerdier
from ansoegninger.oensker.forms.kriterier import Saetfelt, feltnavn, kriteriefelter, samlet_svar, vist_saet
from ansoegninger.oensker.forms.kursus import Kursusformular
from ansoegninger.oensker.grundlag import grundlag
from ansoegninger.oensker.kriterievaerdier import beregnede, kendte
from ansoegninger.oensker.models import Udfald
from roller.organisation.models import Enhed
from workflows.formularer import Formular, HeltalFelt, LangTekstFelt, ValgFelt
from workflows.motor.fejl import Regelbrud
from workflows.motor.formular import Opgaveformular, Samletformular

_KRITERIE_SKABELON = "opgaver/kursusoenske/_kriterium.html"


class VurderingForm(Opgaveformular):
    """The leader's assessment: each criterion beside what it is held against, the outcome, and the reason."""

    saet = Saetfelt()
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

    def __init__(self, *args: Any, sag: Any, **kwargs: Any) -> None:
        self.kriterier = gaeldende(center_sti(sag.enhed))
        felter = kriteriefelter(self.kriterier, _KRITERIE_SKABELON)
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**felter, **type(self).base_fields}  # type: ignore[misc]
        kwargs.setdefault("initial", {"saet": self.kriterier.maerke})
        super().__init__(*args, sag=sag, **kwargs)
        for k in self.kriterier.spoerges:
            felt: Any = self.fields[feltnavn(k.kode)]
            felt.grundlag = grundlag(sag, k.kode)

    @property
    def beregnede(self) -> tuple[Linje, ...]:
        """The criteria of the same set that nobody answers, as they would count in the coming year's round.

        With the standard weights. The rank is what the leader is about to write, so it is not among them.
        """
        kriterier = [k for k in self.kriterier.beregnes if k.kilde is not Kilde.LEDERRANG]
        svar = beregnede(kriterier, kendte([self.sag.pk], self.dag.year + 1)[self.sag.pk].vaerdier)
        return beregn([Vaegtet(k, k.standardvaegt) for k in kriterier], svar).linjer

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The fields of the version that was sent."""
        return kriteriefelter(vist_saet(data)) | super().felter_i(data)

    def clean_saet(self) -> str:
        """Other criteria hold now: the answers that fit are kept, and the form now answers the new ones."""
        vist: str = self.cleaned_data["saet"]
        if vist != self.kriterier.maerke:
            data = QueryDict(mutable=True)
            data.update(self.data)
            data["saet"] = self.kriterier.maerke
            self.data = data
            self.add_error(None, NYE_KRITERIER)
        return vist

    def clean(self) -> dict[str, Any]:
        """A reason is required for all but a recommendation."""
        data = super().clean() or {}
        if data.get("udfald") not in {None, Udfald.ANBEFALES} and data.get("begrundelse") == "":
            self.add_error("begrundelse", "Skriv en begrundelse, når ønsket ikke blot anbefales.")
        return samlet_svar(data)


class AnbefalFlereForm(Samletformular):
    """Several wishes that are recommended with the same answers.

    Any other outcome takes something away from somebody or asks them to act, and needs a reason of its own; so does a
    rank, which is the single wish's.
    """

    saet = Saetfelt()

    def __init__(self, data: Any = None, *args: Any, stier: Collection[str] = (), **kwargs: Any) -> None:
        centre = {sti[: 2 * Enhed.steplen] for sti in stier}
        if len(centre) > 1:
            raise Regelbrud("Ønskerne er fra flere centre, som har hver sine kriterier. Tag ét center ad gangen.")
        saet = gaeldende(centre.pop()) if centre else vist_saet(data or {})
        self.base_fields = {**kriteriefelter(saet), **type(self).base_fields}  # type: ignore[misc]
        super().__init__(data, *args, initial={"saet": saet.maerke if saet else ""}, **kwargs)

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The fields of the version that was sent."""
        return kriteriefelter(vist_saet(data)) | super().felter_i(data)

    def clean_saet(self) -> str:
        """A version that is not there was never shown."""
        if vist_saet(self.data) is None:
            self.add_error(None, NYE_KRITERIER)
        return str(self.cleaned_data["saet"])

    def clean(self) -> dict[str, Any]:
        """What the service asks for besides."""
        return samlet_svar(super().clean() or {}) | {"udfald": Udfald.ANBEFALES, "begrundelse": ""}


class RetForm(Kursusformular, Begrundelsesformular, Opgaveformular):
    """The employee's answer to a return: the wish as it should be now, and a reply."""

    svar = LangTekstFelt(label="Dit svar til lederen", max_length=4000, personfoelsom_hjaelp=True)

    def __init__(self, *args: Any, sag: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", vaerdier(sag, type(self)))
        mangler = egne_mangler(kwargs["adgang"], sag.person_id)
        super().__init__(*args, sag=sag, strategi=sag.strategi, person_id=sag.person_id, mangler=mangler, **kwargs)
        self.order_fields(["svar"])


class TraekForm(Formular):
    """Why the wish is withdrawn."""

    begrundelse = LangTekstFelt(label="Hvorfor trækker du ønsket?", required=False, max_length=2000, raekker=3)
