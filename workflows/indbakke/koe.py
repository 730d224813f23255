"""The queue: which open steps are shown, in which order. Who may do them is the motor's own rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import Count, F, OrderBy, Q
from django.urls import reverse

from roller.adgang.adgang import Adgang, Aktoer
from roller.tildelinger.roller import Rolle
from workflows.formularer import FilterFormular, TekstFelt, ValgFelt
from workflows.indbakke.menu import LEDELSE
from workflows.motor.doere import opgave_node
from workflows.motor.models import AabenOpgave, AabenOpgaveQuerySet
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import kort_dato, sorteringsnoegle
from workflows.sprog.soegning import alle_ord

SORTERINGER: dict[str, tuple[str, ...]] = {
    "frist": ("frist_dag", "modtaget_kl", "pk"),
    "modtaget": ("modtaget_kl", "pk"),
    "person": ("person__navn", "frist_dag", "pk"),
    "titel": ("titel", "sagstitel", "pk"),
}
ALFABETISK = frozenset({"person__navn", "titel", "sagstitel"})


#: The name of the checkboxes, and of the fields that carry the choice along.
VALGFELT = "opgave"


def roller_i(rolle: Rolle | None) -> frozenset[Rolle]:
    """Whose steps the person looks at through a role: one's own, or those about others."""
    egne = frozenset({Rolle.MEDARBEJDER})
    if rolle in LEDELSE:
        return frozenset(Rolle) - egne
    return egne if rolle == Rolle.MEDARBEJDER else frozenset(Rolle)


def i_rollen(rolle: Rolle | None) -> Q:
    """The same as a filter."""
    return Q(rolle__in=sorted(roller_i(rolle)))


@dataclass(frozen=True, slots=True)
class Indhold:
    """What is in a queue: how many steps of each role, and what they can be filtered on."""

    antal_i_rolle: Mapping[str, int]
    enheder: tuple[tuple[str, str], ...]
    trin: tuple[tuple[str, str], ...]
    temaer: tuple[tuple[str, str], ...]

    def antal(self, rolle: Rolle | None) -> int:
        """How many steps wait in the role the person looks through."""
        return sum(self.antal_i_rolle.get(r, 0) for r in roller_i(rolle))


def indhold(opgaver: AabenOpgaveQuerySet) -> Indhold:
    """Count these open steps and find their units, steps and themes, in one query."""
    felter = ("rolle", "enhed_id", "enhed__navn", "forloeb", "trin", "titel", "emne")
    grupper = list(opgaver.order_by().values_list(*felter).annotate(Count("pk")))
    antal_i_rolle = Counter[str]()
    for rolle, *_, antal in grupper:
        antal_i_rolle[rolle] += antal
    return Indhold(
        antal_i_rolle,
        enheder=_efter_navn((str(pk), navn) for _, pk, navn, *_ in grupper),
        trin=_efter_navn((f"{forloeb}.{trin}", titel) for *_, forloeb, trin, titel, _, _ in grupper),
        temaer=_efter_navn((emne, emne) for *_, emne, _ in grupper if emne),
    )


def _efter_navn(par: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(set(par), key=lambda p: sorteringsnoegle(p[1])))


