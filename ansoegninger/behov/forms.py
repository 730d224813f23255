"""The form of a month: how many were looked at, and theme by theme what was lacking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms

from ansoegninger.behov.models import Behovsart, Behovsfund, Behovsopgoerelse
from ansoegninger.behov.perioder import i_ord, seneste
from ansoegninger.behov.queries import UDEN_TEMA
from ansoegninger.behov.services import Fund
from ansoegninger.strategi.models import Tema
from workflows.formularer import FilterFormular, Formular, HeltalFelt, LangTekstFelt, TekstFelt, ValgFelt

FLEST = 100_000


class OpgoerelseForm(Formular):
    """One month of one kind; the month and the kind are chosen once and stay. A theme's fields are empty mostly."""

    vis_frivilligt = False
    art = ValgFelt(label="Hvad bygger det på?", choices=Behovsart.choices)
    maaned = ValgFelt(label="Måned", rulleliste=True)
    antal = HeltalFelt(
        label="Hvor mange i alt?",
        min_vaerdi=0,
        max_vaerdi=FLEST,
        help_text="Hvor mange sager tilsynet så på, eller hvor mange klager eller hjemvisninger der kom.",
    )
    note = LangTekstFelt(
        label="Bemærkning (frivillig)", max_length=1000, raekker=3, required=False, personfoelsom_hjaelp=True
    )
    set_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(
        self,
        *args: Any,
        temaer: Sequence[Tema],
        dag: date,
        opgoerelse: Behovsopgoerelse | None = None,
        **kwargs: Any,
    ) -> None:
        self.temaer: dict[str, Tema | None] = {str(tema.pk): tema for tema in temaer} | {"0": None}
        if opgoerelse:
            kwargs.setdefault("initial", _fra(opgoerelse))
        super().__init__(*args, **kwargs)
        if opgoerelse:
            del self.fields["art"], self.fields["maaned"]
        else:
            valg = cast("ValgFelt", self.fields["maaned"])
            maaneder = seneste(dag)
            valg.choices = [(m.isoformat(), i_ord(m)) for m in maaneder]
            # A month is entered when it is over.
            valg.initial = maaneder[1].isoformat()
        for noegle in self.temaer:
            self.fields[f"antal_{noegle}"] = HeltalFelt(
                label="I hvor mange?", min_vaerdi=0, max_vaerdi=FLEST, required=False
            )
            self.fields[f"emne_{noegle}"] = TekstFelt(label="Hvad manglede?", max_length=300, required=False)

    @property
    def temafelter(self) -> list[dict[str, Any]]:
        """The two fields of each theme under its name, for the page."""
        return [
            {"navn": self._temanavn(noegle), "antal": self[f"antal_{noegle}"], "emne": self[f"emne_{noegle}"]}
            for noegle in self.temaer
        ]

    def _temanavn(self, noegle: str) -> str:
        tema = self.temaer[noegle]
        return str(tema) if tema else UDEN_TEMA

    def clean(self) -> dict[str, Any]:
        """A number and its words belong together, and nothing is lacking in more than were looked at."""
        data = super().clean() or {}
        for noegle in self.temaer:
            antal, emne = data.get(f"antal_{noegle}"), data.get(f"emne_{noegle}")
            if antal and not emne and f"emne_{noegle}" not in self.errors:
                self.add_error(f"emne_{noegle}", f"Skriv kort, hvad der manglede i »{self._temanavn(noegle)}«.")
            if emne and not antal and f"antal_{noegle}" not in self.errors:
                self.add_error(f"antal_{noegle}", f"Skriv, i hvor mange »{self._temanavn(noegle)}« manglede noget.")
            if antal and data.get("antal") is not None and antal > data["antal"]:
                self.add_error(
                    f"antal_{noegle}", f"»{self._temanavn(noegle)}« kan højst være {data['antal']}, som er alle."
                )
        return data

    def felter(self) -> dict[str, Any]:
        """What the services are called with."""
        data = self.cleaned_data
        valgt = {"art": data["art"], "maaned": date.fromisoformat(data["maaned"])} if "art" in self.fields else {}
        fund = [
            Fund(tema, data[f"antal_{noegle}"], data[f"emne_{noegle}"])
            for noegle, tema in self.temaer.items()
            if data.get(f"antal_{noegle}")
        ]
        return {**valgt, "antal": data["antal"], "note": data["note"], "fund": fund}


class BehovFilter(FilterFormular):
    """Whose needs to look at."""

    enhed = ValgFelt(label="Enhed", rulleliste=True, tom="Alle", required=False)
    art = ValgFelt(label="Bygger på", rulleliste=True, tom="Alt", required=False, choices=Behovsart.choices)

    def __init__(self, *args: Any, enheder: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = cast("ValgFelt", self.fields["enhed"])
        valg.choices = [("", "Alle"), *((str(pk), navn) for pk, navn in enheder)]

    def opslag(self) -> dict[str, Any]:
        """The filters in use; what cannot be read filters nothing."""
        data = self.cleaned_data if self.is_valid() else {}
        valgt = {"enhed_id": data.get("enhed"), "art": data.get("art")}
        return {navn: vaerdi for navn, vaerdi in valgt.items() if vaerdi}


def _fra(opgoerelse: Behovsopgoerelse) -> dict[str, Any]:
    fund: list[Behovsfund] = list(opgoerelse.fund.all())
    felter: dict[str, Any] = {
        "antal": opgoerelse.antal,
        "note": opgoerelse.note,
        "set_version": opgoerelse.version,
    }
    for f in fund:
        felter |= {f"antal_{f.tema_id or 0}": f.antal, f"emne_{f.tema_id or 0}": f.emne}
    return felter
