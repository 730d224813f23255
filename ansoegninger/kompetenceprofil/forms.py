"""The form of a profile: one choice for each row, with the last answer beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField

from ansoegninger.kompetenceprofil.models import SAGSTYPENAVN, Sagstype
from ansoegninger.kompetenceprofil.rubrikker import (
    ARTER,
    STIGENDE,
    Noegle,
    Profilsvar,
    Rubrik,
    efter_art,
    niveauord,
)
from ansoegninger.strategi.models import Laeringsmaal
from roller.organisation.models import Enhed
from workflows.formularer import FilterFormular, Formular, TekstFelt, ValgFelt

SKABELON = "kompetenceprofil/_raekke.html"


def profilfelter(rubrikker: Iterable[Rubrik]) -> dict[str, forms.Field]:
    """One choice for each row, the lowest level first."""
    return {
        r.felt: ValgFelt(
            label=r.tekst,
            choices=[(n.value, niveauord(n.value, sagstype=r.er_sagstype)) for n in STIGENDE],
            template_name=SKABELON,
            error_messages={"required": "Vælg, hvor det ligger."},
        )
        for r in rubrikker
    }


def sendte_felter(data: Mapping[str, Any]) -> dict[str, forms.Field]:
    """The fields of a form that was sent, also when what it asked about is asked no more."""
    maal, sagstyper = (_numre(data, f"{forbogstav}_") for forbogstav in "ms")
    raekker = [Rubrik(m.art, m.pk, m.tekst) for m in Laeringsmaal.objects.filter(pk__in=maal)]
    raekker += [Rubrik("SAGSTYPE", s.pk, s.navn) for s in Sagstype.objects.filter(pk__in=sagstyper)]
    return profilfelter(raekker)


def _numre(data: Mapping[str, Any], praefiks: str) -> list[int]:
    haler = [navn.removeprefix(praefiks) for navn in data if navn.startswith(praefiks)]
    # No key of ours has ten digits; what is longer was typed into the address.
    return [int(hale) for hale in haler if hale.isascii() and hale.isdecimal() and len(hale) < 10]  # noqa: PLR2004


class Profilfelter(forms.Form):
    """What the forms that ask for a profile share: the rows, the last answer beside each, and what can be kept."""

    rubrikker: Sequence[Rubrik] = ()
    #: The fields one by one, as they could be read.
    udfyldt: Mapping[str, Any] = MappingProxyType({})

    def saet_foer(self, foer: Mapping[Noegle, str], kl: datetime | None) -> None:
        """Let each row say what was answered last."""
        for rubrik in self.rubrikker:
            niveau = foer.get(rubrik.noegle)
            felt: Any = self.fields[rubrik.felt]
            felt.foer = f"Sidst ({kl.year}): {niveauord(niveau, sagstype=rubrik.er_sagstype)}" if niveau and kl else ""

    def clean(self) -> dict[str, Any]:
        """Remember what was filled in: a form may make something else of it."""
        data = super().clean() or {}
        self.udfyldt = dict(data)
        return data

    @property
    def grupper(self) -> list[tuple[str, list[BoundField]]]:
        """The rows under their headings."""
        return [(titel, [self[r.felt] for r in raekker]) for titel, raekker in efter_art(self.rubrikker)]

    def profilsvar(self) -> Profilsvar:
        """What was answered, as the service takes it."""
        svar = {r: self.udfyldt[r.felt] for r in self.rubrikker if self.udfyldt.get(r.felt)}
        return Profilsvar(
            {r.pk: niveau for r, niveau in svar.items() if not r.er_sagstype},
            {r.pk: niveau for r, niveau in svar.items() if r.er_sagstype},
        )

    def gyldige(self) -> dict[str, Any]:
        """What can be kept of a form that somebody is still writing in; its key is given anew each time."""
        self.is_valid()
        kendte = {navn: v for navn, v in self.udfyldt.items() if navn not in self.errors and navn != "noegle"}
        return {navn: v for navn, v in kendte.items() if v not in (None, "")}


class ProfilForm(Profilfelter, Formular):
    """The employee's own look, outside MUS."""

    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, rubrikker: Sequence[Rubrik], **kwargs: Any) -> None:
        self.rubrikker = rubrikker
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**profilfelter(rubrikker), **type(self).base_fields}  # type: ignore[misc]
        super().__init__(*args, **kwargs)


class SagstypeForm(Formular):
    """What a case type is called."""

    navn = TekstFelt(
        label="Sagstypens navn",
        max_length=SAGSTYPENAVN,
        help_text="Fx merudgifter eller botilbud. Skriv ikke noget om en borger.",
    )


class MatrixFilter(FilterFormular):
    """Which unit, and what of it."""

    enhed = ValgFelt(label="Enhed", rulleliste=True, tom="", required=False)
    art = ValgFelt(label="Vis", rulleliste=True, tom="Alt", required=False)
    huller = ValgFelt(
        label="Kun huller", rulleliste=True, tom="Alle rækker", required=False, choices=[("JA", "Kun huller")]
    )

    def __init__(self, *args: Any, enheder: Sequence[Enhed], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("ValgFelt", self.fields["enhed"]).choices = [(str(e.pk), e.navn) for e in enheder]
        cast("ValgFelt", self.fields["art"]).choices = [("", "Alt"), *ARTER.items()]
        if len(enheder) == 1:
            del self.fields["enhed"]