class KoeFilter(FilterFormular):
    """Search and filters of the queue."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Kursus, person eller sagsnummer")
    trin = ValgFelt(label="Opgave", required=False, rulleliste=True, tom="Alle", choices=())
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    tema = ValgFelt(label="Tema", required=False, rulleliste=True, tom="Alle", choices=())
    frist = ValgFelt(
        label="Frist",
        required=False,
        rulleliste=True,
        tom="Alle",
        choices=[("overskredet", "Overskredet"), ("uge", "I dag og de næste 7 dage")],
    )
    som = ValgFelt(
        label="Rolle",
        required=False,
        rulleliste=True,
        tom="Min rolle lige nu",
        choices=[("alle", "Alle mine roller")],
    )

    def __init__(self, data: Any, *, indhold: Indhold) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        for felt, muligheder in (("enhed", indhold.enheder), ("trin", indhold.trin), ("tema", indhold.temaer)):
            felter[felt].choices = [("", "Alle"), *muligheder]

    def valgt(self) -> dict[str, str]:
        """What is filled in and makes sense; the rest is passed over."""
        self.is_valid()
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if vaerdi}


def filtrer(
    opgaver: AabenOpgaveQuerySet, valgt: dict[str, str], *, rolle: Rolle | None, dag: date
) -> AabenOpgaveQuerySet:
    """Those that the filters let through."""
    if valgt.get("som") != "alle":
        opgaver = opgaver.filter(i_rollen(rolle))
    if soeg := valgt.get("soeg"):
        opgaver = opgaver.filter(alle_ord(soeg, "sagstitel", "sagsnummer", "person__navn"))
    if trin := valgt.get("trin"):
        forloeb, _, navn = trin.partition(".")
        opgaver = opgaver.filter(forloeb=forloeb, trin=navn)
    if enhed := valgt.get("enhed"):
        opgaver = opgaver.filter(enhed_id=int(enhed))
    if tema := valgt.get("tema"):
        opgaver = opgaver.filter(emne=tema)
    match valgt.get("frist"):
        case "overskredet":
            opgaver = opgaver.filter(frist_dag__lt=dag)
        case "uge":
            opgaver = opgaver.filter(frist_dag__range=(dag, dag + timedelta(days=7)))
    return opgaver


def sorter(opgaver: AabenOpgaveQuerySet, sorter: str) -> AabenOpgaveQuerySet:
    """In the order asked for; a step without a deadline comes last either way."""
    nedad = sorter.startswith("-")
    felter = SORTERINGER.get(sorter.removeprefix("-"), SORTERINGER["frist"])
    foerst, *resten = (dansk(felt) if felt in ALFABETISK else F(felt) for felt in felter)
    # Left to themselves SQLite puts what is missing first and PostgreSQL last.
    efter = (OrderBy(udtryk, nulls_last=True) for udtryk in resten)
    return opgaver.order_by(OrderBy(foerst, descending=nedad, nulls_last=True), *efter)


def kolonner(sorter: str) -> list[dict[str, str]]:
    """The table's head, with the next order behind each link."""
    return [
        _kolonne("Opgave", "titel", sorter, art="titel"),
        _kolonne("Medarbejder", "person", sorter),
        {"titel": "Enhed"},
        {"titel": "Tema"},
        _kolonne("Modtaget", "modtaget", sorter, art="dato"),
        _kolonne("Frist", "frist", sorter or "frist", art="dato"),
    ]


def _kolonne(titel: str, navn: str, sorter: str, art: str = "") -> dict[str, str]:
    retning = {navn: "ascending", f"-{navn}": "descending"}.get(sorter, "")
    return {"titel": titel, "art": art, "sorter": f"-{navn}" if sorter == navn else navn, "retning": retning}


def paa_vegne_af(opgave: AabenOpgave, adgang: Adgang) -> str:
    """For whom the person would do the step; empty in their own role."""
    aktoer = adgang.kompetent(Rolle(opgave.rolle), opgave.enhed, opgave.person_id)
    return aktoer.paa_vegne_af_navn if isinstance(aktoer, Aktoer) else ""


def kan_samles(opgave: AabenOpgave) -> bool:
    """May the step be done for several cases at once? The flow file says so."""
    return opgave_node(opgave).samlet is not None


def tabel(opgaver: Iterable[AabenOpgave], adgang: Adgang, dag: date, *, alle_valgt: bool, hale: str) -> dict[str, Any]:
    """The table's lines; with boxes to choose by where at least one can be chosen. Each address ends on `hale`."""
    raekker = [raekke(opgave, adgang, dag, valgt=alle_valgt, hale=hale) for opgave in opgaver]
    vaelg = VALGFELT if any(r["valgnavn"] for r in raekker) else ""
    return {"raekker": raekker, "vaelg": vaelg, "alle_valgt": alle_valgt}


def raekke(opgave: AabenOpgave, adgang: Adgang, dag: date, *, valgt: bool, hale: str) -> dict[str, Any]:
    """One line of the table; who stands in is told for whom. It can be chosen where `kan_samles`."""
    for_navn = paa_vegne_af(opgave, adgang)
    under = f"{opgave.sagstitel} · på vegne af {for_navn}" if for_navn else opgave.sagstitel
    samles = kan_samles(opgave)
    return {
        "id": opgave.task_id,
        "valgnavn": f"{opgave.titel}: {opgave.sagstitel}, {opgave.person or opgave.enhed}" if samles else "",
        "valgt": valgt and samles,
        "celler": [
            {"art": "titel", "tekst": opgave.titel, "url": _adresse(opgave.task_id) + hale, "under": under},
            {"tekst": opgave.person or ""},
            {"tekst": opgave.enhed},
            {"tekst": opgave.emne},
            {"art": "dato", "dag": opgave.modtaget_kl, "maerke": "Modtaget"},
            _frist(opgave, dag),
        ],
    }


def _frist(opgave: AabenOpgave, dag: date) -> dict[str, Any]:
    if opgave.er_overskredet(dag):
        assert opgave.frist_dag is not None
        badge = {"tekst": "Overskredet", "klasse": "roed", "ikon": "warning"}
        return {"art": "dato", "badge": badge, "under": kort_dato(opgave.frist_dag), "maerke": "Frist"}
    return {"art": "dato", "dag": opgave.frist_dag, "maerke": "Frist" if opgave.frist_dag else ""}


@lru_cache(maxsize=10_000)
def _adresse(task_id: int) -> str:
    return reverse("indbakke:opgave", args=[task_id])
