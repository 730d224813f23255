"""The applications to the fund: one paid, one with the fund, one that misses a signature, one on its way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from ansoegninger.demo.byg_organisation import SYSTEMADMIN
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.oensket import gaa_videre
from ansoegninger.fond.ansoegning.services import Oplysninger, soeg
from ansoegninger.fond.arbejdspladser.services import gem_numre
from ansoegninger.oensker.models import PRISDELE
from roller.organisation.models import Enhedsart

TR, OEKONOMI = "dorte", "gitte"
#: A CVR number that passes the register's check and belongs to nobody, and the first of the place numbers.
CVR, FOERSTE_P = "99999993", 1_000_000_001
NUMRE_DAG = -410


@dataclass(frozen=True, slots=True)
class Ansoegning:
    """An application of the story: by whom, from which wish, and on which day each step was done.

    Attributes:
        oenske: the wish's key in the data.
        skridt: the day of each step, in order; None where it has not come so far.
    """

    oenske: str
    person: str
    soegt_dag: int
    aftalt_dag: int | None = None
    erklaeret_dag: int | None = None
    oprettet_dag: int | None = None
    ansoeger_dag: int | None = None
    leder_dag: int | None = None
    tr_dag: int | None = None
    sendt_dag: int | None = None
    svar_dag: int | None = None
    udbetalt_dag: int | None = None
    leder: str = "henrik"


ANSOEGNINGER = (
    Ansoegning("sv-02", "trine", -400, -399, -398, -397, -395, -394, -393, -392, -370, -120),
    Ansoegning("vs-02", "camilla", -36, -36, -35, -35, -33, -32),
    Ansoegning("vs-12", "signe", -27, -26, -25, -24, -22, -22, -21, -20),
    Ansoegning("vs-05", "trine", -9, -5),
)


def byg_fond(verden: Verden) -> None:
    """Lay every application into the story, as far as it has come; the numbers were there before."""
    verden.sker(NUMRE_DAG, 8, partial(_numrene, verden))
    for data in ANSOEGNINGER:
        verden.sker(data.soegt_dag, 8, partial(_soeg, verden, data))
        # Each in an hour of its own: a weekend moves two days into one.
        for time_, (dag, hvem, trin, felter) in enumerate(_skridt(verden, data), start=9):
            if dag is not None:
                verden.sker(dag, time_, partial(_goer, verden, data, hvem, trin, felter))


def _numrene(verden: Verden, tidspunkt: datetime) -> None:
    """The municipality's number and a place number for each department; none of them is anybody's."""
    adgang = verden.adgang(SYSTEMADMIN, tidspunkt)
    enheder = sorted(verden.enhed.values(), key=lambda e: e.path)
    afdelinger = [enhed for enhed in enheder if enhed.art == Enhedsart.AFDELING]
    numre = [(enheder[0], CVR, ""), *((enhed, "", f"{FOERSTE_P + nr}") for nr, enhed in enumerate(afdelinger))]
    for enhed, cvr, pnummer in numre:
        gem_numre(enhed=enhed, cvr=cvr, pnummer=pnummer, adgang=adgang, tidspunkt=tidspunkt, noegle=verden.noegle())


def _skridt(verden: Verden, a: Ansoegning) -> Iterator[tuple[int | None, str, str, dict[str, Any]]]:
    """When, who, which step, and what was written."""

    def paa(dag: int | None) -> dict[str, Any]:
        return {} if dag is None else {"skete_dag": verden.kalender.dag(dag)}

    yield a.aftalt_dag, a.leder, "aftal", {"enig": True, "begrundelse": ""}
    yield a.erklaeret_dag, TR, "erklaer", {"supplerer": True, "har_plan": True, "begrundelse": ""}
    yield a.oprettet_dag, a.person, "opret", {"nummer": f"KF-{4000 + abs(a.soegt_dag)}", **paa(a.oprettet_dag)}
    yield a.ansoeger_dag, a.person, "underskriv_ansoeger", paa(a.ansoeger_dag)
    yield a.leder_dag, a.leder, "underskriv_leder", paa(a.leder_dag)
    yield a.tr_dag, TR, "underskriv_tr", paa(a.tr_dag)
    yield a.sendt_dag, a.person, "indsend", paa(a.sendt_dag)
    yield a.svar_dag, a.person, "svar", {"udfald": "BEVILGET", **paa(a.svar_dag)}
    yield a.udbetalt_dag, OEKONOMI, "udbetal", {"bilag": "B-1042", **paa(a.udbetalt_dag)}


def _soeg(verden: Verden, a: Ansoegning, tidspunkt: datetime) -> None:
    oenske = verden.oenske[a.oenske]
    oenske.refresh_from_db()
    assert oenske.start_dag is not None, "kurset har datoer"
    assert oenske.slut_dag is not None, "kurset har datoer"
    udgifter = {felt: getattr(oenske, felt) for felt in PRISDELE}
    oplysninger = Oplysninger(oenske.start_dag, oenske.slut_dag, udgifter, oenske.ects, eksamen=True)
    with verden.ur.som(verden.person[a.person], tidspunkt):
        adgang = verden.adgang(a.person, tidspunkt)
        soeg(oenske=oenske, oplysninger=oplysninger, adgang=adgang, tidspunkt=tidspunkt, noegle=verden.noegle())
    dater_motoren(_ansoegningen(verden, a), tidspunkt)


def _goer(verden: Verden, a: Ansoegning, hvem: str, trin: str, felter: dict[str, Any], tidspunkt: datetime) -> None:
    ansoegning = _ansoegningen(verden, a)
    if trin == "udbetal":
        # What follows a step when it is committed: the whole story is one transaction.
        gaa_videre(ansoegning.oenske_id, tidspunkt)
        felter = {**felter, "beloeb_oere": ansoegning.ansoegt_oere}
    verden.goer(hvem, ansoegning, trin, tidspunkt, **felter)


def _ansoegningen(verden: Verden, a: Ansoegning) -> Fondsansoegning:
    return Fondsansoegning.objects.get(oenske=verden.oenske[a.oenske])
