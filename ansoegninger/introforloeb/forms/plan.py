"""The forms of making a programme, of its steps and of the template's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict

from ansoegninger.introforloeb.models import (
    Ansvarlig,
    Gaelder,
    Introforloeb,
    Introslags,
    Introtrin,
    Skabelontrin,
    Trinart,
    Udeladt,
)
from ansoegninger.introforloeb.queries import ansatte_i, kandidater
from ansoegninger.introforloeb.services import Ramme
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart, Strategi
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.formularer import (
    BekraeftFelt,
    DatoFelt,
    FlervalgFelt,
    Formular,
    HeltalFelt,
    LangTekstFelt,
    TekstFelt,
    ValgFelt,
)

Valg = list[tuple[str, str]]


def _saet(form: forms.BaseForm, felt: str, valg: Iterable[Any]) -> None:
    valgfelt = form.fields[felt]
    assert isinstance(valgfelt, forms.ChoiceField)
    valgfelt.choices = list(valg)


def _temaer(strategi: Strategi | None) -> Valg:
    return [(str(tema.pk), str(tema)) for tema in strategi.temaer.order_by("nummer")] if strategi else []


def _maal(strategi: Strategi | None) -> Valg:
    """Every learning goal, its kind first: they stand in one list."""
    maal = strategi.laeringsmaal.order_by("art", "nummer") if strategi else Laeringsmaal.objects.none()
    grupper = groupby(maal, key=lambda m: m.art)
    return [(str(m.pk), f"{Laeringsmaalsart(art).label}: {m.tekst}") for art, gruppe in grupper for m in gruppe]


def _kolleger(enhed: Enhed, dag: date, *, uden: int | None = None) -> Valg:
    personer = {a.person_id: str(a.person) for a in ansatte_i(enhed, dag)}
    return [(str(pk), navn) for pk, navn in personer.items() if pk != uden]


def _tal(vaerdier: Iterable[str]) -> list[int]:
    return [int(vaerdi) for vaerdi in vaerdier]


class NytForm(Formular):
    """Whom it is for, when, and what the person can already."""

    person = ValgFelt(label="Hvem skal have et introforløb?", rulleliste=True)
    slags = ValgFelt(label="Er det en ny medarbejder?", choices=Introslags.choices)
    start_dag = DatoFelt(label="Første dag")
    slut_dag = DatoFelt(label="Slutter", required=False, help_text="Lad stå tomt for tre måneder.")
    mentor = ValgFelt(
        label="Mentor",
        required=False,
        rulleliste=True,
        tom="Vælges for hvert trin",
        help_text="Foreslås til alle trin med en mentor. Du kan vælge en anden til det enkelte trin bagefter.",
    )
    erfaring = LangTekstFelt(
        label="Erfaring og kendskab",
        required=False,
        max_length=2000,
        raekker=4,
        personfoelsom_hjaelp=True,
        help_text=(
            "Kort, efter du har talt med personen: hvad kan de allerede, og hvad er nyt? Personen selv, lederen og du "
            "kan læse det."
        ),
    )
    kan_temaer = FlervalgFelt(label="Kender allerede temaerne", required=False)
    kan_maal = FlervalgFelt(
        label="Kan allerede", required=False, help_text="Trin, der kun handler om det, streges over."
    )
    brug_profil = BekraeftFelt(
        label="Streg også det over, som kompetenceprofilen siger, at personen kan",
        required=False,
        help_text=(
            "Trin om læringsmål, hvor personen er på B eller A. Den faglige koordinator kan se, hvad der er streget "
            "over, men ikke profilen. Hvert trin kan tages med igen."
        ),
    )
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, enhed: Enhed, strategi: Strategi | None, adgang: Adgang, **kwargs: Any) -> None:
        fundne = kandidater(enhed, adgang)
        self.personer: dict[str, Bruger] = {str(p.pk): p for p in (*fundne.nye, *fundne.andre)}
        kwargs["initial"] = {"noegle": uuid4(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        if not adgang.har(Rolle.LEDER, enhed):
            del self.fields["brug_profil"]
        grupper = (("Nye inden for det seneste år", fundne.nye), ("Andre i afdelingen", fundne.andre))
        _saet(self, "person", [("", "Vælg"), *((navn, _navne(folk)) for navn, folk in grupper if folk)])
        self.mentorer = {str(a.person_id): a.person for a in ansatte_i(enhed, adgang.dag)}
        _saet(self, "mentor", [("", "Vælges for hvert trin"), *((pk, str(p)) for pk, p in self.mentorer.items())])
        for felt, valg in (("kan_temaer", _temaer(strategi)), ("kan_maal", _maal(strategi))):
            _saet(self, felt, valg)
            if not valg:
                del self.fields[felt]

    def clean(self) -> dict[str, Any]:
        """Nobody is their own mentor; it ends after it begins."""
        data = super().clean() or {}
        if data.get("mentor") and data["mentor"] == data.get("person"):
            self.add_error("mentor", "Ingen er mentor for sig selv.")
        if data.get("slut_dag") and data.get("start_dag") and data["slut_dag"] <= data["start_dag"]:
            self.add_error("slut_dag", "Forløbet kan ikke slutte, før det begynder.")
        return data

    @property
    def person_valgt(self) -> Bruger:
        """Whom it is for, once the form is valid."""
        return self.personer[self.cleaned_data["person"]]

    @property
    def ramme(self) -> Ramme:
        """The rest, once the form is valid."""
        data = self.cleaned_data
        return Ramme(
            slags=data["slags"],
            start_dag=data["start_dag"],
            slut_dag=data["slut_dag"],
            erfaring=data["erfaring"],
            mentor=self.mentorer.get(data["mentor"]),
            kan_temaer=_tal(data.get("kan_temaer", ())),
            kan_maal=_tal(data.get("kan_maal", ())),
            brug_profil=bool(data.get("brug_profil")),
        )


def _navne(personer: Iterable[Bruger]) -> Valg:
    return [(str(p.pk), str(p)) for p in personer]


class Versionsformular(Formular):
    """A form that knows which version of what it changes was shown."""

    set_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def nu(self, version: int) -> None:
        """It is newer than what was shown: what was typed stays, and saving again answers this version."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["set_version"] = str(version)
        self.data = data


