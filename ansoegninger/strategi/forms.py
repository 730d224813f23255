"""The forms of the strategy: the parts of a draft, the steps of a proposal, and an initiative's state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from ansoegninger.strategi.initiativer import Initiativ, Tilstand, Udbyderart
from ansoegninger.strategi.kasser import KASSER
from ansoegninger.strategi.models import (
    TEKST,
    TEMATEKSTER,
    Laeringsmaalsart,
    Niveau,
    Strategi,
    Tema,
)
from ansoegninger.strategi.services.forslag import GODKEND, RETUR
from workflows.formularer import (
    DatoFelt,
    FilterFormular,
    Formular,
    HeltalFelt,
    KronerFelt,
    LangTekstFelt,
    TekstFelt,
    ValgFelt,
)

EN_DAG = timedelta(days=1)
ALLE_TEMAER = ("", "Alle temaer")
#: As many participants as a shared price may have.
FLEST = 100_000


class NyForm(Formular):
    """How the new version begins."""

    begynd = ValgFelt(
        label="Hvordan vil du begynde?",
        choices=[
            ("kopi", "Med en kopi af den version, der gælder"),
            ("tom", "Med et tomt ark"),
        ],
        initial="kopi",
    )


class Delform(Formular):
    """One part of a draft. `vist` is a fingerprint of the part as it was when the page was opened."""

    vist = forms.CharField(widget=forms.HiddenInput, required=False, max_length=16)

    def felter(self) -> dict[str, Any]:
        """The part's own values."""
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if navn != "vist"}

    @classmethod
    def start(cls, raekke: Any) -> dict[str, Any]:
        """The values of a part that is there."""
        return {navn: getattr(raekke, navn) for navn in cls.base_fields if navn != "vist"}

    @property
    def grupper(self) -> list[tuple[str, list[BoundField]]]:
        """The fields under their headings; all under none unless the form says more."""
        return [("", self.visible_fields())]


class RammerForm(Delform):
    """The version's name, period and purpose."""

    navn = TekstFelt(label="Navn", max_length=120)
    fra_dag = DatoFelt(label="Gælder fra")
    sidste_dag = DatoFelt(label="Sidste dag, den gælder")
    formaal = LangTekstFelt(label="Formål", required=False, max_length=TEKST, raekker=6)

    def felter(self) -> dict[str, Any]:
        """The period's end is the first day outside it; people say the last day inside."""
        data = super().felter()
        return data | {"til_dag": data.pop("sidste_dag") + EN_DAG}

    @classmethod
    def start(cls, raekke: Strategi) -> dict[str, Any]:
        """As the version stands."""
        navne = ("navn", "fra_dag", "formaal")
        return {navn: getattr(raekke, navn) for navn in navne} | {"sidste_dag": raekke.til_dag - EN_DAG}

    def clean(self) -> dict[str, Any]:
        """The period runs forwards."""
        data = super().clean() or {}
        if data.get("fra_dag") and data.get("sidste_dag") and data["sidste_dag"] < data["fra_dag"]:
            self.add_error("sidste_dag", "Perioden kan ikke slutte, før den begynder.")
        return data


def _tekstfelt(navn: str) -> LangTekstFelt:
    ord_ = str(Tema._meta.get_field(navn).verbose_name).rsplit(": ", 1)[-1]  # type: ignore[union-attr]
    return LangTekstFelt(label=ord_[:1].upper() + ord_[1:], required=False, max_length=TEKST, raekker=3)


class _Temafelter(Delform):
    navn = TekstFelt(label="Temaets navn", max_length=120)


