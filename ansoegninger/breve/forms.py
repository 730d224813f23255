"""The filters of the letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling
from workflows.formularer import FilterFormular, ValgFelt


class Brevfilter(FilterFormular):
    """Which letters of the round to show."""

    indstilling = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle afdelinger", required=False)
    udfald = ValgFelt(
        label="Beslutning", rulleliste=True, tom="Alle", required=False, choices=Beslutningsudfald.choices
    )
    vis = ValgFelt(
        label="Vis",
        rulleliste=True,
        tom="Alle breve",
        required=False,
        choices=[("mangler", "Mangler noget"), ("klar", "Klar til at blive sendt")],
    )

    def __init__(self, *args: Any, indstillinger: Iterable[Indstilling], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = [(str(i.pk), str(i.enhed)) for i in indstillinger]
        self.fields["indstilling"].choices = [("", "Alle afdelinger"), *valg]  # type: ignore[attr-defined]