class RammeForm(Versionsformular):
    """The days and the text about the person, before it begins."""

    start_dag = DatoFelt(label="Første dag", help_text="Flytter du den, flytter trinnene med.")
    slut_dag = DatoFelt(label="Slutter")
    status_1 = DatoFelt(label="Første status", required=False)
    status_2 = DatoFelt(label="Anden status", required=False)
    status_3 = DatoFelt(label="Tredje status", required=False)
    erfaring = LangTekstFelt(
        label="Erfaring og kendskab", required=False, max_length=2000, raekker=4, personfoelsom_hjaelp=True
    )

    def __init__(self, *args: Any, forloeb: Introforloeb, **kwargs: Any) -> None:
        dage = list(forloeb.milepaele.values_list("dag", flat=True))
        start = {felt: getattr(forloeb, felt) for felt in ("start_dag", "slut_dag", "erfaring")}
        status = {f"status_{nr}": dag for nr, dag in enumerate(dage, start=1)}
        kwargs.setdefault("initial", {"set_version": forloeb.planversion, **start, **status})
        super().__init__(*args, **kwargs)

    @property
    def vaerdier(self) -> dict[str, Any]:
        """What the service is called with, once the form is valid."""
        data = dict(self.cleaned_data)
        dage = [data.pop(f"status_{nr}") for nr in (1, 2, 3)]
        return data | {"statusdage": [dag for dag in dage if dag]}