class TemaForm(_Temafelter):
    """A theme with its five boxes; whatever is left empty is left out of the strategy."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **{n: _tekstfelt(n) for n in TEMATEKSTER}}  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    @classmethod
    def start(cls, raekke: Tema) -> dict[str, Any]:
        """As the theme stands."""
        return {navn: getattr(raekke, navn) for navn in ("navn", *TEMATEKSTER)}

    @property
    def grupper(self) -> list[tuple[str, list[BoundField]]]:
        """Box by box."""
        kasser = [
            (f"{nummer}. {titel}", [self[felt] for felt, _ in dele])
            for nummer, (titel, dele) in enumerate(KASSER, start=1)
        ]
        return [("Tema", [self["navn"], self["indledning"]]), *kasser]


class MaalForm(Delform):
    """A learning goal."""

    art = ValgFelt(label="Hvilken slags?", choices=Laeringsmaalsart.choices)
    tekst = TekstFelt(label="Læringsmål", max_length=300, help_text="Skriv det, alle skal kunne.")


class NiveauForm(Delform):
    """What a level means."""

    niveau = ValgFelt(label="Niveau", choices=[(n, n) for n in reversed(Niveau.values)])
    navn = TekstFelt(label="Navn", max_length=60)
    tekst = TekstFelt(label="Beskrivelse", max_length=300)

    def __init__(self, *args: Any, optagne: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.optagne = set(optagne)

    def clean_niveau(self) -> str:
        """Each level once."""
        niveau = str(self.cleaned_data["niveau"])
        if niveau in self.optagne:
            raise forms.ValidationError("Niveauet er beskrevet allerede. Ret det i stedet.")
        return niveau


class InitiativForm(Delform):
    """An initiative; extent and price may be unknown."""

    hvad = TekstFelt(label="Initiativ", max_length=200)
    tema = ValgFelt(label="Tema", choices=[], required=False, rulleliste=True)
    udbyder = TekstFelt(label="Udbyder", max_length=120, required=False)
    udbyderart = ValgFelt(label="Slags udbyder", choices=Udbyderart.choices)
    omfang = TekstFelt(
        label="Omfang", max_length=120, required=False, help_text="Fx 2 dage. Lad stå tomt, hvis I ikke ved det."
    )
    pris_oere = KronerFelt(
        label="Pris", required=False, help_text="Uden moms, for alle, der deler den. Lad stå tomt, hvis I ikke ved det."
    )
    deltagere_i_alt = HeltalFelt(
        label="Deltagere, der deler prisen, i alt",
        required=False,
        min_vaerdi=1,
        max_vaerdi=FLEST,
        help_text="Lad stå tomt, hvis I betaler alene.",
    )
    vores_deltagere = HeltalFelt(label="Heraf vores", required=False, min_vaerdi=1, max_vaerdi=FLEST)
    afhaengighed = TekstFelt(
        label="Afhænger af", max_length=200, required=False, help_text="Fx: når fagsystemet er klar."
    )
    tilstand = ValgFelt(label="Tilstand", choices=Tilstand.choices, initial=Tilstand.PLANLAGT)

    def __init__(self, *args: Any, temaer: Iterable[Tema], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.temaerne = {str(tema.pk): tema for tema in temaer}
        self.fields["tema"].choices = [ALLE_TEMAER, *((pk, str(t)) for pk, t in self.temaerne.items())]  # type: ignore[attr-defined]

    @classmethod
    def start(cls, raekke: Initiativ) -> dict[str, Any]:
        """As the initiative stands."""
        return super().start(raekke) | {"tema": str(raekke.tema_id or "")}

    def clean(self) -> dict[str, Any]:
        """A price is shared by all of them, or by nobody."""
        data = super().clean() or {}
        i_alt, vores = data.get("deltagere_i_alt"), data.get("vores_deltagere")
        if (i_alt is None) != (vores is None) and not {"deltagere_i_alt", "vores_deltagere"} & self.errors.keys():
            mangler = "deltagere_i_alt" if i_alt is None else "vores_deltagere"
            self.add_error(mangler, "Skriv begge tal, eller lad begge stå tomme.")
        elif i_alt is not None and vores is not None and vores > i_alt:
            self.add_error("vores_deltagere", "Der kan ikke være flere af vores, end der er i alt.")
        return data

    def felter(self) -> dict[str, Any]:
        """With the theme as a row."""
        data = super().felter()
        return data | {"tema": self.temaerne.get(data["tema"])}


class SendForm(Formular):
    """What is new, so that the chief knows where to look."""

    begrundelse = LangTekstFelt(label="Hvad er nyt, og hvorfor?", max_length=2000, raekker=3, personfoelsom_hjaelp=True)


class AfgoerForm(Formular):
    """The chief's answer."""

    svar = ValgFelt(
        label="Dit svar", choices=[(GODKEND, "Godkend versionen"), (RETUR, "Send tilbage til koordinatoren")]
    )
    begrundelse = LangTekstFelt(
        label="Bemærkning",
        required=False,
        max_length=2000,
        raekker=3,
        help_text="Skal udfyldes, når du sender tilbage.",
        personfoelsom_hjaelp=True,
    )


class TraekForm(Formular):
    """Why it is withdrawn."""

    begrundelse = LangTekstFelt(label="Hvorfor?", max_length=2000, raekker=3, personfoelsom_hjaelp=True)


class TilstandForm(Formular):
    """How far an initiative is."""

    vist = forms.CharField(widget=forms.HiddenInput, max_length=20)
    tilstand = ValgFelt(label="Ny tilstand", choices=Tilstand.choices)
    note = TekstFelt(label="Bemærkning", required=False, max_length=300, personfoelsom_hjaelp=True)


class SammenlignForm(FilterFormular):
    """Which two versions."""

    fra = ValgFelt(label="Fra", required=False, rulleliste=True, choices=[])
    til = ValgFelt(label="Til", required=False, rulleliste=True, choices=[])

    def __init__(self, *args: Any, valg: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for navn in ("fra", "til"):
            self.fields[navn].choices = valg  # type: ignore[attr-defined]


FORMULARER: Mapping[str, type[Delform]] = {
    "tema": TemaForm,
    "maal": MaalForm,
    "niveau": NiveauForm,
    "initiativ": InitiativForm,
}
