"""The forms of a group's talk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.forms import Field, ValidationError

from ansoegninger.mus.aktiviteter.forms import AktivitetForm
from ansoegninger.mus.aktiviteter.models import Hvem
from ansoegninger.mus.forms import AfholdtForm
from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.grus.queries import ansatte_i, enheder_at_holde_i, udestaaende
from ansoegninger.mus.klokkeslaet import Ulaeselig, laes_tid
from ansoegninger.mus.opfoelgning.dage import et_aar_efter, foreslaaede_dage
from ansoegninger.mus.opfoelgning.flytteform import FlytDagForm
from ansoegninger.mus.opfoelgning.models import GRUND_TEGN, Naaet
from ansoegninger.mus.tidsmodeller import STED_TEGN
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.formularer import DatoFelt, FlervalgFelt, Formular, LangTekstFelt, TekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular


def _klokken() -> TekstFelt:
    return TekstFelt(label="Klokkeslæt", max_length=10, required=False, help_text="Fx 9.30.")


def _sted() -> TekstFelt:
    return TekstFelt(label="Hvor?", max_length=STED_TEGN, required=False, help_text="Fx Lokale 2.14.")


def _laes_klokken(form: Formular) -> time | None:
    """A time of the day, if there is one."""
    try:
        return laes_tid(tekst) if (tekst := form.cleaned_data["klokken"]) else None
    except Ulaeselig as fejl:
        raise ValidationError(str(fejl)) from fejl


class NyForm(Formular):
    """Who meets, when, and about what."""

    navn = TekstFelt(label="Hvad kalder I samtalen?", max_length=120, help_text="Fx »Team Ungs samtale om samarbejde«.")
    enhed = ValgFelt(label="Enhed", rulleliste=True, choices=())
    dag = DatoFelt(label="Hvornår holder I den?")
    klokken = _klokken()
    sted = _sted()
    deltagere = FlervalgFelt(label="Hvem er med?", choices=())
    temaer = LangTekstFelt(
        label="Hvad skal I tale om?",
        max_length=2000,
        raekker=5,
        personfoelsom_hjaelp=True,
        help_text="Deltagerne kan læse det. Skriv ikke om enkelte medarbejdere.",
    )

    def __init__(self, *args: Any, adgang: Adgang, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.i_dag = dag
        self.enheder: dict[str, Enhed] = {str(e.pk): e for e in enheder_at_holde_i(adgang)}
        saet_valg(self, "enhed", [("", "Vælg"), *((pk, str(e)) for pk, e in self.enheder.items())])
        if len(self.enheder) == 1:
            self.fields["enhed"].initial = next(iter(self.enheder))
        ansatte = ansatte_i(list(self.enheder.values()), dag, undtagen=adgang.bruger)
        personer = {str(a.person_id): f"{a.person}, {a.enhed}" for a in ansatte}
        saet_valg(self, "deltagere", list(personer.items()))

    clean_klokken = _laes_klokken

    def clean_dag(self) -> date:
        """Not in the past."""
        dag: date = self.cleaned_data["dag"]
        if dag < self.i_dag:
            self.add_error("dag", "Dagen kan ikke ligge før i dag.")
        return dag

    def felter(self) -> dict[str, Any]:
        """What the service asks for."""
        data = dict(self.cleaned_data)
        return data | {
            "enhed": self.enheder[data["enhed"]],
            "deltagere": [int(person) for person in data["deltagere"]],
        }


class RetForm(Opgaveformular):
    """When and where a planned talk is, what it is about, and who takes part."""

    navn = TekstFelt(label="Hvad kalder I samtalen?", max_length=120)
    paa_dag = DatoFelt(label="Hvornår holder I den?")
    klokken = _klokken()
    sted = _sted()
    deltagere = FlervalgFelt(label="Hvem er med?", choices=())
    temaer = LangTekstFelt(
        label="Hvad skal I tale om?",
        max_length=2000,
        raekker=5,
        personfoelsom_hjaelp=True,
        help_text="Deltagerne kan læse det. Skriv ikke om enkelte medarbejdere.",
    )

    def __init__(self, *args: Any, sag: Any, adgang: Adgang, dag: date, **kwargs: Any) -> None:
        med = {str(d.person_id): str(d.person) for d in sag.deltagere.select_related("person")}
        start = {felt: getattr(sag, felt) for felt in ("navn", "sted", "temaer")}
        start |= {"paa_dag": sag.dag, "klokken": f"{sag.klokken:%H.%M}" if sag.klokken else "", "deltagere": list(med)}
        super().__init__(*args, sag=sag, adgang=adgang, dag=dag, **{"initial": start} | kwargs)
        ansatte = ansatte_i([sag.enhed], dag, undtagen=adgang.bruger)
        # Whoever takes part already may stay, also after a change of unit.
        saet_valg(self, "deltagere", list((med | {str(a.person_id): str(a.person) for a in ansatte}).items()))

    clean_klokken = _laes_klokken

    def clean_deltagere(self) -> list[int]:
        """By their keys."""
        return [int(person) for person in self.cleaned_data["deltagere"]]

    def clean(self) -> dict[str, Any]:
        """What the service is called with."""
        data = super().clean() or {}
        return data if self.errors else {"dag": data.pop("paa_dag"), **data}


class FlytGruppensDagForm(FlytDagForm):
    """The same for a group's day."""

    grund = LangTekstFelt(
        label="Hvorfor flyttes den?",
        max_length=GRUND_TEGN,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Deltagerne kan læse det.",
    )

    def aabne(self) -> list[date]:
        """The days that can be moved, the earliest first."""
        return list(udestaaende(grus=self.sag).values_list("dag", flat=True))


