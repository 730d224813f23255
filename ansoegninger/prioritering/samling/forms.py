"""The form of a team: which wishes, and what the team costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.katalog.models import Kursuspris, Prisform
from ansoegninger.prioritering.samling.models import FAELLES, gruppepris
from ansoegninger.prioritering.samling.services import FAERREST
from workflows.formularer import FlervalgFelt, Formular, HeltalFelt, KronerFelt, ValgFelt

_FORMER = [(Prisform.HOLD, "Fast pris for et hold"), (Prisform.ANDEL, "Samlet pris, der deles med andre")]


class Holdform(Formular):
    """Which wishes are joined, and the price that they share."""

    oensker = FlervalgFelt(label="Hvilke ønsker skal samles?", choices=())
    form = ValgFelt(label="Hvad gælder prisen?", choices=_FORMER)
    pris_oere = KronerFelt(label="Pris", help_text="Uden moms, for hele holdet eller for alle, der deler prisen.")
    deltagere_maks = HeltalFelt(
        label="Antal deltagere",
        help_text="Plads på holdet, eller hvor mange der deler prisen i alt.",
        min_vaerdi=1,
        max_vaerdi=999,
        required=False,
    )

    def __init__(self, *args: Any, valg: Iterable[tuple[int, str]], pris: Kursuspris | None, **kwargs: Any) -> None:
        muligheder = [(str(pk), tekst) for pk, tekst in valg]
        kwargs.setdefault("initial", {"oensker": [pk for pk, _ in muligheder], **_fra_kataloget(pris)})
        super().__init__(*args, **kwargs)
        self.fields["oensker"].choices = muligheder  # type: ignore[attr-defined]

    def clean_oensker(self) -> list[int]:
        """The keys; one wish is no team."""
        valgte: list[str] = self.cleaned_data["oensker"]
        if len(valgte) < FAERREST:
            self.add_error("oensker", "Vælg mindst to ønsker.")
        return [int(pk) for pk in valgte]

    def clean(self) -> dict[str, Any]:
        """A shared price needs to know among how many."""
        data = super().clean() or {}
        if (
            data.get("form") == Prisform.ANDEL
            and not data.get("deltagere_maks")
            and "deltagere_maks" not in self.errors
        ):
            self.add_error("deltagere_maks", "Skriv, hvor mange deltagere der deler prisen i alt.")
        return data

    @property
    def pris(self) -> Gruppepris:
        """What was typed, as a price."""
        data = self.cleaned_data
        return gruppepris(data["form"], data["pris_oere"], data["deltagere_maks"])


def _fra_kataloget(pris: Kursuspris | None) -> dict[str, Any]:
    if pris is None or pris.form not in FAELLES:
        return {"form": Prisform.HOLD}
    return {"form": pris.form, "pris_oere": pris.pris_oere, "deltagere_maks": pris.som_gruppepris().maks}
