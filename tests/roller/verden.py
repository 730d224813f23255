"""Random organisations for the property tests: any roles, stand-ins, mandates and absences on any days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Enhedsart
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import STEDFORTRAEDES, TILDELES, Rolle
from tests.fabrikker.hold import DAG, Hold, mandat
from workflows.motor.models import AabenOpgave

#: Few people and nested units, so that the same person meets themselves: as holder, stand-in and part of the case.
FOLK = ("lone", "mads", "signe", "carl", "sofie")
#: The roles that decide are drawn more often: they are where the rules meet.
AFGOERERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF)
ENHEDER = ("voksen", "voksen", "team", "center", "kommune", "visitation")
TRIN = (Rolle.MEDARBEJDER, Rolle.LEDER, Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.FAGLIG_KOORDINATOR)


def perioder() -> st.SearchStrategy[tuple[date, date]]:
    """Around the day: ended yesterday, ends today, begins today, begins tomorrow, and well inside."""
    dage = st.integers(-2, 2)
    return st.tuples(dage, st.integers(1, 4)).map(
        lambda d: (DAG + timedelta(days=d[0]), DAG + timedelta(days=d[0] + d[1]))
    )


@dataclass(frozen=True)
class Verden:
    """What one example changes in the organisation."""

    roller: list[tuple[str, Rolle, str, tuple[date, date]]]
    stedfortraedere: list[tuple[str, str, Rolle, str, tuple[date, date]]]
    mandater: list[tuple[str, str, tuple[date, date]]]
    inaktive: set[str]
    opgaver: list[tuple[Rolle, str, str | None]]


def verdener(antal_opgaver: int) -> st.SearchStrategy[Verden]:
    """Any organisation, with this many open steps."""
    person, enhed = st.sampled_from(FOLK), st.sampled_from(ENHEDER)
    rolle = st.one_of(st.sampled_from(AFGOERERE), st.sampled_from(TILDELES))
    i_stedet = st.one_of(st.sampled_from(AFGOERERE[:2]), st.sampled_from(STEDFORTRAEDES))
    opgave = st.tuples(st.sampled_from(TRIN), enhed, st.one_of(person, person, st.none()))
    return st.builds(
        Verden,
        roller=st.lists(st.tuples(person, rolle, enhed, perioder()), min_size=3, max_size=10),
        stedfortraedere=st.lists(st.tuples(person, person, i_stedet, enhed, perioder()), max_size=5),
        mandater=st.lists(st.tuples(person, enhed, perioder()), max_size=2, unique_by=lambda m: m[:2]),
        inaktive=st.sets(person, max_size=2),
        opgaver=st.lists(opgave, min_size=antal_opgaver, max_size=antal_opgaver),
    )


def byg_team(hold: Hold) -> None:
    """A team inside Voksenstøtte: units nest."""
    hold.enhed["team"] = opret_enhed(navn="Team Nord", art=Enhedsart.TEAM, under=hold.enhed["voksen"])


def indret(hold: Hold, verden: Verden) -> None:
    """Replace the organisation's roles by those of the example."""
    Rolletildeling.objects.all().delete()
    Stedfortraeder.objects.all().delete()
    Mandat.objects.all().delete()
    Rolletildeling.objects.bulk_create(
        Rolletildeling(person=hold[p], rolle=r, enhed=hold.enhed[e], fra_dag=fra, til_dag=til)
        for p, r, e, (fra, til) in verden.roller
    )
    Stedfortraeder.objects.bulk_create(_stedfortraedere(hold, verden))
    for navn, enhed, (fra, til) in verden.mandater:
        mandat(hold, navn, enhed)
        Mandat.objects.filter(user=hold[navn], content_object=hold.enhed[enhed]).update(fra_dag=fra, udloeber_dag=til)
    Bruger.objects.filter(brugernavn__in=FOLK).update(is_active=True)
    Bruger.objects.filter(brugernavn__in=verden.inaktive).update(is_active=False)
    for navn in FOLK:
        hold.person[navn] = Bruger.objects.get(brugernavn=navn)
    for opgave, (rolle, enhed, person) in zip(AabenOpgave.objects.order_by("pk"), verden.opgaver, strict=True):
        felter: dict[str, Any] = {"enhed": hold.enhed[enhed], "person": hold[person] if person else None}
        AabenOpgave.objects.filter(pk=opgave.pk).update(rolle=rolle, **felter)


def _stedfortraedere(hold: Hold, verden: Verden) -> list[Stedfortraeder]:
    return [
        Stedfortraeder(
            stedfortraeder=hold[af],
            for_person=hold[for_],
            rolle=rolle,
            enhed=hold.enhed[enhed],
            fra_dag=fra,
            til_dag=til,
            grund="Ferie",
            oprettet_af=hold["admin"],
        )
        for af, for_, rolle, enhed, (fra, til) in verden.stedfortraedere
        if af != for_
    ]