class HoldtForm(AfholdtForm):
    """When the talk was held."""


class OrdForm(Formular):
    """A word from one of the group."""

    ord = LangTekstFelt(
        label="Dit ord til samtalen",
        max_length=2000,
        raekker=5,
        personfoelsom_hjaelp=True,
        help_text="Gruppen og jeres leder kan læse det.",
    )


class MaalForm(Formular):
    """A goal that the group shares."""

    maal = TekstFelt(
        label="Hvad skal I kunne sammen?",
        max_length=300,
        personfoelsom_hjaelp=True,
        help_text="Fx »Vi holder opfølgningsmøder på samme måde«.",
    )
    frist_dag = DatoFelt(label="Frist")

    def __init__(self, *args: Any, dag: date, gemt: Any = None, **kwargs: Any) -> None:
        self.dag, self.gemt = dag, gemt
        start = {"maal": gemt.maal, "frist_dag": gemt.frist_dag} if gemt else {}
        super().__init__(*args, initial=start, **kwargs)

    def clean_frist_dag(self) -> date:
        """A day that is yet to come."""
        frist: date = self.cleaned_data["frist_dag"]
        if frist < self.dag and not (self.gemt and frist == self.gemt.frist_dag):
            self.add_error("frist_dag", "Fristen kan ikke ligge før i dag.")
        return frist


class GrusaktivitetForm(AktivitetForm):
    """An activity of the group: nobody is "medarbejderen"."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hvem = [(kode, tekst) for kode, tekst in Hvem.choices if kode != Hvem.MEDARBEJDER]
        saet_valg(self, "hvem", [("", "Vælg"), (Hvem.MEDARBEJDER, "Hele gruppen"), *hvem])


class PlanForm(Opgaveformular):
    """The days on which the group looks at its plan again."""

    dag1 = DatoFelt(label="Første opfølgningsdag")
    dag2 = DatoFelt(label="Anden opfølgningsdag", required=False)

    def __init__(self, *args: Any, sag: Any, dag: date, **kwargs: Any) -> None:
        holdt = sag.holdt_dag or dag
        forslag = foreslaaede_dage(holdt_dag=holdt, naeste_runde_dag=et_aar_efter(holdt), efter=dag)
        start = {f"dag{nr}": d for nr, d in enumerate(forslag, start=1)}
        super().__init__(*args, sag=sag, dag=dag, **{"initial": start} | kwargs)

    def clean(self) -> dict[str, Any]:
        """What the service asks for."""
        data = super().clean() or {}
        dage = [dag for navn in ("dag1", "dag2") if (dag := data.get(navn))]
        if dage and min(dage) <= self.dag:
            self.add_error("dag1", "En opfølgningsdag skal ligge efter i dag.")
        return {"dage": dage}


class FoelgOpForm(Opgaveformular):
    """Where each shared goal is."""

    def __init__(self, *args: Any, sag: Any, **kwargs: Any) -> None:
        self.maalene = list(sag.maal.order_by("pk"))
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {navn: felt for maal in self.maalene for navn, felt in _felter(maal).items()}  # type: ignore[misc]
        super().__init__(*args, sag=sag, **kwargs)

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The words that were sent."""
        return {
            navn: TekstFelt(label="Et par ord om målet", max_length=500) for navn in data if navn.startswith("ord_")
        }

    def clean(self) -> dict[str, Any]:
        """What the service asks for."""
        data = super().clean() or {}
        return {
            "statusser": {
                maal.pk: (data.get(f"maal_{maal.pk}", ""), data.get(f"ord_{maal.pk}", "")) for maal in self.maalene
            }
        }


def _felter(maal: Any) -> dict[str, Field]:
    return {
        f"maal_{maal.pk}": ValgFelt(label=maal.maal, choices=Naaet.choices),
        f"ord_{maal.pk}": TekstFelt(
            label=f"Et par ord om »{maal.maal}«", max_length=500, required=False, personfoelsom_hjaelp=True
        ),
    }


class AfslutForm(Formular):
    """Why it ends."""

    begrundelse = LangTekstFelt(
        label="Hvorfor?",
        max_length=1000,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Deltagerne kan læse det.",
    )