class Trinformular(Versionsformular):
    """What a step is."""

    titel = TekstFelt(label="Trin", max_length=120)
    laering = LangTekstFelt(label="Det, der skal læres", required=False, max_length=1000, raekker=3)
    art = ValgFelt(label="Hvordan", choices=Trinart.choices, rulleliste=True)
    hvem = ValgFelt(label="Sammen med", choices=Ansvarlig.choices)
    tema = ValgFelt(label="Tema i strategien", required=False, rulleliste=True, tom="Intet tema")
    laeringsmaal = FlervalgFelt(label="Læringsmål i strategien", required=False)
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    #: The columns that the form writes as they are.
    kolonner: tuple[str, ...] = ("titel", "laering", "art", "hvem")

    def __init__(
        self, *args: Any, strategi: Strategi | None, trin: Skabelontrin | Introtrin | None, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {"noegle": uuid4(), **(self._fra(trin) if trin else {}), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        _saet(self, "tema", [("", "Intet tema"), *_temaer(strategi)])
        _saet(self, "laeringsmaal", _maal(strategi))
        if not strategi:
            del self.fields["tema"], self.fields["laeringsmaal"]

    def _fra(self, trin: Skabelontrin | Introtrin) -> dict[str, Any]:
        maal = [str(pk) for pk in trin.laeringsmaal.values_list("pk", flat=True)]
        egne = {felt: getattr(trin, felt) for felt in self.kolonner}
        return egne | {"tema": str(trin.tema_id or ""), "laeringsmaal": maal, "set_version": trin.version}

    @property
    def felter(self) -> dict[str, Any]:
        """The step's columns, once the form is valid."""
        data = self.cleaned_data
        return {felt: data[felt] for felt in self.kolonner} | {"tema_id": int(t) if (t := data.get("tema")) else None}

    @property
    def maal(self) -> list[int]:
        """The learning goals' keys, once the form is valid."""
        return _tal(self.cleaned_data.get("laeringsmaal", ()))


class SkabelontrinForm(Trinformular):
    """A step of the template."""

    arbejdsdage = HeltalFelt(
        label="Hvornår",
        min_vaerdi=0,
        max_vaerdi=260,
        suffiks="arbejdsdage efter den første dag",
        help_text="0 er den første dag, 5 er en uge senere.",
    )
    gaelder = ValgFelt(label="Foreslås til", choices=Gaelder.choices, initial=Gaelder.ALLE)

    kolonner = (*Trinformular.kolonner, "arbejdsdage", "gaelder")
    field_order = ("titel", "laering", "art", "hvem", "arbejdsdage", "gaelder", "tema", "laeringsmaal")


class IntrotrinForm(Trinformular):
    """A step of one person's programme."""

    dag = DatoFelt(label="Senest")
    mentor = ValgFelt(label="Mentor", required=False, rulleliste=True, tom="Ikke valgt")
    udeladt = ValgFelt(
        label="Skal trinnet med?",
        required=False,
        choices=[("", "Ja"), *((kode, f"Nej: {tekst.lower()}") for kode, tekst in Udeladt.choices)],
        help_text="Et trin, der ikke skal med, bliver stående streget over.",
    )

    kolonner = (*Trinformular.kolonner, "dag", "udeladt")
    field_order = ("titel", "laering", "art", "hvem", "mentor", "dag", "udeladt", "tema", "laeringsmaal")

    def __init__(self, *args: Any, forloeb: Introforloeb, dag: date, trin: Introtrin | None, **kwargs: Any) -> None:
        super().__init__(*args, strategi=forloeb.strategi, trin=trin, **kwargs)
        kolleger = _kolleger(forloeb.enhed, dag, uden=forloeb.person_id)
        if trin and trin.mentor and str(trin.mentor_id) not in dict(kolleger):
            # Somebody who has left stays until another is chosen.
            kolleger = [(str(trin.mentor_id), f"{trin.mentor} (ikke længere i afdelingen)"), *kolleger]
        _saet(self, "mentor", [("", "Ikke valgt"), *kolleger])

    def _fra(self, trin: Any) -> dict[str, Any]:
        return super()._fra(trin) | {"mentor": str(trin.mentor_id or "")}

    def clean(self) -> dict[str, Any]:
        """A mentor belongs to a step with one."""
        data = super().clean() or {}
        if data.get("mentor") and data.get("hvem") not in {None, Ansvarlig.MENTOR}:
            self.add_error("hvem", "Vælg »Mentor«, når der er valgt en mentor.")
        return data

    @property
    def felter(self) -> dict[str, Any]:
        """The step's columns, once the form is valid."""
        valgt = self.cleaned_data["mentor"]
        return super().felter | {"mentor_id": int(valgt) if valgt else None}
